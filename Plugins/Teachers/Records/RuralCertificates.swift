public import BaseKit

extension TeachersModule {
    public static let ruralCertificates = CollectionSchema(
        "rural_certificates", singular: "rural certificate", labelZh: "乡村教师荣誉证书",
        summary: "certificates of honour for 30 years of teaching in rural schools",
        idPrefix: "RU", idDigits: 4,
        fields: [
            FieldSchema(
                "teacher", .reference("teachers"), required: true, unique: true, labelZh: "教师",
                summary: "holder; the certificate is given once"),
            FieldSchema(
                "number", .text, required: true, unique: true, labelZh: "证书编号", summary: "number printed on it"),
            FieldSchema("issued", .date, required: true, labelZh: "颁发日期", summary: "day of issue", bound: .notAhead),
            FieldSchema(
                "years", .int, labelZh: "乡村从教年限", summary: "years taught in rural schools at issue", unit: "years"),
        ])
}
