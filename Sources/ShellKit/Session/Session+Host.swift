public import BaseKit
public import LanguageKit
public import QueryKit
internal import WorkspaceKit

extension Session: InterpreterHost {
    public var evaluationContext: EvaluationContext {
        let now = SystemClock().now()
        return EvaluationContext(today: options.today ?? LocalDay.today(), now: now, calendar: calendar)
    }

    public func run(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> any RowCursor {
        if let committed {
            for function in query.scalarFunctions { committed.register(function) }
            for function in query.aggregateFunctions { committed.register(function) }
            return DatabaseCursor(try committed.query(query.sql, parameters, columns: query.columns))
        }
        register(functionsOf: query)
        return DatabaseCursor(try database.query(query.sql, parameters, columns: query.columns))
    }

    func register(functionsOf query: LoweredQuery) {
        for function in query.scalarFunctions where registeredFunctions.insert(function.name).inserted {
            database.register(function)
        }
        for function in query.aggregateFunctions where registeredFunctions.insert(function.name).inserted {
            database.register(function)
        }
    }

    public func queryPlan(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> [QueryPlanStep] {
        let explained = LoweredQuery(
            sql: "EXPLAIN QUERY PLAN " + query.sql,
            columns: [Column("id", .int), Column("parent", .int), Column("unused", .int), Column("detail", .text)],
            parameters: [], scalarFunctions: query.scalarFunctions, aggregateFunctions: query.aggregateFunctions)
        let rows = try run(explained, parameters)
        var steps: [QueryPlanStep] = []
        while let row = try rows.next() {
            steps.append(
                QueryPlanStep(
                    id: row[0].whole ?? 0, parent: row[1].whole ?? 0, detail: row[3].plainText))
        }
        return steps
    }

    public func tableName(_ source: RowSource, columns: [String]) throws(Diagnostic) -> String {
        switch source {
        case .collection(let name): return try table(of: name)
        case .loaded(let key):
            if let file = try tableName(ofFile: key, columns: columns) { return file }
            return try tableName(ofWritten: key, columns: columns) ?? key
        case .slot: return ""
        }
    }

    public func keep(_ columns: [Column], _ rows: any RowCursor) throws(Diagnostic) -> String {
        let name = newTableName("rows")
        // Row by row, so that memory stays bounded; where the query fails, the table goes with its savepoint. SQLite moves the
        // table to a file of its own once it grows.
        var cells = [SQLValue](repeating: .null, count: columns.count)
        try database.createTemporaryTable(name, columns: columns) { insert in
            while let row = try rows.next() {
                for (index, (value, column)) in zip(row, columns).enumerated() {
                    cells[index] = value.sqlValue(as: column.type)
                }
                try insert(cells)
            }
        }
        return name
    }

    // MARK: records

    public func record(_ schema: CollectionSchema, id: String) throws(Diagnostic) -> Record? {
        try requireWorkspace().record(schema.name, id: id)
    }

    public func identify(_ schema: CollectionSchema, _ text: String) throws(Diagnostic) -> String? {
        try RecordNames(session: self, schema: schema).id(of: text)
    }

    public func nextID(_ schema: CollectionSchema) throws(Diagnostic) -> String {
        try requireWorkspace().nextID(for: schema)
    }

    public func nearestIDs(_ schema: CollectionSchema, _ id: String) throws(Diagnostic) -> [String] {
        let label = schema.nameField ?? "id"
        let cursor = try database.query(
            "SELECT `id`, `\(label)` FROM `\(schema.name)`", [], columns: [Column("id", .text), Column("name", .text)])
        var known: [String] = []
        var byName: [String] = []
        while let row = try cursor.next() {
            known.append(row[0].plainText)
            if !row[1].isNull, label != "id" { known.append(row[1].plainText) }
            if row[1].plainText == id { byName.append(row[0].plainText) }
        }
        return byName.isEmpty ? NearestName.find(id, in: known) : Array(byName.prefix(3))
    }

    public func stage(_ change: ProposedChange) throws(Diagnostic) {
        let workspace = try requireWorkspace()
        guard transaction != nil else {
            throw Diagnostic(
                "E0502", "records cannot be changed here", outcome: .failed,
                expected: "a workspace: make one with `edsh init DIR`")
        }
        switch change {
        case .put(let schema, let record): try workspace.stage(.put(collection: schema.name, record: record))
        case .remove(let schema, let id): try workspace.stage(.remove(collection: schema.name, id: id))
        }
    }

    public func willChange(at place: SourcePlace) {
        guard let workspace else { return }
        guard let script = place.source.name else { return workspace.scriptLine = nil }
        let numbers: LineNumbers
        if let known = lineNumbers[script], known.isOf(place.source) {
            numbers = known
        } else {
            numbers = LineNumbers(of: place.source)
            lineNumbers[script] = numbers
        }
        workspace.scriptLine = ScriptLine(line: numbers.line(at: place.range.start), script: script)
    }

    public func mark() throws(Diagnostic) -> Int? {
        let point = try workspace?.savepoint(savepoints.count + 1)
        guard point != nil || transaction != nil else { return nil }
        savepoints.append((point, transaction?.reports.count ?? 0, transaction?.files.count ?? 0))
        return savepoints.count
    }

    public func goBack(to mark: Int?) throws(Diagnostic) {
        guard let mark, savepoints.count >= mark else { return }
        let (point, reports, kept) = savepoints[mark - 1]
        savepoints.removeLast(savepoints.count - mark + 1)
        if let point {
            try workspace?.rollback(to: point)
            // Tables that were made since are gone.
            for file in files.values { file.tableName = nil }
        }
        // And files that were to be written.
        discardFiles(from: kept)
        transaction?.reports.cut(to: reports)
    }

    public func keep(_ mark: Int?) throws(Diagnostic) {
        guard let mark, savepoints.count >= mark else { return }
        let point = savepoints[mark - 1].point
        savepoints.removeLast(savepoints.count - mark + 1)
        if let point { try workspace?.release(point) }
    }

    // MARK: output

    public var labelled: [CollectionSchema]? { Language.current == .english ? nil : collections }

    public func show(_ columns: [Column], _ rows: any RowCursor, format: String?) throws(Diagnostic) {
        let chosen = try FormatRegistry.format(named: format ?? nextFormat ?? options.format ?? "table")
        nextFormat = nil
        let isForPeople = ["table", "md", "html"].contains(chosen.name)
        let rows: any RowCursor = isForPeople ? LabelledCells.over(rows, columns) : rows
        let columns = isForPeople ? headed(columns) : columns
        if let pager, chosen.name == "table" {
            let text = try pager.collected { (sink) throws(Diagnostic) in
                try write(columns, rows, to: TableFormat(rowLimit: Pager.rowLimit).writer(to: sink, terminal: terminal))
            }
            return try showPaged(text.output, note: text.result)
        }
        let output = results
        let note = try write(columns, rows, to: chosen.writer(to: output, terminal: terminal))
        output.flush()
        if let failure = output.failure { throw failure }
        if let note { say(note) }
    }

    /// Gives what the writer says of what it left out.
    private func write(
        _ columns: [Column], _ rows: any RowCursor, to writer: any TableWriter
    ) throws(Diagnostic) -> Message? {
        writer.begin(columns: columns)
        _ = try RowWriting.write(rows, columns, with: writer, to: output)
        return writer.end()
    }

    public func showRecord(_ schema: CollectionSchema, _ columns: [Column], _ row: [Value]) throws(Diagnostic) {
        guard (options.format ?? "table") == "table" else {
            return try show(columns, ListCursor([row]), format: nil)
        }
        let fields = zip(columns, row).map { column, value -> [Value] in
            let field = schema.field(column.name)
            let derived = schema.derived.first { $0.name == column.name }
            var text = value.plainText
            if case .enumeration(let cases) = column.type, let known = cases.first(where: { $0.name == text }) {
                text += " (\(known.labelZh))"
            }
            if case .reference(let target) = column.type, let name = self.name(of: text, in: target) {
                text += " (\(name))"
            }
            return [
                .text(column.name), .text(field?.labelZh ?? derived?.labelZh ?? ""), value.isNull ? .null : .text(text),
            ]
        }
        try show(
            [Column(said("field"), .text), Column(said("label"), .text), Column(said("value"), .text)],
            ListCursor(fields), format: nil)
    }

    public func write(_ text: String) throws(Diagnostic) {
        if let pager, pager.isLong(text) { return try showPaged(sanitized(text, keepsLines: true) + "\n", note: nil) }
        let output = results
        output.write(text + "\n")
        output.flush()
        if let failure = output.failure { throw failure }
    }

    public func report(_ text: Message) throws(Diagnostic) {
        if transaction != nil { transaction?.reports.append(text) } else { say(text) }
    }

    public func perform(_ command: HostCommand, _ arguments: HostArguments) throws(Diagnostic) -> (any RowCursor)? {
        guard let known = ShellCommands.all.first(where: { $0.declaration.words == command.words }) else { return nil }
        return try known.action(self, arguments)
    }
}

/// Rows of the database as the language reads them.
final class DatabaseCursor: RawReadable {
    private let cursor: ResultCursor

    init(_ cursor: ResultCursor) { self.cursor = cursor }

    deinit { cursor.finish() }

    var raw: RawCursor { cursor.raw }

    func next() throws(Diagnostic) -> [Value]? {
        try Interrupt.check()
        return try cursor.next()
    }
}
