import BaseKit
public import ModuleKit

extension ExamsModule {
    public static let compare = ModuleCommand(
        ["exams", "compare"],
        summary: "an examination against the one of the year before",
        details: """
            Columns: registered and sat in this year, sat_before a year earlier and the change; the best total; how many reached
            the given number of points in either year. Where there is no examination of the year before, those are empty.
            """,
        parameters: [
            CommandParameter("year", .int, default: "year(today())", summary: "the later year"),
            CommandParameter("points", .int, default: "600", summary: "totals from which candidates are counted"),
        ],
        pipeline: """
            exams
            | where year in [$year, $year - 1]
            | extend registered = registrations.count(), sat = results.count(), best = results.max(total), \
                reached = results.countif(total >= $points)
            | extend sat_before = lag(sat), best_before = lag(best), reached_before = lag(reached) per kind sort year
            | where year == $year
            | select id, kind, registered, sat, sat_before, change = sat - sat_before, best, best_before, reached, reached_before
            | sort kind
            """,
        columns: [
            ComputedColumn("registered", "报名人数"),
            ComputedColumn("sat", "参考人数"),
            ComputedColumn("sat_before", "上年参考人数"),
            ComputedColumn("change", "参考人数增减"),
            ComputedColumn("best", "最高分"),
            ComputedColumn("best_before", "上年最高分"),
            ComputedColumn("reached", "达到人数"),
            ComputedColumn("reached_before", "上年达到人数"),
        ],
        examples: [
            CommandExample("exams compare --year 2016", "2016 against 2015"),
            CommandExample(
                "exams compare --year 2016 --points 500 | select id, reached, reached_before", "another mark"),
        ])
}
