public import BaseKit

/// Turns a plan into one SELECT statement. A stage joins the open block where SQL's order of evaluation allows it; otherwise
/// the block becomes a named common table expression and a new one opens.
struct PlanLowering {
    let query: QueryBuilder
    var names: [ColumnID: String] = [:]
    /// Whether a common table expression reads itself.
    var isRecursive = false
    var closed: [String] = []
    var block = SelectBlock()

    var uses = ColumnUses()
    /// How many parts SQLite computes a column of, where that is more than one.
    var weights: [ColumnID: Int] = [:]
    /// Blocks that SQLite may put back into one, since the last that it may not.
    var openBlocks = 0

    init(query: QueryBuilder) { self.query = query }

    static func lower(
        _ plan: Plan, mergesStages: Bool, calendar: SchoolCalendar, comments: Bool = false,
        mainTables: Set<String> = [],
        tableName: @escaping (RowSource, [String]) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> LoweredQuery {
        let query = QueryBuilder(
            mergesStages: mergesStages, calendar: calendar,
            commentWriter: comments ? ExpressionText(names: PlanText.names(plan)) : nil, tableName: tableName)
        query.mainTables = mainTables
        query.tables = Set(plan.collections.map { $0.lowercased() })
        var lowering = PlanLowering(query: query)
        let sql = try lowering.statement(plan)
        return LoweredQuery(
            sql: sql, columns: plan.columns.map { Column($0.name, $0.type) }, parameters: query.parameters,
            scalarFunctions: query.scalars.values.sorted { $0.name < $1.name },
            aggregateFunctions: query.aggregates.values.sorted { $0.name < $1.name })
    }

    /// For use inside of an expression: the first column alone, in no order that matters.
    func subquery(_ plan: Plan) throws(Diagnostic) -> String {
        var copy = PlanLowering(query: query)
        // It becomes one line, where a comment would swallow the rest.
        let writer = query.commentWriter
        query.commentWriter = nil
        defer { query.commentWriter = writer }
        return try copy.statement(plan, firstColumnOnly: true).split(separator: "\n").joined(separator: " ")
    }

    private mutating func statement(_ plan: Plan, firstColumnOnly: Bool = false) throws(Diagnostic) -> String {
        let columns = firstColumnOnly ? Array(plan.columns.prefix(1)) : plan.columns
        uses = ColumnUses(of: plan, outputs: Set(columns.map(\.id)))
        try lower(plan, needed: Set(columns.map(\.id)))
        // Without an aggregate in it, the SELECT would give a row for each row.
        if block.isOneGroup, !columns.contains(where: { block.aggregated.contains($0.id) }) {
            close(Set(columns.map(\.id)))
        }
        var outputs: [String] = []
        for column in columns {
            outputs.append("\(block.columns[column.id] ?? "NULL") AS \(quoted(column.name))")
        }
        let main = block.select(outputs, ordered: !firstColumnOnly || block.isLimited)
        guard !closed.isEmpty else { return main }
        return (isRecursive ? "WITH RECURSIVE " : "WITH ") + closed.joined(separator: ",\n") + "\n" + main
    }

    /// `needed`: the columns that later stages use; nothing else is computed, joined or passed on.
    mutating func lower(_ plan: Plan, needed: Set<ColumnID>) throws(Diagnostic) {
        try add(plan, needed: needed)
        if !query.mergesStages { close(needed) }
    }

    /// Notes the stage as a comment of the open block.
    mutating func comment(_ plan: Plan, _ needed: Set<ColumnID>) {
        guard let writer = query.commentWriter, let text = PlanText.stage(plan, needed: needed, writer) else { return }
        block.comments.append(text.map { $0.isNewline ? " " : String($0) }.joined())
    }

    /// Adds the last stage of the plan to the open block, after those before it.
    private mutating func add(_ plan: Plan, needed: Set<ColumnID>) throws(Diagnostic) {
        try addStage(plan, needed: needed)
        switch plan {
        // Their block is closed already.
        case .unnest, .sample, .named: break
        default: comment(plan, needed)
        }
    }

    private mutating func addStage(_ plan: Plan, needed: Set<ColumnID>) throws(Diagnostic) {
        switch plan {
        // They pass on the columns of what is before them, which may be thousands.
        case .scan, .filter, .sort, .limit, .sample, .named: break
        default: for column in plan.columns where needed.contains(column.id) { names[column.id] = column.name }
        }
        switch plan {
        case .scan(let source, let columns, let key): try scan(source, columns, key, needed)
        case .filter(let input, let predicate):
            let used = needed.union(predicate.columns)
            try lower(input, needed: used)
            // HAVING without GROUP BY is not known everywhere.
            if block.isLimited || block.isWindowed || block.isOneGroup { close(used) }
            try filter(predicate, used)
        case .reference(let input, let key, let collection, let path, let id, let columns):
            guard needed.contains(id) || columns.contains(where: { needed.contains($0.id) }) else {
                return try lower(input, needed: needed)
            }
            let used = needed.union(key.columns)
            try lower(input, needed: used)
            if block.isLimited || block.isGrouped || block.isWindowed { close(used) }
            try reference(key, collection, path, id, columns)
        case .project(let input, let projections):
            let wanted = projections.filter { needed.contains($0.column.id) }
            let used = wanted.reduce(into: Set<ColumnID>()) { $0.formUnion($1.expression.columns) }
            try lower(input, needed: used)
            let looksAround = wanted.contains { $0.expression.containsWindow }
            // One row in all beside a window: SQLite (3.40) refuses a condition on it when the aggregates stand in the window.
            if looksAround, block.isLimited || block.isWindowed || block.isOneGroup { close(used) }
            for projection in wanted where !projection.passesOn { keepShort(projection.expression, used) }
            if looksAround { block.isWindowed = true }
            var texts: [(ColumnID, String)] = []
            for projection in wanted {
                // A whole number in a column of money is so many fen.
                let text = try lowering.converted(projection.expression, to: projection.column.type)
                texts.append((projection.column.id, text))
            }
            // What an expression names may be missing from its SQL (the order of a count, a list of nothing).
            let sums = block.aggregated.compactMap { block.columns[$0] }
            weigh(wanted)
            for (id, text) in texts {
                block.columns[id] = text
                if sums.contains(where: { text.contains($0) }) { block.aggregated.insert(id) }
            }
        case .aggregate(let input, let groups, let aggregates):
            let wanted = aggregates.filter { needed.contains($0.column.id) }
            let used = (groups + wanted).reduce(into: Set<ColumnID>()) { $0.formUnion($1.expression.columns) }
            try lower(input, needed: used)
            if block.isLimited || block.isGrouped || block.isWindowed { close(used) }
            for projection in groups + wanted { keepShort(projection.expression, used) }
            try aggregate(groups, wanted)
            weigh(groups + wanted)
        case .sort(let input, let keys):
            let used = keys.reduce(into: needed) { $0.formUnion($1.expression.columns) }
            try lower(input, needed: used)
            if block.isLimited { close(used) }
            for key in keys where !key.expression.isColumn { keepSingle(key.expression, used) }
            var order: [(String, Bool)] = []
            for key in keys { order.append((try lowering.sql(key.expression), key.descending)) }
            block.order = order
        case .limit(let input, let skip, let take):
            try lower(input, needed: needed)
            if block.isLimited { close(needed) }
            if let skip { block.skip = try rowCount(skip) }
            if let take { block.take = try rowCount(take) }
        case .lookUp(let input, let key, let table, let match, let name):
            try lookUp(input, key, table, match, name, needed)
        case .join(let left, let right, let kind, let conditions, let name):
            try join(left, right, kind, conditions, name, needed)
        case .union(let first, let second, let columns): try union(first, second, columns, needed)
        case .fill(let input, let column, let period, let per, let defaults):
            try fill(input, column, period, per, defaults)
        case .unnest(let input, let list, let item): try unnest(plan, input, list, item, needed)
        case .sample(let input, let count, let seed): try sample(plan, input, count, seed, needed)
        case .named(let input, let name):
            try lower(input, needed: needed)
            comment(plan, needed)
            close(needed, as: name)
        }
    }

    /// Less than no rows are none; SQLite would take a negative limit for no limit.
    func rowCount(_ expression: Expression) throws(Diagnostic) -> String {
        guard expression.isConstant else { return "max(0, \(try lowering.sql(expression)))" }
        return lowering.bind(expression) { value in
            if case .int(let count) = value { .integer(max(0, count)) } else { .integer(0) }
        }
    }

    /// One LEFT JOIN for each path; a path that an earlier stage of the block followed is used again.
    private mutating func reference(
        _ key: Expression, _ collection: String, _ path: String, _ id: ColumnID, _ columns: [PlanColumn]
    ) throws(Diagnostic) {
        let keyText = try lowering.sql(key)
        let table = try query.tableName(.collection(collection), columns.map(\.name))
        let alias: String
        if let known = block.joins.first(where: { $0.reference == [keyText, table] }) {
            alias = known.alias
        } else {
            alias = query.alias(path)
            let text = "LEFT JOIN \(query.place(table)) AS \(quoted(alias)) ON \(quoted(alias)).`id` = \(keyText)"
            block.joins.append(SelectJoin(alias: alias, text: text, uses: keyText, reference: [keyText, table]))
        }
        block.columns[id] = "\(quoted(alias)).`id`"
        names[id] = path
        for column in columns {
            names[column.id] = column.name
            block.columns[column.id] = "\(quoted(alias)).\(quoted(column.name))"
        }
    }

    var lowering: ExpressionLowering {
        ExpressionLowering(
            query: query, columns: block.columns, keys: block.keyTerms.map(\.term),
            order: block.order.map { "\($0.text)\($0.descending ? " DESC" : "") NULLS LAST" })
    }

    private mutating func scan(
        _ source: RowSource, _ columns: [PlanColumn], _ key: ColumnID, _ needed: Set<ColumnID>
    ) throws(Diagnostic) {
        // A file may have thousands of columns, and a statement as many parts that each read one.
        let wanted = columns.filter { needed.contains($0.id) }
        let table = try query.tableName(source, wanted.map(\.name))
        let alias = query.alias(table, isTable: true)
        block = SelectBlock()
        block.from = alias == table ? query.place(table) : "\(query.place(table)) AS \(quoted(alias))"
        for column in wanted {
            names[column.id] = column.name
            block.columns[column.id] = "\(quoted(alias)).\(quoted(column.name))"
        }
        if block.columns[key] == nil, let own = columns.first(where: { $0.id == key }) {
            names[key] = own.name
            block.columns[key] = "\(quoted(alias)).\(quoted(own.name))"
        }
        if block.columns[key] == nil {
            // A file may have a column of that name; the row's number has three.
            let number = rowNumber(columns)
            block.columns[key] = "\(quoted(alias)).\(number)"
        }
        block.keys = [key]
    }

    private func rowNumber(_ columns: [PlanColumn]) -> String {
        let taken = columns.filter { [3, 5, 7].contains($0.name.utf8.count) }.map { $0.name.lowercased() }
        return ["rowid", "_rowid_", "oid"].first { !taken.contains($0) } ?? "rowid"
    }

    private mutating func aggregate(_ groups: [Projection], _ aggregates: [Projection]) throws(Diagnostic) {
        var columns: [ColumnID: String] = [:]
        var groupTexts: [String] = []
        for group in groups {
            let text = try lowering.sql(group.expression)
            // A bound constant would be taken for the number of a column.
            groupTexts.append(group.expression.isConstant ? "(\(text) || '')" : text)
            columns[group.column.id] = text
        }
        for aggregate in aggregates { columns[aggregate.column.id] = try lowering.sql(aggregate.expression) }
        block.isGrouped = true
        block.groups = groupTexts
        block.columns = columns
        block.order = []
        block.keys = groups.map(\.column.id)
        block.keysMayBeNull = true
        block.aggregated = Set(aggregates.filter { $0.expression.containsAggregate }.map(\.column.id))
    }

    /// Makes the block a common table expression that gives the needed columns and what the order needs.
    mutating func close(_ needed: Set<ColumnID>, as base: String = "step") {
        let name = query.alias(base)
        let isKept = keepsApart(needed)
        var outputs: [String] = []
        var known: [ColumnID: String] = [:]
        var labels = ColumnLabels()
        func export(_ text: String, as wanted: String) -> String {
            let label = labels.next(wanted)
            outputs.append("\(text) AS \(quoted(label))")
            return "\(quoted(name)).\(quoted(label))"
        }
        for id in needed.sorted(by: { $0.number < $1.number }) {
            guard let text = block.columns[id] else { continue }
            known[id] = export(text, as: names[id] ?? "value")
        }
        for key in block.keys where known[key] == nil {
            if let text = block.columns[key] { known[key] = export(text, as: "key") }
        }
        let order = block.order.map { (text: export($0.text, as: "order"), descending: $0.descending) }
        if block.isOneGroup, needed.isDisjoint(with: block.aggregated) { _ = export("count(*)", as: "rows") }
        if outputs.isEmpty { _ = export("1", as: "row") }
        let body = block.select(outputs, ordered: block.isLimited, isKept: isKept)
        closed.append("\(quoted(name)) AS (\n\(body)\n)")
        var next = SelectBlock()
        next.from = quoted(name)
        next.columns = known
        next.keys = block.keys
        next.keysMayBeNull = block.keysMayBeNull
        next.order = order
        block = next
    }
}

/// The one way from a plan to SQL.
public enum Lowering {
    /// `tableName` gives the table of a source; with `comments` each stage stands in front of the SELECT that computes it;
    /// `mainTables` are named with their database.
    /// Throws where the plan holds what no SQL can say.
    public static func lower(
        _ plan: Plan, calendar: SchoolCalendar = SchoolCalendar(), comments: Bool = false,
        mainTables: Set<String> = [],
        tableName: @escaping (RowSource, [String]) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> LoweredQuery {
        try PlanLowering.lower(
            plan, mergesStages: true, calendar: calendar, comments: comments, mainTables: mainTables,
            tableName: tableName)
    }

    /// As `lower`, with a block of its own for each stage where stages are not merged: what merging must not change.
    package static func lower(
        _ plan: Plan, mergesStages: Bool, tableName: @escaping (RowSource, [String]) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> LoweredQuery {
        try PlanLowering.lower(
            plan, mergesStages: mergesStages, calendar: SchoolCalendar(), tableName: tableName)
    }
}
