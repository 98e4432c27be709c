public import BaseKit
import ModuleKit

extension ResearchModule {
    public static let courses = CollectionSchema(
        "courses", singular: "course", labelZh: "培训班",
        summary: "courses of further training, by the level of who holds them",
        idPrefix: "CR", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "full name"),
            FieldSchema(
                "level", .enumeration(Vocabulary.levels), required: true, labelZh: "级别",
                summary: "level of who holds it"),
            FieldSchema("from", .date, required: true, labelZh: "开始日期", summary: "first day"),
            FieldSchema("to", .date, required: true, labelZh: "结束日期", summary: "last day"),
            FieldSchema(
                "hours", .int, labelZh: "学时", summary: "hours credited for all of it", unit: "hours",
                bound: .notNegative),
        ],
        derived: [
            DerivedField(
                "days", "days_between(from, to) + 1", labelZh: "天数",
                summary: "days from the first to the last, both counted")
        ],
        uniqueKeys: [["name", "from"]])
}
