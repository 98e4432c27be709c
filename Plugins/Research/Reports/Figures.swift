public import ModuleKit

extension ResearchModule {
    public var figures: [Figure] {
        [
            Figure(
                "research.papers", section: "1", "papers handed in by primary and secondary teachers",
                labelZh: "中小学教师上交论文", unit: .paper,
                .records("papers | where date >= $from and date < $to", value: "count()")),
            Figure(
                "research.prizes", section: "1", "of them given a prize", labelZh: "其中获奖", unit: .paper,
                .records("papers | where date >= $from and date < $to and prize != null", value: "count()")),
            Figure(
                "research.topics", section: "1", "collective and individual research topics", labelZh: "申报集体和个人课题",
                unit: .topic, .records("topics | where applied >= $from and applied < $to", value: "count()")),
            Figure(
                "research.contests", section: "1", "entries in teaching contests", labelZh: "参加教学竞赛",
                unit: FigureUnit("entry", "人次"),
                .records("contests | where date >= $from and date < $to", value: "count()")),
            Figure(
                "research.lessons", section: "1", "recorded lessons shared", labelZh: "晒课",
                unit: FigureUnit("lesson", "节"),
                .records("lessons | where date >= $from and date < $to", value: "count()")),
            Figure(
                "training.county_days", section: "10", "county-level course in the summer", labelZh: "县级骨干教师集中培训",
                unit: .day,
                .records(
                    """
                    courses
                    | where level == "county" and from >= $from and from < $to and name contains "骨干教师"
                    """, value: "sum(days_between(from, to) + 1)"),
                of: "level == \"county\" and name contains \"骨干教师\""),
            Figure(
                "training.teaching_points", section: "10", "teaching points given the digital resources course",
                labelZh: "接受数字教育资源应用培训的教学点", unit: .teachingPoint,
                .records(
                    """
                    attendances
                    | where course.name contains "教学点" and course.from >= $from and course.from < $to
                    | where school.kind == "teaching_point"
                    """, value: "dcount(school)"), of: "course.name contains \"教学点\""),
            Figure(
                "research.hours_due", section: "13", "teachers short of the hours of further training",
                labelZh: "继续教育学时不足的教师", unit: .teacher,
                // 360 hours in the five years before the end of the period; who was hired in them, a fifth for each whole year.
                .records(
                    """
                    teachers
                    | where status == "active" and subject != null and hired < $to
                    | join left (training_credits | where $to > date and date >= $to - 5y \
                    | summarize hours = sum(hours) by teacher) as credit on id == teacher
                    | where (credit.hours ?? 0) < 360 * least(years_between(hired, $to - 1d), 5) // 5
                    """, value: "count()")),
            Figure(
                "research.below_floor", section: "13", "by which the budget for research falls short of its floor",
                labelZh: "教研经费低于保底数", unit: .yuan,
                .records("research_budgets | where year == $year", value: "sumif(floor - budget, budget < floor) ?? 0")),
        ]
    }
}
