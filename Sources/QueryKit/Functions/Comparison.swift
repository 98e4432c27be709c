public import BaseKit

extension Operators {
    /// Whether values of the types can be compared; the same for interpreter and SQL.
    public static func comparable(_ left: ValueType, _ right: ValueType) -> Bool {
        if left == .null || right == .null { return true }
        if left.isNumber, right.isNumber { return true }
        if left.isTextual, right.isTextual { return true }
        switch (left, right) {
        case (.date, .datetime), (.datetime, .date): return false
        case (.duration, .int), (.int, .duration): return false
        default: return left == right
        }
    }

    static func comparison(_ name: String, _ holds: @escaping @Sendable (Int) -> Bool) -> ScalarFunction {
        ScalarFunction(
            name, "a \(name) b", "compares; false where a side is null", examples: [],
            type: { types in
                guard types.count == 2, comparable(types[0], types[1]), types[0] != .bool else { return nil }
                return .bool
            },
            evaluate: { (arguments, _) throws(Diagnostic) in
                guard let order = Value.order(arguments[0], arguments[1]) else { return .bool(false) }
                return .bool(holds(order))
            },
            wholeNumbers: { a, b in .bool(holds(a < b ? -1 : a == b ? 0 : 1)) },
            sql: { (lowering, operands) throws(Diagnostic) in
                let (a, b) = try lowering.aligned(operands[0], operands[1])
                return "\(a) \(name) \(b)"
            })
    }

    /// Two-valued: null equals null and differs from everything else.
    static func equality(_ name: String, _ sqlOperator: String) -> ScalarFunction {
        let equal = name == "=="
        return ScalarFunction(
            name, "a \(name) b", equal ? "equal; null equals only null" : "differs; null differs from every value",
            examples: [("2 \(name) 2.0", equal ? "true" : "false"), ("null \(name) 1", equal ? "false" : "true")],
            type: { types in types.count == 2 && comparable(types[0], types[1]) ? .bool : nil },
            evaluate: { (arguments, _) throws(Diagnostic) in
                let same =
                    arguments[0].isNull || arguments[1].isNull
                    ? arguments[0].isNull && arguments[1].isNull : Value.order(arguments[0], arguments[1]) == 0
                return .bool(same == equal)
            },
            wholeNumbers: { a, b in .bool((a == b) == equal) },
            sql: { (lowering, operands) throws(Diagnostic) in
                let (a, b) = try lowering.aligned(operands[0], operands[1])
                if case .literal(.null, _) = operands[1] { return "\(a) \(sqlOperator) NULL" }
                if case .literal(.null, _) = operands[0] { return "\(b) \(sqlOperator) NULL" }
                // Against a known value `=` lets SQLite use an index; null gives unknown, which no filter lets through.
                let known = operands.contains { if case .literal = $0 { true } else { false } }
                return "\(a) \(equal && known ? "=" : sqlOperator) \(b)"
            })
    }
}

extension Value {
    /// An exact number.
    var exact: ExactDecimal? {
        switch self {
        case .int(let value): ExactDecimal(coefficient: value, scale: 0)
        case .decimal(let value): value
        default: nil
        }
    }

    static func exact(_ coefficient: Int64, scale: Int) -> Value {
        scale == 0 ? .int(coefficient) : .decimal(ExactDecimal(coefficient: coefficient, scale: scale))
    }

    /// Any number as a real; a duration counts its days.
    public var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .decimal(let value): value.real
        case .real(let value): value
        case .duration(let value): Double(value.days)
        default: nil
        }
    }

    public var whole: Int64? {
        switch self {
        case .int(let value): value
        case .duration(let value): Int64(value.days)
        default: nil
        }
    }

    /// Negative, zero or positive; nil where one is null or they cannot be compared.
    public static func order(_ left: Value, _ right: Value) -> Int? {
        func compare<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }
        switch (left, right) {
        case (.null, _), (_, .null): return nil
        case (.int(let a), .int(let b)): return compare(a, b)
        case (.text(let a), .text(let b)):
            // By bytes, as SQLite does.
            return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : a.utf8.elementsEqual(b.utf8) ? 0 : 1
        case (.bool(let a), .bool(let b)): return compare(a ? 1 : 0, b ? 1 : 0)
        case (.date(let a), .date(let b)): return compare(a, b)
        case (.month(let a), .month(let b)): return compare(a, b)
        case (.datetime(let a), .datetime(let b)): return compare(a, b)
        case (.duration(let a), .duration(let b)):
            return compare(Int64(a.months) * 30 + Int64(a.days), Int64(b.months) * 30 + Int64(b.days))
        default:
            if let a = left.exact, let b = right.exact {
                return compare(a, b) == 0 || a == b ? 0 : (a < b ? -1 : b < a ? 1 : 0)
            }
            if let a = left.number, let b = right.number { return compare(a, b) }
            return left == right ? 0 : nil
        }
    }
}
