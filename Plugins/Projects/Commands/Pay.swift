import BaseKit
public import ModuleKit

extension ProjectsModule {
    public static let pay = ModuleCommand(
        ["projects", "pay"],
        summary: "records a payment for a project",
        details: """
            What is paid stays within the contract and its approved changes. From the bureau's threshold on (`approval_threshold`)
            a payment needs a valid decision of the bureau: `funding decide` records one, and --decision names it.
            """,
        parameters: [
            CommandParameter(
                "project", .reference("projects"), positional: true, summary: "the project: id, code or name"),
            CommandParameter("amount", .money, summary: "yuan"),
            CommandParameter("source", .enumeration(sources), summary: "out of which funds"),
            CommandParameter(
                "payee", .text, default: "null", summary: "who is paid; without it, the contractor of the project"),
            CommandParameter("invoice", .text, default: "null", summary: "number of the invoice"),
            CommandParameter("purpose", .enumeration(purposes), default: "\"progress\"", summary: "what is paid for"),
            CommandParameter(
                "decision", .reference("decisions"), default: "null", summary: "the decision, by id or subject"),
            CommandParameter("on", .date, default: "today()", summary: "day of payment"),
        ],
        statements: """
            projects | where id == $project \
                | select project = id, date = $on, amount = $amount, source = $source, payee = $payee ?? contractor, \
                    invoice = $invoice, purpose = $purpose, decision = $decision \
                | insert payments
            """,
        examples: [
            CommandExample(
                "projects pay \"湘漓镇中心幼儿园\" --amount 60000 --source county --invoice 03400001 --on 2016-09-20",
                "a payment below the threshold")
        ])
}
