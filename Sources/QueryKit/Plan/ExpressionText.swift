internal import BaseKit

/// Expressions as the language writes them, for `explain` and for the comments of its SQL.
struct ExpressionText {
    /// What columns are called where they stand.
    let names: [ColumnID: String]

    func text(_ expression: Expression) -> String {
        switch expression {
        case .literal(let value, _): return literal(value)
        case .column(let id, _): return names[id] ?? "value"
        case .slot: return "$variable"
        case .call(let function, let operands, _): return call(function.name, operands)
        case .aggregate(let function, let operands, _): return "\(function.name)(\(list(operands)))"
        case .window(let function, let operands, let frame, _):
            let per = frame.partition.isEmpty ? "" : " per \(list(frame.partition))"
            let sort = frame.order.isEmpty ? "" : " sort \(text(frame.order))"
            return "\(function.name)(\(list(operands)))\(per)\(sort)"
        case .among(let operand, let others):
            if others.count == 1, case .list = others[0].type { return "\(inner(operand)) in \(text(others[0]))" }
            return "\(inner(operand)) in [\(list(others))]"
        case .amongRows(let operand, let plan): return "\(inner(operand)) in (\(pipeline(plan)))"
        case .cell(let plan, _), .rows(let plan, _): return "(\(pipeline(plan)))"
        case .list(let items, _): return "[\(list(items))]"
        case .record(let fields, _): return "{\(fields.map { "\($0.0): \(text($0.1))" }.joined(separator: ", "))}"
        case .field(let base, let name, _): return "\(inner(base)).\(name)"
        case .text(let parts): return "\"\(parts.map(part).joined())\""
        }
    }

    func text(_ keys: [SortKey]) -> String {
        keys.map { ($0.descending ? "-" : "") + inner($0.expression) }.joined(separator: ", ")
    }

    func list(_ items: [Expression]) -> String { items.map(text).joined(separator: ", ") }

    private func pipeline(_ plan: Plan) -> String { PlanText.stages(plan).joined(separator: " | ") }

    private func part(_ expression: Expression) -> String {
        if case .literal(let value, _) = expression { return value.plainText }
        return "${\(text(expression))}"
    }

    private func literal(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .text(let text): "\"\(text)\""
        case .list(let items): "[\(items.map(literal).joined(separator: ", "))]"
        default: value.plainText
        }
    }

    /// In brackets where it is put together with a sign.
    private func inner(_ expression: Expression) -> String {
        switch expression {
        case .among, .amongRows: return "(\(text(expression)))"
        case .call(let function, let operands, _) where operands.count == 2 && Self.isSign(function.name):
            return "(\(text(expression)))"
        default: return text(expression)
        }
    }

    private static func isSign(_ name: String) -> Bool {
        name.first?.isLetter != true || Operators.words.contains(name) || name == "in_period"
    }

    private func call(_ name: String, _ operands: [Expression]) -> String {
        switch (name, operands.count) {
        case (PinyinOrder.name, 1): return text(operands[0])
        case ("negate", 1): return "-\(inner(operands[0]))"
        case ("not", 1): return "not \(inner(operands[0]))"
        case ("in_period", 2): return "\(inner(operands[0])) in \(inner(operands[1]))"
        case ("..", 2): return "\(inner(operands[0]))..\(inner(operands[1]))"
        case (_, 2) where Self.isSign(name): return "\(inner(operands[0])) \(name) \(inner(operands[1]))"
        default: return "\(name)(\(list(operands)))"
        }
    }
}
