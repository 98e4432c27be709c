import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let recheck = ModuleCommand(
        ["hazards", "recheck"],
        summary: "says that the remedy was looked at",
        details: """
            What is found wanting goes back with `hazards rectify`; what is in order is closed by `hazards close`, by someone else than
            who found the hazard.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, summary: "the hazard")
        ],
        statements: """
            hazards | where id == $hazard | update state = "rechecked"
            """,
        examples: [
            CommandExample(
                "hazards recheck H0094", "it was looked at")
        ])
}
