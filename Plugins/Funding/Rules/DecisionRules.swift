import ModuleKit

extension FundingModule {
    /// Payments below the threshold that no valid decision covers.
    private static let undecided = """
        where (decision == null or not decision.valid or decision.date > date) and allocation == null \
        and amount < $approval_threshold
        """

    static let decidedSubject = KeptFields(
        "decision-subject-kept", on: "decisions", fields: ["subject"], from: .written(closedBy: "minutes"),
        source: "large use of funds is decided collectively: what was decided is what the minutes say")

    static let decisionRules = [
        Rule(
            "large-payment-is-decided", labelZh: "大额支付须集体决策", on: "payments", field: "decision",
            find: """
                where decision == null or not decision.valid or decision.date > date \
                | join left (payments | where allocation != null | join (payments) as part \
                on allocation == part.allocation, id >= part.id | summarize total = sum(part.amount) by last = id) as so_far \
                on id == so_far.last | extend reached = greatest(amount, so_far.total ?? amount) \
                | where reached >= $approval_threshold
                """,
            message: """
                ${if(reached > amount, "${amount} yuan, ${reached} with the parts before it,", "${amount} yuan")} reach \
                the threshold of ${$approval_threshold}, and missing is \
                ${if(decision == null, "a decision on record", if(decision.date > date, \
                "a decision before the payment (it is of ${decision.date})", decision.missing))}
                """,
            remedy: "have it decided (`funding decide`), and name the decision with --decision",
            source: "large use of funds is decided collectively; no individual has the final say", degree: "reached",
            reads: ["amount", "decision", "date", "allocation"], together: "allocation",
            dependencies: [RuleDependency("decisions", "id", matches: "decision")]),
        // An allocation's parts are summed by the rule above, whenever they are paid.
        Rule(
            "split-payment-is-decided", labelZh: "拆分支付须集体决策", on: "payments", field: "decision",
            find: """
                \(undecided) | join (payments | \(undecided)) as part on payee == part.payee, date >= part.date \
                | where (project ?? "") == (part.project ?? "") and (project != null or (purpose ?? "other") == (part.purpose ?? "other")) \
                and days_between(part.date, date) <= 30 and (date > part.date or id >= part.id) \
                | summarize reached = sum(part.amount) by id, amount, payee, project \
                | where reached >= $approval_threshold
                """,
            message: """
                ${amount} yuan, ${reached} with what was paid to ${payee} for the same thing within 30 days, reach the \
                threshold of ${$approval_threshold}, and missing is a decision on record
                """,
            remedy: "have the whole decided (`funding decide`), and name the decision with --decision",
            source: "large use of funds is decided collectively; what must be decided is not split up",
            degree: "reached",
            reads: ["amount", "decision", "date", "allocation", "payee", "project", "purpose"], together: "payee",
            dependencies: [RuleDependency("decisions", "id", matches: "decision")]),
        Rule(
            "paid-within-decision", labelZh: "支付不超决策金额", on: "decisions", field: "amount",
            find: "extend paid = payments.sum(amount) | where paid > amount",
            message: "${paid} yuan paid by it, and ${amount} were decided",
            remedy: "have the rest decided too, or correct the payment", source: "a decision covers what was decided",
            degree: "paid - amount", reads: ["amount"], dependencies: [RuleDependency("payments", "decision")]),
        Rule(
            "votes-add-up", labelZh: "票数合理", on: "decisions", field: "in_favour",
            find: """
                where attended > members or in_favour + against + (recused ?? 0) > attended or members == 0
                """,
            message: """
                ${in_favour} in favour, ${against} against and ${recused ?? 0} recused of ${attended} who attended, \
                of ${members} members
                """,
            remedy: "correct the numbers by the minutes", source: "nobody votes twice",
            reads: ["members", "attended", "in_favour", "against", "recused"]),
    ]
}
