import BaseKit
public import ModuleKit

extension FundingModule {
    public static let totals = ModuleCommand(
        ["funding", "totals"],
        summary: "aid paid in a year by programme: persons, person-times and yuan",
        details: """
            Persons are different pupils, person-times count a pupil once for each term: the two are different figures and stand
            side by side. Cases count in the year in which they were paid.
            """,
        parameters: [
            CommandParameter("year", .int, default: "year(today())", summary: "calendar year of payment")
        ],
        pipeline: """
            aid_cases
            | where state in ["paid", "reconciled"] and year(paid_on) == $year
            | summarize persons = dcount(pupil), person_times = count(), amount = sum(amount), schools = dcount(school) \
                by programme
            | sort programme
            """,
        columns: [
            ComputedColumn("persons", "人数"),
            ComputedColumn("person_times", "人次"),
            ComputedColumn("amount", "金额"),
            ComputedColumn("schools", "学校数"),
        ],
        examples: [CommandExample("funding totals --year 2016", "what was paid in 2016")])
}
