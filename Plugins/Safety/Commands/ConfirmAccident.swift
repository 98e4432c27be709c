import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let confirmAccident = ModuleCommand(
        ["safety", "confirm-accident"],
        summary: "enters that the inquiry has confirmed an accident, and calls to account where it was major",
        details: """
            A confirmed accident of the grades major and particularly_major opens an accountability case in the same
            transaction, against the headmaster in post at the school on the day of the accident (of a teaching point, that of
            the school that runs it). Entered in any other way such an accident is refused until there is a case. The rows are
            the cases of the accident; `teachers account-step` takes them further.
            """,
        parameters: [
            CommandParameter("accident", .reference("accidents"), positional: true, summary: "the accident"),
            CommandParameter(
                "grade", .enumeration(accidentGrades), default: "null",
                summary: "the grade confirmed; without it, the one on record"),
            CommandParameter("on", .date, default: "today()", summary: "day of the confirmation"),
        ],
        statements: """
            assert (accidents | where id == $accident and confirmed != null | count) == 0, "the accident was confirmed before"
            accidents | where id == $accident | update grade = $grade ?? grade, confirmed = $on
            accidents | where id == $accident and grade in ["major", "particularly_major"] \
                | extend led_by = if(school.kind == "teaching_point", school.parent, school) \
                | join (postings | where post == "headmaster" | extend last = to ?? 2999-12-31) as held \
                    on led_by == held.school, date >= held.from, date <= held.last \
                | select teacher = held.teacher, school, opened = $on, cause = "major_accident", accident = id, \
                    ground = "${id} ${date} ${description ?? ""}", state = "opened" \
                | insert accountability_cases
            return (accountability_cases | where accident == $accident \
                | select id, teacher, name = teacher.name, school_name = school.name, opened, state)
            """,
        columns: [
            ComputedColumn("id", "编号"),
            ComputedColumn("teacher", "校长编号"),
            ComputedColumn("name", "校长"),
            ComputedColumn("school_name", "学校"),
            ComputedColumn("opened", "立案日期"),
            ComputedColumn("state", "状态"),
        ],
        examples: [
            CommandExample(
                "safety confirm-accident AC0006 --on 2016-09-28", "a general accident: nobody is called to account")
        ])
}
