import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let missing = ModuleCommand(
        ["safety", "missing"],
        summary: "the schools that a campaign has not visited yet, by name",
        details: """
            Of the campaign; without one, of every campaign that is not closed.
            """,
        parameters: [
            CommandParameter(
                "campaign", .reference("campaigns"), positional: true, default: "null",
                summary: "id or name of a campaign")
        ],
        pipeline: """
            campaign_schools
            | where campaign == $campaign or ($campaign == null and campaign.closed == null)
            | join anti (inspections) on campaign, school
            | select campaign, due = campaign.due, school, school_name = school.name, township = school.township.name
            | sort campaign, school
            """,
        columns: [
            ComputedColumn("township", "乡镇")
        ],
        examples: [
            CommandExample("safety missing | count by township", "how many are left in each township"),
            CommandExample("safety missing | take 3", "the first of them"),
        ])
}
