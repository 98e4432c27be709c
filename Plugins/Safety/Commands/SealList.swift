import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let sealList = ModuleCommand(
        ["safety", "seal-list"],
        summary: "freezes the list of a campaign that was opened before lists were frozen by their schools",
        details: """
            Such a campaign keeps the number of its schools and not which they are. What stands on the list is what it keeps from
            then on; a list that is frozen already stays as it is; `check` names the campaigns that need it.
            """,
        parameters: [
            CommandParameter("campaign", .reference("campaigns"), positional: true, summary: "the campaign")
        ],
        statements: """
            assert (campaigns | where id == $campaign and opened != null | count) == 1, "the campaign is not open yet: `safety open-campaign` freezes its list"
            assert (campaigns | where id == $campaign and closed != null | count) == 0, "the campaign is closed: its list stays as it is, and is not frozen anew"
            campaigns | where id == $campaign and frozen == null | update frozen = digest(campaign_schools.list(school))
            """,
        examples: [
            CommandExample("safety seal-list 2016年秋季学期开学安全检查", "a list that is frozen already stays as it is")
        ])
}
