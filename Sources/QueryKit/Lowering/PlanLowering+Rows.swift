internal import BaseKit

extension PlanLowering {
    /// The rows of the first and then of the second, each in its order.
    mutating func union(
        _ first: Plan, _ second: Plan, _ columns: [UnionColumn], _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        let wanted = columns.filter { needed.contains($0.column.id) }
        var names = ColumnLabels()
        let labels = wanted.map { names.next($0.column.name) }
        let (part, place) = (names.next("part"), names.next("place"))
        var sides: [String] = []
        for (number, plan) in [first, second].enumerated() {
            let sources = wanted.map { number == 0 ? $0.first : $0.second }
            let table = try table(plan, needed: Set(sources.compactMap { $0 }), as: "part")
            let lowering = ExpressionLowering(query: query, columns: table.columns, keys: [])
            var outputs: [String] = []
            for (index, (column, source)) in zip(wanted, sources).enumerated() {
                let type = plan.columns.first { $0.id == source }?.type
                let value = try source.map { (id) throws(Diagnostic) in
                    try lowering.converted(.column(id, type ?? .null), to: column.column.type)
                }
                outputs.append("\(value ?? "NULL") AS \(quoted(labels[index]))")
            }
            outputs.append("\(number) AS \(quoted(part))")
            let order = table.orderTerms.isEmpty ? "" : "ORDER BY " + table.orderTerms.joined(separator: ", ")
            outputs.append("row_number() OVER (\(order)) AS \(quoted(place))")
            sides.append("SELECT \(outputs.joined(separator: ", "))\nFROM \(table.name)")
        }
        open("union", sides.joined(separator: "\nUNION ALL\n"))
        for (column, label) in zip(wanted, labels) {
            block.columns[column.column.id] = "\(block.from).\(quoted(label))"
        }
        block.keys = hiddenKeys([part, place])
    }

    /// Adds the rows whose `column` is missing between two ends.
    mutating func fill(
        _ input: Plan, _ column: PlanColumn, _ period: Expression?, _ per: [ColumnID], _ defaults: [Projection]
    ) throws(Diagnostic) {
        let all = Set(input.columns.map(\.id))
        let table = try table(input, needed: all, as: "given")
        guard let value = table.columns[column.id] else { return }
        let lowering = ExpressionLowering(query: query, columns: table.columns, keys: [])
        let span = quoted(query.alias("span"))
        isRecursive = true
        closed.append(
            "\(span)(`value`) AS (\n\(try spanRows(span, value, table.name, column, period, lowering))\n)")
        // Rows without a value, and those outside of the period, stay too.
        let filled = "coalesce(\(span).`value`, \(value))"
        var labels = ColumnLabels()
        var labelled: [ColumnID: String] = [:]
        var outputs: [String] = []
        func give(_ text: String, _ id: ColumnID, _ name: String) {
            let label = quoted(labels.next(name))
            labelled[id] = label
            outputs.append("\(text) AS \(label)")
        }
        give(filled, column.id, column.name)
        var cell = [filled]
        var from = span
        var on = ["\(value) = \(span).`value`"]
        if !per.isEmpty {
            let groups = quoted(query.alias("groups"))
            let keys = per.enumerated().map { "\(table.columns[$1] ?? "NULL") AS `key_\($0)`" }.joined(separator: ", ")
            closed.append("\(groups) AS (\nSELECT DISTINCT \(keys)\nFROM \(table.name)\n)")
            from += " CROSS JOIN \(groups)"
            for (index, id) in per.enumerated() {
                let own = table.columns[id] ?? "NULL"
                let name = input.columns.first { $0.id == id }?.name ?? "key"
                on.append("\(own) IS \(groups).`key_\(index)`")
                let key = "coalesce(\(groups).`key_\(index)`, \(own))"
                cell.append(key)
                give(key, id, name)
            }
        }
        for other in input.columns where other.id != column.id && !per.contains(other.id) {
            let text = table.columns[other.id] ?? "NULL"
            guard let standard = defaults.first(where: { $0.column.id == other.id }) else {
                give(text, other.id, other.name)
                continue
            }
            let instead = try lowering.converted(standard.expression, to: other.type)
            let isAdded = "\(value) IS NULL AND \(span).`value` IS NOT NULL"
            give("CASE WHEN \(isAdded) THEN \(instead) ELSE \(text) END", other.id, other.name)
        }
        // Rows that share a value keep their order.
        let order = table.orderTerms.isEmpty ? "" : " ORDER BY \(table.orderTerms.joined(separator: ", "))"
        let place = labels.next("place")
        outputs.append("row_number() OVER (PARTITION BY \(cell.joined(separator: ", "))\(order)) AS \(quoted(place))")
        let select =
            "SELECT \(outputs.joined(separator: ", "))\nFROM \(from)\nFULL JOIN \(table.name) ON \(on.joined(separator: " AND "))"
        open("filled", select)
        for (id, label) in labelled { block.columns[id] = "\(block.from).\(label)" }
        block.keys = per + [column.id] + hiddenKeys([place])
        block.keysMayBeNull = true
    }

