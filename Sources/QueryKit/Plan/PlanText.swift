internal import BaseKit

/// A plan as `explain` shows it: one line a step, the source first, the rows of other sources indented below the step that
/// takes them. Columns that nothing uses are left out, as the statement leaves them out.
public enum PlanText {
    public static func lines(_ plan: Plan) -> [String] {
        lines(plan, needed: Set(plan.columns.map(\.id)), ExpressionText(names: names(plan)))
    }

    /// The stages alone, in order, without the columns.
    static func stages(_ plan: Plan) -> [String] {
        stages(plan, ExpressionText(names: names(plan)))
    }

    private static func stages(_ plan: Plan, _ writer: ExpressionText) -> [String] {
        let own = stage(plan, needed: Set(plan.columns.map(\.id)), writer)
        return (plan.input.map { stages($0, writer) } ?? []) + (own.map { [$0] } ?? [])
    }

    /// What the statement's rows come from, in so far as it is put into a table before: files, variables, other commands.
    public static func loadedSources(_ plan: Plan) -> [RowSource] {
        var sources: [RowSource] = []
        func visit(_ plan: Plan) {
            if case .scan(let source, _, _) = plan {
                if case .collection = source {} else if !sources.contains(source) { sources.append(source) }
            }
            for input in plan.inputs { visit(input) }
            for expression in plan.expressions { visit(expression) }
        }
        func visit(_ expression: Expression) {
            switch expression {
            case .amongRows(_, let plan), .cell(let plan, _), .rows(let plan, _): visit(plan)
            default: break
            }
            for operand in expression.operands { visit(operand) }
        }
        visit(plan)
        return sources
    }

    // MARK: lines

    private static func lines(_ plan: Plan, needed: Set<ColumnID>, _ writer: ExpressionText) -> [String] {
        let input = plan.input.map { lines($0, needed: columns(of: $0, for: plan, needed), writer) } ?? []
        let own = stage(plan, needed: needed, writer).map { [$0] } ?? []
        let other: Plan? =
            switch plan {
            case .lookUp(_, _, let table, _, _): table
            case .join(_, let right, _, _, _): right
            case .union(_, let second, _): second
            default: nil
            }
        let indented =
            other.map { lines($0, needed: columns(of: $0, for: plan, needed), writer).map { "    " + $0 } } ?? []
        return input + own + indented
    }

    /// What `plan` asks of `input`, whose rows it takes.
    private static func columns(of input: Plan, for plan: Plan, _ needed: Set<ColumnID>) -> Set<ColumnID> {
        var used = needed
        switch plan {
        case .project(_, let projections):
            used = []
            for projection in projections where needed.contains(projection.column.id) {
                used.formUnion(projection.expression.columns)
            }
        case .aggregate(_, let groups, let aggregates):
            used = []
            for projection in groups + aggregates.filter({ needed.contains($0.column.id) }) {
                used.formUnion(projection.expression.columns)
            }
        case .union(_, _, let columns):
            used = []
            for column in columns where needed.contains(column.column.id) {
                used.formUnion([column.first, column.second].compactMap { $0 })
            }
        case .fill(let input, _, _, _, _): used.formUnion(input.columns.map(\.id))
        case .lookUp(_, _, _, let match, _): used.insert(match)
        default: break
        }
        for expression in plan.expressions {
            switch plan {
            case .project, .aggregate: break
            default: used.formUnion(expression.columns)
            }
        }
        return used
    }

