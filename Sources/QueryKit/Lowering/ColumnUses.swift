/// How often the stages of one statement name each column: a costly one that is named twice is computed once, in a block of
/// its own, and one that is named once stands where it is named.
struct ColumnUses {
    /// Inside of computed columns, groups, aggregates, keys and orders.
    private var computing: [ColumnID: Int] = [:]
    /// In filters, and among what the statement gives.
    private var showing: [ColumnID: Int] = [:]

    /// Of a statement that gives the `outputs` of `plan`; `outer` knows how often the statement around names them.
    init(of plan: Plan, outputs: Set<ColumnID>, outer: ColumnUses? = nil) {
        for id in outputs {
            computing[id] = outer?.computing[id]
            showing[id] = max(1, outer?.showing[id] ?? 0)
        }
        count(plan, needed: outputs)
    }

    init() {}

    /// Where computing the column again costs more than passing it on.
    func all(_ id: ColumnID) -> Int { (computing[id] ?? 0) + (showing[id] ?? 0) }

    /// Where it is cheap to compute again: filters come first and leave few rows, and what is shown is shown once.
    func inExpressions(_ id: ColumnID) -> Int { computing[id] ?? 0 }

    private mutating func count(_ plan: Plan, needed: Set<ColumnID>) {
        var used = needed
        switch plan {
        case .scan, .union, .fill:
            // The sides of these are statements of their own.
            return
        case .project(_, let projections):
            let wanted = projections.filter { needed.contains($0.column.id) }
            used = []
            for projection in wanted {
                used.formUnion(projection.expression.columns)
                guard case .column(let id, _) = projection.expression else {
                    add(projection.expression)
                    continue
                }
                // Another name for it.
                if id != projection.column.id {
                    computing[id, default: 0] += computing[projection.column.id] ?? 0
                    showing[id, default: 0] += showing[projection.column.id] ?? 0
                }
            }
        case .aggregate(_, let groups, let aggregates):
            used = []
            for projection in groups + aggregates.filter({ needed.contains($0.column.id) }) {
                used.formUnion(projection.expression.columns)
                add(projection.expression)
            }
        case .filter(_, let predicate):
            used.formUnion(predicate.columns)
            for id in predicate.namedColumns { showing[id, default: 0] += 1 }
        case .sort(_, let keys):
            for key in keys {
                used.formUnion(key.expression.columns)
                // SQLite orders by a column that it gives without computing it again.
                if case .column = key.expression { continue }
                add(key.expression)
            }
        case .join(_, _, _, let conditions, _):
            for condition in conditions {
                used.formUnion(condition.left.columns)
                add(condition.left)
            }
        case .reference, .lookUp, .unnest, .limit, .sample, .named:
            for expression in plan.expressions {
                used.formUnion(expression.columns)
                add(expression)
            }
        }
        if let input = plan.input { count(input, needed: used) }
    }

    private mutating func add(_ expression: Expression) {
        for id in expression.namedColumns { computing[id, default: 0] += 1 }
    }
}

extension Expression {
    /// Its columns, each as often as it names them.
    fileprivate var namedColumns: [ColumnID] {
        if case .column(let id, _) = self { return [id] }
        return operands.flatMap(\.namedColumns)
    }
}
