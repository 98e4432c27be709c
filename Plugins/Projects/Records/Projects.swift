public import BaseKit

extension ProjectsModule {
    public static let projects = CollectionSchema(
        "projects", singular: "project", labelZh: "项目",
        summary: "works and purchases for schools, from the proposal until they are handed over",
        idPrefix: "PJ", idDigits: 4,
        fields: [
            FieldSchema("code", .text, required: true, unique: true, labelZh: "项目编号", summary: "code of the approval"),
            FieldSchema("name", .text, required: true, labelZh: "项目名称", summary: "full name"),
            FieldSchema(
                "school", .reference("schools"), labelZh: "学校",
                summary: "school it is for; empty where it is for several"),
            FieldSchema("programme", .text, labelZh: "所属工程", summary: "programme that it belongs to"),
            FieldSchema("kind", .enumeration(kinds), required: true, labelZh: "类别", summary: "what is done or bought"),
            FieldSchema(
                "category", .enumeration(categories), labelZh: "采购品目",
                summary: "works, goods or services: what the limits of compulsory tender go by"),
            FieldSchema(
                "area_planned", .decimal(scale: 2), labelZh: "计划建筑面积", summary: "floor area to be built", unit: "m2",
                bound: .notNegative),
            FieldSchema(
                "estimate", .money, labelZh: "概算", summary: "budget as approved", unit: "yuan", bound: .notNegative),
            FieldSchema(
                "contract", .money, labelZh: "合同价", summary: "sum of the contract", unit: "yuan", bound: .notNegative),
            FieldSchema("contractor", .text, labelZh: "承包（供货）单位", summary: "who builds or delivers"),
            FieldSchema("method", .enumeration(methods), labelZh: "采购方式", summary: "how the contractor was chosen"),
            FieldSchema(
                "lot_of", .text, labelZh: "同一采购",
                summary: "name of the purchase of which this is one lot; lots count together"),
            FieldSchema("stage", .enumeration(stageNames), required: true, labelZh: "阶段", summary: "where it stands"),
            FieldSchema(
                "stage_reason", .text, labelZh: "阶段说明", summary: "why the last step was out of the usual order"),
            FieldSchema("started", .date, labelZh: "开工日期", summary: "first day of the works", bound: .notAhead),
            FieldSchema("due", .date, labelZh: "计划竣工日期", summary: "day by which it shall be complete"),
            FieldSchema(
                "completed", .date, labelZh: "竣工日期", summary: "day of completion; empty until then", bound: .notAhead),
            FieldSchema(
                "accepted", .date, labelZh: "验收日期", summary: "day of acceptance; empty until then", bound: .notAhead),
        ])

    static let kinds = [
        EnumerationCase("build", "新建"),
        EnumerationCase("extend", "改扩建"),
        EnumerationCase("repair", "维修"),
        EnumerationCase("equipment", "设备购置"),
        EnumerationCase("books", "图书购置"),
        EnumerationCase("rental_housing", "教师周转房"),
        EnumerationCase("ancillary", "附属工程"),
    ]

    static let categories = [
        EnumerationCase("works", "工程"),
        EnumerationCase("goods", "货物"),
        EnumerationCase("services", "服务"),
    ]

    static let methods = [
        EnumerationCase("open_tender", "公开招标"),
        EnumerationCase("invited_tender", "邀请招标"),
        EnumerationCase("negotiation", "竞争性谈判"),
        EnumerationCase("inquiry", "询价"),
        EnumerationCase("single_source", "单一来源"),
        EnumerationCase("direct", "直接委托"),
    ]

    /// In the order in which a project goes through them; the last two end or hold it.
    static let stageNames = [
        EnumerationCase("proposal", "立项建议"),
        EnumerationCase("feasibility", "可行性研究"),
        EnumerationCase("design", "设计"),
        EnumerationCase("tender", "招标"),
        EnumerationCase("contract", "签订合同"),
        EnumerationCase("building", "在建"),
        EnumerationCase("complete", "竣工"),
        EnumerationCase("accepted", "验收合格"),
        EnumerationCase("settled", "结算审计"),
        EnumerationCase("handed_over", "移交使用"),
        EnumerationCase("suspended", "停缓建"),
        EnumerationCase("cancelled", "取消"),
    ]
}
