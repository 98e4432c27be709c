public import BaseKit

extension SchoolsModule {
    public static let dropoutCases = CollectionSchema(
        "dropout_cases", singular: "dropout case", labelZh: "控辍保学个案",
        summary: "pupils of compulsory education who stay away, until each case is cleared",
        idPrefix: "DC", idDigits: 4,
        fields: [
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校",
                summary: "school on whose roll the pupil is"),
            FieldSchema(
                "pupil", .text, required: true, labelZh: "学生", summary: "name of the pupil", personal: true),
            FieldSchema("grade", .enumeration(grades), labelZh: "年级", summary: "grade when the case was opened"),
            FieldSchema(
                "found", .date, labelZh: "发现日期", summary: "first day of the absence on record", bound: .notAhead),
            FieldSchema("reason", .enumeration(dropoutReasons), labelZh: "原因", summary: "why the pupil stays away"),
            FieldSchema(
                "state", .enumeration(dropoutStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema(
                "contacts", .int, labelZh: "劝返次数", summary: "visits and calls made to bring the pupil back",
                unit: "contacts", bound: .notNegative),
            FieldSchema(
                "closed", .date, labelZh: "结案日期", summary: "day on which the pupil was back or the case cleared",
                bound: .notAhead),
        ])

    static let dropoutReasons = [
        EnumerationCase("weariness", "厌学"),
        EnumerationCase("work", "外出务工"),
        EnumerationCase("illness", "疾病"),
        EnumerationCase("disability", "残疾"),
        EnumerationCase("family", "家庭变故"),
        EnumerationCase("moved", "随迁他处"),
        EnumerationCase("other", "其他"),
    ]

    static let dropoutStates = [
        EnumerationCase("suspected", "疑似辍学"),
        EnumerationCase("confirmed", "核实辍学"),
        EnumerationCase("returned", "已返校"),
        EnumerationCase("referred", "移交乡镇"),
        EnumerationCase("cleared", "已核销"),
    ]
}
