import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let recordVisit = ModuleCommand(
        ["safety", "record"],
        summary: "enters the visit to a school in a campaign",
        details: """
            The school must be on the frozen list of the campaign, and the campaign open. A school is visited once in a campaign;
            hazards that are found are entered with `hazards add`.
            """,
        parameters: [
            CommandParameter(
                "campaign", .reference("campaigns"), positional: true, summary: "the campaign"),
            CommandParameter(
                "school", .reference("schools"), positional: true, summary: "the school visited"),
            CommandParameter(
                "inspector", .text, summary: "who led the visit"),
            CommandParameter(
                "result", .enumeration(inspectionResults), summary: "what was found"),
            CommandParameter(
                "companions", .text, default: "null", summary: "who else took part"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of the visit"),
        ],
        statements: """
            assert (campaigns | where id == $campaign and opened <= $on and closed == null | count) == 1, "the campaign is not open on that day"
            [{campaign: $campaign, school: $school, date: $on, inspector: $inspector, companions: $companions, result: $result}] \
                | insert inspections
            """,
        examples: [
            CommandExample(
                "safety record CP005 白石乡中心学校 --inspector 王俊 --result passed --on 2016-09-27",
                "one of the schools that were left")
        ])
}
