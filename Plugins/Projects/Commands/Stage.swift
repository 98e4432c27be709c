import BaseKit
public import ModuleKit

extension ProjectsModule {
    public static let stage = ModuleCommand(
        ["projects", "stage"],
        summary: "takes a project to its next stage, or to another one with a reason",
        details: """
            proposal → feasibility → design → tender → contract → building → complete → accepted → settled → handed_over; also
            suspended and cancelled. Up to completion a stage may be skipped with --reason; nothing is accepted before it is
            complete. The day is noted where works begin, are complete, or are accepted. A step that is refused says which steps
            are open, and what the stage still needs.
            """,
        parameters: [
            CommandParameter(
                "project", .reference("projects"), positional: true, summary: "the project: id, code or name"),
            CommandParameter("to", .enumeration(stageNames), summary: "the new stage"),
            CommandParameter("reason", .text, default: "null", summary: "why the step is out of the usual order"),
            CommandParameter("on", .date, default: "today()", summary: "the day of the step"),
        ],
        statements: """
            projects | where id == $project \
                | update stage = $to, stage_reason = $reason, \
                    started = if($to == "building", started ?? $on, started), \
                    completed = if($to == "complete", $on, if($to == "building", null, completed)), \
                    accepted = if($to == "accepted", $on, accepted)
            """,
        examples: [
            CommandExample(
                "projects stage \"湘漓镇中心幼儿园\" --to complete --on 2016-09-20", "the works are complete since that day"),
            CommandExample(
                "projects stage PJ0001 --to suspended --reason \"等待土地手续\"", "a step that needs a reason"),
        ])
}
