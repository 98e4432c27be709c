public import BaseKit
public import LanguageKit
public import ModuleKit
public import QueryKit
internal import WorkspaceKit

/// Runs programs of the language on the small county, on a real SQLite in memory, and keeps what they show.
public final class PipelineSession {
    public let collections = County.schemas
    public let derivedSyntax = DerivedSyntax()
    public private(set) var written: [String] = []
    private var shown: (columns: [Column], rows: [[Value]]) = ([], [])
    private let database: QueryDatabase
    private var kept = 0

    public init() throws(Diagnostic) {
        database = QueryDatabase.inMemory()
        for schema in County.schemas {
            let columns = schema.storedColumns
            try database.createTemporaryTable(schema.name, columns: columns) { insert in
                for row in County.records[schema.name] ?? [] {
                    try insert(zip(row, columns).map { $0.sqlValue(as: $1.type) })
                }
            }
        }
    }

    /// What the last pipeline of the program shows.
    public func rows(_ text: String) throws -> [[Value]] {
        shown = ([], [])
        let program = try ProgramChecker.check(SourceText(text: text), environment: self)
        try Interpreter(host: self).run(program)
        return shown.rows
    }

    /// The same, one text a row, cells with blanks between, null as `∅`.
    public func texts(_ text: String) throws -> [String] {
        try rows(text).map { row in row.map { $0.isNull ? "∅" : $0.plainText }.joined(separator: " ") }
    }

    /// What `print` writes of an expression: no SQL is asked.
    public func printed(_ expression: String) throws -> String {
        written = []
        let program = try ProgramChecker.check(SourceText(text: "print (\(expression))"), environment: self)
        try Interpreter(host: self).run(program)
        return written.joined(separator: "\n")
    }

    /// The plan of a pipeline.
    public func plan(_ text: String) throws -> Plan {
        let program = try ProgramChecker.check(SourceText(text: text), environment: self)
        guard case .result(let plan, _)? = program.statements.last?.kind else {
            throw Diagnostic("E0304", "not a pipeline")
        }
        return plan
    }

    /// The statement of a pipeline.
    public func sql(_ text: String) throws -> String {
        try Lowering.lower(try plan(text)) { (source, _) throws(Diagnostic) in
            switch source {
            case .collection(let name), .loaded(let name): name
            case .slot(let slot): "variable_\(slot)"
            }
        }.sql
    }
}

extension PipelineSession: LanguageEnvironment {
    public var moduleCommands: [ModuleCommand] { [] }
    public var hostCommands: [HostCommand] { [] }
    public var formats: [String] { ["table"] }
    public func whyAbsent(_ name: String) -> Diagnostic? { nil }

    public func values(of plan: Plan) throws(Diagnostic) -> [Value] {
        let cursor = try Interpreter(host: self).rows(of: plan)
        var values: [Value] = []
        while let row = try cursor.next() { values += row.prefix(1) }
        return values
    }

    public func openFile(_ request: FileRequest) throws(Diagnostic) -> (key: String, columns: [Column]) {
        throw Diagnostic("E0601", "there are no files here")
    }
}

extension PipelineSession: InterpreterHost {
    public var evaluationContext: EvaluationContext {
        EvaluationContext(
            today: County.today, now: CivilDateTime(milliseconds: Int64(County.today.dayNumber) * 86_400_000))
    }

    public func run(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> any RowCursor {
        for function in query.scalarFunctions { database.register(function) }
        for function in query.aggregateFunctions { database.register(function) }
        let cursor = try database.query(query.sql, parameters, columns: query.columns)
        var rows: [[Value]] = []
        while let row = try cursor.next() { rows.append(row) }
        return ListCursor(rows)
    }

    public func tableName(_ source: RowSource, columns: [String]) throws(Diagnostic) -> String {
        switch source {
        case .collection(let name), .loaded(let name): name
        case .slot: ""
        }
    }

    public func keep(_ columns: [Column], _ rows: any RowCursor) throws(Diagnostic) -> String {
        kept += 1
        let name = "kept_\(kept)"
        try database.createTemporaryTable(name, columns: columns) { insert in
            while let row = try rows.next() { try insert(zip(row, columns).map { $0.sqlValue(as: $1.type) }) }
        }
        return name
    }

    public func show(_ columns: [Column], _ rows: any RowCursor, format: String?) throws(Diagnostic) {
        shown = (columns, [])
        while let row = try rows.next() { shown.rows.append(row) }
    }

    public func write(_ text: String) { written.append(text) }
    public func report(_ text: Message) { written.append(text.english) }

    public func mark() -> Int? { nil }
    public func goBack(to mark: Int?) {}
    public func keep(_ mark: Int?) {}

    // Records are read by pipelines alone here.
    public func record(_ schema: CollectionSchema, id: String) -> Record? { nil }
    public func nextID(_ schema: CollectionSchema) -> String { schema.idPrefix }
    public func nearestIDs(_ schema: CollectionSchema, _ id: String) -> [String] { [] }
    public func stage(_ change: ProposedChange) throws(Diagnostic) {
        throw Diagnostic("E0502", "nothing is stored here")
    }
    public func showRecord(_ schema: CollectionSchema, _ columns: [Column], _ row: [Value]) {}
    public func save(_ columns: [Column], _ rows: any RowCursor, path: String, format: String?) {}
    public func perform(_ command: HostCommand, _ arguments: HostArguments) -> (any RowCursor)? { nil }
}
