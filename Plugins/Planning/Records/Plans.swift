public import BaseKit

extension PlanningModule {
    public static let plans = CollectionSchema(
        "plans", singular: "plan", labelZh: "规划",
        summary: "plans of the bureau: action plans of several years and the goals of each year",
        idPrefix: "PL", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "full name"),
            FieldSchema("name_en", .text, labelZh: "英文名", summary: "name in English, for the English summary"),
            FieldSchema("kind", .enumeration(planKinds), required: true, labelZh: "类别", summary: "what sort of plan"),
            FieldSchema("from", .date, required: true, labelZh: "开始日期", summary: "first day it covers"),
            FieldSchema("to", .date, required: true, labelZh: "结束日期", summary: "last day it covers"),
            FieldSchema("state", .enumeration(planStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema(
                "submitted", .date, labelZh: "上报日期", summary: "day on which it went to the county government",
                bound: .notAhead),
        ])

    static let planKinds = [
        EnumerationCase("action", "行动计划"),
        EnumerationCase("yearly", "年度目标"),
        EnumerationCase("development", "发展规划"),
    ]

    static let planStates = [
        EnumerationCase("draft", "起草"),
        EnumerationCase("submitted", "已上报"),
        EnumerationCase("adopted", "已通过"),
        EnumerationCase("done", "已完成"),
    ]
}
