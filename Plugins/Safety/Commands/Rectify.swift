import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let rectify = ModuleCommand(
        ["hazards", "rectify"],
        summary: "says that the work on a hazard has begun, or has to go on after a recheck",
        details: """
            From `assigned` or, where the recheck found it wanting, from `rechecked`; also from `closed`, where it was closed too
            early: who closed it and when is taken out then.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, summary: "the hazard")
        ],
        statements: """
            hazards | where id == $hazard | update state = "rectifying", closed = null, closed_by = null
            """,
        examples: [
            CommandExample(
                "hazards rectify H0089", "the work begins")
        ])
}
