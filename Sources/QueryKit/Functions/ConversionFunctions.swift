internal import BaseKit

/// Conversions. What cannot be converted is null, never a guess.
enum ConversionFunctions {
    static let all: [ScalarFunction] = [int, decimal, money, date, datetime, text]

    /// Places of what `decimal(text)` gives.
    static let decimalScale = 6

    private static func fromText(
        _ name: String, _ signature: String, _ summary: String, _ examples: [(String, String)], to type: ValueType,
        accepts: @escaping @Sendable (ValueType) -> Bool, convert: @escaping @Sendable (String) -> Value,
        other: @escaping @Sendable (Value) throws(Diagnostic) -> Value,
        otherSQL: @escaping @Sendable (ExpressionLowering, Expression) throws(Diagnostic) -> String
    ) -> ScalarFunction {
        let function = ScalarSQLFunction("edsh_\(name)", 1) { arguments in
            guard case .text(let text) = arguments[0] else { return .null }
            return convert(text).sqlValue(as: type)
        }
        return ScalarFunction(
            name, signature, summary, examples: examples,
            type: { types in
                types.count == 1 && (types[0].isTextual || types[0] == .null || accepts(types[0])) ? type : nil
            },
            evaluate: { (arguments, _) throws(Diagnostic) in
                switch arguments[0] {
                case .null: .null
                case .text(let text): convert(text)
                default: try other(arguments[0])
                }
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                let operand = operands[0]
                if operand.type.isTextual || operand.type == .null {
                    return lowering.scalar(function, [try lowering.sql(operand)])
                }
                return try otherSQL(lowering, operand)
            })
    }

    static let int = fromText(
        "int", "int(x) → int", "the whole number that a text says; numbers lose what is behind the point",
        [("int(\"1,277\")", "1277"), ("int(\"N/A\")", ""), ("int(2.9)", "2")], to: .int,
        accepts: { $0.isNumber || $0 == .duration || $0 == .bool },
        convert: { TextConversion.integer($0).map(Value.int) ?? .null },
        other: { (value) throws(Diagnostic) in
            if case .bool(let flag) = value { return .int(flag ? 1 : 0) }
            if let exact = value.exact {
                return .int(Rounding.divided(exact.coefficient, by: exact.scale, .towardZero))
            }
            return value.number.flatMap { Int64(exactly: $0.rounded(.towardZero)) }.map(Value.int) ?? .null
        },
        otherSQL: { (lowering, operand) throws(Diagnostic) in
            if operand.type == .real { return lowering.scalar(Rounding.realToWhole, [try lowering.sql(operand)]) }
            guard let scale = operand.type.exactScale else { return try lowering.sql(operand) }
            return Rounding.sql(try lowering.exact(operand), scale, .towardZero)
        })

    static let decimal = fromText(
        "decimal", "decimal(x) → decimal", "the exact number that a text says, up to six places",
        [("decimal(\"12.50\")", "12.5"), ("decimal(\"12a\")", "")], to: .decimal(scale: decimalScale),
        accepts: { $0.exactScale != nil },
        convert: { text in
            guard let number = TextConversion.decimal(text)?.rescaled(to: decimalScale) else { return .null }
            return .decimal(number)
        },
        other: { (value) throws(Diagnostic) in
            guard let exact = value.exact else { return .null }
            if let number = exact.rescaled(to: decimalScale) { return .decimal(number) }
            // More places than are kept are null, more digits in front are an overflow.
            if exact.scale <= decimalScale { throw Operators.overflow() }
            return .null
        },
        otherSQL: { (lowering, operand) throws(Diagnostic) in
            guard let scale = operand.type.exactScale, scale > decimalScale else {
                return try lowering.scaled(operand, to: decimalScale)
            }
            let (x, unit) = (try lowering.exact(operand), ExactDecimal.powerOfTen(scale - decimalScale))
            return "CASE WHEN \(x) % \(unit) = 0 THEN \(x) / \(unit) END"
        })

    static let money = fromText(
        "money", "money(x) → money",
        "the amount that a text says: \"$48,919\", \"£1,234.50\", \"375万\"; a number is rounded to the fen",
        [("money(\"$48,919\")", "48919.00"), ("money(\"375万\")", "3750000.00"), ("money(1.005)", "1.01")], to: .money,
        accepts: \.isNumber,
        convert: { TextConversion.money($0)?.rescaled(to: 2).map(Value.decimal) ?? .null },
        other: { (value) throws(Diagnostic) in
            if let exact = value.exact { return .decimal(try roundedToFen(exact)) }
            guard let fen = value.number.flatMap(Rounding.fen) else { return .null }
            return .decimal(ExactDecimal(coefficient: fen, scale: 2))
        },
        otherSQL: { (lowering, operand) throws(Diagnostic) in
            guard let scale = operand.type.exactScale else {
                return lowering.scalar(Rounding.realToFen, [try lowering.real(operand)])
            }
            if scale <= 2 { return try lowering.scaled(operand, to: 2) }
            return Rounding.sql(try lowering.exact(operand), scale - 2, .nearest)
        })

