internal import BaseKit

/// Operators as functions.
enum Operators {
    static let words = ["and", "or", "not", "in", "contains", "starts_with", "ends_with", "matches"]

    static let all: [ScalarFunction] = [
        arithmetic("+", sign: 1), arithmetic("-", sign: -1), multiply, divide, wholeDivide, remainder, negate,
        comparison("<") { $0 < 0 }, comparison("<=") { $0 <= 0 }, comparison(">") { $0 > 0 },
        comparison(">=") { $0 >= 0 },
        equality("==", "IS"), equality("!=", "IS NOT"),
    ]

    // MARK: addition

    static func arithmetic(_ name: String, sign: Int) -> ScalarFunction {
        ScalarFunction(
            name, "a \(name) b", sign > 0 ? "sum; a date and a span; texts joined" : "difference; days between dates",
            examples: sign > 0
                ? [("1 + 2.5", "3.5"), ("2016-01-31 + 1m", "2016-02-29")]
                : [("3 - 1", "2"), ("2016-09-28 - 2016-09-01", "27d")],
            type: { types in additionType(types, sign) },
            evaluate: { (arguments, _) throws(Diagnostic) in
                guard arguments.count == 2 else { return .null }
                return try addition(arguments[0], arguments[1], sign)
            },
            wholeNumbers: { a, b in
                let (value, overflowed) = sign > 0 ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
                return overflowed ? nil : .int(value)
            },
            sql: { (lowering, operands) throws(Diagnostic) in try additionSQL(lowering, operands, name, sign) })
    }

    static func additionType(_ types: [ValueType], _ sign: Int) -> ValueType? {
        guard types.count == 2 else { return nil }
        switch (types[0], types[1]) {
        case (.null, let other), (let other, .null):
            return other.isNumber || other == .date || other == .null ? other : nil
        case (.date, .duration), (.month, .duration), (.datetime, .duration): return types[0]
        case (.duration, .date) where sign > 0, (.duration, .month) where sign > 0: return types[1]
        case (.duration, .duration): return .duration
        case (.date, .date) where sign < 0: return .duration
        case (.month, .int): return .month
        case (.text, .text) where sign > 0: return .text
        default: return commonNumber(types[0], types[1])
        }
    }

    /// The exact type that holds both, or real.
    static func commonNumber(_ left: ValueType, _ right: ValueType) -> ValueType? {
        guard left.isNumber, right.isNumber else { return nil }
        guard let leftScale = left.exactScale, let rightScale = right.exactScale else { return .real }
        if left == .money || right == .money, max(leftScale, rightScale) == 2 { return .money }
        let scale = max(leftScale, rightScale)
        return scale == 0 ? .int : .decimal(scale: scale)
    }

    static func addition(_ left: Value, _ right: Value, _ sign: Int) throws(Diagnostic) -> Value {
        switch (left, right) {
        case (.null, _), (_, .null): return .null
        case (.int(let a), .int(let b)):
            let (value, overflowed) = sign > 0 ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
            if overflowed { throw overflow() }
            return .int(value)
        case (.date(let date), .duration(let span)), (.duration(let span), .date(let date)):
            guard let signed = sign > 0 ? span : span.negated else { return .null }
            return date.adding(signed).map(Value.date) ?? .null
        case (.month(let month), .duration(let span)), (.duration(let span), .month(let month)):
            guard span.days == 0 else { return .null }
            return month.adding(months: sign * Int(span.months)).map(Value.month) ?? .null
        case (.month(let month), .int(let count)):
            guard let count = Int32(exactly: count) else { return .null }
            return month.adding(months: sign * Int(count)).map(Value.month) ?? .null
        case (.datetime(let moment), .duration(let span)):
            guard let signed = sign > 0 ? span : span.negated, let date = moment.date.adding(signed) else {
                return .null
            }
            return moment.moved(to: date).map(Value.datetime) ?? .null
        case (.date(let a), .date(let b)): return .duration(CivilDuration(days: a.dayNumber - b.dayNumber))
        case (.duration(let a), .duration(let b)):
            let (months, tooMany) = a.months.addingReportingOverflow(Int32(sign) * b.months)
            let (days, tooManyDays) = a.days.addingReportingOverflow(Int32(sign) * b.days)
            if tooMany || tooManyDays { throw overflow() }
            return .duration(CivilDuration(months: months, days: days))
        case (.text(let a), .text(let b)): return .text(a + b)
        default:
            if let a = left.exact, let b = right.exact {
                guard let (x, y, scale) = ExactDecimal.aligned(a, b) else { throw overflow() }
                let (value, overflowed) = sign > 0 ? x.addingReportingOverflow(y) : x.subtractingReportingOverflow(y)
                if overflowed { throw overflow() }
                return .exact(value, scale: scale)
            }
            guard let a = left.number, let b = right.number else { return .null }
            return .real(sign > 0 ? a + b : a - b)
        }
    }

