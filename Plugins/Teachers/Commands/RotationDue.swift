import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let rotationDue = ModuleCommand(
        ["teachers", "rotate-due"],
        summary: "leaders who have been at the same school so long that they should rotate",
        details: """
            Headmasters and deputies in post on the day asked about, with the whole years since they came to the school, in
            whatever post they were there before. Six years at one school is the usual measure for eligibility to exchange.
            """,
        parameters: [
            CommandParameter("years", .int, default: "6", summary: "whole years from which a leader is listed"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            postings
            | join (\(Tenure.ofLeaders(on: "$on"))) as stay on id == stay.id
            | extend since = stay.since, tenure = years_between(stay.since, $on)
            | where tenure >= $years
            | select teacher, name = teacher.name, post, school, school_name = school.name, from, since, tenure
            | sort -tenure, school
            """,
        columns: [
            ComputedColumn("since", "到校日期"), ComputedColumn("tenure", "在校年数"),
        ],
        examples: [
            CommandExample("teachers rotate-due --on 2016-09-28", "who was due in the autumn of 2016"),
            CommandExample(
                "teachers rotate-due --years 9 --on 2016-09-28 | where post == \"headmaster\"",
                "headmasters after nine years"),
        ])
}
