/// A span of the calendar: `90d`, `2w`, `3m`, `5y`. Months and days are kept apart, as a month has no fixed length.
public struct CivilDuration: Sendable, Hashable {
    public let months: Int32
    public let days: Int32

    public init(months: Int32 = 0, days: Int32 = 0) {
        self.months = months
        self.days = days
    }

    public var negated: CivilDuration? {
        guard months != .min, days != .min else { return nil }
        return CivilDuration(months: -months, days: -days)
    }
}

extension CivilDuration: CustomStringConvertible {
    /// `5y`, `3m`, `90d`; a mixed span joins its parts.
    public var description: String {
        var text = ""
        if months != 0 { text += months % 12 == 0 ? "\(months / 12)y" : "\(months)m" }
        if days != 0 || months == 0 { text += "\(days)d" }
        return text
    }
}

/// Days from `start` up to, not including, `end`.
public struct Period: Sendable, Hashable {
    public let start: CivilDate
    public let end: CivilDate

    public init(start: CivilDate, end: CivilDate) {
        self.start = start
        self.end = end
    }

    public init?(_ month: CivilMonth) {
        guard let next = month.adding(months: 1) else { return nil }
        self.init(start: month.firstDay, end: next.firstDay)
    }

    public func contains(_ date: CivilDate) -> Bool { start <= date && date < end }
}

extension Period: CustomStringConvertible {
    public var description: String { "\(start)..\(end)" }
}
