public import BaseKit

extension PlanningModule {
    public static let reports = CollectionSchema(
        "reports", singular: "report", labelZh: "工作报告",
        summary: "reports of the bureau from the draft to the submission, with the figures they froze",
        idPrefix: "RP", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "title"),
            FieldSchema(
                "period", .text, required: true, labelZh: "报告年度", summary: "the year that it is about, such as 2016"),
            FieldSchema(
                "until", .date, labelZh: "数据截至",
                summary: "last day that it is about; empty: the end of the year, or the day on which it is checked",
                bound: .notAhead),
            FieldSchema("state", .enumeration(reportStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("checked_by", .text, labelZh: "核对人", summary: "who checked the figures"),
            FieldSchema("approved_by", .text, labelZh: "审批人", summary: "who approved it, never who checked it"),
            FieldSchema("submitted", .date, labelZh: "上报日期", summary: "day of submission", bound: .notAhead),
            FieldSchema(
                "figures", .text, labelZh: "数据快照",
                summary: "its figures as approved, frozen: identifiers, values and a digest"),
        ],
        uniqueKeys: [["name", "period"]])

    static let reportStates = [
        EnumerationCase("draft", "起草"),
        EnumerationCase("checked", "已核对"),
        EnumerationCase("approved", "已审批"),
        EnumerationCase("submitted", "已上报"),
    ]
}
