import ModuleKit

extension FundingModule {
    static let allocationRules = [
        Rule(
            "paid-within-allocation", labelZh: "拨付不超应拨", on: "allocations", field: "paid",
            find: "where paid > amount", message: "${paid} yuan paid of ${amount}",
            remedy: "correct `paid`, or the amount due", source: "a school is paid what is due",
            degree: "paid - amount", reads: ["paid", "amount"]),
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
