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
                    """, value: "sum(days_between(from, to) + 1)")),
            Figure(
                "training.teaching_points", section: "10", "teaching points given the digital resources course",
                labelZh: "接受数字教育资源应用培训的教学点", unit: .teachingPoint,
                .records(
                    """
                    attendances
                    | where course.name contains "教学点" and course.from >= $from and course.from < $to
                    | where school.kind == "teaching_point"
                    """, value: "dcount(school)")),
        ]
    }
}
