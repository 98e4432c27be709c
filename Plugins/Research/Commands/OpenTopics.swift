import BaseKit
public import ModuleKit

extension ResearchModule {
    public static let openTopics = ModuleCommand(
        ["research", "topics"],
        summary: "research topics that are not concluded, the next one due first",
        details: "Column late says whether the day by which a topic was to be concluded has passed.",
        parameters: [
            CommandParameter("on", .date, default: "today()", summary: "day asked about")
        ],
        pipeline: """
            topics
            | where state != "concluded" or concluded > $on
            | select id, name, kind, level, leader, leader_name = leader.name, school = leader.school.name, state, due, \
                late = due < $on
            | sort due
            """,
        columns: [
            ComputedColumn("school", "学校"),
            ComputedColumn("late", "逾期"),
        ],
        examples: [
            CommandExample("research topics --on 2016-09-28", "all that were open on that day"),
            CommandExample("research topics --on 2016-09-28 | count by kind, state", "how far they have come"),
        ])
}
