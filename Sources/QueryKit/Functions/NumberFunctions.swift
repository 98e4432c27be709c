internal import BaseKit

enum NumberFunctions {
    static let all: [ScalarFunction] = [round, absolute, floorOf, ceilingOf, bin, least, greatest]

    static let round = ScalarFunction(
        "round", "round(x: number, places: int = 0) → number",
        "the nearest number with so many places behind the point, or with -2 the nearest hundred; halves away from zero",
        examples: [("round(2.5)", "3"), ("round(1 / 3, 2)", "0.33"), ("round(1277, -2)", "1300")],
        type: { types in
            guard (1...2).contains(types.count), types[0].isNumber || types[0] == .null,
                types.count == 1 || types[1] == .int
            else { return nil }
            return .real
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard let places = arguments.count > 1 ? arguments[1].whole : 0 else { return .null }
            return Rounding.value(arguments[0], places: places).map(Value.real) ?? .null
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            let places = operands.count > 1 ? try lowering.sql(operands[1]) : "0"
            guard let scale = operands[0].type.exactScale else {
                return lowering.scalar(Rounding.ofReal, [try lowering.real(operands[0]), places])
            }
            return lowering.scalar(Rounding.ofExact, [try lowering.exact(operands[0]), places, String(scale)])
        })

    static let absolute = sameType("abs", "abs(x: number) → number", "the number without its sign", [("abs(-3)", "3")])
    {
        (value) throws(Diagnostic) in
        guard Value.order(value, .int(0)) == -1 else { return value }
        return try Operators.addition(.int(0), value, -1)
    }

    private static func sameType(
        _ name: String, _ signature: String, _ summary: String, _ examples: [(String, String)],
        _ body: @escaping @Sendable (Value) throws(Diagnostic) -> Value
    ) -> ScalarFunction {
        ScalarFunction(
            name, signature, summary, examples: examples,
            type: { types in types.count == 1 && (types[0].isNumber || types[0] == .null) ? types[0] : nil },
            evaluate: { (arguments, _) throws(Diagnostic) in try body(arguments[0]) },
            sql: { (lowering, operands) throws(Diagnostic) in "\(name)(\(try lowering.sql(operands[0])))" })
    }

    static let floorOf = whole("floor", "the largest whole number that is not above x", [("floor(2.7)", "2")], .down) {
        $0.rounded(.down)
    }
    static let ceilingOf = whole("ceil", "the smallest whole number that is not below x", [("ceil(2.1)", "3")], .up) {
        $0.rounded(.up)
    }

    private static func whole(
        _ name: String, _ summary: String, _ examples: [(String, String)], _ rule: Rounding.Rule,
        _ body: @escaping @Sendable (Double) -> Double
    ) -> ScalarFunction {
        let function = ScalarSQLFunction("edsh_\(name)", 1) { arguments in
            guard case .real(let x) = arguments[0] else { return .null }
            return Int64(exactly: body(x)).map(SQLValue.integer) ?? .null
        }
        return ScalarFunction(
            name, "\(name)(x: number) → int", summary, examples: examples,
            type: { types in types.count == 1 && (types[0].isNumber || types[0] == .null) ? .int : nil },
            evaluate: { (arguments, _) throws(Diagnostic) in
                if let exact = arguments[0].exact {
                    return .int(Rounding.divided(exact.coefficient, by: exact.scale, rule))
                }
                return arguments[0].number.flatMap { Int64(exactly: body($0)) }.map(Value.int) ?? .null
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                guard let scale = operands[0].type.exactScale else {
                    return lowering.scalar(function, [try lowering.real(operands[0])])
                }
                return Rounding.sql(try lowering.exact(operands[0]), scale, rule)
            })
    }

    static let bin = ScalarFunction(
        "bin", "bin(x, width)", "the start of the band of that width in which x lies; exact numbers",
        examples: [("bin(47, 10)", "40"), ("bin(-1, 10)", "-10"), ("bin(7.3, 2.5)", "5")],
        type: { types in
            guard types.count == 2 else { return nil }
            let known = types.filter { $0 != .null }
            guard known.allSatisfy({ $0.exactScale != nil }) else { return nil }
            return known.reduce(known.first ?? .int) { Operators.commonNumber($0, $1) ?? $0 }
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard let x = arguments[0].exact, let width = arguments[1].exact, width.coefficient > 0 else {
                return .null
            }
            guard let (value, step, scale) = ExactDecimal.aligned(x, width) else { throw Operators.overflow() }
            let remainder = value % step
            let (start, overflowed) = value.subtractingReportingOverflow(remainder < 0 ? remainder + step : remainder)
            if overflowed { throw Operators.overflow() }
            return .exact(start, scale: scale)
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            let scale = max(operands[0].type.exactScale ?? 0, operands[1].type.exactScale ?? 0)
            let (x, width) = (
                try lowering.exact(operands[0], to: scale), try lowering.exact(operands[1], to: scale)
            )
            // A width of nothing or less is looked at before anything is brought to its places, which may have no room.
            let isExact = operands.allSatisfy { ($0.type.exactScale ?? scale) == scale }
            let given = isExact ? "" : "\(try lowering.sql(operands[0])) IS NOT NULL AND "
            let least = isExact ? width : try lowering.sql(operands[1])
            return "CASE WHEN \(given)\(least) > 0 "
                + "THEN \(x) - \(x) % \(width) - CASE WHEN \(x) % \(width) < 0 THEN \(width) ELSE 0 END END"
        })

    static let least = extreme("least", "the smaller one; null where one is null", sqlName: "min") { $0 <= 0 }
    static let greatest = extreme("greatest", "the larger one; null where one is null", sqlName: "max") { $0 >= 0 }

    private static func extreme(
        _ name: String, _ summary: String, sqlName: String, _ first: @escaping @Sendable (Int) -> Bool
    ) -> ScalarFunction {
        ScalarFunction(
            name, "\(name)(a, b)", summary, examples: [("\(name)(2, 3)", first(-1) ? "2" : "3")],
            type: { types in
                guard types.count == 2, Operators.comparable(types[0], types[1]) else { return nil }
                return LogicFunctions.common(types[0], types[1])
            },
            evaluate: { (arguments, _) throws(Diagnostic) in
                guard let order = Value.order(arguments[0], arguments[1]) else { return .null }
                return first(order) ? arguments[0] : arguments[1]
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                let (a, b) = try lowering.aligned(operands[0], operands[1])
                return "\(sqlName)(\(a), \(b))"
            })
    }
}
