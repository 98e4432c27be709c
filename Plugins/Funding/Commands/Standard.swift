import BaseKit
public import ModuleKit

extension FundingModule {
    public static let standard = ModuleCommand(
        ["funding", "standard"],
        summary: "the standards in force on a day, with the documents that set them",
        details: """
            The newest standard of each programme, stage, area and tier that had begun by the day asked about, of the areas that
            the setting `standard_areas` names. Amounts are those
            of a year; per_term is half of it. A standard is a record, never a number in a program: a new one is added with its
            first day, and the old one stays.
            """,
        parameters: [
            CommandParameter(
                "programme", .enumeration(programmes), positional: true, default: "null", summary: "one programme"),
            CommandParameter("stage", .enumeration(stages), default: "null", summary: "one stage"),
            CommandParameter("on", .date, default: "today()", summary: "day asked about"),
        ],
        pipeline: """
            \(standardsHere)
            | where from <= $on and ($programme == null or programme == $programme) and ($stage == null or stage == $stage)
            | extend newest = row_number() per programme, stage, area, tier sort -from
            | where newest == 1
            | select programme, stage, area, tier, from, amount, per_term, unit, source
            | sort programme, stage, tier
            """,
        examples: [
            CommandExample("funding standard boarder_allowance --on 2016-09-28", "the allowance in 2016"),
            CommandExample("funding standard boarder_allowance --on 2024-03-01", "and since the spring of 2024"),
        ])
}