    static func additionSQL(
        _ lowering: ExpressionLowering, _ operands: [Expression], _ name: String, _ sign: Int
    ) throws(Diagnostic) -> String {
        let (left, right) = (operands[0], operands[1])
        switch (left.type, right.type) {
        case (.date, .duration), (.month, .duration), (.datetime, .duration):
            return try lowering.shift(left, by: right, negated: sign < 0)
        case (.duration, .date), (.duration, .month): return try lowering.shift(right, by: left, negated: false)
        case (.month, .int):
            let months = try lowering.sql(right)
            return lowering.scalar(
                DateFunctions.addMonths, [try lowering.sql(left), sign < 0 ? "-(\(months))" : months])
        case (.date, .date):
            return "CAST(julianday(\(try lowering.sql(left))) - julianday(\(try lowering.sql(right))) AS INTEGER)"
        case (.text, .text): return "(\(try lowering.sql(left)) || \(try lowering.sql(right)))"
        case (.duration, .duration): return "(\(try lowering.sql(left)) \(name) \(try lowering.sql(right)))"
        default:
            let (a, b) = try lowering.aligned(left, right)
            return "(\(a) \(name) \(b))"
        }
    }

    // MARK: multiplication and division

    static let multiply = ScalarFunction(
        "*", "a * b", "product; exact where both are", examples: [("1.5 * 3", "4.5")],
        type: { types in
            guard types.count == 2 else { return nil }
            if types.contains(.duration), types.contains(.int) { return .duration }
            if types.contains(.null) { return types.first { $0 != .null } ?? .null }
            guard types.allSatisfy(\.isNumber) else { return nil }
            guard let a = types[0].exactScale, let b = types[1].exactScale, a + b <= 9 else { return .real }
            if types.contains(.money), a + b == 2 { return .money }
            return a + b == 0 ? .int : .decimal(scale: a + b)
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            switch (arguments[0], arguments[1]) {
            case (.null, _), (_, .null): return .null
            case (.duration(let span), .int(let count)), (.int(let count), .duration(let span)):
                let (allMonths, a) = Int64(span.months).multipliedReportingOverflow(by: count)
                let (allDays, b) = Int64(span.days).multipliedReportingOverflow(by: count)
                guard !a, !b, let months = Int32(exactly: allMonths), let days = Int32(exactly: allDays) else {
                    throw overflow()
                }
                return .duration(CivilDuration(months: months, days: days))
            case (let left, let right):
                if let a = left.exact, let b = right.exact, a.scale + b.scale <= 9 {
                    let (value, overflowed) = a.coefficient.multipliedReportingOverflow(by: b.coefficient)
                    if overflowed { throw overflow() }
                    return .exact(value, scale: a.scale + b.scale)
                }
                guard let a = left.number, let b = right.number else { return .null }
                return .real(a * b)
            }
        },
        wholeNumbers: { a, b in
            let (value, overflowed) = a.multipliedReportingOverflow(by: b)
            return overflowed ? nil : .int(value)
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            if let a = operands[0].type.exactScale, let b = operands[1].type.exactScale, a + b > 9 {
                return "(\(try lowering.real(operands[0])) * \(try lowering.real(operands[1])))"
            }
            if operands.contains(where: { $0.type == .real }) {
                return "(\(try lowering.real(operands[0])) * \(try lowering.real(operands[1])))"
            }
            return "(\(try lowering.sql(operands[0])) * \(try lowering.sql(operands[1])))"
        })

