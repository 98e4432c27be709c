import BaseKit
public import ModuleKit

extension ProjectsModule {
    public static let overdue = ModuleCommand(
        ["projects", "overdue"],
        summary: "projects that are not complete though their day has passed, the latest first",
        details: """
            Compares `due` with the day asked about; projects that are cancelled or suspended, and those without a day, are not
            listed. `percent` is the last progress on record by then.
            """,
        parameters: [
            CommandParameter("by", .duration, default: "0d", summary: "only those late by more than this"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            projects
            | where (completed == null or completed > $on) and due < $on - $by and not (stage in ["cancelled", "suspended"])
            | join left (progress | where date <= $on | summarize percent = max(percent) by project) as p on id == p.project
            | select id, name, school_name = school.name, stage, due, late = $on - due, percent = p.percent
            | sort -late
            """,
        columns: [
            ComputedColumn("late", "逾期"),
            ComputedColumn("percent", "完成比例"),
        ],
        examples: [
            CommandExample("projects overdue --on 2016-09-28", "all that were late on that day"),
            CommandExample("projects overdue --by 90d --on 2016-09-28 | count", "how many by more than three months"),
        ])
}
