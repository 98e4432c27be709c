import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let closeHazard = ModuleCommand(
        ["hazards", "close"],
        summary: "closes a hazard whose remedy was rechecked",
        details: """
            Who found the hazard may not close it. Who closed it and when is written once: a hazard that was closed too early goes
            back to work with `hazards rectify`, and is rechecked and closed anew.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, summary: "the hazard"),
            CommandParameter(
                "by", .text, summary: "who closes it"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of closing"),
        ],
        statements: """
            assert (hazards | where id == $hazard and state == "closed" | count) == 0, \
                "the hazard is closed already: one that is not in order goes back with `hazards rectify`"
            hazards | where id == $hazard | update state = "closed", closed = $on, closed_by = $by
            """,
        examples: [
            CommandExample(
                "hazards close H0108 --by 王俊 --on 2016-09-28", "closed by an officer")
        ])
}
