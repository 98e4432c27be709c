public import BaseKit

/// `and`, `or`, `not`, `in` a period, choices and defaults.
enum LogicFunctions {
    static let all: [ScalarFunction] = [and, or, not, inPeriod, choose, fallback, range]

    private static func bools(_ count: Int) -> @Sendable ([ValueType]) -> ValueType? {
        { types in types.count == count && types.allSatisfy { $0 == .bool || $0 == .null } ? .bool : nil }
    }

    /// `a or b or c` without brackets inside: SQLite reads only so many of them.
    private static func chain(
        _ name: String, _ word: String, _ lowering: ExpressionLowering, _ operands: [Expression]
    ) throws(Diagnostic) -> String {
        var rest = operands.reversed() as [Expression]
        var texts: [String] = []
        while let operand = rest.popLast() {
            if case .call(let function, let inner, _) = operand, function.name == name, !operand.isConstant {
                rest += inner.reversed()
            } else {
                texts.append("(\(try lowering.condition(operand)))")
            }
        }
        return "(\(texts.joined(separator: word)))"
    }

    static let and = ScalarFunction(
        "and", "a and b", "true where both are", examples: [("true and false", "false")], type: bools(2),
        evaluate: { (arguments, _) throws(Diagnostic) in .bool(arguments.allSatisfy { $0 == .bool(true) }) },
        sql: { (lowering, operands) throws(Diagnostic) in
            try chain("and", " AND ", lowering, operands)
        })

    static let or = ScalarFunction(
        "or", "a or b", "true where one is", examples: [("true or false", "true")], type: bools(2),
        evaluate: { (arguments, _) throws(Diagnostic) in .bool(arguments.contains(.bool(true))) },
        sql: { (lowering, operands) throws(Diagnostic) in
            try chain("or", " OR ", lowering, operands)
        })

    static let not = ScalarFunction(
        "not", "not a", "true where a is not true", examples: [("not false", "true"), ("not null", "true")],
        type: bools(1),
        evaluate: { (arguments, _) throws(Diagnostic) in .bool(arguments[0] != .bool(true)) },
        sql: { (lowering, operands) throws(Diagnostic) in "(\(try lowering.condition(operands[0]))) IS NOT TRUE" })

    /// `date in 2016-09`, `date in 2016-06..2016-09`.
    static let inPeriod = ScalarFunction(
        "in_period", "date in period", "whether the date lies in the period, whose end is not part of it",
        examples: [("2016-09-28 in 2016-09", "true"), ("2016-09-28 in 2016-06..2016-09", "false")],
        type: { types in
            guard types.count == 2, [.date, .datetime, .month, .null].contains(types[0]),
                [.month, .period, .null].contains(types[1])
            else { return nil }
            return .bool
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            if case .month(let month) = arguments[1] {
                switch arguments[0] {
                case .date(let date): return .bool(CivilMonth(date) == month)
                case .datetime(let moment): return .bool(CivilMonth(moment.date) == month)
                default: return .bool(arguments[0] == .month(month))
                }
            }
            guard let period = arguments[1].period else { return .bool(false) }
            switch arguments[0] {
            case .date(let date): return .bool(period.contains(date))
            case .datetime(let moment): return .bool(period.contains(moment.date))
            case .month(let month): return .bool(period.contains(month.firstDay))
            default: return .bool(false)
            }
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            let value = try lowering.sql(operands[0])
            let date = operands[0].type == .month ? "(\(value) || '-01')" : value
            let start: String
            let end: String
            if operands[1].isConstant {
                start = lowering.bind(operands[1]) { value in
                    (value.period?.start ?? value.firstDay).map { .text($0.description) } ?? .null
                }
                end = lowering.bind(operands[1]) { value in
                    if let period = value.period { return .text(period.end.description) }
                    // Behind the last month of the calendar there is no day, but every text of one comes before this.
                    if case .month = value { return .text("9999-13-01") }
                    return .null
                }
            } else {
                // Another period in each row: a month, or two dates with two points between.
                let period = try lowering.sql(operands[1])
                if operands[1].type == .month { return "substr(\(date), 1, 7) = \(period)" }
                (start, end) = ("substr(\(period), 1, 10)", "substr(\(period), 13, 10)")
            }
            return "(\(date) >= \(start) AND \(date) < \(end))"
        })

    /// `2016-06..2016-09`: from the first day of June up to, not including, the first of September.
    static let range = ScalarFunction(
        "..", "a .. b", "the days or numbers from a up to, not including, b; of whole numbers alone, the list of them",
        examples: [
            ("2016-06..2016-09", "2016-06-01..2016-09-01")
        ],
        type: { types in
            guard types.count == 2 else { return nil }
            if types.allSatisfy({ $0 == .int }) { return .list(.int) }
            return types.allSatisfy { [.date, .month, .null].contains($0) } ? .period : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            if case .int(let first) = arguments[0], case .int(let last) = arguments[1] {
                let (count, overflowed) = last.subtractingReportingOverflow(first)
                guard !overflowed || first > last, count <= 10_000_000 else {
                    throw Diagnostic(
                        "E0707", "the list of the numbers from \(first) to \(last) is too long", outcome: .failed,
                        expected: "at most 10,000,000")
                }
                return .list(first < last ? (first..<last).map(Value.int) : [])
            }
            guard let start = arguments[0].firstDay, let end = arguments[1].firstDay, start <= end else { return .null }
            return .period(Period(start: start, end: end))
        },
        sql: { (_, _) throws(Diagnostic) in
            throw Diagnostic(
                "E0309", "the ends of a period must be the same for all rows",
                help: "compare twice: date >= a and date < b")
        })

    static let choose = ScalarFunction(
        "if", "if(condition, a, b)", "a where the condition is true, else b",
        examples: [("if(2 > 1, \"a\", \"b\")", "a")],
        type: { types in
            guard types.count == 3, types[0] == .bool || types[0] == .null else { return nil }
            return common(types[1], types[2])
        },
        evaluate: { (arguments, _) throws(Diagnostic) in arguments[0] == .bool(true) ? arguments[1] : arguments[2] },
        sql: { (lowering, operands) throws(Diagnostic) in
            let (a, b) = try lowering.aligned(operands[1], operands[2])
            return "CASE WHEN \(try lowering.condition(operands[0])) THEN \(a) ELSE \(b) END"
        })

    static let fallback = ScalarFunction(
        "??", "a ?? b", "a, or b where a is null", examples: [("null ?? 3", "3")],
        type: { types in types.count == 2 ? common(types[0], types[1]) : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in arguments[0].isNull ? arguments[1] : arguments[0] },
        sql: { (lowering, operands) throws(Diagnostic) in
            let (a, b) = try lowering.aligned(operands[0], operands[1])
            return "coalesce(\(a), \(b))"
        })

    /// The type that holds values of both.
    static func common(_ a: ValueType, _ b: ValueType) -> ValueType? {
        if a == b || b == .null { return a }
        if a == .null { return b }
        if a.isTextual, b.isTextual { return .text }
        return Operators.commonNumber(a, b)
    }
}

extension Value {
    var firstDay: CivilDate? {
        switch self {
        case .date(let date): date
        case .month(let month): month.firstDay
        default: nil
        }
    }

    /// A period, or a month as one.
    public var period: Period? {
        switch self {
        case .period(let period): period
        case .month(let month): Period(month)
        default: nil
        }
    }
}
