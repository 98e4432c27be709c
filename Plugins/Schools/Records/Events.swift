public import BaseKit

extension SchoolsModule {
    public static let events = CollectionSchema(
        "events", singular: "event", labelZh: "活动",
        summary: "seminars, meetings and visits that the bureau holds or hosts",
        idPrefix: "E", idDigits: 4,
        fields: [
            FieldSchema("kind", .enumeration(eventKinds), required: true, labelZh: "类别", summary: "what sort of event"),
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "full name"),
            FieldSchema("name_en", .text, labelZh: "英文名", summary: "name in English, for the English summary"),
            FieldSchema("from", .date, required: true, labelZh: "开始日期", summary: "first day"),
            FieldSchema("to", .date, required: true, labelZh: "结束日期", summary: "last day"),
        ])

    static let eventKinds = [
        EnumerationCase("seminar", "研讨会"),
        EnumerationCase("meeting", "会议"),
        EnumerationCase("visit", "调研检查"),
        EnumerationCase("contest", "竞赛"),
        EnumerationCase("open_day", "开放日"),
        EnumerationCase("other", "其他"),
    ]
}
