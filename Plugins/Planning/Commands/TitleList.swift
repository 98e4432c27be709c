import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let titleList = ModuleCommand(
        ["planning", "title-list"],
        summary: "the titles of a year as they may be disclosed: name, school, title, subject",
        details: """
            A list for the public has only columns that are named here. ID numbers, dates of birth, telephones, addresses and
            bank cards are left out by that, not masked.
            """,
        parameters: [
            CommandParameter("year", .int, default: "year(today())", summary: "year in which the title was conferred")
        ],
        pipeline: """
            titles
            | where year(date) == $year
            | select name = teacher.name, school = teacher.school.name, subject = teacher.subject, title, grade
            | sort school, name
            """,
        columns: [
            ComputedColumn("school", "学校")
        ],
        examples: [
            CommandExample(
                "planning title-list --year 2015 | where title == \"senior\" | take 5", "senior teachers of 2015")
        ])
}
