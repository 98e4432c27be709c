import BaseKit
public import ModuleKit

extension SchoolsModule {
    public static let oversizeClasses = ModuleCommand(
        ["schools", "oversize-classes"],
        summary: "classes with too many pupils, the largest of the last count first",
        details: """
            A class of 56 pupils or more is large, one of 66 or more oversize (the Ministry of Education's terms).
            Columns: day of the count, school and its name, kind and township, grade, number of the class, pupils.
            """,
        parameters: [
            CommandParameter("at-least", .int, default: "66", summary: "pupils from which a class is listed")
        ],
        pipeline: """
            class_stats
            | where pupils >= $at_least
            | select date, school, school_name = school.name, kind = school.kind, township = school.township.name, \
                grade, class, pupils
            | sort -date, -pupils
            """,
        columns: [
            ComputedColumn("township", "乡镇")
        ],
        examples: [
            CommandExample("schools oversize-classes | where date == 2016-09-01", "the oversize classes of one count"),
            CommandExample(
                "schools oversize-classes --at-least 56 | count by date, kind", "how many classes are at least large"),
        ])
}
