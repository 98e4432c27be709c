import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let takeEffect = ModuleCommand(
        ["planning", "take-effect"],
        summary: "makes the matter of a disclosure hold, when its days are full and no objection is open",
        details: """
            Refused before five working days are full, on a day that is not after the last one shown, and while an objection is open.
            """,
        parameters: [
            CommandParameter(
                "disclosure", .reference("disclosures"), positional: true, summary: "the disclosure"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day from which it holds"),
        ],
        statements: """
            disclosures | where id == $disclosure | update state = "effective", effective = $on
            """,
        examples: [
            CommandExample(
                "planning take-effect DL0007 --on 2016-09-26", "after five working days")
        ])
}
