import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let overdue = ModuleCommand(
        ["safety", "overdue"],
        summary: "hazards that are open after their deadline, the major ones first, and to whom each is reported",
        details: """
            A hazard that is late goes up: to the headmaster at once, after more than 7 days to the bureau, after more than 30,
            or at once where it is major, to the county government. Columns: late are the days since the deadline, report_to
            is where it has come to, reported the day on which it was reported there (`safety escalate`), empty until then.
            """,
        parameters: [
            CommandParameter("by", .duration, default: "0d", summary: "at least so much late"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            hazards
            | where deadline <= $on - $by
            | \(lateHazards)
            | join left (escalations | where date <= $on) as told on id == told.hazard, report_to == told.level
            | select id, school, school_name = school.name, area, severity, state, owner = owner.name, deadline, late, \
                report_to, reported = told.date
            | sort -severity, -late
            """,
        columns: [
            ComputedColumn("owner", "责任人"),
            ComputedColumn("late", "逾期天数"),
            ComputedColumn("report_to", "应报对象", words: escalationLevels),
            ComputedColumn("reported", "已报日期"),
        ],
        examples: [
            CommandExample("safety overdue --on 2016-09-28", "all that were late on that day"),
            CommandExample(
                "safety overdue --by 14d --on 2016-09-28 | count by report_to",
                "where those late by two weeks have come to"),
        ])
}
