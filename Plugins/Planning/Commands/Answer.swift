import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let answer = ModuleCommand(
        ["planning", "answer"],
        summary: "answers an objection",
        details: """
            An answer is given once; what is answered no longer holds up the disclosure.
            """,
        parameters: [
            CommandParameter(
                "objection", .reference("objections"), positional: true, summary: "the objection"),
            CommandParameter(
                "answer", .text, summary: "what was answered"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of the answer"),
        ],
        statements: """
            assert (objections | where id == $objection and answered != null | count) == 0, "the objection was answered before"
            objections | where id == $objection | update answered = $on, answer = $answer
            """,
        examples: [
            CommandExample(
                "planning answer OB0003 --answer 已委托评估 --on 2016-09-27", "the objection against the lease")
        ])
}