    /// The step as a line; nil where it does nothing.
    static func stage(_ plan: Plan, needed: Set<ColumnID>, _ writer: ExpressionText) -> String? {
        switch plan {
        case .scan(let source, let columns, _):
            let used = columns.filter { needed.contains($0.id) }.map(\.name)
            let shown =
                used.isEmpty
                ? said("no columns") : used.count == columns.count ? said("all columns") : used.joined(separator: ", ")
            return "\(name(of: source)) (\(shown))"
        case .filter(_, let predicate): return "where \(writer.text(predicate))"
        case .reference(_, let key, let collection, _, let id, let columns):
            let used = columns.filter { needed.contains($0.id) }.map(\.name)
            guard needed.contains(id) || !used.isEmpty else { return nil }
            return said("follow \(writer.text(key)) to \(collection) (\(list: used.isEmpty ? ["id"] : used))")
        case .project(_, let projections):
            let computed = projections.filter { projection in
                guard needed.contains(projection.column.id) else { return false }
                if case .column(let id, _) = projection.expression { return writer.names[id] != projection.column.name }
                return true
            }
            if computed.isEmpty { return nil }
            return "extend \(text(computed, writer))"
        case .aggregate(_, let groups, let aggregates):
            let wanted = aggregates.filter { needed.contains($0.column.id) }
            if wanted.isEmpty { return "distinct \(text(groups, writer))" }
            return "summarize \(text(wanted, writer))" + (groups.isEmpty ? "" : " by \(text(groups, writer))")
        case .sort(_, let keys) where keys.isEmpty: return said("in the order of the records")
        case .sort(_, let keys): return "sort \(writer.text(keys))"
        case .limit(_, let skip, let take):
            return [skip.map { "skip \(writer.text($0))" }, take.map { "take \(writer.text($0))" }].compactMap { $0 }
                .joined(separator: " | ")
        case .lookUp(_, let key, _, let match, let name):
            return said(
                "look up \(writer.text(key)) among the \(writer.names[match] ?? "id") of \(name), counted once before")
        case .join(_, _, let kind, let conditions, let name):
            let on = conditions.map { "\(writer.text($0.left)) \($0.comparison) \(writer.text($0.right))" }
            return "join \(kind == .inner ? "" : "\(kind.rawValue) ")as \(name) on \(on.joined(separator: " and "))"
        case .union: return "union"
        case .fill(_, let column, let period, let per, let defaults):
            return "fill \(column.name)" + (period.map { " from \(writer.text($0))" } ?? "")
                + (per.isEmpty ? "" : " per \(per.map { writer.names[$0] ?? "key" }.joined(separator: ", "))")
                + (defaults.first.map { " with \(writer.text($0.expression))" } ?? "")
        case .unnest(_, let list, _): return "expand \(writer.text(list))"
        case .sample(_, let count, let seed): return "sample \(writer.text(count)) seed \(writer.text(seed))"
        case .named(_, let name): return "as \(name)"
        }
    }

    private static func name(of source: RowSource) -> String {
        switch source {
        case .collection(let name): name
        case .slot: said("the rows of a variable or command")
        case .loaded(let key): shortName(ofKey: key)
        }
    }

    /// A key of loaded rows names its kind and, behind the colon, what was read.
    public static func shortName(ofKey key: String) -> String {
        let parts = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        let head = parts.first.map(String.init) ?? key
        guard let colon = head.firstIndex(of: ":") else { return head }
        let rest = String(head[head.index(after: colon)...])
        if head.hasPrefix("history:") { return "\(rest) --history" }
        return head.hasPrefix("file:") ? "open \"\(rest)\"" : "\(head[..<colon]) \"\(rest)\""
    }

    private static func text(_ projections: [Projection], _ writer: ExpressionText) -> String {
        projections.map { projection in
            let text = writer.text(projection.expression)
            return text == projection.column.name ? text : "\(projection.column.name) = \(text)"
        }.joined(separator: ", ")
    }

    // MARK: names

    /// What each column is called, wherever it comes from in the plan.
    static func names(_ plan: Plan) -> [ColumnID: String] {
        var names: [ColumnID: String] = [:]
        func note(_ columns: [PlanColumn], behind path: String? = nil) {
            for column in columns {
                let isIn = names[column.id] != nil
                if !isIn { names[column.id] = path.map { "\($0).\(column.name)" } ?? column.name }
            }
        }
        func visit(_ plan: Plan) {
            for input in plan.inputs { visit(input) }
            switch plan {
            case .scan(_, let columns, _): note(columns)
            case .reference(_, _, _, let path, let id, let columns):
                names[id] = names[id] ?? "\(path).id"
                note(columns, behind: path)
            case .project(_, let projections): note(projections.map(\.column))
            case .aggregate(_, let groups, let aggregates): note((groups + aggregates).map(\.column))
            case .union(_, _, let columns): note(columns.map(\.column))
            case .unnest(_, _, let item): note([item])
            default: break
            }
        }
        visit(plan)
        return names
    }
}
