import BaseKit
public import ModuleKit

extension FundingModule {
    public static let approveAid = ModuleCommand(
        ["funding", "approve-aid"],
        summary: "takes the aid cases of a term one step further: reviewed, approved",
        details: """
            All cases of the programme and term that stand one step before are taken to the state, of one school or of all, with
            the day noted; between both lies the public notice (`funding disclose`). Nothing is approved before the disclosure has
            taken effect, and while an objection to the case is open; such cases stay where they are with --skip-open, else the
            step is refused and says which they are.
            """,
        parameters: [
            CommandParameter("programme", .enumeration(programmes), positional: true, summary: "which aid"),
            CommandParameter("term", .date, summary: "first day of the term"),
            CommandParameter(
                "to",
                .enumeration([
                    EnumerationCase("reviewed", "评审"), EnumerationCase("approved", "批准"),
                ]), summary: "the new state"),
            CommandParameter("school", .reference("schools"), default: "null", summary: "one school; without it, all"),
            CommandParameter("skip-open", .bool, default: "false", summary: "leave cases with an open objection"),
            CommandParameter("on", .date, default: "today()", summary: "day of the step"),
        ],
        statements: """
            let before = if($to == "reviewed", "applied", "noticed")
            let found = (aid_cases | where programme == $programme and term == $term and state == $before \
                and ($school == null or school == $school) | count)
            if $found == 0 {
                let stands = (aid_cases | where programme == $programme and term == $term \
                    and ($school == null or school == $school) | select state)
                if $to == "approved" and ($stands | where state == "reviewed" | count) > 0 {
                    fail "the cases of ${$programme} of the term ${$term} are `reviewed`, and not shown yet: `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY` comes first"
                }
                if $to == "approved" and ($stands | where state == "applied" | count) > 0 {
                    fail "the cases of ${$programme} of the term ${$term} are `applied`, and not reviewed yet: `funding approve-aid ${$programme} --term ${$term} --to reviewed` comes first"
                }
                if ($stands | where state == "approved" | count) > 0 {
                    fail "nothing to do: the cases of ${$programme} of the term ${$term} are `approved` already: `funding pay-aid ${$programme} --term ${$term}` comes next"
                }
                if ($stands | where state == "paid" or state == "reconciled" | count) > 0 {
                    fail "nothing to do: all approved cases of ${$programme} of the term ${$term} are paid"
                }
                if ($stands | where state == "noticed" | count) > 0 {
                    fail "nothing to do: the cases of ${$programme} of the term ${$term} are `noticed` already: `funding approve-aid ${$programme} --term ${$term} --to approved` comes next"
                }
                if ($stands | where state == "reviewed" | count) > 0 {
                    fail "nothing to do: the cases of ${$programme} of the term ${$term} are `reviewed` already: `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY` comes next"
                }
                if ($stands | where state == "returned" | count) > 0 {
                    fail "nothing to do: all cases of ${$programme} of the term ${$term} are `returned`: what is applied for anew goes back to `applied`"
                }
                fail "no case of ${$programme} of the term ${$term} is `${$before}`: enter the applications first (`import aid_cases FILE`)"
            }
            aid_cases | where programme == $programme and term == $term and state == $before \
                and ($school == null or school == $school) and not ($skip_open and objection != null) \
                | update state = $to, approved = if($to == "approved", $on, approved)
            """,
        examples: [
            CommandExample(
                "funding approve-aid high_school_grant --term 2016-09-01 --to reviewed --on 2016-09-28",
                "the applications of the autumn term are reviewed")
        ])
}
