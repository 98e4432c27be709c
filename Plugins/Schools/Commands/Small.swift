import BaseKit
public import ModuleKit

extension SchoolsModule {
    public static let small = ModuleCommand(
        ["schools", "small"],
        summary: "open schools and teaching points with few pupils, the smallest first",
        details: """
            A rural school or teaching point below 100 pupils is funded as if it had 100, so the list is also the list of
            those to whom that rule applies. A school whose pupils are not known is not listed.
            """,
        parameters: [
            CommandParameter("under", .int, default: "100", summary: "schools with fewer pupils than this are listed")
        ],
        pipeline: """
            schools
            | where status == "open" and students < $under
            | select id, name, kind, township = township.name, students
            | sort students, name
            """,
        columns: [
            ComputedColumn("township", "乡镇")
        ],
        examples: [
            CommandExample("schools small | count by kind", "how many small schools there are"),
            CommandExample("schools small --under 10", "those with fewer than ten pupils"),
        ])
}
