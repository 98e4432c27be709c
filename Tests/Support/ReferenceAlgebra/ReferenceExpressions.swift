internal import BaseKit
internal import QueryKit

extension ReferenceAlgebra {
    /// The value of an expression in one row.
    func value(_ expression: Expression, _ row: Relation.Row, _ relation: Relation?) throws(ReferenceFailure) -> Value {
        try value(expression) { (id) throws(ReferenceFailure) in
            guard let place = relation?.places[id] else { throw .unknown("a column that is not there") }
            return row.values[place]
        }
    }

    /// The value of an expression in every row.
    func values(_ expression: Expression, _ relation: Relation) throws(ReferenceFailure) -> [Value] {
        var values: [Value] = []
        for row in relation.rows { values.append(try value(expression, row, relation)) }
        return values
    }

    /// The value of an expression whose aggregates range over `members`.
    func value(
        _ expression: Expression, over members: [Relation.Row], _ relation: Relation
    ) throws(ReferenceFailure) -> Value {
        switch expression {
        case .aggregate(let function, let operands, let type):
            var rows: [[Value]] = []
            for member in members {
                var values: [Value] = []
                for operand in operands { values.append(try value(operand, member, relation)) }
                rows.append(values)
            }
            return try converted(try ReferenceAggregates.value(function.name, rows, operands.map(\.type)), to: type)
        case .call(let function, let operands, let type):
            var values: [Value] = []
            for operand in operands { values.append(try value(operand, over: members, relation)) }
            return try converted(try call(function, values), to: type)
        default:
            return try value(expression, Relation.Row(values: [], key: []), nil)
        }
    }

    private func value(
        _ expression: Expression, _ column: (ColumnID) throws(ReferenceFailure) -> Value
    ) throws(ReferenceFailure) -> Value {
        switch expression {
        case .literal(let value, let type): return try converted(value, to: type)
        case .column(let id, _): return try column(id)
        case .slot(let slot, let type): return try converted(slots[slot] ?? .null, to: type)
        case .call(let function, let operands, let type):
            var values: [Value] = []
            for operand in operands { values.append(try value(operand, column)) }
            return try converted(try call(function, values), to: type)
        case .among(let operand, let others):
            let wanted = try value(operand, column)
            for other in others {
                let candidate = try value(other, column)
                let candidates: [Value] = if case .list(let items) = candidate { items } else { [candidate] }
                if candidates.contains(where: { Value.order(wanted, $0) == 0 }) { return .bool(true) }
            }
            return .bool(false)
        case .amongRows(let operand, let plan):
            let wanted = try value(operand, column)
            return .bool(try rows(of: plan).contains { Value.order(wanted, $0[0]) == 0 })
        case .cell(let plan, _):
            let rows = try rows(of: plan)
            guard rows.count < 2 else { throw .diagnostic(Diagnostic("E0706", "several rows", outcome: .failed)) }
            return rows.first?.first ?? .null
        case .text(let parts):
            var text = ""
            for part in parts { text += try value(part, column).plainText }
            return .text(text)
        case .list(let items, _):
            var values: [Value] = []
            for item in items { values.append(try value(item, column)) }
            return .list(values)
        default: throw .unknown("an expression")
        }
    }

    func call(_ function: ScalarFunction, _ values: [Value]) throws(ReferenceFailure) -> Value {
        do throws(Diagnostic) { return try function.value(of: values, in: context) } catch { throw .diagnostic(error) }
    }

    /// A number as its type writes it: 3 where the type is real is 3.0, and money has two places.
    func converted(_ value: Value, to type: ValueType) throws(ReferenceFailure) -> Value {
        if type == .real { return value.number.map(Value.real) ?? value }
        guard let scale = type.exactScale else { return value }
        let exact: ExactDecimal
        switch value {
        case .int(let number): exact = ExactDecimal(coefficient: number, scale: 0)
        case .decimal(let number): exact = number
        default: return value
        }
        guard let number = exact.rescaled(to: scale) else {
            if exact.scale > scale { return value }
            throw .diagnostic(Diagnostic("E0701", "too large", outcome: .failed))
        }
        return scale == 0 ? .int(number.coefficient) : .decimal(number)
    }
}
