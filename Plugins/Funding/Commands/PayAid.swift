import BaseKit
public import ModuleKit

extension FundingModule {
    public static let payAid = ModuleCommand(
        ["funding", "pay-aid"],
        summary: "pays the approved aid of a term, one payment for each school",
        details: """
            Every approved case of the programme and term becomes paid, and each school's sum is put on record as a payment. What
            the rules forbid is not paid: another amount than the standard in force, two aids for one pupil in a term, an approval
            before the disclosure took effect. A school's sum that reaches the bureau's threshold needs a decision.
            """,
        parameters: [
            CommandParameter("programme", .enumeration(programmes), positional: true, summary: "which aid"),
            CommandParameter("term", .date, summary: "first day of the term"),
            CommandParameter("school", .reference("schools"), default: "null", summary: "one school; without it, all"),
            CommandParameter("source", .enumeration(aidSources), default: "\"region\"", summary: "out of which funds"),
            CommandParameter(
                "decision", .reference("decisions"), default: "null", summary: "the decision, by id or subject"),
            CommandParameter("on", .date, default: "today()", summary: "day of payment"),
        ],
        statements: """
            let found = (aid_cases | where programme == $programme and term == $term and state == "approved" \
                and ($school == null or school == $school) | count)
            if $found == 0 { fail "no case of ${$programme} of the term ${$term} is approved" }
            aid_cases | where programme == $programme and term == $term and state == "approved" \
                and ($school == null or school == $school) \
                | summarize amount = sum(amount) by school, payee = school.name \
                | select date = $on, amount, source = $source, payee, invoice = "${$programme}/${$term}/${school}/${$on}", \
                    purpose = "aid", decision = $decision \
                | insert payments
            aid_cases | where programme == $programme and term == $term and state == "approved" \
                and ($school == null or school == $school) \
                | update state = "paid", paid_on = $on
            """,
        examples: [
            CommandExample(
                "funding pay-aid vocational_grant --term 2016-02-01 --on 2016-09-28", "one allowance of the spring term"
            )
        ])

    static let aidSources = [
        EnumerationCase("central", "中央资金"),
        EnumerationCase("region", "自治区资金"),
        EnumerationCase("city", "市级资金"),
        EnumerationCase("county", "县级资金"),
    ]
}
