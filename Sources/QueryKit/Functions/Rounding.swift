internal import BaseKit

/// Rounding of exact numbers without a detour over binary fractions, in Swift and in SQL.
enum Rounding {
    enum Rule {
        case towardZero, down, up
        /// To the nearest, halves away from zero.
        case nearest
    }

    /// coefficient / 10^`places` as a whole number.
    static func divided(_ coefficient: Int64, by places: Int, _ rule: Rule) -> Int64 {
        let unit = ExactDecimal.powerOfTen(places)
        let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
        switch rule {
        case .towardZero: return quotient
        case .down: return rest < 0 ? quotient - 1 : quotient
        case .up: return rest > 0 ? quotient + 1 : quotient
        case .nearest:
            guard rest != 0, rest.magnitude >= unit.magnitude - rest.magnitude else { return quotient }
            return quotient + (coefficient < 0 ? -1 : 1)
        }
    }

    /// The same over an integer expression, which must not be too large for 64 bits.
    static func sql(_ x: String, _ places: Int, _ rule: Rule) -> String {
        if places == 0 { return x }
        let unit = ExactDecimal.powerOfTen(places)
        switch rule {
        case .towardZero: return "(\(x) / \(unit))"
        case .down: return "(\(x) / \(unit) - (\(x) % \(unit) < 0))"
        case .up: return "(\(x) / \(unit) + (\(x) % \(unit) > 0))"
        case .nearest:
            let half = unit / 2
            return
                "(\(x) / \(unit) + CASE WHEN \(x) % \(unit) >= \(half) THEN 1 WHEN \(x) % \(unit) <= -\(half) THEN -1 ELSE 0 END)"
        }
    }

    /// The nearest number with so many places (at most 15); below zero, the nearest ten, hundred and so on.
    static func value(_ value: Value, places: Int64) -> Double? {
        let places = Int(max(-18, min(places, 15)))
        if places < 0 { return coarse(value, Double(ExactDecimal.powerOfTen(-places)), zeros: -places) }
        if let exact = value.exact {
            guard exact.scale > places else { return exact.real }
            let rounded = divided(exact.coefficient, by: exact.scale - places, .nearest)
            return ExactDecimal(coefficient: rounded, scale: places).real
        }
        guard let x = value.number else { return nil }
        let factor = Double(ExactDecimal.powerOfTen(places))
        let scaled = (x * factor).rounded(.toNearestOrAwayFromZero)
        // So large a number has no places to lose.
        return scaled.isFinite ? scaled / factor : x
    }

    private static func coarse(_ value: Value, _ unit: Double, zeros: Int) -> Double? {
        if let exact = value.exact {
            // A unit of more digits than 64 bits hold is more than twice the number.
            guard exact.scale + zeros <= 18 else { return 0 }
            return Double(divided(exact.coefficient, by: exact.scale + zeros, .nearest)) * unit
        }
        guard let x = value.number else { return nil }
        return (x / unit).rounded(.toNearestOrAwayFromZero) * unit
    }

    static let ofReal = ScalarSQLFunction("edsh_round", 2) { arguments in
        guard case .real(let x) = arguments[0], case .integer(let places) = arguments[1] else { return .null }
        return value(.real(x), places: places).map(SQLValue.real) ?? .null
    }

    /// A scaled integer, the places that are wanted, and those that it has.
    static let ofExact = ScalarSQLFunction("edsh_round_exact", 3) { arguments in
        guard case .integer(let coefficient) = arguments[0], case .integer(let places) = arguments[1],
            case .integer(let scale) = arguments[2]
        else { return .null }
        return value(.exact(coefficient, scale: Int(scale)), places: places).map(SQLValue.real) ?? .null
    }

    static let realToWhole = ScalarSQLFunction("edsh_whole", 1) { arguments in
        guard case .real(let x) = arguments[0] else { return .null }
        return Int64(exactly: x.rounded(.towardZero)).map(SQLValue.integer) ?? .null
    }

    /// Fen; null where the amount does not fit.
    static func fen(_ yuan: Double) -> Int64? { Int64(exactly: (yuan * 100).rounded(.toNearestOrAwayFromZero)) }

    static let realToFen = ScalarSQLFunction("edsh_fen", 1) { arguments in
        guard case .real(let x) = arguments[0] else { return .null }
        return fen(x).map(SQLValue.integer) ?? .null
    }
}
