public import BaseKit

extension SafetyModule {
    public static let inspections = CollectionSchema(
        "inspections", singular: "inspection", labelZh: "安全检查",
        summary: "the visit to one school in a campaign: when, by whom, with what result",
        idPrefix: "IN", idDigits: 5,
        fields: [
            FieldSchema(
                "campaign", .reference("campaigns"), required: true, labelZh: "专项检查", summary: "campaign it belongs to"),
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school visited"),
            FieldSchema("date", .date, required: true, labelZh: "检查日期", summary: "day of the visit", bound: .notAhead),
            FieldSchema("inspector", .text, required: true, labelZh: "检查人", summary: "who led the visit"),
            FieldSchema("companions", .text, labelZh: "参加人员", summary: "who else took part"),
            FieldSchema("result", .enumeration(inspectionResults), labelZh: "检查结果", summary: "what was found"),
        ],
        uniqueKeys: [["campaign", "school"]], partition: .schoolYear(of: "date"))

    static let inspectionResults = [
        EnumerationCase("passed", "合格"),
        EnumerationCase("issues", "存在问题"),
        EnumerationCase("failed", "不合格"),
    ]
}
