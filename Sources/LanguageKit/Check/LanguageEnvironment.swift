public import BaseKit
public import ModuleKit
public import QueryKit

/// A command that the shell itself gives: `log`, `undo`, `help`.
public struct HostCommand: Sendable {
    public let words: [String]
    public let summary: String
    public let details: String
    public let parameters: [CommandParameter]
    /// What its rows hold; empty where it gives none.
    public let columns: [Column]
    public let examples: [CommandExample]
    /// Flags that are not declared are passed on as texts (`run SCRIPT --month 2016-09`).
    public let passesFlagsOn: Bool
    /// It stages changes of records, so that its line is a transaction.
    public let changesRecords: Bool
    /// What may stand beside it.
    public let company: Company

    public enum Company: Sendable {
        case any
        /// It commits by itself: what fails beside it could not take it back.
        case none
        /// It begins or ends what the user holds open over several lines.
        case noneAtPrompt
    }

    /// Its columns, each headed by its name's phrase where nothing else says what it shows.
    var listedColumns: [Column] { columns.map { Column($0.name, $0.type, subject: $0.subject ?? .listed()) } }

    public init(
        _ words: [String], summary: String, details: String = "", parameters: [CommandParameter] = [],
        columns: [Column] = [], examples: [CommandExample] = [], passesFlagsOn: Bool = false,
        changesRecords: Bool = false, company: Company = .any
    ) {
        self.company = company
        self.changesRecords = changesRecords
        self.passesFlagsOn = passesFlagsOn
        self.words = words
        self.summary = summary
        self.details = details
        self.parameters = parameters
        self.columns = columns
        self.examples = examples
    }
}

/// What the checker asks of its surroundings.
public protocol LanguageEnvironment: AnyObject {
    var collections: [CollectionSchema] { get }
    func collection(_ name: String) -> CollectionSchema?
    /// What has been parsed of the collections' declarations.
    var derivedSyntax: DerivedSyntax { get }
    var moduleCommands: [ModuleCommand] { get }
    var hostCommands: [HostCommand] { get }
    /// The columns of a file, and the key under which a plan names it. Reads the file, as its types follow from all of it.
    func openFile(_ request: FileRequest) throws(Diagnostic) -> (key: String, columns: [Column])
    /// The columns of a SELECT that the user wrote over the collections, and the key under which a plan names it. Throws
    /// where it is no SELECT, or is wrong.
    func openSQL(_ text: String) throws(Diagnostic) -> (key: String, columns: [Column])
    /// Names of the formats that `to` and `save` know.
    var formats: [String] { get }
    /// The values of a plan's one column, in order (a pivot asks for its columns before it runs).
    func values(of plan: Plan) throws(Diagnostic) -> [Value]
    /// The same of a plan that reads variables: of those that hold a value now, and of those that `statements` give one.
    /// Throws E0411 where it reads another.
    func values(of plan: Plan, after statements: [CheckedStatement], in source: SourceText) throws(Diagnostic)
        -> [Value]
    /// What the bureau has set, or the module's standard; nil where no module declares such a setting.
    func setting(_ name: String) -> (value: Value, type: ValueType)?
    /// The text of a script, by its name in the workspace or its path, which may begin at the folder of the script that
    /// names it.
    func script(_ name: String, from source: SourceText) throws(Diagnostic) -> SourceText
    /// The id of the one record that the text names: by id, by a unique key, by its name or a part of it. Throws where there
    /// is none.
    func id(ofRecord text: String, in schema: CollectionSchema) throws(Diagnostic) -> String
    /// Why a name that exists elsewhere is not to be had here.
    func whyAbsent(_ name: String) -> Diagnostic?
}

extension LanguageEnvironment {
    public func values(
        of plan: Plan, after statements: [CheckedStatement], in source: SourceText
    ) throws(Diagnostic) -> [Value] { throw Interpreter.unknownRows() }

    public func script(_ name: String, from source: SourceText) throws(Diagnostic) -> SourceText {
        throw Diagnostic("E0603", "there is no script `\(name)`")
    }

    /// Without records, whatever is given is an id.
    public func id(ofRecord text: String, in schema: CollectionSchema) throws(Diagnostic) -> String { text }

    public func openSQL(_ text: String) throws(Diagnostic) -> (key: String, columns: [Column]) {
        throw Diagnostic("E0316", "there is no database to ask here")
    }

    /// Tells, at its place, that a name exists elsewhere, if it does.
    func refuseAbsent(_ name: String, at range: SourceRange) throws(Diagnostic) {
        guard var error = whyAbsent(name) else { return }
        error.range = range
        throw error
    }

    public func collection(_ name: String) -> CollectionSchema? { collections.first { $0.name == name } }
    public func setting(_ name: String) -> (value: Value, type: ValueType)? { nil }
}

/// `open FILE --format … `
public struct FileRequest: Sendable, Hashable {
    public var path: String
    public var format: String?
    public var encoding: String?
    public var delimiter: String?
    public var skip: Int
    public var sheet: String?
    /// Whether the first row names the columns; nil where its looks are to tell.
    public var hasHeader: Bool?
    /// Not the rows are wanted but the cells that are not as most of their column.
    public var listsProblems = false
}
