import BaseKit
public import ModuleKit

extension SafetyModule {
    private static let roles =
        [EnumerationCase("headmaster", "校长"), EnumerationCase("headmaster: vacant", "校长：空缺")]
        + dutyShifts.flatMap { shift in
            [
                EnumerationCase("\(shift.name) duty", shift.labelZh),
                EnumerationCase("\(shift.name) duty: unfilled", "\(shift.labelZh)：无人"),
            ]
        }

    public static let whoIsResponsible = ModuleCommand(
        ["safety", "who-is-responsible"],
        summary: "who answers for the safety of a school on a day: its headmaster, and who is on duty",
        details: """
            The headmaster is the first person responsible, and it is the one in post on that day, by the postings; a teaching
            point has the headmaster of the school that runs it. A post that nobody held shows as vacant, and `check` counts it
            as an error.
            """,
        parameters: [
            CommandParameter(
                "school", .reference("schools"), positional: true, summary: "id, code or name of a school"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            schools
            | where id == $school
            | extend led_by = if(kind == "teaching_point", parent, id)
            | join left (postings | where post == "headmaster" and from <= $on and (to == null or to >= $on)) as held \
                on led_by == school
            | select school = id, school_name = name, role = if(held.teacher == null, "headmaster: vacant", "headmaster"), \
                teacher = held.teacher, name = held.teacher.name, since = held.from
            | union (duty_slots | where date == $on and school == $school \
                | select school, school_name = school.name, role = text(shift) + if(teacher == null, " duty: unfilled", " duty"), \
                    teacher, name = teacher.name, since = date)
            """,
        columns: [
            ComputedColumn("school", "学校"),
            ComputedColumn("school_name", "校名"),
            ComputedColumn("role", "责任", words: roles),
            ComputedColumn("teacher", "教师"),
            ComputedColumn("name", "姓名"),
            ComputedColumn("since", "自"),
        ],
        examples: [
            CommandExample("safety who-is-responsible 界首镇中心小学 --on 2016-09-28", "the headmaster and those on duty"),
            CommandExample("safety who-is-responsible S015 --on 2015-06-30", "who it was the year before"),
        ])
}
