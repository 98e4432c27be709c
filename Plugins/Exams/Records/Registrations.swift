public import BaseKit

extension ExamsModule {
    public static let registrations = CollectionSchema(
        "registrations", singular: "registration", labelZh: "考试报名",
        summary: "candidates registered for an examination, also those who then did not sit it",
        idPrefix: "RG", idDigits: 5,
        fields: [
            FieldSchema(
                "candidate", .text, required: true, labelZh: "考生号", summary: "number of the candidate; text",
                personal: true),
            FieldSchema("exam", .reference("exams"), required: true, labelZh: "考试", summary: "examination"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school of the candidate"),
            FieldSchema("track", .enumeration(tracks), labelZh: "科类", summary: "arts or science"),
            FieldSchema(
                "repeats", .bool, labelZh: "往届生",
                summary: "whether the candidate has left school before and sits it again"),
        ],
        uniqueKeys: [["candidate", "exam"]],
        partition: .value(of: "exam"))
}
