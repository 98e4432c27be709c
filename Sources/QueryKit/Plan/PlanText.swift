/// A plan as `explain` shows it: one line a step, the source first.
public enum PlanText {
    private static func indented(_ plan: Plan) -> [String] { lines(plan).map { "    " + $0 } }

    public static func lines(_ plan: Plan) -> [String] {
        let before = plan.input.map(lines) ?? []
        switch plan {
        case .scan(let source, let columns, _):
            switch source {
            case .collection(let name): return ["scan \(name) (\(columns.count) columns)"]
            case .loaded(let name): return ["scan \(name) (\(columns.count) columns)"]
            case .slot: return ["scan the rows of a variable (\(columns.count) columns)"]
            }
        case .filter: return before + ["filter"]
        case .reference(_, _, let collection, let path, _, _): return before + ["follow \(path) to \(collection)"]
        case .project(_, let projections):
            return before + ["columns \(projections.map(\.column.name).joined(separator: ", "))"]
        case .aggregate(_, let groups, let aggregates):
            let keys = groups.isEmpty ? "" : " by \(groups.map(\.column.name).joined(separator: ", "))"
            return before + ["aggregate \(aggregates.map(\.column.name).joined(separator: ", "))\(keys)"]
        case .sort(_, let keys): return before + ["sort by \(keys.count) key\(keys.count == 1 ? "" : "s")"]
        case .limit: return before + ["limit"]
        case .lookUp(_, _, let table, _, let name): return before + indented(table) + ["look up \(name)"]
        case .join(_, let right, let kind, _, let name): return before + indented(right) + ["\(kind) join with \(name)"]
        case .union(_, let second, _): return before + indented(second) + ["union"]
        case .fill(_, let column, _, _, _): return before + ["fill \(column.name)"]
        }
    }
}
