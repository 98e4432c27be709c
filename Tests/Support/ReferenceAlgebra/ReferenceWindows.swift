internal import BaseKit
internal import QueryKit

/// Functions over the rows around.
extension ReferenceAlgebra {
    /// Replaces every window of the expressions by the value that it has in each row.
    func windowValues(
        _ expression: Expression, _ input: Relation
    ) throws(ReferenceFailure) -> [Value] {
        switch expression {
        case .window(let function, let operands, let frame, let type):
            var values: [Value] = []
            for value in try window(function.name, operands, frame, input) {
                values.append(try converted(value, to: type))
            }
            return values
        case .call(let function, let operands, let type):
            var columns: [[Value]] = []
            for operand in operands { columns.append(try windowValues(operand, input)) }
            var values: [Value] = []
            for index in input.rows.indices {
                values.append(try converted(try call(function, columns.map { $0[index] }), to: type))
            }
            return values
        default: return try values(expression, input)
        }
    }

    /// Rows with the same partition, in the order that is asked for or else the one they have; ties by the record's id.
    private func window(
        _ name: String, _ operands: [Expression], _ frame: WindowFrame, _ input: Relation
    ) throws(ReferenceFailure) -> [Value] {
        var partitions: [[UInt8]: [Int]] = [:]
        var orders: [[Value]] = []
        for (index, row) in input.rows.enumerated() {
            var partition: [Value] = []
            for expression in frame.partition { partition.append(try value(expression, row, input)) }
            partitions[ReferenceOrder.identity(partition), default: []].append(index)
            var order: [Value] = []
            for key in frame.order { order.append(try value(key.expression, row, input)) }
            orders.append(order)
        }
        let descending = frame.order.map(\.descending)
        var columns: [[Value]] = []
        for operand in operands { columns.append(try windowValues(operand, input)) }
        var values = Array(repeating: Value.null, count: input.rows.count)
        for members in partitions.values {
            let ordered =
                frame.order.isEmpty
                ? members
                : members.sorted { a, b in
                    ReferenceOrder.precedes(orders[a], orders[b], descending: descending)
                        ?? ReferenceOrder.ascending(input.rows[a].key, input.rows[b].key)
                }
            let arguments = ordered.map { index in columns.map { $0[index] } }
            for (place, index) in ordered.enumerated() {
                values[index] = try value(name, place, arguments, operands.map(\.type)) { a, b in
                    ReferenceOrder.precedes(orders[ordered[a]], orders[ordered[b]], descending: descending) == nil
                }
            }
        }
        return values
    }

    /// The value in the row at `place` of a partition.
    private func value(
        _ name: String, _ place: Int, _ rows: [[Value]], _ types: [ValueType], isTie: (Int, Int) -> Bool
    ) throws(ReferenceFailure) -> Value {
        switch name {
        case "running": return try ReferenceAggregates.value("sum", Array(rows[...place]), types)
        case "lag", "lead":
            guard case .int(let distance) = types.count > 1 ? rows[place][1] : .int(1) else { return .null }
            let other = name == "lag" ? place - Int(distance) : place + Int(distance)
            return rows.indices.contains(other) ? rows[other][0] : .null
        case "row_number": return .int(Int64(place + 1))
        case "rank":
            let first = (0...place).first { isTie($0, place) } ?? place
            return .int(Int64(first + 1))
        case "share":
            let total = try ReferenceAggregates.value("sum", rows, types).number ?? 0
            guard total != 0, let own = rows[place][0].number else { return .null }
            return .real(own / total)
        case "zscore":
            let numbers = rows.compactMap { $0[0].number }
            // All the same: a mean that is off in its last digit would make a deviation of it.
            guard numbers.count > 1, numbers.contains(where: { $0 != numbers[0] }), let own = rows[place][0].number
            else { return .null }
            let mean = numbers.reduce(0, +) / Double(numbers.count)
            let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let deviation = (squares / Double(numbers.count - 1)).squareRoot()
            return deviation == 0 ? .null : .real((own - mean) / deviation)
        default: return try ReferenceAggregates.value(name, rows, types)
        }
    }
}
