import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let grade = ModuleCommand(
        ["hazards", "grade"],
        summary: "grades a hazard that was found: general or major",
        details: """
            A major hazard needs all five before the work on it begins: owner, measures, funds, deadline and plan.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, summary: "the hazard"),
            CommandParameter(
                "severity", .enumeration(hazardSeverities), positional: true, summary: "general or major"),
        ],
        statements: """
            hazards | where id == $hazard | update severity = $severity, state = "graded"
            """,
        examples: [
            CommandExample(
                "hazards grade H0091 general", "a hazard of this month")
        ])
}
