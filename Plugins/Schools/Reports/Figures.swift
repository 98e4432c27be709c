public import ModuleKit

extension SchoolsModule {
    public var figures: [Figure] {
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
                    "dropout_cases | where found >= $from and found < $to and state == \"returned\"", value: "count()")),
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
                    value: "count()")),
            Figure(
                "planning.balance_survey", section: "12",
                "schools surveyed for the balanced development of compulsory education", labelZh: "义务教育均衡发展调查学校",
                unit: .school, .records("conditions | where year == $year", value: "dcount(school)")),
        ]
    }
}
