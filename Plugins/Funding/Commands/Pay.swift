import BaseKit
public import ModuleKit

extension FundingModule {
    public static let pay = ModuleCommand(
        ["funding", "pay"],
        summary: "pays an allocation to its school, in full or in part",
        details: """
            Puts the payment on record and notes it at the allocation. From the bureau's threshold on (`approval_threshold`) it
            needs a valid decision: --decision names it. A part counts with the parts that were paid before it.
            """,
        parameters: [
            CommandParameter("allocation", .reference("allocations"), positional: true, summary: "what is paid"),
            CommandParameter("amount", .money, default: "null", summary: "yuan; without it, all that is open"),
            CommandParameter(
                "decision", .reference("decisions"), default: "null", summary: "the decision, by id or subject"),
            CommandParameter("on", .date, default: "today()", summary: "day of payment"),
        ],
        statements: """
            let open = (allocations | where id == $allocation | select open = amount - (paid ?? 0))
            if $open <= 0 { fail "allocation ${$allocation} is paid in full already" }
            let paying = $amount ?? $open
            if $paying > $open { fail "only ${$open} yuan of allocation ${$allocation} are open, and ${$paying} were to be paid" }
            allocations | where id == $allocation \
                | select date = $on, amount = money($paying), source = "county", payee = school.name, \
                    invoice = "${id}/${(payments | where invoice starts_with $allocation | count) + 1}", \
                    purpose = "public_funds", decision = $decision, allocation = id \
                | insert payments
            allocations | where id == $allocation | update paid = money((paid ?? 0) + $paying), paid_on = $on
            """,
        examples: [CommandExample("funding pay AL00200 --amount 1000 --on 2016-09-28", "a part of what is due")])
}
