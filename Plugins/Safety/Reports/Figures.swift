public import ModuleKit

extension SafetyModule {
    public var figures: [Figure] {
        [
            Figure(
                "safety.major_accidents", section: "6", "major safety accidents", labelZh: "重大安全责任事故", unit: .accident,
                .records(
                    """
                    accidents
                    | where date >= $from and date < $to and grade in ["major", "particularly_major"]
                    """, value: "count()")),
            Figure(
                "safety.letters", section: "6", "letters of responsibility signed", labelZh: "签订安全责任状", unit: .school,
                .records("letters | where year == $year and signed < $to", value: "dcount(school)")),
            Figure(
                "safety.inspections", section: "6", "visits to schools in inspection campaigns", labelZh: "开展安全检查",
                unit: FigureUnit("visit", "校次"),
                .records("inspections | where date >= $from and date < $to", value: "count()")),
            Figure(
                "safety.hazards_found", section: "6", "hazards found", labelZh: "排查安全隐患",
                unit: FigureUnit("hazard", "处"),
                .records("hazards | where found >= $from and found < $to", value: "count()")),
            Figure(
                "safety.hazards_closed", section: "6", "of them closed", labelZh: "其中已销号",
                unit: FigureUnit("hazard", "处"),
                .records("hazards | where found >= $from and found < $to and closed < $to", value: "count()")),
            Figure(
                "safety.drills", section: "6", "drills held", labelZh: "开展应急演练", unit: FigureUnit("drill", "次"),
                .records("drills | where date >= $from and date < $to", value: "count()")),
            Figure(
                "safety.trainings", section: "6", "safety trainings held", labelZh: "开展安全培训",
                unit: FigureUnit("training", "场次"),
                .records("trainings | where date >= $from and date < $to", value: "count()")),
            Figure(
                "safety.disputes", section: "6", "disputes that came up", labelZh: "排查矛盾纠纷",
                unit: FigureUnit("dispute", "起"),
                .records("disputes | where date >= $from and date < $to", value: "count()")),
            Figure(
                "safety.disputes_settled", section: "6", "of them settled", labelZh: "其中已化解",
                unit: FigureUnit("dispute", "起"),
                .records(
                    "disputes | where date >= $from and date < $to and state == \"settled\" and settled < $to",
                    value: "count()")),
            Figure(
                "safety.to_inspect", section: "13", "schools still to be inspected in open campaigns",
                labelZh: "检查活动中尚未检查的学校", unit: .school,
                .records(
                    """
                    campaign_schools
                    | where campaign.opened < $to and (campaign.closed == null or campaign.closed >= $to)
                    | join anti (inspections | where $to > date) on campaign, school
                    """, value: "dcount(school)")),
            Figure(
                "safety.hazards_late", section: "13", "hazards open after their deadline", labelZh: "逾期未销号隐患",
                unit: FigureUnit("hazard", "处"), .records(Self.lateInPeriod, value: "count()")),
            Figure(
                "safety.hazards_late_major", section: "13", "of them major", labelZh: "其中重大隐患",
                unit: FigureUnit("hazard", "处"),
                .records(Self.lateInPeriod + " | where severity == \"major\"", value: "count()")),
        ]
    }

    /// Those that were late on the last day of the period.
    private static let lateInPeriod = """
        hazards
        | where found < $to and deadline < $to - 1d and (closed == null or closed >= $to)
        """
}
