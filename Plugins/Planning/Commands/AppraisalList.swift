import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let appraisalList = ModuleCommand(
        ["planning", "appraisal-list"],
        summary: "the appraisals of a year as they may be disclosed: name, school, grade",
        details: """
            A list for the public has only columns that are named here. Scores are left out, and so are ID numbers, dates of
            birth, telephones, addresses and bank cards.
            """,
        parameters: [
            CommandParameter("year", .int, default: "year(today())", summary: "year appraised"),
            CommandParameter("grade", .text, default: "\"excellent\"", summary: "grade that is shown"),
        ],
        pipeline: """
            appraisals
            | where year == $year and grade == $grade and teacher != null
            | select name = teacher.name, school = teacher.school.name, year, grade
            | sort school, name
            """,
        columns: [
            ComputedColumn("school", "学校")
        ],
        examples: [
            CommandExample(
                "planning appraisal-list --year 2015 | count by school | top 3 by n", "where most were excellent")
        ])
}
