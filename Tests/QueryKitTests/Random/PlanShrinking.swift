import BaseKit
import QueryKit

/// Smaller plans than a given one: without one of its stages, without one of its columns, with simpler expressions.
enum PlanShrinking {
    static func smaller(_ plan: Plan) -> [Plan] {
        var candidates: [Plan] = []
        if let input = plan.input { candidates.append(input) }
        switch plan {
        case .scan: break
        case .filter(let input, let predicate):
            candidates += simpler(predicate).map { .filter(input, $0) }
            candidates += smaller(input).map { .filter($0, predicate) }
        case .project(let input, let projections):
            candidates += without(projections).map { .project(input, $0) }
            candidates += smaller(input).map { .project($0, projections) }
        case .aggregate(let input, let groups, let aggregates):
            candidates += without(aggregates).map { .aggregate(input, groups: groups, aggregates: $0) }
            candidates += without(groups).map { .aggregate(input, groups: $0, aggregates: aggregates) }
            candidates += smaller(input).map { .aggregate($0, groups: groups, aggregates: aggregates) }
        case .sort(let input, let keys):
            if keys.count > 1 { candidates += keys.map { .sort(input, [$0]) } }
            for (index, key) in keys.enumerated() {
                candidates += simpler(key.expression).map { smaller in
                    var changed = keys
                    changed[index] = SortKey(smaller, descending: key.descending)
                    return .sort(input, changed)
                }
            }
            candidates += smaller(input).map { .sort($0, keys) }
        case .limit(let input, let skip, let take):
            candidates += smaller(input).map { .limit($0, skip: skip, take: take) }
        case .reference(let input, let key, let collection, let path, let id, let columns):
            candidates += smaller(input).map {
                .reference($0, key: key, collection: collection, path: path, id: id, columns)
            }
        case .lookUp(let input, let key, let table, let match, let name):
            candidates += smaller(input).map { .lookUp($0, key: key, table: table, match: match, name: name) }
            candidates += smaller(table).map { .lookUp(input, key: key, table: $0, match: match, name: name) }
        case .join(let left, let right, let kind, let conditions, let name):
            candidates += smaller(left).map { .join($0, right, kind, conditions, name: name) }
            candidates += smaller(right).map { .join(left, $0, kind, conditions, name: name) }
        case .union(let first, let second, let columns):
            if columns.count > 1 { candidates += columns.map { .union(first, second, [$0]) } }
            candidates += smaller(first).map { .union($0, second, columns) }
            candidates += smaller(second).map { .union(first, $0, columns) }
        case .unnest(let input, let list, let item):
            candidates += smaller(input).map { .unnest($0, list: list, item: item) }
        case .sample(let input, let count, let seed):
            candidates += smaller(input).map { .sample($0, count: count, seed: seed) }
        case .named(let input, let name): candidates += smaller(input).map { .named($0, name) }
        case .fill(let input, let column, let from, let per, let defaults):
            candidates += smaller(input).map { .fill($0, column: column, from: from, per: per, defaults: defaults) }
        }
        return candidates
    }

    /// One projection fewer, or one with a simpler expression.
    private static func without(_ projections: [Projection]) -> [[Projection]] {
        var candidates: [[Projection]] = []
        for (index, projection) in projections.enumerated() {
            var fewer = projections
            fewer.remove(at: index)
            if !fewer.isEmpty { candidates.append(fewer) }
            for smaller in simpler(projection.expression) {
                var changed = projections
                changed[index] = Projection(projection.column, smaller)
                candidates.append(changed)
            }
        }
        return candidates
    }

    /// Parts of the same type in place of the whole, and the whole with a simpler part.
    private static func simpler(_ expression: Expression) -> [Expression] {
        var candidates = expression.operands.filter { $0.type == expression.type }
        if case .call(let function, let operands, let type) = expression {
            for (index, operand) in operands.enumerated() {
                for smaller in simpler(operand) where smaller.type == operand.type {
                    var changed = operands
                    changed[index] = smaller
                    candidates.append(.call(function, changed, type))
                }
            }
        }
        return candidates
    }
}
