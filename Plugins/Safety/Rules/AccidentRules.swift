import ModuleKit

extension SafetyModule {
    static let accidentRules = [
        Rule(
            "accident-grade", labelZh: "事故等级与伤亡相符", on: "accidents", field: "grade",
            find: """
                extend by_norm = if(deaths >= 30 or injuries >= 100 or loss >= 100000000, "particularly_major", \
                if(deaths >= 10 or injuries >= 50 or loss >= 50000000, "major", \
                if(deaths >= 3 or injuries >= 10 or loss >= 10000000, "larger", "general"))) | where grade != by_norm
                """,
            message: "graded `${grade}`; by deaths, injuries and loss it is `${by_norm}`",
            remedy: "correct the grade, or the numbers it goes by",
            source:
                "State Council Order No. 493, article 3: 3, 10 and 30 deaths; 10, 50 and 100 injured; 10, 50 and 100 m yuan",
            reads: ["grade", "deaths", "injuries", "loss"]),
        Rule(
            "accident-confirmed-afterwards", labelZh: "事故认定日期顺序", on: "accidents", field: "confirmed",
            find: "where confirmed < date",
            message: "confirmed on ${confirmed}, and it happened on ${date}", remedy: "correct `date` or `confirmed`",
            source: "an accident is confirmed after it happened", reads: ["date", "confirmed"], finds: .reversedOrder),
        Rule(
            "major-accident-is-accounted-for", labelZh: "重大事故须启动问责", on: "accidents", field: "confirmed",
            find: """
                where confirmed != null and grade in ["major", "particularly_major"] \
                | join anti (accountability_cases | where accident != null) as opened on id == opened.accident
                """,
            message: "a confirmed accident of the grade `${grade}`, and no case calls anybody to account for it",
            remedy: "confirm it with `safety confirm-accident`, which opens the case of the headmaster of that day",
            source: "a confirmed major accident is a trigger: talk, admonition, accountability, appeal",
            reads: ["grade", "confirmed"], dependencies: [RuleDependency("accountability_cases", "accident")]),
        answers("accident-answers-to-a-headmaster", "事故有第一责任人", on: "accidents", day: "date"),
    ]
}
