public import BaseKit
import ModuleKit

extension TeachersModule {
    public static let awards = CollectionSchema(
        "awards", singular: "award", labelZh: "表彰",
        summary: "honours given to teachers",
        idPrefix: "A", idDigits: 4,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "教师", summary: "who was honoured"),
            FieldSchema(
                "date", .date, required: true, labelZh: "授予日期", summary: "day of the decision", bound: .notAhead),
            FieldSchema("honour", .enumeration(honours), required: true, labelZh: "荣誉", summary: "what for"),
            FieldSchema(
                "level", .enumeration(Vocabulary.levels), required: true, labelZh: "级别",
                summary: "level of who gives it"),
        ],
        uniqueKeys: [["teacher", "date", "honour"]])

    static let honours = [
        EnumerationCase("outstanding_teacher", "优秀教师"),
        EnumerationCase("advanced_worker", "先进教育工作者"),
        EnumerationCase("outstanding_class_teacher", "优秀班主任"),
        EnumerationCase("backbone_teacher", "骨干教师"),
        EnumerationCase("other", "其他"),
    ]
}
