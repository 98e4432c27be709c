public import BaseKit
import ModuleKit

extension ResearchModule {
    public static let topics = CollectionSchema(
        "topics", singular: "research topic", labelZh: "课题",
        summary: "research topics of schools and teachers, from the application to the conclusion",
        idPrefix: "TO", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, unique: true, labelZh: "课题名称", summary: "what is studied"),
            FieldSchema("leader", .reference("teachers"), labelZh: "主持人", summary: "who leads it"),
            FieldSchema(
                "kind", .enumeration(topicKinds), required: true, labelZh: "类别", summary: "of a group or of one teacher"
            ),
            FieldSchema("level", .enumeration(Vocabulary.levels), labelZh: "级别", summary: "level of who approves it"),
            FieldSchema("applied", .date, labelZh: "申报日期", summary: "day of the application", bound: .notAhead),
            FieldSchema("due", .date, labelZh: "结题期限", summary: "day by which it is to be concluded"),
            FieldSchema(
                "state", .enumeration(topicStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema(
                "concluded", .date, labelZh: "结题日期", summary: "day on which it was concluded", bound: .notAhead),
        ])

    static let topicKinds = [
        EnumerationCase("collective", "集体课题"),
        EnumerationCase("individual", "个人课题"),
    ]

    /// In the order in which a topic passes through them.
    static let topicStates = [
        EnumerationCase("applied", "已申报"),
        EnumerationCase("approved", "已立项"),
        EnumerationCase("midterm", "中期检查"),
        EnumerationCase("concluded", "已结题"),
    ]
}
