import BaseKit
public import ModuleKit

extension FundingModule {
    public static let due = ModuleCommand(
        ["funding", "due"],
        summary: "allocations that are not paid in full though their day has come, the oldest first",
        details: "Public funds are to be paid in full and on time. `open` is what is still to be paid.",
        parameters: [
            CommandParameter("within", .duration, default: "0d", summary: "also those due within this time"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            allocations
            | extend open = amount - if(paid_on <= $on, paid ?? 0, 0)
            | where open > 0 and due <= $on + $within
            | select id, school, school_name = school.name, programme, term, due, amount, open
            | sort due, id
            """,
        columns: [
            ComputedColumn("open", "未拨金额")
        ],
        examples: [
            CommandExample("funding due --on 2016-09-28", "what is late on that day"),
            CommandExample(
                "funding due --within 2m --on 2016-09-28 | summarize n = count(), open = sum(open) by due",
                "what has to be ready in the next two months"),
        ])
}
