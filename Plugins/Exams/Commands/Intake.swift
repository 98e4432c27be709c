import BaseKit
public import ModuleKit

extension ExamsModule {
    public static let intake = ModuleCommand(
        ["exams", "intake"],
        summary: "students enrolled by vocational schools against their task",
        details: """
            Adds up the intakes of the year up to a day. The rate is enrolled divided by target, and both stand beside it. A
            school without a task is not listed.
            """,
        parameters: [
            CommandParameter("year", .int, default: "year(today())", summary: "year of the intake"),
            CommandParameter("on", .date, default: "today()", summary: "intakes up to and with this day count"),
        ],
        pipeline: """
            enrolment_targets
            | where year == $year
            | join left (intakes | where date <= $on | summarize n = sum(students) by school, year) as came on school, year
            | select school, school_name = school.name, year, target, enrolled = came.n ?? 0
            | extend missing = target - enrolled, rate = enrolled / target
            | sort -rate
            """,
        columns: [
            ComputedColumn("enrolled", "已招人数"),
            ComputedColumn("missing", "缺额"),
            ComputedColumn("rate", "完成率"),
        ],
        examples: [
            CommandExample("exams intake --year 2016 --on 2016-09-28", "where each school stands"),
            CommandExample(
                "exams intake --year 2016 --on 2016-09-28 | summarize target = sum(target), enrolled = sum(enrolled) | extend rate = enrolled / target",
                "the county"),
        ])
}
