import ModuleKit

extension SafetyModule {
    static let campaignRules = [
        Rule(
            "campaign-list-frozen", labelZh: "检查名单已冻结", on: "campaigns", field: "roster",
            find: """
                where opened != null | extend listed = campaign_schools.count() \
                | where listed != roster
                """,
            message: "the list was frozen with ${roster} schools and now has ${listed}",
            remedy: "a list that is frozen stays: put back what was taken out, or take out what was put in",
            source: "every school is inspected one by one, without omission: opening a campaign freezes its list",
            reads: ["opened", "roster"], dependencies: [RuleDependency("campaign_schools", "campaign")]),
        Rule(
            "campaign-closed-complete", labelZh: "检查全覆盖方可结束", on: "campaigns", field: "closed",
            find: """
                where closed != null | join (campaign_schools | join anti (inspections) on campaign, school \
                | summarize n = count(), names = list(school.name) by campaign) as left_out on id == left_out.campaign
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
        Rule(
            "inspection-not-ahead", labelZh: "检查日期不在将来", on: "inspections", field: "date", find: "where date > today()",
            message: "the visit is dated ${date}, which is to come", remedy: "correct the day",
            source: "what is on record has happened", reads: ["date"], finds: .reversedOrder),
    ]
}
