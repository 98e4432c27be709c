public import BaseKit
public import QueryKit

/// What a plan means, row by row and without any SQL: written from the table "Semantics" of the language's design, as slow
/// and as plain as it can be, to judge the lowering by. A new kind of plan is one more function here.
public struct ReferenceAlgebra {
    let tables: [RowSource: ReferenceTable]
    let slots: [Int: Value]
    let context: EvaluationContext

    public init(tables: [RowSource: ReferenceTable], slots: [Int: Value] = [:], context: EvaluationContext) {
        self.tables = tables
        self.slots = slots
        self.context = context
    }

    /// The rows that the plan gives, in their order.
    public func rows(of plan: Plan) throws(ReferenceFailure) -> [[Value]] {
        let relation = try relation(plan)
        // A reference's columns can be named by later stages, but they are not the plan's own.
        let places = plan.columns.map { relation.places[$0.id] }
        return relation.rows.map { row in places.map { $0.map { row.values[$0] } ?? .null } }
    }

    /// The value of an expression without columns, as a parameter of a statement.
    public func constant(_ expression: Expression) throws(ReferenceFailure) -> Value {
        try value(expression, Relation.Row(values: [], key: []), nil)
    }

    func relation(_ plan: Plan) throws(ReferenceFailure) -> Relation {
        switch plan {
        case .scan(let source, let columns, let key): try scan(source, columns, key)
        case .filter(let input, let predicate): try filter(try relation(input), predicate)
        case .reference(let input, let key, let collection, _, let id, let columns):
            try reference(try relation(input), key, collection, id, columns)
        case .project(let input, let projections): try project(try relation(input), projections)
        case .aggregate(let input, let groups, let aggregates):
            try aggregate(try relation(input), groups, aggregates)
        case .sort(let input, let keys): try sort(try relation(input), keys)
        case .limit(let input, let skip, let take): try limit(try relation(input), skip, take)
        case .lookUp(let input, let key, let table, let match, _):
            try lookUp(try relation(input), key, try relation(table), match)
        case .join(let left, let right, let kind, let conditions, _):
            try join(try relation(left), try relation(right), kind, conditions)
        case .union(let first, let second, let columns):
            try union(try relation(first), try relation(second), columns)
        case .fill(let input, let column, let period, let per, let defaults):
            try fill(try relation(input), column, period, per, defaults)
        case .unnest(let input, let list, let item): try unnest(try relation(input), list, item)
        case .sample(let input, let count, let seed): try sample(try relation(input), count, seed)
        case .named(let input, _): try relation(input)
        }
    }

    /// Records come in the order of their ids, other rows as they lie.
    private func scan(_ source: RowSource, _ columns: [PlanColumn], _ key: ColumnID) throws(ReferenceFailure)
        -> Relation
    {
        guard let table = tables[source] else { throw .unknown("table \(source)") }
        let places = columns.map { column in table.columns.firstIndex { $0.name == column.name } }
        let keyPlace = columns.firstIndex { $0.id == key }
        var rows = table.rows.enumerated().map { number, row in
            let values = places.map { $0.map { row[$0] } ?? .null }
            return Relation.Row(values: values, key: [keyPlace.map { values[$0] } ?? .int(Int64(number + 1))])
        }
        rows.sort { ReferenceOrder.ascending($0.key, $1.key) }
        return Relation(columns: columns, rows: rows)
    }

    /// Keeps the rows for which the condition is true; null is not.
    private func filter(_ input: Relation, _ predicate: Expression) throws(ReferenceFailure) -> Relation {
        var kept: [Relation.Row] = []
        for row in input.rows where try value(predicate, row, input) == .bool(true) { kept.append(row) }
        return Relation(columns: input.columns, rows: kept)
    }

