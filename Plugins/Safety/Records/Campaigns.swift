public import BaseKit

extension SafetyModule {
    public static let campaigns = CollectionSchema(
        "campaigns", singular: "campaign", labelZh: "专项检查",
        summary: "rounds of inspection in which every school of a scope is visited, without omission",
        idPrefix: "CP", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "what it is called"),
            FieldSchema(
                "scope", .enumeration(campaignScopes), required: true, labelZh: "检查范围",
                summary: "which schools are visited; the list is frozen at the opening, in `campaign_schools`"),
            FieldSchema(
                "opened", .date, labelZh: "启动日期",
                summary: "day on which the list of schools was frozen; empty while it is prepared", bound: .notAhead),
            FieldSchema(
                "roster", .int, labelZh: "应查学校数", summary: "schools on the list when it was frozen", unit: "schools",
                bound: .notNegative),
            FieldSchema(
                "frozen", .text, labelZh: "名单校验码",
                summary: "digest of the list as it was frozen: a list with other schools has another one"),
            FieldSchema("due", .date, required: true, labelZh: "完成期限", summary: "last day for the visits"),
            FieldSchema(
                "closed", .date, labelZh: "结束日期", summary: "day of closing, which needs every school of the list",
                bound: .notAhead),
        ])

    /// Which schools a campaign visits; what each word means is said once, in `safety open-campaign`.
    public static let campaignScopes = [
        EnumerationCase("all", "全部学校和教学点"),
        EnumerationCase("compulsory", "义务教育学校"),
        EnumerationCase("kindergartens", "幼儿园"),
        EnumerationCase("boarding", "寄宿制学校"),
    ]
}
