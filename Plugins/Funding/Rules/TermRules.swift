import ModuleKit

extension FundingModule {
    /// A term is kept as its first day, so that what is of one term is known by it: two days of a term would be two terms.
    static let termRules = [
        firstDay("aid-term-is-a-first-day", of: "term", on: "aid_cases", "资助学期为学期首日"),
        firstDay("allocation-term-is-a-first-day", of: "term", on: "allocations", "拨付学期为学期首日"),
        firstDay("sheet-from-is-a-first-day", of: "from", on: "aid_sheets", "汇总表起始学期为学期首日"),
        firstDay("sheet-to-is-a-first-day", of: "to", on: "aid_sheets", "汇总表截止学期为学期首日"),
    ]

    private static func firstDay(_ name: String, of field: String, on collection: String, _ labelZh: String) -> Rule {
        // Back month by month, to the one that begins another term than the day before: the manifest says when terms begin.
        let start = (0..<12).reversed().reduce("null") { earlier, months in
            "if(term(month_start - \(months)m) != term(month_start - \(months)m - 1d), month_start - \(months)m, \(earlier))"
        }
        return Rule(
            name, labelZh: labelZh, on: collection, field: field,
            find: """
                where term(\(field)) == term(\(field) - 1d) \
                | extend given = \(field), month_start = make_date(year(\(field)), int(substring(text(\(field)), 6, 2)), 1) \
                | extend first_day = \(start)
                """,
            message: "${given} lies within the term ${term(given)}, which begins on ${first_day}",
            remedy: "write the first day of the term: ${first_day}",
            source: "a term is kept as its first day, so that nothing is paid twice in it", reads: [field],
            finds: .mixedPeriods)
    }
}