    /// Halves away from zero.
    private static func roundedToFen(_ number: ExactDecimal) throws(Diagnostic) -> ExactDecimal {
        if let exact = number.rescaled(to: 2) { return exact }
        guard number.scale > 2 else { throw Operators.overflow() }
        return ExactDecimal(coefficient: Rounding.divided(number.coefficient, by: number.scale - 2, .nearest), scale: 2)
    }

    private static func order(_ format: String) throws(Diagnostic) -> TextConversion.DateOrder {
        guard let order = TextConversion.DateOrder(format: format) else {
            throw Diagnostic(
                "E0711", "`\(format)` is no order of day, month and year", outcome: .failed,
                expected: "one such as \"M/D/YYYY\" or \"D.M.YYYY\"")
        }
        return order
    }

    static let orderedDateSQL = ScalarSQLFunction("edsh_ordered_date", 2) { arguments in
        guard case .text(let text) = arguments[0], case .text(let format) = arguments[1] else { return .null }
        return TextConversion.date(text, order: try order(format)).map { .text($0.description) } ?? .null
    }

    static let date = ScalarFunction(
        "date", "date(x, order: text = null) → date",
        "the day that a text says: 2016-09-28, 2016/9/28, 2016年9月28日, 20160928, also with a time behind it; other orders must be told",
        examples: plainDate.examples + [("date(\"9/28/2016\", \"M/D/YYYY\")", "2016-09-28")],
        type: { types in
            if types.count == 2 { return types.allSatisfy { $0.isTextual || $0 == .null } ? .date : nil }
            return plainDate.type(of: types)
        },
        evaluate: { (arguments, context) throws(Diagnostic) in
            guard arguments.count == 2 else { return try plainDate.value(of: arguments, in: context) }
            guard case .text(let text) = arguments[0], case .text(let format) = arguments[1] else { return .null }
            return TextConversion.date(text, order: try order(format)).map(Value.date) ?? .null
        },
        check: { (arguments) throws(Diagnostic) in
            if arguments.count == 2, case .text(let format)? = arguments[1] { _ = try order(format) }
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            guard operands.count == 2 else { return try plainDate.sql(lowering, operands) }
            return lowering.scalar(orderedDateSQL, [try lowering.sql(operands[0]), try lowering.sql(operands[1])])
        })

    private static let plainDate = fromText(
        "date", "date(x) → date", "the day that a text says: 2016-09-28, 2016/9/28, 2016年9月28日",
        [
            ("date(\"2016年9月28日\")", "2016-09-28"), ("date(\"2016-09-28 08:30\")", "2016-09-28"),
            ("date(\"DOER\")", ""),
        ], to: .date,
        accepts: { $0 == .date || $0 == .datetime || $0 == .month },
        convert: { TextConversion.day($0).map(Value.date) ?? .null },
        other: { (value) throws(Diagnostic) in
            switch value {
            case .datetime(let moment): .date(moment.date)
            case .month(let month): .date(month.firstDay)
            default: value
            }
        },
        otherSQL: { (lowering, operand) throws(Diagnostic) in
            let value = try lowering.sql(operand)
            return operand.type == .month ? "(\(value) || '-01')" : "substr(\(value), 1, 10)"
        })

    static let datetime = fromText(
        "datetime", "datetime(x) → datetime",
        "the moment that a text says: 2016-09-28 08:30, 2016-09-28T08:30:00Z; null where it names a day alone, or another zone",
        [("datetime(\"2016/9/28 8:30\")", "2016-09-28T08:30:00Z"), ("datetime(\"2016-09-28\")", "")], to: .datetime,
        accepts: { $0 == .datetime },
        convert: { TextConversion.moment($0).map(Value.datetime) ?? .null },
        other: { (value) throws(Diagnostic) in value },
        otherSQL: { (lowering, operand) throws(Diagnostic) in try lowering.sql(operand) })

    static let text = ScalarFunction(
        "text", "text(x) → text", "how the value is written", examples: [("text(12) + \"!\"", "12!")],
        type: { types in
            guard types.count == 1 else { return nil }
            switch types[0] {
            case .list, .record, .table: return nil
            default: return .text
            }
        },
        evaluate: { (arguments, _) throws(Diagnostic) in arguments[0].isNull ? .null : .text(arguments[0].plainText) },
        sql: { (lowering, operands) throws(Diagnostic) in try lowering.plainText(operands[0]) })
}
