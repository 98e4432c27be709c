public import BaseKit

extension PlanningModule {
    public static let tasks = CollectionSchema(
        "tasks", singular: "task", labelZh: "任务",
        summary: "goals as tasks: who does what by when, and the evidence that it was done",
        idPrefix: "TK", idDigits: 4,
        fields: [
            FieldSchema("title", .text, required: true, labelZh: "任务", summary: "what is to be reached"),
            FieldSchema("title_en", .text, labelZh: "英文任务名", summary: "title in English, for the English summary"),
            FieldSchema("plan", .reference("plans"), labelZh: "所属规划", summary: "plan it comes from"),
            FieldSchema(
                "owner", .text, required: true, labelZh: "责任人", summary: "section or person who answers for it"),
            FieldSchema("owner_en", .text, labelZh: "责任人英文名", summary: "owner in English, for the English summary"),
            FieldSchema("due", .date, required: true, labelZh: "完成期限", summary: "deadline"),
            FieldSchema("state", .enumeration(taskStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema(
                "evidence", .text, labelZh: "佐证材料", summary: "what shows that it was done: document, place, figure"),
            FieldSchema(
                "verified", .date, labelZh: "核验日期", summary: "day on which the evidence was verified", bound: .notAhead),
            FieldSchema("verified_by", .text, labelZh: "核验人", summary: "who verified it, never the owner"),
        ],
        nameField: "title")

    /// In the order in which a task passes through them; `returned` goes back to `doing`.
    static let taskStates = [
        EnumerationCase("draft", "拟定"),
        EnumerationCase("issued", "已下达"),
        EnumerationCase("accepted", "已接收"),
        EnumerationCase("doing", "进行中"),
        EnumerationCase("submitted", "已提交"),
        EnumerationCase("verified", "已核验"),
        EnumerationCase("returned", "已退回"),
        EnumerationCase("closed", "已办结"),
    ]
}
