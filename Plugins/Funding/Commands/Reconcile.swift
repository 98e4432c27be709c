import BaseKit
public import ModuleKit

extension FundingModule {
    public static let reconcile = ModuleCommand(
        ["funding", "reconcile"],
        summary: "holds the paid aid of a term against the sheets that the schools return, and closes what agrees",
        details: """
            Where a school's sheet for the term has the same persons and yuan as its paid cases, these become reconciled. The rows
            are the schools that differ, or have returned no sheet yet.
            """,
        parameters: [
            CommandParameter("programme", .enumeration(programmes), positional: true, summary: "which aid"),
            CommandParameter("term", .date, summary: "first day of the term"),
        ],
        statements: """
            let paid = (aid_cases | where programme == $programme and term == $term and state in ["paid", "reconciled"] \
                | summarize persons = dcount(pupil), amount = sum(amount) by school)
            let sheets = (aid_sheets | where programme == $programme and from == $term and to == $term \
                | select school, persons, amount)
            let agreed = ($paid | join ($sheets) as s on school == s.school and persons == s.persons and amount == s.amount \
                | select school)
            aid_cases | where programme == $programme and term == $term and state == "paid" and school in ($agreed) \
                | update state = "reconciled"
            return ($paid | join left ($sheets) as s on school == s.school \
                | where s.school == null or persons != s.persons or amount != s.amount \
                | select school, school_name = school.name, persons, sheet_persons = s.persons, amount, \
                    sheet_amount = s.amount | sort school)
            """,
        columns: [
            ComputedColumn("school", "学校"),
            ComputedColumn("school_name", "校名"),
            ComputedColumn("persons", "人数"),
            ComputedColumn("sheet_persons", "汇总表人数"),
            ComputedColumn("amount", "金额"),
            ComputedColumn("sheet_amount", "汇总表金额"),
        ],
        examples: [
            CommandExample(
                "funding reconcile high_school_grant --term 2016-02-01", "the grants of the spring term of 2016")
        ])
}
