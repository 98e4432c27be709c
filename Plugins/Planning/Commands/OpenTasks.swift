import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let openTasks = ModuleCommand(
        ["planning", "tasks"],
        summary: "tasks that are not verified yet, by deadline: who answers for what",
        details: """
            Column late says whether the deadline has passed, evidence whether there is any. Column waits_for: who has to act;
            what was handed in waits for another section that verifies it (`planning verify`).
            """,
        parameters: [
            CommandParameter(
                "owner", .text, positional: true, default: "null", summary: "section or person; all without"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            tasks
            | where not (state in ["verified", "closed"]) and ($owner == null or owner == $owner)
            | select id, title, plan = plan.name, owner, state, due, late = due < $on, evidence = evidence != null, \
                waits_for = \(waitsFor)
            | sort due
            """,
        columns: [
            ComputedColumn("plan", "规划"),
            ComputedColumn("late", "逾期"),
            ComputedColumn("evidence", "有佐证"), waitsForColumn,
        ],
        examples: [
            CommandExample("planning tasks --on 2016-09-28", "all that is open"),
            CommandExample("planning tasks --on 2016-09-28 | count by owner", "how much each section has before it"),
        ])

    /// Who has to act for an open task to go on.
    static let waitsFor = "if(state == \"submitted\", \"verification\", \"owner\")"
    static let waitsForColumn = ComputedColumn(
        "waits_for", "待办方", words: [EnumerationCase("verification", "核验"), EnumerationCase("owner", "责任人")])
}
