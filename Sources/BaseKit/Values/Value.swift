/// A value of the language, of a record's field, or of a result's cell.
public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    /// An exact decimal; money is one of scale 2.
    case decimal(ExactDecimal)
    /// A computed ratio. Never stored in a record.
    case real(Double)
    /// Text, an enumeration's value, or the id that a reference holds.
    case text(String)
    case date(CivilDate)
    case month(CivilMonth)
    case datetime(CivilDateTime)
    case duration(CivilDuration)
    case period(Period)
    case list([Value])
    case record(RecordValue)

    public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

/// Named values in order.
public struct RecordValue: Sendable, Hashable {
    public var names: [String]
    public var values: [Value]

    public init(names: [String], values: [Value]) {
        self.names = names
        self.values = values
    }

    public subscript(_ name: String) -> Value? {
        guard let index = names.firstIndex(of: name) else { return nil }
        return values[index]
    }
}

extension Value {
    /// The value as plain text, as `print` and string interpolation write it; null is empty.
    public var plainText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .decimal(let value): value.shortDescription
        case .real(let value): Value.text(of: value)
        case .text(let value): value
        case .date(let value): value.description
        case .month(let value): value.description
        case .datetime(let value): value.description
        case .duration(let value): value.description
        case .period(let value): value.description
        case .list(let values): "[" + values.map(\.plainText).joined(separator: ", ") + "]"
        case .record(let record):
            "{" + zip(record.names, record.values).map { "\($0): \($1.plainText)" }.joined(separator: ", ") + "}"
        }
    }

    /// The shortest decimal text that reads back as the same number; whole numbers without `.0`.
    public static func text(of real: Double) -> String {
        if real == real.rounded(), abs(real) < 1e15 { return String(Int64(real)) }
        return "\(real)"
    }
}