    /// Every period or number between the ends.
    private func spanRows(
        _ span: String, _ value: String, _ table: String, _ column: PlanColumn, _ period: Expression?,
        _ lowering: ExpressionLowering
    ) throws(Diagnostic) -> String {
        let kind = PeriodSteps.kind(of: column) ?? .year
        func next(_ text: String) -> String { PeriodSteps.nextSQL(kind, text, lowering) }
        guard let period else {
            return """
                SELECT min(\(value)) FROM \(table) HAVING min(\(value)) IS NOT NULL
                UNION ALL
                SELECT \(next("`value`")) FROM \(span) WHERE `value` < (SELECT max(\(value)) FROM \(table))
                """
        }
        let (type, calendar) = (column.type, lowering.calendar)
        func end(
            _ pick: @escaping @Sendable (Period) -> CivilDate, _ number: @escaping @Sendable ([Value]) -> Value?
        ) -> String {
            lowering.bind(period) { given in
                // `2013..2018` is the list of these numbers.
                if case .list(let numbers) = given { return number(numbers)?.sqlValue(as: type) ?? .null }
                guard let period = given.period else { return .null }
                return PeriodSteps.value(kind, of: pick(period), calendar).sqlValue(as: type)
            }
        }
        // The last day of the period is the one before its end.
        let first = end({ $0.start }, { $0.first })
        let last = end({ $0.end.adding(days: -1) ?? $0.end }, { $0.last })
        return """
            SELECT \(first)
            UNION ALL
            SELECT \(next("`value`")) FROM \(span) WHERE `value` < \(last)
            """
    }

    /// A row for each item of a list.
    mutating func unnest(
        _ plan: Plan, _ input: Plan, _ list: Expression, _ item: PlanColumn, _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        let used = needed.union(list.columns)
        try lower(input, needed: used)
        if block.isLimited || block.isGrouped || block.isWindowed || !block.joins.isEmpty { close(used) }
        keepSingle(list, used)
        let text = try lowering.sql(list)
        let alias = query.alias("items")
        block.joins.append(
            SelectJoin(
                alias: alias, text: "JOIN json_each(\(text)) AS \(quoted(alias))", uses: text, isRequired: true))
        block.columns[item.id] = "\(quoted(alias)).`value`"
        let place = query.hiddenColumn()
        block.columns[place] = "\(quoted(alias)).`key`"
        block.keys.append(place)
        comment(plan, needed)
        close(needed, as: "items")
    }

    /// The rows whose keys come first in an order that only the seed knows; afterwards they have their own order again.
    mutating func sample(
        _ plan: Plan, _ input: Plan, _ count: Expression, _ seed: Expression, _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        try lower(input, needed: needed)
        if block.isLimited { close(needed) }
        var kept = needed
        let order = block.order.map { term in
            let id = query.hiddenColumn()
            block.columns[id] = term.text
            kept.insert(id)
            return (id: id, descending: term.descending)
        }
        let keys = block.keys.compactMap { block.columns[$0] }
        let draw = lowering.scalar(SampleDraw.function, [try lowering.sql(seed)] + keys)
        block.order = [(draw, false)]
        block.take = try rowCount(count)
        comment(plan, needed)
        close(kept, as: "sample")
        block.order = order.map { (block.columns[$0.id] ?? "NULL", $0.descending) }
    }

    /// A new block over a common table expression with this body.
    private mutating func open(_ base: String, _ body: String) {
        let name = quoted(query.alias(base))
        closed.append("\(name) AS (\n\(body)\n)")
        block = SelectBlock()
        block.from = name
    }

    private mutating func hiddenKeys(_ names: [String]) -> [ColumnID] {
        names.map { name in
            let id = query.hiddenColumn()
            block.columns[id] = "\(block.from).\(quoted(name))"
            return id
        }
    }
}
