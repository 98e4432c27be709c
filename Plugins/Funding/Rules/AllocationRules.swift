import ModuleKit

extension FundingModule {
    static let allocationRules = [
        Rule(
            "paid-within-allocation", labelZh: "拨付不超应拨", on: "allocations", field: "paid",
            find: "where paid > amount", message: "${paid} yuan paid of ${amount}",
            remedy: "correct `paid`, or the amount due", source: "a school is paid what is due",
            degree: "paid - amount", reads: ["paid", "amount"]),
        Rule(
            "allocation-paid-by-its-payments", labelZh: "已拨金额等于支付合计", on: "allocations", field: "paid",
            find: """
                join left (payments | where allocation != null | summarize total = sum(amount) by allocation) as made \
                on id == made.allocation | extend noted = paid ?? 0, made_of = made.total ?? 0 | where noted != made_of
                """,
            message: "${noted} yuan are noted as paid, and its payments on record give ${made_of}",
            remedy: """
                pay it with `funding pay`, which puts the payment on record; what was paid before is entered together with \
                its payments, between `begin` and `commit`
                """,
            source: "what a school was paid is the sum of its payments", degree: "abs(noted - made_of)",
            reads: ["paid", "amount"],
            dependencies: [RuleDependency("payments", "allocation")], finds: .partsNotTotal),
        // `allocation` alone says what a payment pays; the number that `funding pay` gives it must say the same.
        Rule(
            "payment-names-its-allocation", labelZh: "支付须注明拨付", on: "payments", field: "allocation",
            find: """
                where invoice contains "/" | extend numbered = extract(invoice, "^([^/]+)/") \
                | join (allocations) as own on numbered == own.id | where allocation == null or allocation != own.id
                """,
            message: """
                its number ${invoice} is that of a payment of ${numbered}, and its `allocation` is \
                ${if(allocation == null, "empty", text(allocation))}
                """,
            remedy: "name in `allocation` what its number says, or correct the number",
            source: "what a school was paid is in the payments", reads: ["invoice", "allocation"],
            finds: .partsNotTotal),
        Rule(
            "payment-for-one-thing", labelZh: "支付不得两用", on: "payments", field: "allocation",
            find: "where allocation != null and (purpose == \"aid\" or aid_cases.count() > 0)",
            message: "it pays the allocation ${allocation}, and aid to pupils too",
            remedy: "leave `allocation` empty where aid is paid, and pay the allocation with `funding pay`",
            source: "a payment counts once", reads: ["allocation", "purpose"],
            dependencies: [RuleDependency("aid_cases", "payment")], finds: .duplicate),
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
