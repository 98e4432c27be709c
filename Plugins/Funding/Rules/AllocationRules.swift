import ModuleKit

extension FundingModule {
    static let allocationRules = [
        Rule(
            "paid-within-allocation", labelZh: "拨付不超应拨", on: "allocations", field: "paid",
            find: "where paid > amount", message: "${paid} yuan paid of ${amount}",
            remedy: "correct `paid`, or the amount due", source: "a school is paid what is due",
            degree: "paid - amount", reads: ["paid", "amount"]),
        Rule(
            "large-allocation-has-its-payments", labelZh: "大额拨付须有支付记录", on: "allocations", field: "paid",
            find: """
                where paid >= $approval_threshold \
                | join left (payments | where allocation != null or invoice contains "/" \
                | summarize total = sum(amount) by allocation = allocation ?? extract(invoice, "^([^/]+)/")) as made \
                on id == made.allocation | where (made.total ?? 0) < paid
                """,
            message: "${paid} yuan are noted as paid, and its payments on record give ${made.total ?? 0}",
            remedy: "pay it with `funding pay`, which asks for the decision and puts the payment on record",
            source: "large use of funds is decided collectively; no individual has the final say", degree: "paid",
            reads: ["paid", "amount"], dependencies: [RuleDependency("payments", "allocation")],
            finds: .partsNotTotal),
        Rule(
            "paid-has-a-day", labelZh: "拨付须有日期", on: "allocations", field: "paid_on",
            find: "where paid > 0 and paid_on == null", message: "${paid} yuan paid, but not when",
            remedy: "enter the day of payment", source: "public funds are paid in full and on time",
            reads: ["paid", "paid_on"]),
        Rule(
            "allocation-of-its-term", labelZh: "拨付与学期一致", on: "allocations", field: "due", severity: .warning,
            find: "where due < term or days_between(term, due) > 200",
            message: "due on ${due}, and the term begins on ${term}", remedy: "correct the term or the day",
            source: "public funds are paid within the term that they are for", reads: ["due", "term"],
            finds: .mixedPeriods),
        Rule(
            "allocation-per-pupil", labelZh: "生均拨付异常", on: "allocations", field: "amount", severity: .warning,
            find: """
                where programme == "public_funds" and pupils > 0 \
                | extend each = amount / pupils | where each < 50 or each > 20000
                """,
            message: "${round(each, 2)} yuan a pupil: was 万 lost or doubled?", remedy: "enter yuan",
            source: "amounts are kept in yuan", reads: ["programme", "pupils", "amount"], finds: .scaleSlip),
    ]
}
