internal import BaseKit

/// Another plan as a common table expression.
struct LoweredTable {
    /// In backticks.
    let name: String
    let columns: [ColumnID: String]
    let keys: [ColumnID]
    let keysMayBeNull: Bool
    /// The order of its rows, keys included.
    let orderTerms: [String]
}

extension PlanLowering {
    /// Lowers a plan of its own into a common table expression.
    mutating func table(_ plan: Plan, needed: Set<ColumnID>, as base: String) throws(Diagnostic) -> LoweredTable {
        var inner = PlanLowering(query: query)
        inner.uses = ColumnUses(of: plan, outputs: needed, outer: uses)
        try inner.lower(plan, needed: needed)
        inner.close(needed, as: base)
        closed += inner.closed
        isRecursive = isRecursive || inner.isRecursive
        names.merge(inner.names) { own, _ in own }
        weights.merge(inner.weights) { own, _ in own }
        return LoweredTable(
            name: inner.block.from, columns: inner.block.columns, keys: inner.block.keys,
            keysMayBeNull: inner.block.keysMayBeNull, orderTerms: inner.block.orderTerms)
    }

    mutating func lookUp(
        _ input: Plan, _ key: Expression, _ table: Plan, _ match: ColumnID, _ name: String, _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        let given = Set(table.columns.map(\.id)).intersection(needed)
        guard !given.isEmpty else { return try lower(input, needed: needed) }
        let used = needed.union(key.columns)
        try lower(input, needed: used)
        if block.isLimited || block.isGrouped || block.isWindowed { close(used) }
        let other = try self.table(table, needed: given.union([match]), as: name)
        let keyText = try lowering.sql(key)
        let text = "LEFT JOIN \(other.name) ON \(other.columns[match] ?? "NULL") = \(keyText)"
        block.joins.append(SelectJoin(alias: String(other.name.dropFirst().dropLast()), text: text, uses: keyText))
        block.columns.merge(other.columns) { own, _ in own }
    }

    mutating func join(
        _ left: Plan, _ right: Plan, _ kind: JoinKind, _ conditions: [JoinCondition], _ name: String,
        _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        let leftUsed = conditions.reduce(into: needed) { $0.formUnion($1.left.columns) }
        try lower(left, needed: leftUsed)
        if block.isLimited || block.isGrouped || block.isWindowed { close(leftUsed) }
        for condition in conditions { keepSingle(condition.left, leftUsed) }
        if kind == .full {
            // Rows of the right alone come last, behind rows of the left whose own order and key are null.
            let present = query.hiddenColumn()
            block.columns[present] = "1"
            block.keys.insert(present, at: 0)
            close(leftUsed)
        }
        var rightUsed = Set(right.columns.map(\.id)).intersection(needed)
        for condition in conditions { rightUsed.formUnion(condition.right.columns) }
        let other = try table(right, needed: rightUsed, as: name)
        var terms: [String] = []
        let both = ExpressionLowering(
            query: query, columns: block.columns.merging(other.columns) { own, _ in own }, keys: [])
        for condition in conditions {
            let (a, b) = try both.aligned(condition.left, condition.right)
            terms.append("\(a) \(condition.comparison == "==" ? "=" : condition.comparison) \(b)")
        }
        let on = terms.isEmpty ? "1" : terms.joined(separator: " AND ")
        switch kind {
        case .semi: block.filters.append("EXISTS (SELECT 1 FROM \(other.name) WHERE \(on))")
        case .anti: block.filters.append("NOT EXISTS (SELECT 1 FROM \(other.name) WHERE \(on))")
        case .inner, .left, .full:
            let word = kind == .inner ? "JOIN" : kind == .left ? "LEFT JOIN" : "FULL JOIN"
            append(other, "\(word) \(other.name) ON \(on)", on)
            if kind == .full { block.keysMayBeNull = true }
        case .asof:
            append(other, "LEFT JOIN \(other.name) ON \(try nearest(other, conditions, both, on))", on)
        }
    }

    private mutating func append(_ other: LoweredTable, _ text: String, _ on: String) {
        let alias = String(other.name.dropFirst().dropLast())
        block.joins.append(SelectJoin(alias: alias, text: text, uses: on, isRequired: true))
        block.columns.merge(other.columns) { own, _ in own }
        block.keys += other.keys
        block.keysMayBeNull = block.keysMayBeNull || other.keysMayBeNull
    }

    /// Among the rows that fit, the one with the greatest value on the right of the inequality.
    private func nearest(
        _ other: LoweredTable, _ conditions: [JoinCondition], _ both: ExpressionLowering, _ on: String
    ) throws(Diagnostic) -> String {
        guard let bound = conditions.first(where: { $0.comparison != "==" }) else { return on }
        let keys = other.keys.compactMap { other.columns[$0] }
        // A table of one row: there is none to choose among.
        if keys.isEmpty { return on }
        let inner = quoted(query.alias(String(other.name.dropFirst().dropLast()) + "_near"))
        func within(_ text: String) -> String {
            text.split(separator: "\(other.name).", omittingEmptySubsequences: false).joined(separator: "\(inner).")
        }
        let value = try both.sql(bound.right)
        // The key of a group may be null, so `IS`; and then the nearest of none must not be taken for it, so the condition.
        let direction = bound.comparison.hasPrefix(">") ? " DESC" : ""
        return "\(on) AND (\(keys.joined(separator: ", "))) IS (SELECT \(keys.map(within).joined(separator: ", ")) "
            + "FROM \(other.name) AS \(inner) WHERE \(within(on)) "
            + "ORDER BY \(within(value))\(direction), \(keys.map { within($0) + " DESC NULLS FIRST" }.joined(separator: ", ")) LIMIT 1)"
    }
}
