import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let headmasters = ModuleCommand(
        ["teachers", "headmasters"],
        summary: "the headmaster in post at each school on a day",
        details: """
            The headmaster is the first person responsible for safety, so hazards, accidents and letters resolve to whoever was in
            post on their date. A posting counts from its first to its last day, both included.
            """,
        parameters: [
            CommandParameter("on", .date, default: "today()", summary: "day asked about")
        ],
        pipeline: """
            postings
            | where post == "headmaster" and from <= $on and (to == null or to >= $on)
            | select school, school_name = school.name, township = school.township.name, teacher, \
                headmaster = teacher.name, from
            | sort school
            """,
        columns: [
            ComputedColumn("township", "乡镇"),
            ComputedColumn("headmaster", "校长"),
        ],
        examples: [
            CommandExample("teachers headmasters", "the headmasters of today"),
            CommandExample("teachers headmasters --on 2015-06-30", "those of a day in the past"),
        ])
}
