internal import BaseKit
internal import QueryKit

/// Plans over two inputs.
extension ReferenceAlgebra {
    /// Null where no row of the table has the key; never more rows than before.
    func lookUp(
        _ input: Relation, _ key: Expression, _ table: Relation, _ match: ColumnID
    ) throws(ReferenceFailure) -> Relation {
        guard let place = table.places[match] else { throw .unknown("a key that is not there") }
        var rows: [Relation.Row] = []
        for row in input.rows {
            let wanted = try value(key, row, input)
            let found = table.rows.first { Value.order($0.values[place], wanted) == 0 }
            let nothing = Array(repeating: Value.null, count: table.columns.count)
            rows.append(Relation.Row(values: row.values + (found?.values ?? nothing), key: row.key))
        }
        return Relation(columns: input.columns + table.columns, rows: rows)
    }

    /// Every row of the left in its order, with its partners by their ids; null never matches.
    func join(
        _ left: Relation, _ right: Relation, _ kind: JoinKind, _ conditions: [JoinCondition]
    ) throws(ReferenceFailure) -> Relation {
        let noLeft = Relation.Row(
            values: Array(repeating: .null, count: left.columns.count),
            key: Array(repeating: .null, count: left.rows.first?.key.count ?? 0))
        let noRight = Relation.Row(
            values: Array(repeating: .null, count: right.columns.count),
            key: Array(repeating: .null, count: right.rows.first?.key.count ?? 0))
        let others = right.rows.sorted { ReferenceOrder.ascending($0.key, $1.key) }
        var rows: [Relation.Row] = []
        var partnered = Set<Int>()
        for row in left.rows {
            var partners: [(number: Int, row: Relation.Row)] = []
            for (number, other) in others.enumerated() where try fits(row, left, other, right, conditions) {
                partners.append((number, other))
            }
            partnered.formUnion(partners.map(\.number))
            switch kind {
            case .semi: if !partners.isEmpty { rows.append(row) }
            case .anti: if partners.isEmpty { rows.append(row) }
            case .inner: rows += partners.map { paired(row, $0.row) }
            case .left, .full:
                rows += partners.isEmpty ? [paired(row, noRight)] : partners.map { paired(row, $0.row) }
            case .asof: rows.append(paired(row, try nearest(partners.map(\.row), right, conditions) ?? noRight))
            }
        }
        if kind == .full {
            // Rows of the right alone come behind all others.
            for index in rows.indices { rows[index].key.insert(.int(1), at: 0) }
            for (number, other) in others.enumerated() where !partnered.contains(number) {
                var alone = paired(noLeft, other)
                alone.key.insert(.null, at: 0)
                rows.append(alone)
            }
        }
        let keepsLeft = kind == .semi || kind == .anti
        return Relation(columns: keepsLeft ? left.columns : left.columns + right.columns, rows: rows)
    }

    private func paired(_ left: Relation.Row, _ right: Relation.Row) -> Relation.Row {
        Relation.Row(values: left.values + right.values, key: left.key + right.key)
    }

    private func fits(
        _ row: Relation.Row, _ left: Relation, _ other: Relation.Row, _ right: Relation, _ conditions: [JoinCondition]
    ) throws(ReferenceFailure) -> Bool {
        for condition in conditions {
            guard
                let order = Value.order(try value(condition.left, row, left), try value(condition.right, other, right))
            else { return false }
            let holds =
                switch condition.comparison {
                case "==": order == 0
                case "<": order < 0
                case "<=": order <= 0
                case ">": order > 0
                default: order >= 0
                }
            if !holds { return false }
        }
        return true
    }

    /// The partner that comes nearest by the inequality; of several, the one with the last id.
    private func nearest(
        _ partners: [Relation.Row], _ right: Relation, _ conditions: [JoinCondition]
    ) throws(ReferenceFailure) -> Relation.Row? {
        guard let bound = conditions.first(where: { $0.comparison != "==" }) else { return partners.first }
        let wantsGreatest = bound.comparison.hasPrefix(">")
        var best: (value: Value, row: Relation.Row)?
        for partner in partners {
            let own = try value(bound.right, partner, right)
            guard let known = best, let order = Value.order(own, known.value) else {
                best = (own, partner)
                continue
            }
            if order == 0 || (order > 0) == wantsGreatest { best = (own, partner) }
        }
        return best?.row
    }

    /// The rows of the first, then those of the second, each in its order; from here on that is what breaks ties.
    func union(_ first: Relation, _ second: Relation, _ columns: [UnionColumn]) throws(ReferenceFailure) -> Relation {
        func side(
            _ relation: Relation, _ number: Int, _ sources: [ColumnID?]
        ) throws(ReferenceFailure) -> [Relation.Row] {
            let places = sources.map { $0.flatMap { relation.places[$0] } }
            guard zip(sources, places).allSatisfy({ $0 == nil || $1 != nil }) else {
                throw .unknown("a column that is not there")
            }
            var rows: [Relation.Row] = []
            for (index, row) in relation.rows.enumerated() {
                var values: [Value] = []
                for (place, column) in zip(places, columns) {
                    values.append(try converted(place.map { row.values[$0] } ?? .null, to: column.column.type))
                }
                rows.append(Relation.Row(values: values, key: [.int(Int64(number)), .int(Int64(index + 1))]))
            }
            return rows
        }
        return Relation(
            columns: columns.map(\.column),
            rows: try side(first, 0, columns.map(\.first)) + side(second, 1, columns.map(\.second)))
    }
}
