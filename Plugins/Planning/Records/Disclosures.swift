public import BaseKit

extension PlanningModule {
    public static let disclosures = CollectionSchema(
        "disclosures", singular: "disclosure", labelZh: "公示",
        summary: "what is shown in public before it takes effect: content, place, from when to when",
        idPrefix: "DL", idDigits: 4,
        fields: [
            FieldSchema("subject", .text, required: true, labelZh: "公示事项", summary: "what it is about"),
            FieldSchema(
                "kind", .enumeration(disclosureKinds), required: true, labelZh: "类别", summary: "what sort of matter"),
            FieldSchema(
                "school", .reference("schools"), labelZh: "学校", summary: "school it concerns; empty for the county"),
            FieldSchema("content", .text, labelZh: "公示内容", summary: "what is shown, without personal data"),
            FieldSchema("place", .text, labelZh: "公示地点", summary: "where it hangs or stands"),
            FieldSchema("disclosed_by", .text, labelZh: "公示人", summary: "section or person who put it up"),
            FieldSchema("from", .date, labelZh: "公示开始", summary: "first day"),
            FieldSchema("to", .date, labelZh: "公示结束", summary: "last day; at least five working days with the first"),
            FieldSchema(
                "state", .enumeration(disclosureStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("effective", .date, labelZh: "生效日期", summary: "day from which the matter holds"),
        ],
        nameField: "subject")

    static let disclosureKinds = [
        EnumerationCase("performance_pay", "绩效工资"),
        EnumerationCase("evaluation", "考核评优"),
        EnumerationCase("cadre", "干部推荐"),
        EnumerationCase("title", "职称推荐"),
        EnumerationCase("contract", "合同承包"),
        EnumerationCase("lease", "资产出租"),
        EnumerationCase("aid", "学生资助"),
        EnumerationCase("other", "其他"),
    ]

    /// In the order in which a disclosure passes through them; `withdrawn` ends it.
    static let disclosureStates = [
        EnumerationCase("draft", "拟定"),
        EnumerationCase("open", "公示中"),
        EnumerationCase("effective", "已生效"),
        EnumerationCase("withdrawn", "已撤回"),
    ]
}
