import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let callToAccount = ModuleCommand(
        ["teachers", "call-to-account"],
        summary: "opens a case for the headmaster who was in post at a school on a day",
        details: """
            The headmaster in post on that day answers, whoever it is now; where the post was vacant nobody can, and that is an
            error. A case goes from opened to talk, admonish, accountability, appeal and closed: `teachers account-step`.
            """,
        parameters: [
            CommandParameter(
                "school", .reference("schools"), positional: true, summary: "the school: id, code or name"),
            CommandParameter("cause", .enumeration(causes), summary: "what caused it"),
            CommandParameter("ground", .text, summary: "what is confirmed, and where it is on record"),
            CommandParameter(
                "accident", .reference("accidents"), default: "null", summary: "the accident, where one caused it"),
            CommandParameter("on", .date, default: "today()", summary: "day of what happened"),
        ],
        statements: """
            let head = (postings | where school == $school and post == "headmaster" and from <= $on \
                and (to == null or to >= $on) | select teacher | first)
            if $head == null { fail "school ${$school} had no headmaster in post on ${$on}: nobody answers" }
            [{teacher: $head, school: $school, opened: today(), cause: $cause, accident: $accident, \
                ground: $ground, state: "opened"}] \
                | insert accountability_cases
            """,
        examples: [
            CommandExample(
                "teachers call-to-account S006 --cause lagging_results --ground 连续三年末位 --on 2016-06-30",
                "the headmaster of that day")
        ])

    public static let accountStep = ModuleCommand(
        ["teachers", "account-step"],
        summary: "takes an accountability case one step further",
        details: """
            opened → talk → admonish → accountability → appeal → closed; from accountability it may close without an appeal, and
            before it with --reason. --note is what was decided, or what the headmaster objects.
            """,
        parameters: [
            CommandParameter("case", .reference("accountability_cases"), positional: true, summary: "the case"),
            CommandParameter("to", .enumeration(accountabilityStates), summary: "the new state"),
            CommandParameter("note", .text, default: "null", summary: "the decision, or the objection"),
            CommandParameter("reason", .text, default: "null", summary: "why it closes early"),
            CommandParameter("on", .date, default: "today()", summary: "day of the step"),
        ],
        statements: """
            accountability_cases | where id == $case \
                | update state = $to, reason = $reason ?? reason, \
                    talked = if($to == "talk", $on, talked), admonished = if($to == "admonish", $on, admonished), \
                    measure = if($to == "accountability", $note, measure), appeal = if($to == "appeal", $note, appeal), \
                    closed = if($to == "closed", $on, closed)
            """,
        examples: [
            CommandExample(
                "teachers account-step AB0003 --to admonish --on 2016-09-28", "the admonition after the talk")
        ])

    public static let accountabilityDue = ModuleCommand(
        ["teachers", "accountability-due"],
        summary: "headmasters whose school's team was rated basic or incompetent for some years in a row",
        details: """
            Appraisals of leadership teams up to the year asked about; who is listed has no open case yet. A confirmed
            major accident opens its case by itself (`safety confirm-accident`).
            """,
        parameters: [
            CommandParameter(
                "years", .int, default: "$lagging_years", summary: "years in a row from which a school is listed"),
            CommandParameter("year", .int, default: "year(today())", summary: "last of these years"),
            CommandParameter("on", .date, default: "today()", summary: "day whose headmaster answers"),
        ],
        pipeline: """
            appraisals
            | where school != null and grade in ["basic", "incompetent"] and year <= $year and year > $year - $years
            | summarize lagging = count() by school, school_name = school.name
            | where lagging >= $years
            | join left (postings | where post == "headmaster" and from <= $on and (to == null or to >= $on)) as p \
                on school == p.school
            | join anti (accountability_cases | where state != "closed") as open on school == open.school
            | select school, school_name, lagging, headmaster = p.teacher
            | sort school
            """,
        columns: [
            ComputedColumn("lagging", "落后年数"),
            ComputedColumn("headmaster", "校长"),
        ],
        examples: [
            CommandExample("teachers accountability-due --years 1 --year 2016 --on 2016-09-28", "rated so in 2016")
        ])
}
