import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let promote = ModuleCommand(
        ["teachers", "promote"],
        summary: "confers a professional title on a teacher, with its grade",
        details: """
            A title is higher than the one held; titles of the old series are entered as what they map to, with the old name in
            `old_title`. Grades: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third; without --grade the lowest
            of the title.
            """,
        parameters: [
            CommandParameter("teacher", .reference("teachers"), positional: true, summary: "the teacher: id or name"),
            CommandParameter("title", .enumeration(titleNames), summary: "the title conferred"),
            CommandParameter("grade", .int, default: "null", summary: "grade of the post"),
            CommandParameter("on", .date, default: "today()", summary: "day from which it counts"),
        ],
        statements: """
            let held = (teachers | where id == $teacher | select rank = \(rank("title")))
            let wanted = \(rank("$title"))
            if $held >= $wanted { fail "teacher ${$teacher} holds a title that is not lower than ${$title}" }
            let grade = $grade ?? if($wanted == 5, 4, if($wanted == 4, 7, if($wanted == 3, 10, if($wanted == 2, 12, 13))))
            [{teacher: $teacher, date: $on, title: $title, grade: $grade}] | insert titles
            teachers | where id == $teacher | update title = $title
            """,
        examples: [
            CommandExample("teachers promote T2590 --title second --on 2016-09-28", "the next title of a young teacher")
        ])

    /// How high a title stands, 1 to 5; 0 without one.
    private static func rank(_ title: String) -> String {
        """
        if(\(title) == "senior_professor", 5, if(\(title) == "senior", 4, if(\(title) == "first", 3, \
        if(\(title) == "second", 2, if(\(title) == "third", 1, 0)))))
        """
    }
}
