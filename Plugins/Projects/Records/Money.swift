public import BaseKit

extension ProjectsModule {
    public static let fundSources = CollectionSchema(
        "fund_sources", singular: "fund source", labelZh: "资金来源",
        summary: "what each source gives to a project; together they make up its budget",
        idPrefix: "FS", idDigits: 4,
        fields: [
            FieldSchema(
                "project", .reference("projects"), required: true, labelZh: "项目", summary: "project it pays for"),
            FieldSchema("source", .enumeration(sources), required: true, labelZh: "来源", summary: "who gives it"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "金额", summary: "amount planned", unit: "yuan",
                bound: .notNegative),
            FieldSchema(
                "received", .money, labelZh: "到位金额",
                summary: "amount that has come in; an advance of the contractor is a debt and never comes in",
                unit: "yuan", bound: .notNegative),
        ],
        uniqueKeys: [["project", "source"]])

    /// Where money comes from; the same list for payments, so that both compare.
    public static let sources = [
        EnumerationCase("central", "中央资金"),
        EnumerationCase("region", "自治区资金"),
        EnumerationCase("city", "市级资金"),
        EnumerationCase("county", "县级资金"),
        EnumerationCase("bond", "地方政府债券"),
        EnumerationCase("contractor_advance", "施工单位垫资"),
        EnumerationCase("donation", "社会捐赠"),
    ]

    public static let variations = CollectionSchema(
        "variations", singular: "variation", labelZh: "合同变更",
        summary: "changes of a contract's sum; they count once they are approved",
        idPrefix: "VR", idDigits: 4,
        fields: [
            FieldSchema("project", .reference("projects"), required: true, labelZh: "项目", summary: "whose contract"),
            FieldSchema(
                "date", .date, required: true, labelZh: "申请日期", summary: "day on which it was asked for",
                bound: .notAhead),
            FieldSchema(
                "amount", .money, required: true, labelZh: "变更金额", summary: "more, or less where negative", unit: "yuan"
            ),
            FieldSchema("reason", .text, required: true, labelZh: "原因", summary: "why the contract changes"),
            FieldSchema(
                "approved", .date, labelZh: "批准日期", summary: "day of approval; empty until then", bound: .notAhead),
        ])

    public static let payments = CollectionSchema(
        "payments", singular: "payment", labelZh: "支付",
        summary: "every payment of public money: for projects, and to schools and persons",
        idPrefix: "PY", idDigits: 5,
        fields: [
            FieldSchema(
                "project", .reference("projects"), labelZh: "项目", summary: "project it is for; empty for other payments"
            ),
            FieldSchema("date", .date, required: true, labelZh: "支付日期", summary: "day of payment", bound: .notAhead),
            FieldSchema("amount", .money, required: true, labelZh: "金额", summary: "amount paid", unit: "yuan"),
            FieldSchema(
                "source", .enumeration(sources), required: true, labelZh: "资金来源", summary: "out of which funds"),
            FieldSchema("payee", .text, required: true, labelZh: "收款单位", summary: "who is paid"),
            FieldSchema("invoice", .text, labelZh: "发票（凭证）号", summary: "number of the invoice; text"),
            FieldSchema("purpose", .enumeration(purposes), labelZh: "用途", summary: "what is paid for"),
            FieldSchema(
                "decision", .reference("decisions"), labelZh: "集体决策",
                summary: "decision of the bureau; required from the threshold on"),
            FieldSchema(
                "allocation", .reference("allocations"), labelZh: "经费拨付",
                summary: "allocation that it pays; empty for other payments"),
        ], partition: .month(of: "date"), dimensions: ["date", "source"], measures: ["amount"])

    static let purposes = [
        EnumerationCase("progress", "工程进度款"),
        EnumerationCase("final", "结算款"),
        EnumerationCase("retention", "质保金"),
        EnumerationCase("advance_repayment", "偿还垫资"),
        EnumerationCase("purchase", "货款"),
        EnumerationCase("public_funds", "公用经费"),
        EnumerationCase("aid", "学生资助"),
        EnumerationCase("other", "其他"),
    ]
}
