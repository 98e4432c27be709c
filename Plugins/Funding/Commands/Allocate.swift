import BaseKit
public import ModuleKit

extension FundingModule {
    public static let allocate = ModuleCommand(
        ["funding", "allocate"],
        summary: "works out the public funds that each school is due for a term, and puts them on record",
        details: """
            Pupils of each stage as counted on the last 1 September before the term, times half of the standard in force on its
            first day; a rural school or teaching point with fewer than 100 pupils of a stage is reckoned with 100. Pupils of a
            school that was merged before the term count with the school that took it over. Schools that were closed, and those
            that have an allocation for the term already, are left out.
            """,
        parameters: [
            CommandParameter("term", .date, summary: "first day of the term, such as 2016-09-01"),
            CommandParameter("due", .date, summary: "day by which it is to be paid"),
        ],
        statements: """
            let counted = if($term >= make_date(year($term), 9, 1), make_date(year($term), 9, 1), \
                make_date(year($term) - 1, 9, 1))
            let present = (class_stats | where date == $counted | count)
            if $present == 0 { fail "no pupils were counted on ${$counted}: `class_stats` must be there first" }
            class_stats | where date == $counted \
                | join left (school_changes | where kind == "merged" and date < $term \
                    | join (schools) as heir on into == heir.code | select school, heir = heir.id) as m \
                    on school == m.school \
                | extend payee = m.heir ?? text(school) | join (schools) as s on payee == s.id \
                | where s.closed == null or s.closed >= $term \
                | extend stage = if(text(grade) starts_with "p", "primary", \
                    if(text(grade) starts_with "j", "junior", null)), \
                    rural = s.area_class in ["township_core", "village"] \
                | where stage != null \
                | summarize pupils = sum(pupils) by school = payee, stage, rural \
                | extend reckoned = if(rural and pupils < 100, 100, pupils), programme = "public_funds", term = $term \
                | join asof (\(standardsHere)) as s on programme == s.programme and stage == s.stage and term >= s.from \
                | summarize pupils = sum(pupils), amount = money(sum(reckoned * s.per_term)) by school, programme, term \
                | where amount != null \
                | join anti (allocations | where term == $term and programme == "public_funds") as known \
                    on school == known.school \
                | extend due = $due | insert allocations
            """,
        examples: [
            CommandExample(
                "funding allocate --term 2017-02-01 --due 2017-03-31", "public funds of the spring of 2017")
        ])
}
