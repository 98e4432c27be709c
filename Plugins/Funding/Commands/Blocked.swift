import BaseKit
public import ModuleKit

extension FundingModule {
    public static let blocked = ModuleCommand(
        ["funding", "blocked"],
        summary: "what an amount would need before it may be paid, by the decisions on record",
        details: """
            From the bureau's threshold on a payment needs a valid decision. The rows are the decisions of the last year with what
            each lacks and what is left of it; `usable` says whether the amount may be paid by it.
            """,
        parameters: [
            CommandParameter("amount", .money, positional: true, summary: "yuan to be paid"),
            CommandParameter("on", .date, default: "today()", summary: "day of the payment"),
        ],
        pipeline: """
            decisions
            | where date <= $on and date >= $on - 1y
            | extend paid = payments.sum(amount)
            | select id, date, subject, decided = amount, paid, needs_decision = $amount >= $approval_threshold, \
                usable = valid and (amount == null or amount - paid >= $amount), missing
            | sort -date, id
            """,
        columns: [
            ComputedColumn("decided", "决策金额"),
            ComputedColumn("paid", "已支付"),
            ComputedColumn("needs_decision", "须集体决策"),
            ComputedColumn("usable", "可用"),
        ],
        examples: [
            CommandExample("funding blocked 600000 --on 2016-09-28 | where usable", "decisions that would do")
        ])
}
