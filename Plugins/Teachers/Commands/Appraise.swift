import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let appraise = ModuleCommand(
        ["teachers", "appraise"],
        summary: "puts the yearly appraisal of a teacher, or of a school's leadership team, on record",
        details: """
            Morality is always scored, 0 to 100, and caps the grade: a veto makes it incompetent, below `morality_pass` it is at
            most basic, and excellent needs `morality_excellent`. An appraisal of the year is replaced.
            """,
        parameters: [
            CommandParameter(
                "teacher", .reference("teachers"), positional: true, default: "null", summary: "the teacher: id or name"
            ),
            CommandParameter(
                "school", .reference("schools"), default: "null", summary: "or the school whose team it is"),
            CommandParameter("year", .int, default: "year(today())", summary: "calendar year appraised"),
            CommandParameter("on", .date, default: "today()", summary: "day on which it is given"),
            CommandParameter("grade", .enumeration(appraisalGrades), summary: "result"),
            CommandParameter("morality", .int, summary: "score for morality, 0 to 100"),
            CommandParameter("veto", .bool, default: "false", summary: "a breach of morality on record"),
        ],
        statements: """
            appraisals | where year == $year and teacher == $teacher and school == $school | delete
            [{teacher: $teacher, school: $school, year: $year, date: $on, grade: $grade, morality: $morality, \
                veto: $veto}] | insert appraisals
            """,
        examples: [
            CommandExample("teachers appraise T0500 --year 2016 --grade competent --morality 88", "a teacher"),
            CommandExample(
                "teachers appraise --school S001 --year 2016 --grade excellent --morality 95", "the team of a school"),
        ])
}
