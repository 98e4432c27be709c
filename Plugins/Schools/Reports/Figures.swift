public import ModuleKit

extension SchoolsModule {
    public var figures: [Figure] { schoolFigures + balanceFigures }

    private var schoolFigures: [Figure] {
        [
            Figure(
                "schools.charters_reviewed", section: "4", "school charters reviewed", labelZh: "核准学校章程", unit: .school,
                .records(
                    "charters | where state == \"reviewed\" and reviewed >= $from and reviewed < $to",
                    value: "dcount(school)")),
            Figure(
                "schools.dropouts_found", section: "4", "cases of absence followed up", labelZh: "跟踪疑似辍学学生",
                unit: .student,
                .records("dropout_cases | where found >= $from and found < $to", value: "count()")),
            Figure(
                "schools.dropouts_returned", section: "4", "of them back at school", labelZh: "其中已返校", unit: .student,
                .records(
                    "dropout_cases | where found >= $from and found < $to and state == \"returned\" and closed < $to",
                    value: "count()")),
            Figure(
                "schools.placements", section: "4", "disabled children and adolescents taught", labelZh: "安置残疾儿童少年",
                unit: .student, .records(Self.placed, value: "count()")),
            Figure(
                "schools.placements_home", section: "4", "of them taught at home", labelZh: "其中送教上门", unit: .student,
                .records(Self.placed + " | where form == \"home\"", value: "count()")),
            Figure(
                "schools.kindergartens", section: "5", "kindergartens open", labelZh: "在办幼儿园", unit: .school,
                .records(
                    """
                    schools
                    | where kind == "kindergarten" and status in ["open", "suspended", "merged", "closed"]
                    | where (opened == null or opened < $to) and (closed == null or closed >= $to)
                    """, value: "count()")),
            Figure(
                "preschool.seminar", section: "5", "regional seminar on standard township central kindergartens",
                labelZh: "标准化乡镇中心幼儿园片区研讨会", unit: .event,
                .records(
                    "events | where kind == \"seminar\" and from >= $from and from < $to and name contains \"幼儿园\"",
                    value: "count()"), of: "kind == \"seminar\" and name contains \"幼儿园\""),
        ]
    }

    /// Those whose placement lasted at some time of the year.
    private static let placed = "placements | where from < $to and (to == null or to >= $from)"
}
