public import BaseKit

extension SafetyModule {
    public static let escalations = CollectionSchema(
        "escalations", singular: "escalation", labelZh: "隐患提级报告",
        summary: "overdue hazards as they were reported upwards: to whom, and when",
        idPrefix: "ES", idDigits: 4,
        fields: [
            FieldSchema(
                "hazard", .reference("hazards"), required: true, labelZh: "隐患", summary: "the hazard that is late"),
            FieldSchema(
                "level", .enumeration(escalationLevels), required: true, labelZh: "报告对象",
                summary: "to whom it was reported"),
            FieldSchema("date", .date, required: true, labelZh: "报告日期", summary: "day of the report", bound: .notAhead),
            FieldSchema(
                "late", .int, labelZh: "逾期天数", summary: "days since the deadline on that day", unit: "days",
                bound: .notNegative),
            FieldSchema("note", .text, labelZh: "说明", summary: "document or talk by which it was reported"),
        ],
        uniqueKeys: [["hazard", "level"]])

    /// From the nearest upwards.
    static let escalationLevels = [
        EnumerationCase("headmaster", "校长"),
        EnumerationCase("bureau", "教育局"),
        EnumerationCase("county_government", "县政府"),
    ]

    /// Stages over `hazards` that leave those late on `$on`, with `late` (days) and `report_to`, the level to which they have
    /// come by then.
    static let lateHazards = """
        where (closed == null or closed > $on) and deadline < $on \
        | extend late = days_between(deadline, $on) \
        | extend report_to = if(late > 30 or severity == "major", "county_government", if(late > 7, "bureau", "headmaster"))
        """
}