    static let divide = ScalarFunction(
        "/", "a / b", "ratio, always real; null where b is zero", examples: [("1 / 4", "0.25"), ("1 / 0", "")],
        type: { types in
            guard types.count == 2, types.allSatisfy({ $0.isNumber || $0 == .null || $0 == .duration }) else {
                return nil
            }
            return .real
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard let a = arguments[0].number, let b = arguments[1].number, b != 0 else { return .null }
            return .real(a / b)
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            "(\(try lowering.real(operands[0])) / \(try lowering.real(operands[1])))"
        })

    static let wholeDivide = wholeNumber(
        "//", "whole quotient, towards zero; null where b is zero", [("7 // 2", "3"), ("7.50 // 2.5", "3")],
        gives: { _, _ in .int }
    ) { (a, b) in
        a.dividedReportingOverflow(by: b)
    }

    static let remainder = wholeNumber(
        "%", "remainder of the whole division", [("7 % 2", "1"), ("7.5 % 2", "1.5")], gives: commonNumber
    ) { (a, b) in
        b == -1 ? (0, false) : a.remainderReportingOverflow(dividingBy: b)
    }

    private static func wholeNumber(
        _ name: String, _ summary: String, _ examples: [(String, String)],
        gives result: @escaping @Sendable (ValueType, ValueType) -> ValueType?,
        _ operation: @escaping @Sendable (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> ScalarFunction {
        ScalarFunction(
            name, "a \(name) b", summary, examples: examples,
            type: { types in
                guard types.count == 2 else { return nil }
                if types.allSatisfy({ $0 == .int || $0 == .null || $0 == .duration }) { return .int }
                // Of exact numbers both are exact; of reals neither would be.
                guard types.allSatisfy({ $0.exactScale != nil || $0 == .null }) else { return nil }
                if types.contains(.null) { return types.first { $0 != .null } }
                return result(types[0], types[1])
            },
            evaluate: { (arguments, _) throws(Diagnostic) in
                if let a = arguments[0].whole, let b = arguments[1].whole {
                    guard b != 0 else { return .null }
                    let (value, overflowed) = operation(a, b)
                    if overflowed { throw overflow() }
                    return .int(value)
                }
                guard let a = arguments[0].exact, let b = arguments[1].exact, b.coefficient != 0 else { return .null }
                guard let (x, y, scale) = ExactDecimal.aligned(a, b) else { throw overflow() }
                let (value, overflowed) = operation(x, y)
                if overflowed { throw overflow() }
                return name == "//" ? .int(value) : .exact(value, scale: scale)
            },
            wholeNumbers: { a, b in
                guard b != 0 else { return .null }
                let (value, overflowed) = operation(a, b)
                return overflowed ? nil : .int(value)
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                let sign = name == "//" ? "/" : "%"
                if operands.allSatisfy({ $0.type.exactScale ?? 0 == 0 }) {
                    return "(\(try lowering.exact(operands[0])) \(sign) \(try lowering.exact(operands[1])))"
                }
                let (a, b) = try lowering.aligned(operands[0], operands[1])
                return "(\(a) \(sign) \(b))"
            })
    }

    static let negate = ScalarFunction(
        "negate", "-a", "the number with the other sign", examples: [("-(2.50)", "-2.50")],
        type: { types in
            types.count == 1 && (types[0].isNumber || types[0] == .duration || types[0] == .null) ? types[0] : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            switch arguments[0] {
            case .duration(let span):
                guard let negated = span.negated else { throw overflow() }
                return .duration(negated)
            default: return try addition(.int(0), arguments[0], -1)
            }
        },
        sql: { (lowering, operands) throws(Diagnostic) in "(-\(try lowering.sql(operands[0])))" })

    static func overflow() -> Diagnostic {
        Diagnostic(
            "E0701", "a sum or product is larger than 64 bits can hold exactly", outcome: .failed,
            help: "compute a ratio with `/`, or narrow the rows")
    }
}
