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
            "dispute-days-in-order", labelZh: "纠纷日期顺序", on: "disputes", field: "settled", find: "where settled < date",
            message: "settled on ${settled}, before it came up on ${date}", remedy: "correct `date` or `settled`",
            source: "a dispute comes up before it is settled", reads: ["date", "settled"], finds: .reversedOrder),
        Rule(
            "duty-by-staff", labelZh: "值班人在职", on: "duty_slots", field: "teacher",
            find: "where teacher.status in [\"left\", \"retired\"]",
            message: "${teacher.name} has left the service and cannot be on duty", remedy: "name someone on the staff",
            source: "who is on duty is responsible", reads: ["teacher"]),
        Rule(
            "duty-slot-filled", labelZh: "值班安排须落实到人", on: "duty_slots", field: "teacher", severity: .warning,
            find: "where teacher == null", message: "nobody is named for the ${shift} duty of ${date}",
            remedy: "name who is on duty: `duty_slots update ID --teacher …`", source: "who is on duty is responsible",
            reads: ["teacher"]),
        // Not at commit: that a headmaster has left must be entered, though the successor is not named yet.
        Rule(
            "school-has-a-headmaster", labelZh: "学校须有校长在任", on: "schools", field: "status",
            find: """
                where status == "open" and kind != "teaching_point" \
                | join anti (postings | where post == "headmaster" and from <= today() and (to == null or to >= today())) \
                as held on id == held.school
                """,
            message: "nobody is headmaster of ${name} today: the post is vacant",
            remedy: "enter who is in post: `teachers post TEACHER --school ${id} --post headmaster`",
            source: "the headmaster in post is the first person responsible for safety; a vacancy is an error",
            reads: ["status", "kind"], stopsCommits: false),
    ]
}
