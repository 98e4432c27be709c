import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let rotationDue = ModuleCommand(
        ["teachers", "rotate-due"],
        summary: "leaders who have held the same post at the same school so long that they should rotate",
        details: """
            Headmasters and deputies whose posting lasts on the day asked about, with the whole years since its first day.
            Six years at one school is the usual measure for eligibility to exchange.
            """,
        parameters: [
            CommandParameter("years", .int, default: "6", summary: "whole years from which a leader is listed"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            postings
            | where post in ["headmaster", "deputy"] and from <= $on and (to == null or to >= $on)
            | extend tenure = years_between(from, $on)
            | where tenure >= $years
            | select teacher, name = teacher.name, post, school, school_name = school.name, from, tenure
            | sort -tenure, school
            """,
        columns: [
            ComputedColumn("tenure", "任职年数")
        ],
        examples: [
            CommandExample("teachers rotate-due --on 2016-09-28", "who was due in the autumn of 2016"),
            CommandExample(
                "teachers rotate-due --years 9 --on 2016-09-28 | where post == \"headmaster\"",
                "headmasters after nine years"),
        ])
}
