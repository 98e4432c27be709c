public import BaseKit
import ModuleKit

extension ResearchModule {
    public static let lessons = CollectionSchema(
        "lessons", singular: "recorded lesson", labelZh: "优课",
        summary: "lessons that teachers share for the activity \"one teacher, one excellent lesson\"",
        idPrefix: "LS", idDigits: 4,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "授课教师", summary: "who taught it"),
            FieldSchema("title", .text, required: true, labelZh: "课题", summary: "title of the lesson"),
            FieldSchema("subject", .enumeration(Vocabulary.subjects), labelZh: "学科", summary: "subject"),
            FieldSchema(
                "date", .date, required: true, labelZh: "晒课日期", summary: "day on which it was shared", bound: .notAhead),
            FieldSchema(
                "level", .enumeration(Vocabulary.levels), labelZh: "优课级别",
                summary: "highest level at which it was chosen; empty if none"),
        ],
        uniqueKeys: [["teacher", "title"]],
        nameField: "title")
}
