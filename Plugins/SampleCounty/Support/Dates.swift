import BaseKit

extension CivilDate {
    /// The day, or the last one of its month where the month is shorter.
    static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: min(day, 28)).flatMap { $0.adding(days: max(0, day - 28)) }
            ?? SampleCounty.referenceDate
    }

    /// The first day of the school year that starts in `year`.
    static func termStart(_ year: Int) -> CivilDate { on(year, 9, 1) }

    func later(years: Int = 0, days: Int = 0) -> CivilDate {
        adding(months: years * 12)?.adding(days: days) ?? self
    }

    var dayBefore: CivilDate { later(days: -1) }

    /// `20160928`, as an identity number has it.
    var compact: String { description.filter { $0 != "-" } }
}
