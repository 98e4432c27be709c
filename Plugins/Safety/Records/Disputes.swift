public import BaseKit

extension SafetyModule {
    public static let disputes = CollectionSchema(
        "disputes", singular: "dispute", labelZh: "矛盾纠纷",
        summary: "disputes about or within a school, until they are settled",
        idPrefix: "DI", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school concerned"),
            FieldSchema(
                "date", .date, required: true, labelZh: "发生日期", summary: "day on which it came up", bound: .notAhead),
            FieldSchema("kind", .enumeration(disputeKinds), required: true, labelZh: "类别", summary: "between whom"),
            FieldSchema("description", .text, labelZh: "内容", summary: "what it is about, without names of pupils"),
            FieldSchema(
                "state", .enumeration(disputeStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("settled", .date, labelZh: "化解日期", summary: "day on which it was settled", bound: .notAhead),
        ])

    static let disputeKinds = [
        EnumerationCase("parents", "家校纠纷"),
        EnumerationCase("neighbours", "校地纠纷"),
        EnumerationCase("pupils", "学生纠纷"),
        EnumerationCase("staff", "教职工纠纷"),
        EnumerationCase("contractors", "工程款纠纷"),
    ]

    static let disputeStates = [
        EnumerationCase("open", "排查中"),
        EnumerationCase("mediating", "调解中"),
        EnumerationCase("settled", "已化解"),
        EnumerationCase("court", "司法途径"),
    ]
}
