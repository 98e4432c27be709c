public import BaseKit

/// A part of the bureau's work: what it keeps and what it can do. From the collections alone the shell gives the generic
/// verbs `list show add update remove`, completion, validation, help and columns.
public protocol Module: Sendable {
    /// `schools`: lower case, as in the manifest.
    var name: String { get }
    var labelZh: String { get }
    var summary: String { get }
    var collections: [CollectionSchema] { get }
    var commands: [ModuleCommand] { get }
    /// Figures of the bureau's reports that its records give.
    var figures: [Figure] { get }
    /// Measures that its records give.
    var indicators: [Indicator] { get }
    /// What it writes in the bureau's work summary.
    var reportSections: [ReportSection] { get }
    /// What records must meet.
    var rules: [Rule] { get }
    /// The states that records go through.
    var lifeCycles: [LifeCycle] { get }
    /// Fields that are written once.
    var keptFields: [KeptFields] { get }
    /// What a bureau may decide for itself in its manifest.
    var settings: [ModuleSetting] { get }
}

extension Module {
    public var figures: [Figure] { [] }
    public var indicators: [Indicator] { [] }
    public var reportSections: [ReportSection] { [] }
    public var rules: [Rule] { [] }
    public var lifeCycles: [LifeCycle] { [] }
    public var keptFields: [KeptFields] { [] }
    public var settings: [ModuleSetting] { [] }
}

/// A value that the bureau sets under `settings` of its `edsh.json`; rules, commands and pipelines read it as `$name`.
public struct ModuleSetting: Sendable, Hashable {
    /// `decision_quorum`
    public let name: String
    public let type: ValueType
    /// Where the manifest does not say.
    public let standard: Value
    public let summary: String

    public init(_ name: String, _ type: ValueType, standard: Value, summary: String) {
        self.name = name
        self.type = type
        self.standard = standard
        self.summary = summary
    }
}

/// A command beyond the generic verbs, declared, explained and exemplified in one place. A parameter that refers to a
/// record is given as its id, its code or another unique key, its name, or a part of the name that only one record has.
public struct ModuleCommand: Sendable {
    /// `["teachers", "due-to-retire"]`.
    public let words: [String]
    /// One line.
    public let summary: String
    /// Where the rule or formula comes from, what the columns mean.
    public let details: String
    public let parameters: [CommandParameter]
    public let work: Work
    /// What it shows besides fields of records.
    public let columns: [ComputedColumn]
    public let examples: [CommandExample]

    /// What the command does; parameters appear as `$name`, with `_` for `-`.
    public enum Work: Sendable, Hashable {
        /// A pipeline of the language whose rows the command gives. The stages that the user writes after the command
        /// continue it, and all of it becomes one SQL statement.
        case pipeline(String)
        /// Statements of the language, as in a `def`: they check with `assert` and `fail`, change records as a part of the
        /// line's transaction, and may `return` rows.
        case statements(String)

        public var text: String {
            switch self {
            case .pipeline(let text), .statements(let text): text
            }
        }
    }

    public init(
        _ words: [String], summary: String, details: String = "", parameters: [CommandParameter] = [],
        pipeline: String, columns: [ComputedColumn] = [], examples: [CommandExample]
    ) {
        self.init(words, summary, details, parameters, .pipeline(pipeline), columns, examples)
    }

    public init(
        _ words: [String], summary: String, details: String = "", parameters: [CommandParameter] = [],
        statements: String, columns: [ComputedColumn] = [], examples: [CommandExample]
    ) {
        self.init(words, summary, details, parameters, .statements(statements), columns, examples)
    }

    private init(
        _ words: [String], _ summary: String, _ details: String, _ parameters: [CommandParameter], _ work: Work,
        _ columns: [ComputedColumn], _ examples: [CommandExample]
    ) {
        self.words = words
        self.summary = summary
        self.details = details
        self.parameters = parameters
        self.work = work
        self.columns = columns
        self.examples = examples
    }
}

/// A column that a command computes, or shows of another record under a name of its own.
public struct ComputedColumn: Sendable, Hashable {
    /// `late`, as in the pipeline.
    public let name: String
    public let labelZh: String
    /// The words that its cells may hold, with their Chinese labels. What is of an enumeration's type needs none.
    public let words: [EnumerationCase]

    public init(_ name: String, _ labelZh: String, words: [EnumerationCase] = []) {
        self.name = name
        self.labelZh = labelZh
        self.words = words
    }

    public var subject: ColumnSubject { .computed(labelZh: labelZh, words: words) }
}

/// A parameter of a command: given by position or as `--name value`.
public struct CommandParameter: Sendable, Hashable {
    /// `due-within`: lower case with `-`.
    public let name: String
    public let type: ValueType
    public let positional: Bool
    /// The value where the user gives none, as an expression of the language; nil: it must be given.
    public let defaultExpression: String?
    public let summary: String

    public init(
        _ name: String, _ type: ValueType, positional: Bool = false, default defaultExpression: String? = nil,
        summary: String
    ) {
        self.name = name
        self.type = type
        self.positional = positional
        self.defaultExpression = defaultExpression
        self.summary = summary
    }

    /// What stands for the value of a positional one: `HAZARD`, in the user's language.
    public var placeholder: Message { Message(phrase: name.uppercased()) }

    /// The same in a sentence: `hazard`.
    public var spoken: Message { Message(label: name, chinese: placeholder.text(in: .chinese)) }

    /// `HAZARD`, `--by TEXT`, `[--on DATE]`
    public var usage: Message {
        let start = defaultExpression == nil ? "" : "["
        let end = defaultExpression == nil ? "" : "]"
        if positional {
            return Message(
                label: start + placeholder.text(in: .english) + end,
                chinese: start + placeholder.text(in: .chinese) + end)
        }
        if type == .bool { return Message(verbatim: "\(start)--\(name)\(end)") }
        return Message(
            label: "\(start)--\(name) \(type.placeholder.english)\(end)",
            chinese: "\(start)--\(name) \(type.placeholder.text(in: .chinese))\(end)")
    }
}

/// A line that works on the sample county; the tests run it.
public struct CommandExample: Sendable, Hashable {
    public let line: String
    public let note: String

    public init(_ line: String, _ note: String) {
        self.line = line
        self.note = note
    }
}
