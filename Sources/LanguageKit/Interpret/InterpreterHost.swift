public import BaseKit
public import QueryKit

/// Rows, one after another.
public protocol RowCursor: AnyObject {
    /// The next row, one value for each column; nil behind the last.
    func next() throws(Diagnostic) -> [Value]?
}

/// Rows that can also be had as the database holds them.
public protocol RawReadable: RowCursor {
    /// Not to be mixed with `next`.
    var raw: RawCursor { get }
}

/// What the interpreter asks of its surroundings: queries, records, output. It has no input or output of its own.
public protocol InterpreterHost: AnyObject {
    var evaluationContext: EvaluationContext { get }

    /// Runs a query; the values of its parameters are computed.
    func run(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> any RowCursor
    /// How the database would go about the query.
    func queryPlan(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> [QueryPlanStep]
    /// The table of a collection or of loaded rows, of which these columns will be read.
    func tableName(_ source: RowSource, columns: [String]) throws(Diagnostic) -> String
    /// As `tableName`, for rows that the query reads once from the first to the last: they need not be kept. Nil where the
    /// host has no such way.
    func streamName(_ source: RowSource, columns: [String]) throws(Diagnostic) -> String?
    /// Keeps rows as a table of their own and gives its name.
    func keep(_ columns: [Column], _ rows: any RowCursor) throws(Diagnostic) -> String

    func record(_ schema: CollectionSchema, id: String) throws(Diagnostic) -> Record?
    /// The id of the one record that the text names: by id, by a unique key, by its name or a part of it; nil: none.
    func identify(_ schema: CollectionSchema, _ text: String) throws(Diagnostic) -> String?
    func nextID(_ schema: CollectionSchema) throws(Diagnostic) -> String
    /// Nearest existing ids or names, for an id that does not exist.
    func nearestIDs(_ schema: CollectionSchema, _ id: String) throws(Diagnostic) -> [String]
    /// Proposes a change to the transaction in course.
    func stage(_ change: ProposedChange) throws(Diagnostic)

    /// A point to which the transaction can go back; nil where none is open.
    func mark() throws(Diagnostic) -> Int?
    func goBack(to mark: Int?) throws(Diagnostic)
    /// The point is not needed any more.
    func keep(_ mark: Int?) throws(Diagnostic)

    /// The collections whose fields are headed by their labels where rows are shown; nil: by their names.
    var labelled: [CollectionSchema]? { get }
    func show(_ columns: [Column], _ rows: any RowCursor, format: String?) throws(Diagnostic)
    func showRecord(_ schema: CollectionSchema, _ columns: [Column], _ row: [Value]) throws(Diagnostic)
    func save(_ columns: [Column], _ rows: any RowCursor, path: String, format: String?) throws(Diagnostic)
    /// Draws the rows, on the screen or into a file.
    func render(_ columns: [Column], _ rows: any RowCursor, _ request: RenderRequest, path: String?) throws(Diagnostic)
    /// A line of the program's own output.
    func write(_ text: String) throws(Diagnostic)
    /// What a change did, for the user: `3 teachers updated`.
    func report(_ text: Message) throws(Diagnostic)

    /// The statement at this place is about to change records, or to call what may.
    func willChange(at place: SourcePlace)
    /// A step of the program's outermost level begins, the first being 1.
    func began(step: Int, of count: Int, at place: SourcePlace)
    /// A loop of the program has come this far; `turns` nil: nobody knows how many there are.
    func reached(turn: Int, of turns: Int?)

    func perform(_ command: HostCommand, _ arguments: HostArguments) throws(Diagnostic) -> (any RowCursor)?
}

/// What a command of the host is given.
public struct HostArguments: Sendable {
    private let values: [String: Value]
    /// What `run` passes on, by the names of the script's parameters.
    public let passedOn: [String: GivenValue]

    init(_ values: [String: Value], passedOn: [String: GivenValue]) {
        self.values = values
        self.passedOn = passedOn
    }

    public subscript(_ name: String) -> Value? { values[name] }

    /// Nil where the argument was not given.
    public func text(_ name: String) -> String? {
        if case .text(let text)? = values[name] { text } else { nil }
    }
}

public enum ProposedChange: Sendable {
    case put(CollectionSchema, Record)
    case remove(CollectionSchema, id: String)
}

/// Rows that are in memory.
public final class ListCursor: RowCursor {
    private var rows: ArraySlice<[Value]>

    public init(_ rows: [[Value]]) { self.rows = rows[...] }

    public func next() -> [Value]? { rows.popFirst() }
}

/// Rows whose texts are read as what the column holds: what is given for a table's column of days may be written as texts.
final class TypedCursor: RowCursor {
    private let rows: any RowCursor
    private let columns: [Column]
    private let read: [Int]
    private var number = 0

    init(_ rows: any RowCursor, _ columns: [Column]) {
        self.rows = rows
        self.columns = columns
        read = columns.indices.filter { index in
            switch columns[index].type {
            case .text, .reference, .null: false
            default: true
            }
        }
    }

    func next() throws(Diagnostic) -> [Value]? {
        guard var row = try rows.next() else { return nil }
        number += 1
        for index in read {
            guard case .text(let text) = row[index] else { continue }
            let column = columns[index]
            do {
                row[index] = try WordReader.read(text, as: column.type, quoted: true).get()
            } catch {
                throw Diagnostic(
                    error.code, "row \(number), \(column.name): \(error.message)", outcome: .failed,
                    expected: error.expected, suggestions: error.suggestions)
            }
        }
        return row
    }
}

/// A host that changes nothing has nothing to go back to, and one without a screen draws nothing.
extension InterpreterHost {
    public var labelled: [CollectionSchema]? { nil }

    public func render(
        _ columns: [Column], _ rows: any RowCursor, _ request: RenderRequest, path: String?
    ) throws(Diagnostic) {
        throw Diagnostic.fault("charts cannot be drawn here")
    }

    public func streamName(_ source: RowSource, columns: [String]) throws(Diagnostic) -> String? { nil }
    public func identify(_ schema: CollectionSchema, _ text: String) throws(Diagnostic) -> String? {
        try record(schema, id: text)?.id
    }
    public func queryPlan(_ query: LoweredQuery, _ parameters: [SQLValue]) throws(Diagnostic) -> [QueryPlanStep] { [] }
    public func mark() throws(Diagnostic) -> Int? { nil }
    public func goBack(to mark: Int?) throws(Diagnostic) {}
    public func keep(_ mark: Int?) throws(Diagnostic) {}
    public func willChange(at place: SourcePlace) {}
    public func began(step: Int, of count: Int, at place: SourcePlace) {}
    public func reached(turn: Int, of turns: Int?) {}
}
