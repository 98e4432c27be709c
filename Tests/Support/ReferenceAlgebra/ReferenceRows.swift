internal import BaseKit
internal import QueryKit

/// Plans that add rows or choose some.
extension ReferenceAlgebra {
    /// A row for each item; none for null and for an empty list.
    func unnest(_ input: Relation, _ list: Expression, _ item: PlanColumn) throws(ReferenceFailure) -> Relation {
        var rows: [Relation.Row] = []
        for row in input.rows {
            guard case .list(let items) = try value(list, row, input) else { continue }
            for (index, value) in items.enumerated() {
                rows.append(
                    Relation.Row(
                        values: row.values + [try converted(value, to: item.type)], key: row.key + [.int(Int64(index))])
                )
            }
        }
        return Relation(columns: input.columns + [item], rows: rows)
    }

    /// Those rows whose number by seed and key is among the smallest; in the order that they had.
    func sample(_ input: Relation, _ count: Expression, _ seed: Expression) throws(ReferenceFailure) -> Relation {
        let nowhere = Relation.Row(values: [], key: [])
        guard case .int(let number) = try value(seed, nowhere, nil) else { throw .unknown("a seed") }
        let turns = input.rows.map { SampleDraw.number(seed: number, keys: $0.key.map(Self.cell)) }
        let drawn = input.rows.indices.sorted { a, b in
            turns[a] != turns[b]
                ? turns[a] < turns[b] : ReferenceOrder.ascending(input.rows[a].key, input.rows[b].key)
        }
        let chosen = Set(drawn.prefix(try self.count(count)))
        return Relation(
            columns: input.columns, rows: input.rows.indices.filter(chosen.contains).map { input.rows[$0] })
    }

    /// As the database lays a value whose type is its own.
    private static func cell(_ value: Value) -> SQLValue {
        if case .decimal(let number) = value { return .integer(number.coefficient) }
        return value.sqlValue(as: .null)
    }

    /// All rows, and one row of defaults for each value of the column between the ends that a combination of `per` lacks. The
    /// order is that of the values, then the one the rows had.
    func fill(
        _ input: Relation, _ column: PlanColumn, _ period: Expression?, _ per: [ColumnID], _ defaults: [Projection]
    ) throws(ReferenceFailure) -> Relation {
        guard let place = input.places[column.id] else { throw .unknown("a column that is not there") }
        let perPlaces = per.compactMap { input.places[$0] }
        guard perPlaces.count == per.count else { throw .unknown("a column that is not there") }
        var groups: [(identity: [UInt8], values: [Value])] = per.isEmpty ? [([], [])] : []
        for row in input.rows where !per.isEmpty {
            let values = perPlaces.map { row.values[$0] }
            let identity = ReferenceOrder.identity(values)
            if !groups.contains(where: { $0.identity == identity }) { groups.append((identity, values)) }
        }
        groups.sort { ReferenceOrder.ascending($0.values, $1.values) }
        var filled: [(key: [Value], values: [Value], order: Int)] = []
        for value in try span(input.rows.map { $0.values[place] }, column, period) {
            for group in groups {
                let members = input.rows.indices.filter { index in
                    let row = input.rows[index]
                    return Value.order(row.values[place], value) == 0
                        && ReferenceOrder.identity(perPlaces.map { row.values[$0] }) == group.identity
                }
                for index in members {
                    filled.append((group.values + [value], input.rows[index].values, index))
                }
                if !members.isEmpty { continue }
                var values: [Value] = []
                for other in input.columns {
                    if other.id == column.id {
                        values.append(value)
                    } else if let at = per.firstIndex(of: other.id) {
                        values.append(group.values[at])
                    } else if let standard = defaults.first(where: { $0.column.id == other.id }) {
                        let given = try self.value(standard.expression, Relation.Row(values: [], key: []), nil)
                        values.append(try converted(given, to: other.type))
                    } else {
                        values.append(.null)
                    }
                }
                filled.append((group.values + [value], values, -1))
            }
        }
        let taken = Set(filled.map(\.order))
        for index in input.rows.indices where !taken.contains(index) {
            let values = input.rows[index].values
            filled.append((perPlaces.map { values[$0] } + [values[place]], values, index))
        }
        filled.sort { a, b in
            ReferenceOrder.precedes(a.key, b.key, descending: a.key.map { _ in false }) ?? (a.order < b.order)
        }
        var places: [[UInt8]: Int64] = [:]
        let rows = filled.map { row in
            let place = places[ReferenceOrder.identity(row.key), default: 0] + 1
            places[ReferenceOrder.identity(row.key)] = place
            return Relation.Row(values: row.values, key: row.key + [.int(place)])
        }
        return Relation(columns: input.columns, rows: rows)
    }

    private func span(
        _ values: [Value], _ column: PlanColumn, _ period: Expression?
    ) throws(ReferenceFailure) -> [Value] {
        var first: Value?
        var last: Value?
        if let period {
            guard let given = try value(period, Relation.Row(values: [], key: []), nil).period,
                let end = given.end.adding(days: -1)
            else { return [] }
            if let kind = column.period {
                (first, last) = (try self.period(kind, given.start), try self.period(kind, end))
            } else {
                switch column.type {
                case .month: (first, last) = (.month(CivilMonth(given.start)), .month(CivilMonth(end)))
                case .date: (first, last) = (.date(given.start), .date(end))
                default: (first, last) = (.int(Int64(given.start.year)), .int(Int64(end.year)))
                }
            }
        } else {
            let present = values.filter { !$0.isNull }
            first = present.min { Value.order($0, $1) == -1 }
            last = present.max { Value.order($0, $1) == -1 }
        }
        guard var value = first, let last else { return [] }
        var span = [value]
        while Value.order(value, last) == -1, let next = try next(value, column.period) {
            value = next
            span.append(value)
        }
        return span
    }

    /// The period of the day, as the language's function gives it.
    private func period(_ kind: PeriodKind, _ day: CivilDate) throws(ReferenceFailure) -> Value {
        guard let function = FunctionCatalogue.scalars[kind.rawValue],
            let type = function.type(of: [.date])
        else { throw .unknown("function \(kind.rawValue)") }
        return try constant(.call(function, [.literal(.date(day), .date)], type))
    }

    /// What follows a period that has a name is the first other one that a later day has.
    private func next(_ value: Value, _ kind: PeriodKind?) throws(ReferenceFailure) -> Value? {
        guard let kind, case .text(let name) = value, let year = Int(name.prefix(4)),
            var day = CivilDate(year: year, month: 1, day: 1)
        else {
            guard kind == .week, case .date(let monday) = value else { return Self.next(value) }
            return monday.adding(days: 7).map(Value.date)
        }
        var isFound = false
        while let later = day.adding(days: 1) {
            let period = try period(kind, day)
            if isFound, period != value { return period }
            isFound = period == value
            day = later
        }
        return nil
    }

    private static func next(_ value: Value) -> Value? {
        switch value {
        case .month(let month): month.adding(months: 1).map(Value.month)
        case .date(let date): date.adding(days: 1).map(Value.date)
        case .int(let number): .int(number + 1)
        default: nil
        }
    }
}
