extension Plan {
    /// The plans whose rows this one takes.
    var inputs: [Plan] {
        switch self {
        case .scan: []
        case .filter(let input, _), .sort(let input, _), .limit(let input, _, _), .reference(let input, _, _, _, _, _),
            .project(let input, _), .aggregate(let input, _, _), .fill(let input, _, _, _, _),
            .unnest(let input, _, _), .sample(let input, _, _), .named(let input, _):
            [input]
        case .lookUp(let input, _, let table, _, _): [input, table]
        case .join(let left, let right, _, _, _): [left, right]
        case .union(let first, let second, _): [first, second]
        }
    }

    /// The expressions of this stage.
    var expressions: [Expression] {
        switch self {
        case .scan, .union, .named: []
        case .unnest(_, let list, _): [list]
        case .sample(_, let count, let seed): [count, seed]
        case .filter(_, let predicate): [predicate]
        case .sort(_, let keys): keys.map(\.expression)
        case .limit(_, let skip, let take): [skip, take].compactMap { $0 }
        case .reference(_, let key, _, _, _, _), .lookUp(_, let key, _, _, _): [key]
        case .project(_, let projections): projections.map(\.expression)
        case .aggregate(_, let groups, let aggregates): (groups + aggregates).map(\.expression)
        case .fill(_, _, let from, _, let defaults): [from].compactMap { $0 } + defaults.map(\.expression)
        case .join(_, _, _, let conditions, _): conditions.flatMap { [$0.left, $0.right] }
        }
    }

    /// Every scan of the plan, in its expressions too.
    var scans: [(source: RowSource, columns: [PlanColumn])] {
        var scans = inputs.flatMap(\.scans) + expressions.flatMap(\.scans)
        if case .scan(let source, let columns, _) = self { scans.append((source, columns)) }
        return scans
    }

    public var sources: [RowSource] { scans.map(\.source) }

    /// Variables that the plan reads, as rows or in its expressions.
    public var slots: Set<Int> {
        var slots = Set(inputs.flatMap(\.slots)).union(expressions.flatMap(\.slots))
        if case .scan(.slot(let slot), _, _) = self { slots.insert(slot) }
        return slots
    }

    /// The columns as which the plan reads a source.
    public func columns(of source: RowSource) -> [PlanColumn] {
        scans.first { $0.source == source }?.columns ?? []
    }

    /// Whether all its rows are records: no file, no statement of SQL.
    public var readsCollectionsAlone: Bool {
        sources.allSatisfy { source in
            if case .collection = source { true } else { false }
        }
    }

    /// The source at the beginning of the pipeline, where the statement reads it once and in its order: nothing else of the
    /// plan names it, and no stage goes through its rows twice.
    public var sourceReadOnce: RowSource? {
        var first = self
        while let input = first.input {
            if case .fill = first { return nil }
            first = input
        }
        guard case .scan(let source, _, _) = first, sources.count(where: { $0 == source }) == 1 else { return nil }
        return source
    }

    /// Every collection that the plan reads, in its expressions too.
    var collections: Set<String> {
        var names = Set(inputs.flatMap(\.collections))
        switch self {
        case .scan(.collection(let name), _, _), .reference(_, _, let name, _, _, _): names.insert(name)
        default: break
        }
        for expression in expressions { names.formUnion(expression.collections) }
        return names
    }
}

extension Expression {
    /// Variables that the expression reads.
    public var slots: Set<Int> {
        var slots = Set(operands.flatMap(\.slots))
        switch self {
        case .slot(let slot, _): slots.insert(slot)
        case .amongRows(_, let plan), .cell(let plan, _), .rows(let plan, _): slots.formUnion(plan.slots)
        default: break
        }
        return slots
    }

    fileprivate var scans: [(source: RowSource, columns: [PlanColumn])] {
        var scans = operands.flatMap(\.scans)
        switch self {
        case .amongRows(_, let plan), .cell(let plan, _), .rows(let plan, _): scans += plan.scans
        default: break
        }
        return scans
    }

    fileprivate var collections: Set<String> {
        var names = Set(operands.flatMap(\.collections))
        switch self {
        case .amongRows(_, let plan), .cell(let plan, _), .rows(let plan, _): names.formUnion(plan.collections)
        default: break
        }
        return names
    }
}
