internal import BaseKit

/// What is computed once: rule 3 of the lowering. An expression stands where it is named as long as it is trivial or named
/// once; otherwise its block is closed, and kept apart so that SQLite does not undo it.
extension PlanLowering {
    /// A longer expression is not written twice.
    static let longestInlined = 120
    /// Nor is one of more parts, which may be short where it names a column of an earlier block.
    static let heaviestInlined = 60
    /// SQLite puts blocks together, and expressions into one another: so deep and no deeper.
    static let mostOpenBlocks = 12

    /// Conditions stand in the block where they can: in front of a block that is closed, so that indexes serve them.
    mutating func filter(_ predicate: Expression, _ needed: Set<ColumnID>) throws(Diagnostic) {
        let parts = predicate.conjuncts
        let late = parts.filter(repeatsCostly)
        // One that needs no closed block stays as it is written.
        let early = late.isEmpty ? [predicate] : parts.filter { !repeatsCostly($0) }
        for part in early { try add(condition: part) }
        for part in late {
            keepShort(part, needed)
            try add(condition: part)
        }
    }

    private mutating func add(condition: Expression) throws(Diagnostic) {
        let text = try lowering.condition(condition)
        if block.isGrouped { block.groupFilters.append(text) } else { block.filters.append(text) }
    }

    /// Closes the block where the expression would repeat a costly one.
    mutating func keepShort(_ expression: Expression, _ needed: Set<ColumnID>) {
        if repeatsCostly(expression) { close(needed) }
    }

    /// The same, where a long expression that is named once may stay.
    mutating func keepSingle(_ expression: Expression, _ needed: Set<ColumnID>) {
        if expression.columns.contains(where: isRepeated) { close(needed) }
    }

    private func repeatsCostly(_ expression: Expression) -> Bool {
        expression.columns.contains { id in isRepeated(id) || !expression.isColumn && isLong(id) }
    }

    private func isLong(_ id: ColumnID) -> Bool {
        (block.columns[id]?.utf8.count ?? 0) > PlanLowering.longestInlined
    }

    /// Whether the column is not trivial and named more than once. Functions of the program cost more than rows that are
    /// passed on; SQLite's own cost less, unless they are many.
    private func isRepeated(_ id: ColumnID) -> Bool {
        guard let text = block.columns[id] else { return false }
        let isHeavy = weights[id, default: 1] > PlanLowering.heaviestInlined
        if uses.inExpressions(id) > 1, isHeavy || isLong(id) { return true }
        guard uses.all(id) > 1, !block.isGrouped else { return false }
        return query.scalars.keys.contains { text.contains("\($0)(") }
    }

    /// Whether the block that is closed has to stay one for SQLite. It computes no row of a block with windows again.
    mutating func keepsApart(_ needed: Set<ColumnID>) -> Bool {
        let isKept =
            !block.isWindowed && (needed.contains(where: isRepeated) || openBlocks == PlanLowering.mostOpenBlocks)
        openBlocks = isKept || block.isWindowed ? 0 : openBlocks + 1
        if openBlocks == 0 { weights = [:] }
        return isKept
    }

    /// Notes of how many parts the columns are made.
    mutating func weigh(_ projections: [Projection]) {
        for projection in projections where !projection.passesOn {
            weights[projection.column.id] = weight(projection.expression)
        }
    }

    private func weight(_ expression: Expression) -> Int {
        if case .column(let id, _) = expression { return weights[id, default: 1] }
        return expression.operands.reduce(1) { $0 + weight($1) }
    }
}

extension Expression {
    var isColumn: Bool { if case .column = self { true } else { false } }
}
