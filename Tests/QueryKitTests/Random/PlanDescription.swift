import BaseKit
import QueryKit

/// A plan with its expressions, one stage a line, to read and to repeat a failing case by.
enum PlanDescription {
    static func text(_ plan: Plan) -> String { lines(plan).joined(separator: "\n") }

    private static func indented(_ plan: Plan) -> [String] { lines(plan).map { "    \($0)" } }

    private static func lines(_ plan: Plan) -> [String] {
        let before = plan.input.map(lines) ?? []
        switch plan {
        case .scan(let source, let columns, _):
            return ["\(source): " + columns.map { "\(name($0.id)) \($0.name)" }.joined(separator: ", ")]
        case .filter(_, let predicate): return before + ["| where \(text(predicate))"]
        case .reference(_, let key, let collection, _, _, let columns):
            return before + [
                "| follow \(text(key)) to \(collection): "
                    + columns.map { "\(name($0.id)) \($0.name)" }.joined(separator: ", ")
            ]
        case .project(_, let projections): return before + ["| select \(text(projections))"]
        case .aggregate(_, let groups, let aggregates):
            return before + ["| summarize \(text(aggregates)) by \(text(groups))"]
        case .sort(_, let keys): return before + ["| sort \(text(keys))"]
        case .limit(_, let skip, let take):
            return before + ["| skip \(skip.map(text) ?? "-") take \(take.map(text) ?? "-")"]
        case .lookUp(_, let key, let table, let match, _):
            return before + ["| look up \(text(key)) == \(name(match)) in"] + indented(table)
        case .join(_, let right, let kind, let conditions, let alias):
            let on = conditions.map { "\(text($0.left)) \($0.comparison) \(text($0.right))" }.joined(separator: ", ")
            return before + ["| \(kind) join as \(alias) on \(on)"] + indented(right)
        case .union(_, let second, let columns):
            let pairs = columns.map {
                "\(name($0.column.id)) = \($0.first.map(name) ?? "-") & \($0.second.map(name) ?? "-")"
            }
            return before + ["| union \(pairs.joined(separator: ", "))"] + indented(second)
        case .fill(_, let column, let period, let per, let defaults):
            return before + [
                "| fill \(name(column.id)) from \(period.map(text) ?? "-") per \(per.map(name)) with \(text(defaults))"
            ]
        case .unnest(_, let list, let item): return before + ["| expand \(name(item.id)) = \(text(list))"]
        case .sample(_, let count, let seed): return before + ["| sample \(text(count)) seed \(text(seed))"]
        case .named(_, let label): return before + ["| as \(label)"]
        }
    }

    private static func name(_ id: ColumnID) -> String { "c" + "\(id)".filter(\.isNumber) }

    private static func text(_ projections: [Projection]) -> String {
        projections.map { projection in
            if case .column(let id, _) = projection.expression, id == projection.column.id { return name(id) }
            return "\(name(projection.column.id)) = \(text(projection.expression))"
        }.joined(separator: ", ")
    }

    private static func text(_ keys: [SortKey]) -> String {
        keys.map { "\($0.descending ? "-" : "")\(text($0.expression))" }.joined(separator: ", ")
    }

    static func text(_ expression: Expression) -> String {
        func list(_ items: [Expression]) -> String { items.map(text).joined(separator: ", ") }
        switch expression {
        case .literal(let value, let type): return "\(value.isNull ? "null" : value.plainText):\(type.name)"
        case .column(let id, _): return name(id)
        case .slot(let slot, _): return "$\(slot)"
        case .call(let function, let operands, _): return "\(function.name)(\(list(operands)))"
        case .aggregate(let function, let operands, _): return "\(function.name)(\(list(operands)))"
        case .window(let function, let operands, let frame, _):
            return "\(function.name)(\(list(operands))) per [\(list(frame.partition))] sort [\(text(frame.order))]"
        case .among(let operand, let others): return "(\(text(operand)) in [\(list(others))])"
        case .amongRows(let operand, let plan): return "(\(text(operand)) in (\(lines(plan).joined(separator: " "))))"
        case .cell(let plan, _): return "cell(\(lines(plan).joined(separator: " ")))"
        case .text(let parts): return "text[\(list(parts))]"
        default: return "?"
        }
    }
}
