import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let submit = ModuleCommand(
        ["planning", "submit"],
        summary: "hands in a task as done, with what shows it",
        details: """
            The evidence is a document, a place or a figure that another can look at. The task must be under way (`doing`).
            """,
        parameters: [
            CommandParameter(
                "task", .reference("tasks"), positional: true, summary: "the task"),
            CommandParameter(
                "evidence", .text, summary: "what shows that it was done"),
        ],
        statements: """
            tasks | where id == $task | update evidence = $evidence, state = "submitted"
            """,
        examples: [
            CommandExample(
                "planning submit 编制迎检档案 --evidence 档案目录32卷", "with the list of files")
        ])
}
