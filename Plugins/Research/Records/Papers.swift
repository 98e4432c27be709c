public import BaseKit
import ModuleKit

extension ResearchModule {
    public static let papers = CollectionSchema(
        "papers", singular: "paper", labelZh: "论文",
        summary: "papers that teachers hand in, and the prizes that they win",
        idPrefix: "PA", idDigits: 5,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "作者", summary: "first author"),
            FieldSchema("title", .text, required: true, labelZh: "题目", summary: "title of the paper"),
            FieldSchema("level", .enumeration(Vocabulary.levels), labelZh: "级别", summary: "level of who judges it"),
            FieldSchema("prize", .enumeration(prizes), labelZh: "奖项", summary: "prize; empty without one"),
            FieldSchema(
                "date", .date, required: true, labelZh: "上交日期", summary: "day on which it was handed in",
                bound: .notAhead),
        ],
        nameField: "title")

    static let prizes = [
        EnumerationCase("first", "一等奖"),
        EnumerationCase("second", "二等奖"),
        EnumerationCase("third", "三等奖"),
        EnumerationCase("commended", "优秀奖"),
    ]
}
