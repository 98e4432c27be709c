public import BaseKit

extension SafetyModule {
    public static let letters = CollectionSchema(
        "letters", singular: "letter of responsibility", labelZh: "安全责任状",
        summary: "the yearly letter by which the headmaster in post answers for the school's safety",
        idPrefix: "LE", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school it is about"),
            FieldSchema("year", .int, required: true, labelZh: "年度", summary: "calendar year it holds for"),
            FieldSchema(
                "signed", .date, labelZh: "签订日期", summary: "day of signing; empty until then", bound: .notAhead),
            FieldSchema(
                "headmaster", .reference("teachers"), labelZh: "责任人",
                summary: "headmaster in post on that day, who signed"),
        ],
        uniqueKeys: [["school", "year"]])
}
