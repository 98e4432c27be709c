/// A value as SQLite holds it.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

/// How values of each type lie in the cache: booleans as 0 and 1, exact numbers as scaled integers (money in fen), dates as
/// ISO text, durations as days (a month counts 30, as in comparisons), lists as JSON text.
extension Value {
    public func sqlValue(as type: ValueType) -> SQLValue {
        switch self {
        case .null: return .null
        case .bool(let value): return .integer(value ? 1 : 0)
        case .int(let value):
            guard let scale = type.exactScale, scale > 0 else {
                return type == .real ? .real(Double(value)) : .integer(value)
            }
            guard let scaled = ExactDecimal(coefficient: value, scale: 0).rescaled(to: scale) else {
                return .real(Double(value) * Double(ExactDecimal.powerOfTen(scale)))
            }
            return .integer(scaled.coefficient)
        case .decimal(let value):
            guard let scale = type.exactScale else { return .real(value.real) }
            // Too fine or too large for the type: in its unit all the same, so that comparing with it is right.
            guard let scaled = value.rescaled(to: scale) else {
                return .real(value.real * Double(ExactDecimal.powerOfTen(scale)))
            }
            return .integer(scaled.coefficient)
        case .real(let value): return .real(value)
        case .text(let value): return .text(value)
        case .date(let value): return .text(value.description)
        case .month(let value): return .text(value.description)
        case .datetime(let value): return .text(value.description)
        case .duration(let value): return .integer(Int64(value.months) * 30 + Int64(value.days))
        case .period(let value): return .text(value.description)
        case .list(let values):
            guard case .list(let element) = type else { return .text(plainText) }
            return .text("[" + values.map { $0.sqlValue(as: element).json }.joined(separator: ",") + "]")
        case .record: return .text(plainText)
        }
    }

    private static var tooLarge: Diagnostic {
        Diagnostic(
            "E0701", "a sum or product is larger than 64 bits can hold exactly", outcome: .failed,
            help: "compute a ratio with `/`, or narrow the rows")
    }

    /// The value of a cell of `type`. Throws where SQLite left the integers (an overflow) or the cell does not hold what
    /// its type says.
    public init(_ cell: SQLValue, as type: ValueType) throws(Diagnostic) {
        switch (cell, type) {
        case (.null, _): self = .null
        case (.integer(let value), .bool): self = .bool(value != 0)
        case (.integer(let value), .decimal(let scale)): self = .decimal(ExactDecimal(coefficient: value, scale: scale))
        case (.integer(let value), .money): self = .decimal(ExactDecimal(coefficient: value, scale: 2))
        case (.integer(let value), .real): self = .real(Double(value))
        case (.integer(let value), .duration):
            guard let days = Int32(exactly: value) else { throw Value.tooLarge }
            self = .duration(CivilDuration(days: days))
        case (.integer(let value), _): self = .int(value)
        case (.real(let value), .real): self = .real(value)
        case (.real, .int), (.real, .decimal), (.real, .money), (.real, .duration): throw Value.tooLarge
        case (.real(let value), _): self = .real(value)
        case (.text(let value), .date): self = CivilDate(value).map(Value.date) ?? .text(value)
        case (.text(let value), .month): self = CivilMonth(value).map(Value.month) ?? .text(value)
        case (.text(let value), .datetime): self = CivilDateTime(value).map(Value.datetime) ?? .text(value)
        case (.text(let value), .list(let element)):
            guard let cells = SQLValue.list(json: value) else {
                self = .text(value)
                return
            }
            var values: [Value] = []
            for cell in cells { values.append(try Value(cell, as: element)) }
            self = .list(values)
        case (.text(let value), _): self = .text(value)
        }
    }
}
