public import ModuleKit

extension PlanningModule {
    public static let disclosureDays = ModuleCommand(
        ["planning", "disclosures"],
        summary: "disclosures with their working days and open objections: what may take effect",
        details: """
            Working days are counted from the first to the last day, both included: Monday to Friday, without the free days and
            with the worked weekends of `holidays`. At least five are needed, and no objection may be open.
            """,
        pipeline: """
            disclosures
            | extend open_objections = objections.countif(answered == null)
            | \(workingDays)
            | select id, subject, kind, place, disclosed_by, from, to, state, working_days, open_objections
            | extend may_take_effect = working_days >= 5 and open_objections == 0
            | sort id
            """,
        columns: [
            ComputedColumn("working_days", "工作日数"),
            ComputedColumn("open_objections", "未答复异议"),
            ComputedColumn("may_take_effect", "可生效"),
        ],
        examples: [
            CommandExample("planning disclosures", "all of them"),
            CommandExample(
                "planning disclosures | where state == \"open\" and not may_take_effect", "what holds them up"),
        ])
}
