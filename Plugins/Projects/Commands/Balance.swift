import BaseKit
public import ModuleKit

extension ProjectsModule {
    public static let balance = ModuleCommand(
        ["projects", "balance"],
        summary:
            "the money of each project: budget against sources, what the contractor advances, contract against payments",
        details: """
            Columns: budget (the approved estimate); funds (all sources but advances); advance (what the contractor puts up, which
            is a debt and not funds); gap (budget less both: 0 where the sources make it up); received; contract with its approved
            changes; paid; debt (advance less what was repaid); left (contract less payments).
            """,
        parameters: [
            CommandParameter(
                "project", .reference("projects"), positional: true, default: "null",
                summary: "one project: id, code or name; without it, all")
        ],
        pipeline: """
            projects
            | where $project == null or id == $project
            | where stage != "cancelled"
            | extend own = fund_sources.sumif(amount, source != "contractor_advance")
            | extend advance = fund_sources.sumif(amount, source == "contractor_advance")
            | extend received = fund_sources.sum(received), changes = variations.sumif(amount, approved != null)
            | extend paid = payments.sum(amount), repaid = payments.sumif(amount, purpose == "advance_repayment")
            | select id, name, budget = estimate, funds = own, advance, gap = estimate - own - advance, received, \
                contract = contract + changes, paid, debt = advance - repaid, left = contract + changes - paid
            | sort id
            """,
        columns: [
            ComputedColumn("budget", "概算"),
            ComputedColumn("funds", "资金来源合计"),
            ComputedColumn("advance", "垫资"),
            ComputedColumn("gap", "缺口"),
            ComputedColumn("received", "已到位"),
            ComputedColumn("contract", "合同及变更"),
            ComputedColumn("paid", "已支付"),
            ComputedColumn("debt", "欠付垫资"),
            ComputedColumn("left", "合同余额"),
        ],
        examples: [
            CommandExample("projects balance | where gap != 0", "budgets that their sources do not make up"),
            CommandExample(
                "projects balance | summarize debt = sum(debt), left = sum(left)", "what the county owes to contractors"
            ),
        ])
}
