import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let coverage = ModuleCommand(
        ["safety", "coverage"],
        summary: "how many schools of each campaign have been visited",
        details: """
            Counts against the list of schools that was frozen at the opening of the campaign, so that a school opened or
            closed since then changes nothing. A campaign can be closed at a coverage of 1 only; `safety missing` names the
            schools that are left.
            """,
        parameters: [
            CommandParameter("on", .date, default: "today()", summary: "visits up to and with this day count")
        ],
        pipeline: """
            campaign_schools
            | join left (inspections | where date <= $on) as visit on campaign, school
            | summarize due = max(campaign.due), closed = max(campaign.closed), schools = count(), \
                inspected = count(visit.date) by campaign, name = campaign.name
            | extend missing = schools - inspected, coverage = inspected / schools
            | sort -campaign
            """,
        columns: [
            ComputedColumn("due", "完成期限"),
            ComputedColumn("closed", "结束日期"),
            ComputedColumn("schools", "应查学校"),
            ComputedColumn("inspected", "已查学校"),
            ComputedColumn("missing", "未查学校"),
            ComputedColumn("coverage", "覆盖率"),
        ],
        examples: [
            CommandExample("safety coverage --on 2016-09-28", "every campaign"),
            CommandExample("safety coverage --on 2016-09-28 | where coverage < 1", "those that cannot be closed yet"),
        ])
}
