public import BaseKit
import ModuleKit

extension ResearchModule {
    public static let contests = CollectionSchema(
        "contests", singular: "contest entry", labelZh: "教学竞赛",
        summary: "entries of teachers in teaching contests, with the prizes won",
        idPrefix: "CO", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "竞赛名称", summary: "which contest"),
            FieldSchema(
                "date", .date, required: true, labelZh: "比赛日期", summary: "day of the contest", bound: .notAhead),
            FieldSchema(
                "level", .enumeration(Vocabulary.levels), required: true, labelZh: "级别",
                summary: "level of who organises it"),
            FieldSchema("subject", .enumeration(Vocabulary.subjects), labelZh: "学科", summary: "subject of the lesson"),
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "参赛教师", summary: "who competed"),
            FieldSchema("prize", .enumeration(prizes), labelZh: "奖项", summary: "prize; empty without one"),
        ],
        uniqueKeys: [["name", "teacher", "date"]])
}
