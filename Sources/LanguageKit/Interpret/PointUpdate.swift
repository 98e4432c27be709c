internal import BaseKit
internal import QueryKit

/// `collection | where id == … | update …` whose new values say nothing of the record itself: the record is fetched by its
/// id, without a query. What most lines of a script of corrections are.
struct PointUpdate {
    let id: Expression
    /// One for each field to set.
    let values: [Expression]

    /// Nil where the plan is another one.
    init?(_ plan: Plan, _ schema: CollectionSchema) {
        guard case .project(let filtered, let projections) = plan, case .filter(let rows, let condition) = filtered,
            let key = PointUpdate.key(of: rows, schema), case .call(let function, let operands, _) = condition,
            function.name == "==", operands.count == 2, case .column(key, _) = operands[0],
            PointUpdate.isGiven(operands[1]), operands[1].type == .text,
            let first = projections.first, case .column(key, _) = first.expression
        else { return nil }
        values = projections.dropFirst().map(\.expression)
        guard values.allSatisfy(PointUpdate.isGiven) else { return nil }
        id = operands[1]
    }

    /// The column that holds the id, where the plan gives the collection's records and perhaps columns derived from them.
    private static func key(of plan: Plan, _ schema: CollectionSchema) -> ColumnID? {
        switch plan {
        case .scan(.collection(schema.name), _, let key): return key
        case .project(let input, let projections):
            guard let key = key(of: input, schema) else { return nil }
            return projections.first { if case .column(key, _) = $0.expression { true } else { false } }?.column.id
        default: return nil
        }
    }

    /// Whether it is a literal, a variable, or a text put together of such.
    private static func isGiven(_ expression: Expression) -> Bool {
        switch expression {
        case .literal, .slot: true
        case .text(let parts): parts.allSatisfy(isGiven)
        default: false
        }
    }
}

/// What follows from a plan that runs again and again, where no table of it comes and goes.
final class KeptQuery {
    var query: LoweredQuery?
    private var point: PointUpdate??

    func pointUpdate(of plan: Plan, _ schema: CollectionSchema) -> PointUpdate? {
        if let point { return point }
        let found = PointUpdate(plan, schema)
        point = .some(found)
        return found
    }
}
