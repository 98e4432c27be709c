import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let dueToRetire = dueToRetire(named: "due-to-retire")
    /// The same, as the bureau's plan calls it.
    public static let retireDue = dueToRetire(named: "retire-due")

    private static func dueToRetire(named name: String) -> ModuleCommand {
        ModuleCommand(
            ["teachers", name],
            summary: "teachers who reach the age of retirement within a time, the next first",
            details: """
                The day is the column `retires` of teachers, whose help names the rule and its source. Teachers who have left or
                retired are not listed.
                """,
            parameters: [
                CommandParameter("within", .duration, default: "5y", summary: "how far to look ahead"),
                CommandParameter("on", .date, default: "today()", summary: "day from which to look"),
            ],
            pipeline: """
                teachers
                | where status in ["active", "leave", "seconded"] and retires >= $on and retires < $on + $within
                | select id, name, school, school_name = school.name, subject, title, retires
                | sort retires
                """,
            examples: [
                CommandExample(
                    "teachers \(name) --within 1y --on 2016-09-28", "who retires in the year after that day"),
                CommandExample(
                    "teachers \(name) --on 2016-09-28 | summarize n=count() by subject, y=year(retires)",
                    "how many leave each subject in each of five years"),
            ])
    }
}
