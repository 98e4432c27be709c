public import BaseKit

extension ExamsModule {
    public static let cutoffs = CollectionSchema(
        "cutoffs", singular: "cut-off", labelZh: "录取控制线",
        summary: "the lowest score for each batch of admission and track",
        idPrefix: "CU", idDigits: 4,
        fields: [
            FieldSchema("exam", .reference("exams"), required: true, labelZh: "考试", summary: "examination"),
            FieldSchema("batch", .enumeration(batches), required: true, labelZh: "批次", summary: "batch of admission"),
            FieldSchema("track", .enumeration(tracks), required: true, labelZh: "科类", summary: "arts or science"),
            FieldSchema(
                "score", .int, labelZh: "分数线",
                summary: "lowest score; empty while it is not known, and then no rate is computed", unit: "points",
                bound: .notNegative),
        ],
        uniqueKeys: [["exam", "batch", "track"]])
}
