import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let monthSheet = ModuleCommand(
        ["report", "safety"],
        summary: "the month's sheet of safety work, by township and for the county",
        details: """
            Schools that were open when the month ended. Column late: hazards that were due by the end of the month and were not
            closed in it. Column undrilled: schools without a drill in the month, kindergartens without one in its quarter.
            Columns visits and letters: inspections made and letters signed in the month. Save it as .html, .md or .xlsx.
            """,
        parameters: [
            CommandParameter("period", .month, default: "month(today())", summary: "month of the sheet")
        ],
        statements: """
            let rows = (schools \
                | where status != "planned" and (opened == null or month(opened) <= $period) \
                    and (closed == null or month(closed) > $period) \
                | join left (hazards | where month(found) == $period \
                    | summarize n = count() by school) as found on id == school \
                | join left (hazards | where closed != null and month(closed) == $period \
                    | summarize n = count() by school) as done on id == school \
                | join left (hazards | where month(found) <= $period and month(deadline) <= $period \
                    and (closed == null or month(closed) > $period) \
                    | summarize n = count(), major = countif(severity == "major") by school) as late on id == school \
                | join left (drills | where month(date) <= $period \
                    | summarize n = countif(month(date) == $period), last = max(date) by school) as drill \
                    on id == school \
                | join left (inspections | where month(date) == $period \
                    | summarize n = count() by school) as visit on id == school \
                | join left (letters | where signed != null and month(signed) == $period \
                    | summarize n = count() by school) as letter on id == school \
                | join left (accidents | where month(date) == $period \
                    | summarize n = count() by school) as accident on id == school \
                | select place = township, township = township.name, found = found.n ?? 0, closed = done.n ?? 0, \
                    late = late.n ?? 0, late_major = late.major ?? 0, drills = drill.n ?? 0, \
                    undrilled = drill.last == null or (kind != "kindergarten" and month(drill.last) != $period) \
                        or (kind == "kindergarten" and quarter(drill.last) != quarter($period)), \
                    visits = visit.n ?? 0, letters = letter.n ?? 0, accidents = accident.n ?? 0)
            return ($rows | summarize \(monthSums) by place, township | sort place | drop place \
                | union ($rows | summarize \(monthSums) | extend township = bilingual("county", "全县")))
            """,
        columns: [
            ComputedColumn("township", "乡镇"),
            ComputedColumn("schools", "学校数"),
            ComputedColumn("found", "新发现隐患"),
            ComputedColumn("closed", "销号隐患"),
            ComputedColumn("late", "逾期隐患"),
            ComputedColumn("late_major", "其中重大"),
            ComputedColumn("drills", "演练次数"),
            ComputedColumn("undrilled", "未演练学校"),
            ComputedColumn("visits", "检查次数"),
            ComputedColumn("letters", "签订责任状"),
            ComputedColumn("accidents", "事故"),
        ],
        examples: [
            CommandExample("report safety --period 2016-09 | to md", "September, for a text"),
            CommandExample("report safety --period 2016-09 | save \"safety.html\"", "the same as a page"),
        ])

    private static let monthSums = """
        schools = count(), found = sum(found), closed = sum(closed), late = sum(late), late_major = sum(late_major), \
        drills = sum(drills), undrilled = countif(undrilled), visits = sum(visits), letters = sum(letters), \
        accidents = sum(accidents)
        """
}
