public import BaseKit

extension SafetyModule {
    public static let dutySlots = CollectionSchema(
        "duty_slots", singular: "duty slot", labelZh: "值班安排",
        summary: "who is on duty at a school, by day and shift: who is on duty is responsible",
        idPrefix: "DS", idDigits: 5,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school"),
            FieldSchema("date", .date, required: true, labelZh: "日期", summary: "day on which the shift starts"),
            FieldSchema(
                "shift", .enumeration(dutyShifts), required: true, labelZh: "班次", summary: "which part of the day"),
            FieldSchema("teacher", .reference("teachers"), labelZh: "值班人", summary: "who is on duty; empty: unfilled"),
        ],
        uniqueKeys: [["school", "date", "shift"]])

    static let dutyShifts = [
        EnumerationCase("gate", "校门值守"),
        EnumerationCase("day", "日间带班"),
        EnumerationCase("night", "夜间值宿"),
    ]
}
