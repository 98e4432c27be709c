import ModuleKit

extension SafetyModule {
    static let dutyRules = [
        Rule(
            "letter-signed-by-the-headmaster", labelZh: "责任状由时任校长签订", on: "letters", field: "headmaster",
            find: """
                where signed != null \
                | join anti (postings | where post == "headmaster" | extend last = to ?? 2999-12-31) as held \
                on school == held.school, headmaster == held.teacher, signed >= held.from, signed <= held.last
                """,
            message:
                "${headmaster.name ?? \"nobody\"}, who signed on ${signed}, was not headmaster of ${school.name} then",
            remedy: "the headmaster in post on that day signs: `safety sign-letter` finds who it is",
            source: "the headmaster in post on that day is the first person responsible for safety",
            reads: ["signed", "school", "headmaster"],
            dependencies: [RuleDependency("postings", "school", matches: "school")]),
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
            "accident-not-ahead", labelZh: "事故日期不在将来", on: "accidents", field: "date", find: "where date > today()",
            message: "the accident is dated ${date}, which is to come", remedy: "correct the day",
            source: "what is on record has happened", reads: ["date"], finds: .reversedOrder),
        Rule(
            "dispute-days-in-order", labelZh: "纠纷日期顺序", on: "disputes", field: "settled", find: "where settled < date",
            message: "settled on ${settled}, before it came up on ${date}", remedy: "correct `date` or `settled`",
            source: "a dispute comes up before it is settled", reads: ["date", "settled"], finds: .reversedOrder),
        Rule(
            "drill-not-ahead", labelZh: "演练日期不在将来", on: "drills", field: "date", find: "where date > today()",
            message: "the drill is dated ${date}, which is to come", remedy: "enter a drill when it has been held",
            source: "what is on record has happened", reads: ["date"], finds: .reversedOrder),
        Rule(
            "drill-time-likely", labelZh: "演练用时异常", on: "drills", field: "seconds", severity: .warning,
            find: "where seconds < 15 or seconds > 1800",
            message: "${seconds} seconds to leave the building: seconds or minutes?",
            remedy: "enter the time in seconds; leave it empty where it was not taken",
            source: "an evacuation takes a few minutes at most", reads: ["seconds"], finds: .scaleSlip),
        Rule(
            "duty-by-staff", labelZh: "值班人在职", on: "duty_slots", field: "teacher",
            find: "where teacher.status in [\"left\", \"retired\"]",
            message: "${teacher.name} has left the service and cannot be on duty", remedy: "name someone on the staff",
            source: "who is on duty is responsible", reads: ["teacher"]),
    ]
}
