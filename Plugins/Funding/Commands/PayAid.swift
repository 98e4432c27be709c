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
            if $found == 0 {
                let stands = (aid_cases | where programme == $programme and term == $term \
                    and ($school == null or school == $school) | select state)
                if ($stands | where state == "noticed" | count) > 0 {
                    fail "the cases of ${$programme} of the term ${$term} are `noticed`, and not approved yet: `funding approve-aid ${$programme} --term ${$term} --to approved` comes first"
                }
                if ($stands | where state == "reviewed" | count) > 0 {
                    fail "the cases of ${$programme} of the term ${$term} are `reviewed`, and not shown yet: `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY` comes first"
                }
                if ($stands | where state == "applied" | count) > 0 {
                    fail "the cases of ${$programme} of the term ${$term} are `applied`, and not reviewed yet: `funding approve-aid ${$programme} --term ${$term} --to reviewed` comes first"
                }
                if ($stands | where state == "paid" or state == "reconciled" | count) > 0 {
                    fail "all approved cases of ${$programme} of the term ${$term} are paid: `funding reconcile ${$programme} --term ${$term}` comes next"
                }
                fail "no case of ${$programme} of the term ${$term} is on record: enter the applications first (`import aid_cases FILE`)"
            }
            aid_cases | where programme == $programme and term == $term and state == "approved" \
                and ($school == null or school == $school) \
                | summarize amount = sum(amount) by school, payee = school.name \
                | select date = $on, amount, source = $source, payee, invoice = "${$programme}/${$term}/${school}/${$on}", \
                    purpose = "aid", decision = $decision \
                | insert payments
            let made = (aid_cases | where programme == $programme and term == $term and state == "approved" \
                and ($school == null or school == $school) | distinct school \
                | extend invoice = "${$programme}/${$term}/${school}/${$on}" \
                | join (payments | where purpose == "aid" and date == $on) as p on invoice == p.invoice \
                | summarize payment = max(p.id) by school)
            for part in $made {
                aid_cases | where programme == $programme and term == $term and state == "approved" \
                    and school == $part.school \
                    | update state = "paid", paid_on = $on, payment = $part.payment
            }
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
