import ModuleKit

extension SafetyModule {
    static let drillRules = [
        Rule(
            "drill-time-likely", labelZh: "演练用时异常", on: "drills", field: "seconds", severity: .warning,
            find: "where seconds < 15 or seconds > 1800",
            message: "${seconds} seconds to leave the building: seconds or minutes?",
            remedy: "enter the time in seconds; leave it empty where it was not taken",
            source: "an evacuation takes a few minutes at most", reads: ["seconds"], finds: .scaleSlip),
        // Staff drill too, and a school was larger in other years.
        Rule(
            "drill-participants-likely", labelZh: "演练人数异常", on: "drills", field: "participants", severity: .warning,
            find: "where participants > school.students * 1.5 + 50",
            message: "${participants} took part, and ${school.name} has ${school.students} pupils",
            remedy: "correct `participants`, or the pupils of the school",
            source: "pupils and staff of the school take part", reads: ["participants", "school"], finds: .scaleSlip),
        Rule(
            "drill-too-slow", labelZh: "疏散用时超标", on: "drills", field: "seconds", severity: .warning,
            find: "extend target = \(evacuationTarget) | where seconds > target",
            message: "${seconds} seconds until all were out; the target is ${target}",
            remedy: "see what held them up, and drill again; `safety slow-drills` lists them",
            source: "\(drillGuide): 120 seconds, in primary schools 180", reads: ["seconds", "school"]),
        Rule(
            "drill-every-month", labelZh: "每月至少一次演练", on: "schools", field: "name", severity: .warning,
            find: leftOut("kind != \"kindergarten\"", every: "month"),
            message: "no drill in ${first}${if(n > 1, \" and ${n - 1} more months\", \"\")}",
            remedy: "enter the drill if it was held, else make up for it; `safety drill-gaps` lists a month",
            source: "\(drillGuide): a drill every month", reads: ["kind", "status", "opened"]),
        Rule(
            "drill-every-quarter", labelZh: "幼儿园每季度至少一次演练", on: "schools", field: "name", severity: .warning,
            find: leftOut("kind == \"kindergarten\"", every: "quarter"),
            message: "no drill in ${first}${if(n > 1, \" and ${n - 1} more quarters\", \"\")}",
            remedy: "enter the drill if it was held, else make up for it; `safety drill-gaps` lists a month",
            source: "\(drillGuide): a drill every quarter in kindergartens", reads: ["kind", "status", "opened"]),
    ]

    /// Seconds within which all are to be out of the building, as an expression over `drills`.
    static let evacuationTarget = "if(school.kind in [\"primary\", \"teaching_point\"], 180, 120)"

    private static let drillGuide =
        "Guide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014)"

    /// Stages over `schools` that leave those without a drill in a month or quarter, with the first such and how many there
    /// are. A month counts when drills of it are on record, as months of holidays have none, and once those of a later one
    /// are, as until then it may still be drilled.
    private static func leftOut(_ condition: String, every period: String) -> String {
        """
        where status == "open" and \(condition) | extend since = \(period)(opened ?? 1900-01-01) \
        | join (drills | summarize schools = dcount(school) by held = \(period)(date) \
        | extend later = lead(held) sort held | where later != null) as each on since < each.held \
        | join anti (drills | summarize n = count() by school, held = \(period)(date)) as done \
        on id == done.school, each.held == done.held \
        | summarize n = count(), first = min(each.held) by id
        """
    }
}
