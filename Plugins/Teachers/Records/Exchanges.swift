public import BaseKit

extension TeachersModule {
    public static let exchanges = CollectionSchema(
        "exchanges", singular: "exchange", labelZh: "交流轮岗",
        summary: "teachers who work at another school for a time",
        idPrefix: "X", idDigits: 4,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "教师", summary: "who is exchanged"),
            FieldSchema("from", .date, required: true, labelZh: "开始日期", summary: "first day at the other school"),
            FieldSchema("to", .date, labelZh: "结束日期", summary: "last day at the other school; empty while it lasts"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "交流学校", summary: "the other school, the host"),
            FieldSchema("kind", .enumeration(exchangeKinds), labelZh: "类别", summary: "in which scheme"),
        ],
        uniqueKeys: [["teacher", "from"]])

    static let exchangeKinds = [
        EnumerationCase("rotation", "交流轮岗"),
        EnumerationCase("support", "支教"),
        EnumerationCase("shadowing", "跟岗学习"),
    ]
}
