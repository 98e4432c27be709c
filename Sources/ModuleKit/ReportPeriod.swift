public import BaseKit

/// What a report's figures are about: a calendar year, or its beginning up to a day. A year that is running ends today, so
/// that a figure never speaks of days that have not come.
public struct ReportPeriod: Sendable, Hashable {
    public let year: Int
    public let first: CivilDate
    /// The last day of it. Before `first` where the year has not begun.
    public let last: CivilDate

    private init(year: Int, first: CivilDate, last: CivilDate) {
        self.year = year
        self.first = first
        self.last = last
    }

    /// The year up to `day`, or up to its end where that comes first; nil where there is no such year.
    public init?(year: Int, upTo day: CivilDate) {
        guard let first = CivilDate(year: year, month: 1, day: 1), let end = CivilDate(year: year, month: 12, day: 31),
            let eve = first.adding(days: -1)
        else { return nil }
        self.init(year: year, first: first, last: day < first ? eve : min(day, end))
    }

    public var hasBegun: Bool { last >= first }
    public var isWhole: Bool { last.month == 12 && last.day == 31 && hasBegun }

    /// The same part of the year before; its whole year where this is whole.
    public var before: ReportPeriod? {
        guard hasBegun else { return ReportPeriod(year: year - 1, upTo: CivilDate(dayNumber: .max)) }
        return last.adding(months: -12).flatMap { ReportPeriod(year: year - 1, upTo: $0) }
    }

    /// The first day behind it.
    public var end: CivilDate { last.adding(days: 1) ?? last }

    /// Whether its last day is the last of a month, so that it consists of whole months.
    public var endsWithMonth: Bool { last.day == CivilDate.daysIn(year: last.year, month: last.month) }
}
