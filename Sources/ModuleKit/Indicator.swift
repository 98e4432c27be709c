public import BaseKit

/// A measure by which schools or the county are judged: a ratio or coefficient with its unit, its definition and the
/// thresholds that norms set for it.
public struct Indicator: Sendable {
    /// `pupil-teacher-ratio`: lower case with `-`.
    public let name: String
    public let labelZh: String
    public let summary: String
    public let unit: String
    /// The formula in words, and where it comes from.
    public let details: String
    /// A pipeline of the language whose rows the value is computed over. `$from` and `$to` stand for the first day of the
    /// period and the first day behind it.
    public let rows: String
    /// An aggregate over those rows.
    public let value: String
    /// The columns by which it is told apart where the user says nothing else, such as the kind of school; thresholds may
    /// depend on the first of them.
    public let by: [String]
    public let thresholds: [Threshold]
    /// Why its rows may not tell it.
    public let unknownBecause: String?

    public init(
        _ name: String, labelZh: String, summary: String, unit: String, details: String, rows: String, value: String,
        unknownBecause: String? = nil, by: [String] = [], thresholds: [Threshold] = []
    ) {
        self.unknownBecause = unknownBecause
        self.name = name
        self.labelZh = labelZh
        self.summary = summary
        self.unit = unit
        self.details = details
        self.rows = rows
        self.value = value
        self.by = by
        self.thresholds = thresholds
    }
}

/// What a norm asks of an indicator, from a day on.
public struct Threshold: Sendable, Hashable {
    public enum Sense: String, Sendable, Hashable {
        case atLeast = "at least"
        case atMost = "at most"
        case below = "below"
    }

    public let sense: Sense
    public let limit: ExactDecimal
    /// The value of the indicator's first `by` column it holds for; nil: for all.
    public let group: String?
    /// The first day on which it is in force.
    public let from: CivilDate
    /// The norm: its title and number.
    public let source: String

    public init(_ sense: Sense, _ limit: ExactDecimal, for group: String? = nil, from: CivilDate, source: String) {
        self.sense = sense
        self.limit = limit
        self.group = group
        self.from = from
        self.source = source
    }
}
