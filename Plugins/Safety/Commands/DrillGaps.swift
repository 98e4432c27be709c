import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let drillGaps = ModuleCommand(
        ["safety", "drill-gaps"],
        summary: "open schools without a drill in a month, kindergartens in its quarter",
        details: """
            Schools drill every month and kindergartens every quarter: Measures for Fire Safety Education in Schools and the
            Guide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014). Ask for months in
            which there is school. Column last_drill: the last drill on record up to the end of the month, empty without one.
            """,
        parameters: [
            CommandParameter("month", .month, default: "month(today())", summary: "month asked about")
        ],
        pipeline: """
            schools
            | where status == "open"
            | join left (drills | where month(date) <= $month | summarize last = max(date) by school) as drill on id == school
            | where drill.last == null or (kind != "kindergarten" and month(drill.last) != $month) \
                or (kind == "kindergarten" and quarter(drill.last) != quarter($month))
            | select id, name, kind, township = township.name, last_drill = drill.last
            | sort township, id
            """,
        columns: [
            ComputedColumn("township", "乡镇"),
            ComputedColumn("last_drill", "最近演练"),
        ],
        examples: [
            CommandExample("safety drill-gaps --month 2016-09 | count by township", "gaps of September by township"),
            CommandExample("safety drill-gaps --month 2016-05", "schools that left out the drill of May"),
        ])
}
