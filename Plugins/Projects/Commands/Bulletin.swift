import BaseKit
public import ModuleKit

extension ProjectsModule {
    public static let bulletin = ModuleCommand(
        ["projects", "bulletin"],
        summary: "the monthly bulletin: where each project under way stands, and what the month has brought",
        details: """
            Columns: percent and invested as last reported by the end of the month, change of both against the end of the month
            before, what was paid in the month, and by how much the project is late. Projects are listed from the contract until
            they are accepted, and in the month in which they are.
            """,
        parameters: [
            CommandParameter("month", .month, default: "month(today()) - 1", summary: "the month reported on")
        ],
        pipeline: """
            projects
            | where stage in ["contract", "building", "complete"] or month(accepted) == $month
            | join left (progress | where month(date) <= $month \
                | summarize percent = max(percent), invested = max(invested) by project) as now on id == now.project
            | join left (progress | where month(date) < $month \
                | summarize percent = max(percent), invested = max(invested) by project) as before on id == before.project
            | join left (payments | where month(date) == $month | summarize amount = sum(amount) by project) as paid \
                on id == paid.project
            | select id, name, stage, percent = now.percent, change = now.percent - (before.percent ?? 0), \
                invested = now.invested, invested_in_month = now.invested - (before.invested ?? 0), \
                paid_in_month = paid.amount ?? 0, due, completed
            | sort id
            """,
        columns: [
            ComputedColumn("percent", "完成比例"),
            ComputedColumn("change", "本月进度"),
            ComputedColumn("invested", "累计投资"),
            ComputedColumn("invested_in_month", "本月投资"),
            ComputedColumn("paid_in_month", "本月支付"),
        ],
        examples: [
            CommandExample("projects bulletin --month 2016-06", "the bulletin of June 2016"),
            CommandExample(
                "projects bulletin --month 2016-06 | summarize n = count(), paid = sum(paid_in_month)", "its sums"),
        ])
}
