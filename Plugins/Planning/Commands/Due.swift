import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let due = ModuleCommand(
        ["planning", "due"],
        summary: "open tasks that are late or fall due within a time",
        details: """
            Column days: days left until the deadline, negative where it has passed. Column waits_for: who has to act; what was
            handed in waits for another section that verifies it (`planning verify`).
            """,
        parameters: [
            CommandParameter("within", .duration, default: "30d", summary: "how far to look ahead"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            tasks
            | where not (state in ["verified", "closed"]) and due <= $on + $within
            | select id, title, owner, state, due, days = days_between($on, due), \
                waits_for = \(waitsFor)
            | sort due
            """,
        columns: [
            ComputedColumn("days", "剩余天数"), waitsForColumn,
        ],
        examples: [
            CommandExample("planning due --on 2016-09-28", "late, or due within a month"),
            CommandExample("planning due --within 0d --on 2016-09-28 | where days < 0", "what is late"),
        ])
}
