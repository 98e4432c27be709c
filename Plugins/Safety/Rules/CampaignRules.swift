import ModuleKit

extension SafetyModule {
    /// Both are written once, when the list is frozen; a closed campaign's are not written any more at all.
    static let campaignList = KeptFields(
        "campaign-list-kept", on: "campaigns", fields: ["roster", "frozen"], from: .written(closedBy: "closed"),
        source: "every school is inspected one by one, without omission: opening a campaign freezes its list")

    static let campaignRules = [
        Rule(
            "campaign-list-frozen", labelZh: "检查名单已冻结", on: "campaigns", field: "roster",
            find: """
                extend listed = campaign_schools.count(), now = digest(campaign_schools.list(school)) \
                | where (opened != null or listed > 0) and (listed != (roster ?? 0) or now != (frozen ?? now))
                """,
            message: """
                ${if(opened == null, "it has a list of schools (${listed}), and was not opened", if(listed != roster, \
                "the list was frozen with ${roster} schools and now has ${listed}", \
                "the list has other schools than those that were frozen"))}
                """,
            remedy: "a list that is frozen stays: put back what was taken out, or take out what was put in",
            source: "every school is inspected one by one, without omission: opening a campaign freezes its list",
            reads: ["opened", "roster", "frozen"], dependencies: [RuleDependency("campaign_schools", "campaign")]),
        Rule(
            "campaign-list-sealed", labelZh: "检查名单须有校验码", on: "campaigns", field: "frozen",
            find: "where opened != null and closed == null and frozen == null",
            message: """
                opened on ${opened}, before lists were frozen by their schools: that ${roster ?? 0} stand on it is kept, \
                which of them is not
                """,
            remedy: "look through the list (`safety missing`), and freeze it as it is with `safety seal-list`",
            source: "every school is inspected one by one, without omission: opening a campaign freezes its list",
            reads: ["opened", "closed", "frozen", "roster"]),
        Rule(
            "campaign-opened-before-closed", labelZh: "检查先启动后结束", on: "campaigns", field: "closed",
            find: "where closed != null and (opened == null or closed < opened)",
            message: "closed on ${closed}, and ${if(opened == null, \"never opened\", \"opened on ${opened}\")}",
            remedy: "open it first (`safety open-campaign`), or correct the day",
            source: "opening a campaign freezes its list, and a campaign closes when the list is done",
            reads: ["closed", "opened"], finds: .reversedOrder),
        Rule(
            "campaign-closed-complete", labelZh: "检查全覆盖方可结束", on: "campaigns", field: "closed",
            find: """
                where closed != null | join (campaign_schools | join anti (inspections) on campaign, school \
                | summarize n = count(), names = listed(list(school.name)) by campaign) as left_out on id == left_out.campaign
                """,
            message: "${left_out.n} of ${roster} schools not visited: ${left_out.names}",
            remedy: "visit them and enter it with `safety record`; a campaign is closed at 100 %",
            source: "every school is inspected one by one, without omission", degree: "left_out.n",
            reads: ["closed", "roster"],
            dependencies: [
                RuleDependency("campaign_schools", "campaign"), RuleDependency("inspections", "campaign"),
            ], finds: .partsNotTotal),
        Rule(
            "inspection-on-the-list", labelZh: "检查对象在名单内", on: "inspections", field: "school",
            find: "join anti (campaign_schools) as listed on campaign == listed.campaign, school == listed.school",
            message: "the school is not on the list of the campaign",
            remedy: "enter the visit under the campaign it belongs to",
            source: "the list of schools is frozen at the opening", reads: ["campaign", "school"],
            dependencies: [RuleDependency("campaign_schools", "campaign", matches: "campaign")]),
        Rule(
            "inspection-while-open", labelZh: "检查日期在活动期内", on: "inspections", field: "date",
            find: "where date < campaign.opened or date > campaign.closed or campaign.opened == null",
            message: "the visit of ${date} lies outside of the campaign",
            remedy: "correct the day, or open the campaign first (`safety open-campaign`)",
            source: "a visit counts for the campaign during which it was made", reads: ["campaign", "date"],
            dependencies: [RuleDependency("campaigns", "id", matches: "campaign")], finds: .mixedPeriods),
    ]
}
