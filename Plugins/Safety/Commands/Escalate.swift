import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let escalate = ModuleCommand(
        ["safety", "escalate"],
        summary: "reports the hazards that are late to the level to which they have come, and puts it on record",
        details: """
            A hazard that is late goes up: to the headmaster at once, after more than 7 days to the bureau, after more than 30,
            or at once where it is major, to the county government. Each level is reported to once; what has been reported
            already is left alone, so that the command can be run every day. The rows are what was reported now.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, default: "null",
                summary: "one hazard; without it, all that are late"),
            CommandParameter("note", .text, default: "null", summary: "document or talk by which it is reported"),
            CommandParameter("on", .date, default: "today()", summary: "day of the report"),
        ],
        statements: """
            let due = (hazards | where $hazard == null or id == $hazard | \(lateHazards) \
                | join anti (escalations) as known on id == known.hazard, report_to == known.level \
                | select hazard = id, level = report_to, late)
            if $hazard != null and ($due | count) == 0 { fail "the hazard is not late, or was reported to that level before" }
            $due | select hazard, level, late, date = $on, note = $note | insert escalations
            return (escalations | where date == $on and hazard in ($due | select hazard) \
                | select id, hazard, school_name = hazard.school.name, severity = hazard.severity, late, level | sort -late)
            """,
        columns: [
            ComputedColumn("id", "编号"),
            ComputedColumn("hazard", "隐患"),
            ComputedColumn("school_name", "学校"),
            ComputedColumn("severity", "等级"),
            ComputedColumn("late", "逾期天数"),
            ComputedColumn("level", "报告对象"),
        ],
        examples: [
            CommandExample("safety escalate --on 2016-09-28", "all that has come to a level and was not reported there")
        ])
}
