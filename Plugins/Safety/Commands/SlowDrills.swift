import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let slowDrills = ModuleCommand(
        ["safety", "slow-drills"],
        summary: "evacuations that took longer than the target",
        details: """
            The target is 120 seconds, and 180 in primary schools and teaching points (the Guide of 2014). A drill whose time was
            not taken is not listed.
            """,
        parameters: [
            CommandParameter("period", .period, default: "ytd()", summary: "drills of this period")
        ],
        pipeline: """
            drills
            | where date in $period
            | extend target = \(evacuationTarget)
            | where seconds > target
            | select school, school_name = school.name, date, kind, seconds, target, over = seconds - target
            | sort -over, school
            """,
        columns: [
            ComputedColumn("target", "标准用时"),
            ComputedColumn("over", "超出"),
        ],
        examples: [
            CommandExample("safety slow-drills --period 2016-09..2016-10", "those of September"),
            CommandExample(
                "safety slow-drills --period 2016-02..2016-07 | count by school_name | top 3 by n",
                "the schools that were slow most often in spring"),
        ])
}
