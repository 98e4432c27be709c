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
