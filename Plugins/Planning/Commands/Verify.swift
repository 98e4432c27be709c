import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let verify = ModuleCommand(
        ["planning", "verify"],
        summary: "verifies the evidence of a task that was handed in, or returns it",
        details: """
            Another section than the one that answers for the task verifies it. A task without evidence is refused; with --returned it
            goes back to its owner.
            """,
        parameters: [
            CommandParameter(
                "task", .reference("tasks"), positional: true, summary: "the task"),
            CommandParameter(
                "by", .text, summary: "who verifies"),
            CommandParameter(
                "returned", .bool, default: "false", summary: "the evidence does not show it"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of verification"),
        ],
        statements: """
            if $returned { tasks | where id == $task | update state = "returned" }
            if not $returned { tasks | where id == $task | update state = "verified", verified = $on, verified_by = $by }
            """,
        examples: [
            CommandExample(
                "planning verify 26所学校图书电脑化管理 --by 督导室 --on 2016-09-28", "the evidence was looked at")
        ])
}
