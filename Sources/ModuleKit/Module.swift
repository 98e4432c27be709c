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
}

extension Module {
    public var figures: [Figure] { [] }
    public var indicators: [Indicator] { [] }
    public var reportSections: [ReportSection] { [] }
}

/// A command beyond the generic verbs, declared, explained and exemplified in one place.
public struct ModuleCommand: Sendable {
    /// `["teachers", "due-to-retire"]`.
    public let words: [String]
    /// One line.
    public let summary: String
    /// Where the rule or formula comes from, what the columns mean.
    public let details: String
    public let parameters: [CommandParameter]
    /// A pipeline of the language whose rows the command gives; parameters appear as `$name`, with `_` for `-`. The stages
    /// that the user writes after the command continue it, and all of it becomes one SQL statement.
    public let pipeline: String
    public let examples: [CommandExample]

    public init(
        _ words: [String], summary: String, details: String = "", parameters: [CommandParameter] = [],
        pipeline: String, examples: [CommandExample]
    ) {
        self.words = words
        self.summary = summary
        self.details = details
        self.parameters = parameters
        self.pipeline = pipeline
        self.examples = examples
    }
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
