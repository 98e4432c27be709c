public import BaseKit

extension PlanningModule {
    public static let objections = CollectionSchema(
        "objections", singular: "objection", labelZh: "公示异议",
        summary: "objections to a disclosure; while one is open the matter does not take effect",
        idPrefix: "OB", idDigits: 4,
        fields: [
            FieldSchema(
                "disclosure", .reference("disclosures"), required: true, labelZh: "公示",
                summary: "disclosure objected to"),
            FieldSchema(
                "date", .date, required: true, labelZh: "提出日期", summary: "day on which it was raised", bound: .notAhead),
            FieldSchema("raised_by", .text, labelZh: "提出人", summary: "who raised it", personal: true),
            FieldSchema("content", .text, required: true, labelZh: "异议内容", summary: "what is objected"),
            FieldSchema(
                "answered", .date, labelZh: "答复日期", summary: "day of the answer; empty while it is open",
                bound: .notAhead),
            FieldSchema("answer", .text, labelZh: "答复", summary: "what was answered"),
        ])
}
