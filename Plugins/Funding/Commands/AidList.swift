import BaseKit
public import ModuleKit

extension FundingModule {
    public static let aidList = ModuleCommand(
        ["funding", "aid-list"],
        summary: "the list of a term's aid as it may be put up in public",
        details: """
            Only columns that may be shown are in it: school, name, stage, tier and amount. Numbers of pupils, bank cards and all
            else that is personal are left out, not masked, and a field that is added later is left out too until it is named
            here. Cases that were returned are not listed. `funding disclose` puts such a list up and records that.
            """,
        parameters: [
            CommandParameter("programme", .enumeration(programmes), positional: true, summary: "which aid"),
            CommandParameter("term", .date, summary: "first day of the term"),
            CommandParameter("school", .reference("schools"), default: "null", summary: "one school; without it, all"),
        ],
        pipeline: """
            aid_cases
            | where programme == $programme and term == $term and state != "returned"
            | where $school == null or school == $school
            | select school_name = school.name, name, stage, tier, amount
            | sort school_name, name
            """,
        examples: [
            CommandExample(
                "funding aid-list high_school_grant --term 2016-09-01 --school 灵渠县第一中学 | take 5",
                "the first lines of the list of one school")
        ])
}
