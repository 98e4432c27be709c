public import BaseKit
public import QueryKit

/// A program whose every name is bound to the schema and whose every type is known.
public struct CheckedProgram: Sendable {
    public let source: SourceText
    public let documentation: String
    public let parameters: [CheckedParameter]
    public let statements: [CheckedStatement]
    public let slotCount: Int
    /// Whether `--dry-run` stands behind one of its changes.
    public let isRehearsal: Bool
    /// What is superfluous in it.
    public let warnings: [Diagnostic]
}

/// A `param` of a script or a parameter of a definition.
public struct CheckedParameter: Sendable {
    public let name: String
    public let isFlag: Bool
    public let type: ValueType
    public let defaultValue: Expression?
    /// Its place in the frame.
    public let slot: Int
    /// The `##` lines in front of it.
    public var documentation = ""
    /// The default as it is written.
    public var writtenDefault: String?
    /// A definition's default that must be computed anew for each call.
    var computedDefault: CheckedDefinition?
}

/// `def`, or a module's command that is made of statements.
public final class CheckedDefinition: Sendable {
    public let name: String
    public let parameters: [CheckedParameter]
    /// The block that it takes behind its words.
    public let block: BlockSignature?
    public let documentation: String
    /// Where it is written.
    public let source: SourceText
    /// Filled when its body is checked, so that a definition may call itself.
    nonisolated(unsafe) public internal(set) var body: [CheckedStatement] = []
    nonisolated(unsafe) public internal(set) var slotCount = 0
    nonisolated(unsafe) public internal(set) var returnType: ValueType = .null
    /// The text of a module's command; nil: the program's own.
    let commandSource: SourceText?

    init(
        name: String, parameters: [CheckedParameter], block: BlockSignature? = nil, documentation: String,
        source: SourceText, commandSource: SourceText? = nil
    ) {
        self.commandSource = commandSource
        self.block = block
        self.source = source
        self.name = name
        self.parameters = parameters
        self.documentation = documentation
    }
}

public struct CheckedStatement: Sendable {
    public let kind: Kind
    public let range: SourceRange
    /// Values that differ from those of an earlier statement that is otherwise the same.
    var alike: AlikeValues?

    public indirect enum Kind: Sendable {
        case result(Plan, Sink)
        case effect(Effect)
        case assign(slot: Int, CheckedValue)
        case conditional(Expression, [CheckedStatement], otherwise: [CheckedStatement])
        case forEach(slot: Int, CheckedValue, [CheckedStatement])
        /// `prelude` computes what the condition needs, each time.
        case whileLoop(prelude: [CheckedStatement], Expression, [CheckedStatement])
        case call(CheckedDefinition, [Expression])
        case callWithBlock(CheckedDefinition, [Expression], CheckedBlock)
        /// Runs the block that the definition was given.
        case runBlock(slot: Int, [Expression])
        /// What a file that `source` reads holds.
        case included(SourceText, [CheckedStatement])
        case assertion(Expression, message: Expression?)
        /// Says the message where the condition is true.
        case warning(Expression, message: Expression)
        case print([Expression])
        case fail(Expression)
        /// What is wrong with a value that the script was given, where it is used.
        case refuse(Diagnostic)
        case giveBack(CheckedValue?)
        case breakLoop
        case continueLoop
        /// `try`, the variable that holds the error, and `catch`.
        case attempt([CheckedStatement], slot: Int, [CheckedStatement])
        case nothing
    }
}

/// What a variable may be given.
public enum CheckedValue: Sendable {
    case expression(Expression)
    case rows(Plan)
    /// Rows, or a list of records, kept as a table of these columns.
    case table(Expression, [Column])
    case call(CheckedDefinition, [Expression])
    case command(HostCall)
    /// The id of the one record that the text names: by id, by a unique key, by its name or a part of it.
    case identity(CollectionSchema, Expression)
}

/// A command that the host runs, with its arguments.
public struct HostCall: Sendable {
    public let command: HostCommand
    public let arguments: [(name: String, value: Expression)]
    /// What `run` passes on, by the names of the script's parameters.
    public var passedOn: [(name: String, value: PassedValue)] = []
}

/// Where a pipeline's rows go.
public enum Sink: Sendable {
    /// To the user; `format` nil: as the session says.
    case show(format: String?)
    /// One record, its fields below one another; `id` to be named where there is none.
    case showRecord(CollectionSchema, id: Expression)
    case save(path: Expression, format: String?)
    case explain(sqlOnly: Bool)
    /// A chart, shown or written to a file.
    case render(RenderRequest, path: Expression?)
    /// The plan gives the id and one column for each field to set.
    case update(CollectionSchema, fields: [Int])
    case delete(CollectionSchema)
    /// The plan gives the fields in order; `hasID`: and the id first.
    case insert(CollectionSchema, fields: [Int], hasID: Bool)
}

/// A change of one record, or a host command that gives no rows.
public enum Effect: Sendable {
    case add(CollectionSchema, id: Expression?, values: [(field: Int, value: Expression)])
    case update(CollectionSchema, id: Expression, values: [(field: Int, value: Expression)])
    case remove(CollectionSchema, id: Expression)
    case host(HostCall)
    /// A module's command that gives no rows.
    case call(CheckedDefinition, [Expression])
}
