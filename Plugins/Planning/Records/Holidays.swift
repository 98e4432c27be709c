public import BaseKit

extension PlanningModule {
    public static let holidays = CollectionSchema(
        "holidays", singular: "holiday", labelZh: "节假日安排",
        summary:
            "days on which the State Council's calendar departs from the week: free weekdays, and weekends to be worked",
        idPrefix: "HD", idDigits: 4,
        fields: [
            FieldSchema("date", .date, required: true, unique: true, labelZh: "日期", summary: "day"),
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "which holiday it belongs to"),
            FieldSchema(
                "works", .bool, required: true, labelZh: "是否上班",
                summary: "true: a weekend day that is worked; false: a day off"),
        ])
}
