import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let unfilledDuty = ModuleCommand(
        ["safety", "unfilled-duty"],
        summary: "duty slots of the coming days that nobody fills",
        details: "Whoever is on duty is responsible, so a slot without a name is a gap in the school's safety.",
        parameters: [
            CommandParameter("on", .date, default: "today()", summary: "first day"),
            CommandParameter("within", .duration, default: "7d", summary: "how far to look ahead"),
        ],
        pipeline: """
            duty_slots
            | where teacher == null and date >= $on and date < $on + $within
            | select id, school, school_name = school.name, date, shift
            | sort date, school
            """,
        examples: [
            CommandExample("safety unfilled-duty --on 2016-09-28", "the gaps of a week"),
            CommandExample(
                "safety unfilled-duty --on 2016-09-26 --within 3d | count by shift", "which shifts they are"),
        ])
}
