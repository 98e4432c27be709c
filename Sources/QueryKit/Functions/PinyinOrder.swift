internal import BaseKit

/// The key by which `sort` orders texts: Chinese by pinyin, all else by code point. Binding puts it around texts that are
/// sorted by; `bytes(x)` around a text keeps it away.
public enum PinyinOrder {
    static let name = "pinyin_order"

    private static let function = ScalarFunction(
        name, "pinyin_order(a: text) → text", "the key by which `sort` orders Chinese texts", examples: [],
        type: { types in types.count == 1 && types[0].isTextual ? .text : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0] else { return .null }
            return .text(Pinyin.orderKey(text))
        },
        sql: { (lowering, operands) throws(Diagnostic) in lowering.scalar(sql, [try lowering.sql(operands[0])]) })

    private static let sql = ScalarSQLFunction("edsh_pinyin_order", 1) { arguments in
        guard case .text(let text) = arguments[0] else { return .null }
        return .text(Pinyin.orderKey(text))
    }

    /// The expression that was written, for the one to sort by.
    public static func written(_ key: Expression) -> Expression {
        guard case .call(let function, let operands, _) = key, function.name == name else { return key }
        return operands[0]
    }

    /// The expression to sort by, for the one that was written.
    public static func key(_ expression: Expression) -> Expression {
        guard expression.type == .text, !expression.isConstant else { return expression }
        if case .call(let function, _, _) = expression, function.name == "bytes" { return expression }
        return .call(function, [expression], .text)
    }
}
