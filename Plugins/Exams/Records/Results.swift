public import BaseKit

extension ExamsModule {
    public static let results = CollectionSchema(
        "results", singular: "result", labelZh: "考试成绩",
        summary: "totals of the candidates who sat an examination; who did not sit it has no result",
        idPrefix: "RS", idDigits: 5,
        fields: [
            FieldSchema(
                "candidate", .text, required: true, labelZh: "考生号",
                summary: "number of the candidate, as in the registration", personal: true),
            FieldSchema("exam", .reference("exams"), required: true, labelZh: "考试", summary: "examination"),
            FieldSchema("school", .reference("schools"), labelZh: "学校", summary: "school of the candidate"),
            FieldSchema("track", .enumeration(tracks), labelZh: "科类", summary: "arts or science"),
            FieldSchema("total", .int, required: true, labelZh: "总分", summary: "sum of all papers", unit: "points"),
        ],
        uniqueKeys: [["candidate", "exam"]],
        partition: .value(of: "exam"), dimensions: ["track"], measures: ["total"])
}
