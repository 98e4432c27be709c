import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let closeCampaign = ModuleCommand(
        ["safety", "close-campaign"],
        summary: "closes a campaign in which every school of the list was visited",
        details: """
            Below 100 % it is refused, and the schools that are missing are named.
            """,
        parameters: [
            CommandParameter(
                "campaign", .reference("campaigns"), positional: true, summary: "the campaign"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of closing"),
        ],
        statements: """
            assert (campaigns | where id == $campaign and opened != null and closed == null | count) == 1, "the campaign is not open"
            campaigns | where id == $campaign | update closed = $on
            """,
        examples: [
            CommandExample(
                "safety close-campaign 2016年中秋节前幼儿园食堂检查 --on 2016-09-14", "both kindergartens were visited")
        ])
}
