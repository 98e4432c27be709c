import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let cadreList = ModuleCommand(
        ["planning", "cadre-list"],
        summary: "the appointments of leaders as they may be disclosed: name, school, post, first day",
        details: """
            Headmasters, deputies and middle leaders whose post begins on the day or later. A list for the public has only columns
            that are named here. ID numbers, dates of birth, telephones, addresses and bank cards are left out by that, not masked.
            """,
        parameters: [
            CommandParameter("since", .date, default: "today() - 1y", summary: "posts that begin on this day or later"),
            CommandParameter("school", .reference("schools"), default: "null", summary: "one school; without it, all"),
        ],
        pipeline: """
            postings
            | where post in ["headmaster", "deputy", "middle"] and from >= $since and ($school == null or school == $school)
            | select name = teacher.name, school = school.name, post, from
            | sort school, post, name
            """,
        columns: [
            ComputedColumn("school", "学校")
        ],
        examples: [
            CommandExample("planning cadre-list --since 2016-08-01 | take 5", "the appointments of the autumn of 2016")
        ])
}
