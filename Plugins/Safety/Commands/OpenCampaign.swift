import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let openCampaign = ModuleCommand(
        ["safety", "open-campaign"],
        summary: "opens a campaign and freezes the list of the schools it has to visit",
        details: """
            The list follows the scope: `all` every open school and teaching point, `compulsory` primary, junior and nine-year
            schools and teaching points, `kindergartens` kindergartens, `boarding` schools with boarders. It holds the schools that
            are open on the day, and stays as it is from then on.
            """,
        parameters: [
            CommandParameter(
                "campaign", .reference("campaigns"), positional: true, summary: "the campaign"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of the opening"),
        ],
        statements: """
            assert (campaigns | where id == $campaign and opened != null | count) == 0, "the campaign was opened before: its list is frozen"
            let scope = (campaigns | where id == $campaign | select scope)
            schools \
                | where status == "open" and (opened == null or opened <= $on) and (closed == null or closed >= $on) \
                | where $scope == "all" or ($scope == "boarding" and boarding) or ($scope == "kindergartens" and kind == "kindergarten") \
                    or ($scope == "compulsory" and kind in ["primary", "junior", "nine_year", "teaching_point"]) \
                | select campaign = $campaign, school = id \
                | insert campaign_schools
            campaigns | where id == $campaign \
                | update opened = $on, roster = campaign_schools.count(), \
                    frozen = digest(campaign_schools.list(school))
            assert (campaigns | where id == $campaign and roster > 0 | count) == 1, "no school is in the scope of the campaign"
            """,
        examples: [
            CommandExample(
                "safety open-campaign 2016年冬季消防安全检查 --on 2016-09-28", "freezes the list of all schools")
        ])
}