    /// The fields of the record that the key refers to, null where there is none; as many rows as before.
    private func reference(
        _ input: Relation, _ key: Expression, _ collection: String, _ id: ColumnID, _ columns: [PlanColumn]
    ) throws(ReferenceFailure) -> Relation {
        guard let table = tables[.collection(collection)] else { throw .unknown("collection \(collection)") }
        var records: [[UInt8]: [Value]] = [:]
        for row in table.rows { records[ReferenceOrder.identity([row[0]])] = row }
        let places = columns.map { column in table.columns.firstIndex { $0.name == column.name } }
        var rows: [Relation.Row] = []
        for row in input.rows {
            let wanted = try value(key, row, input)
            let record = wanted.isNull ? nil : records[ReferenceOrder.identity([wanted])]
            let fields = [record?[0] ?? .null] + places.map { place in place.flatMap { record?[$0] } ?? .null }
            rows.append(Relation.Row(values: row.values + fields, key: row.key))
        }
        let idColumn = PlanColumn(id: id, name: "id", type: .text)
        return Relation(columns: input.columns + [idColumn] + columns, rows: rows)
    }

    private func project(_ input: Relation, _ projections: [Projection]) throws(ReferenceFailure) -> Relation {
        var columns: [[Value]] = []
        for projection in projections {
            columns.append(
                projection.expression.containsWindow
                    ? try windowValues(projection.expression, input) : try values(projection.expression, input))
        }
        let rows = input.rows.enumerated().map { index, row in
            Relation.Row(values: columns.map { $0[index] }, key: row.key)
        }
        return Relation(columns: projections.map(\.column), rows: rows)
    }

    /// One row for each group, in the order of the groups' values; without groups one row, whatever there is.
    private func aggregate(
        _ input: Relation, _ groups: [Projection], _ aggregates: [Projection]
    ) throws(ReferenceFailure) -> Relation {
        var members: [[UInt8]: [Relation.Row]] = [:]
        var keys: [(identity: [UInt8], values: [Value])] = []
        for row in input.rows {
            var values: [Value] = []
            for group in groups { values.append(try value(group.expression, row, input)) }
            let identity = ReferenceOrder.identity(values)
            if members[identity] == nil { keys.append((identity, values)) }
            members[identity, default: []].append(row)
        }
        if groups.isEmpty, keys.isEmpty { keys.append(([], [])) }
        var rows: [Relation.Row] = []
        for key in keys {
            var values = key.values
            for aggregate in aggregates {
                values.append(try self.value(aggregate.expression, over: members[key.identity] ?? [], input))
            }
            rows.append(Relation.Row(values: values, key: key.values))
        }
        rows.sort { ReferenceOrder.ascending($0.key, $1.key) }
        return Relation(columns: (groups + aggregates).map(\.column), rows: rows)
    }

    /// By the keys, nulls last both ways; rows that tie, by the record's id.
    private func sort(_ input: Relation, _ keys: [SortKey]) throws(ReferenceFailure) -> Relation {
        let descending = keys.map(\.descending)
        var decorated: [(sort: [Value], row: Relation.Row)] = []
        for row in input.rows {
            var values: [Value] = []
            for key in keys { values.append(try value(key.expression, row, input)) }
            decorated.append((values, row))
        }
        decorated.sort { left, right in
            ReferenceOrder.precedes(left.sort, right.sort, descending: descending)
                ?? ReferenceOrder.ascending(left.row.key, right.row.key)
        }
        return Relation(columns: input.columns, rows: decorated.map(\.row))
    }

    private func limit(_ input: Relation, _ skip: Expression?, _ take: Expression?) throws(ReferenceFailure) -> Relation
    {
        var rows = input.rows[...]
        if let skip { rows = rows.dropFirst(try count(skip)) }
        if let take { rows = rows.prefix(try count(take)) }
        return Relation(columns: input.columns, rows: Array(rows))
    }

    func count(_ expression: Expression) throws(ReferenceFailure) -> Int {
        guard case .int(let count) = try value(expression, Relation.Row(values: [], key: []), nil) else { return 0 }
        return max(0, Int(clamping: count))
    }
}
