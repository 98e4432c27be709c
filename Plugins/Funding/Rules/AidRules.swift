import ModuleKit

extension FundingModule {
    static let aidRules = [
        Rule(
            "aid-follows-the-standard", labelZh: "资助金额符合现行标准", on: "aid_cases", field: "amount",
            find: """
                join asof (\(standardsHere)) as s on programme == s.programme and stage == s.stage and tier == s.tier \
                and term >= s.from | where not (amount == s.per_term)
                """,
            message: """
                ${amount} yuan for the term, and \
                ${if(s.from == null, "no standard is in force", "the standard since ${s.from} is ${s.per_term}")}
                """,
            remedy: "pay what `funding standard` says for the day, or record the standard that is in force",
            source: "the standard in force on the first day of the term holds",
            reads: ["programme", "stage", "tier", "term", "amount"], finds: .oldStandard),
        Rule(
            "one-aid-a-term", labelZh: "同一学期不重复资助", on: "aid_cases", field: "programme",
            find: """
                where state != "returned" | extend half = term(term) | extend earlier = lag(id) per pupil, half sort id \
                | where earlier != null
                """,
            message: "the pupil has aid for the term ${half} already: ${earlier}",
            remedy: "return one of both (state `returned`)",
            source: "a pupil has one grant or allowance in a term", reads: ["pupil", "term", "state"],
            together: "pupil", finds: .duplicate),
        Rule(
            "paid-aid-has-its-payment", labelZh: "已发放资助须有支付记录", on: "aid_cases", field: "payment",
            find: """
                where state in ["paid", "reconciled"] and (payment == null or payment.purpose != "aid" \
                or payment.date != paid_on)
                """,
            message: """
                it is `${state}`, and ${if(payment == null, "no payment is on record", \
                "the payment ${payment} is of ${payment.date} for ${payment.purpose}")}
                """,
            remedy: "pay it with `funding pay-aid`, which puts the payment on record; an old one is named in `payment`",
            source: "what was paid to a pupil is in the payments", reads: ["state", "payment", "paid_on"],
            dependencies: [RuleDependency("payments", "id", matches: "payment")], finds: .partsNotTotal),
        Rule(
            "aid-payment-covers-its-cases", labelZh: "支付额与资助名单一致", on: "payments", field: "amount",
            find: """
                where purpose == "aid" \
                | extend handed_out = aid_cases.sumif(amount, state in ["paid", "reconciled"]) | where handed_out > amount
                """,
            message: "${handed_out} yuan are handed out to pupils by it, and ${amount} were paid",
            remedy: "pay the rest with `funding pay-aid`, or correct which payment the cases name",
            source: "persons and person-times are different figures, and totals are the sum of their rows",
            degree: "handed_out - amount", reads: ["purpose", "amount"],
            dependencies: [RuleDependency("aid_cases", "payment")], finds: .partsNotTotal),
        Rule(
            "sheet-agrees-with-cases", labelZh: "汇总表与名单一致", on: "aid_sheets", field: "persons", severity: .warning,
            find: """
                join left (aid_cases | where state in ["paid", "reconciled"]) as c on school == c.school \
                and programme == c.programme and from <= c.term and to >= c.term \
                | summarize n = dcount(c.pupil), times = count(c.pupil), total = sum(c.amount) \
                by id, school, persons, person_times, amount \
                | where persons != n or person_times != times or amount != total
                """,
            message: """
                ${persons} persons, ${person_times} person-times and ${amount} yuan, and the cases give ${n} persons, \
                ${times} person-times and ${total} yuan
                """,
            remedy: "count each pupil once as a person and once a term as a person-time",
            source: "persons and person-times are different figures, and totals are the sum of their rows",
            reads: ["school", "programme", "from", "to", "persons", "person_times", "amount"], finds: .personsAndTimes),
        Rule(
            "loan-within-the-ceiling", labelZh: "助学贷款不超额度", on: "loans", field: "amount",
            find: """
                join asof (\(standardsHere) | where programme == "credit_loan") as s on stage == s.stage and signed >= s.from \
                | where amount > s.amount or s.amount == null or amount <= 0
                """,
            message: "${amount} yuan, and the ceiling on ${signed} is ${s.amount}", remedy: "sign at most the ceiling",
            source: "the ceiling in force on the day of signing holds", degree: "amount",
            reads: ["stage", "signed", "amount"]),
    ]
}
