/// What happened, where, what was expected, the nearest name, and one corrected line: everything a user needs in order
/// to go on. Every error that leaves a module of edsh is one of these.
public struct Diagnostic: Error, Sendable, Hashable {
    /// Decides the exit status of the process; see the contract in the design's "Command line".
    public enum Outcome: Int32, Sendable {
        /// A command failed; nothing was written.
        case failed = 1
        /// Wrong usage, syntax or names; nothing ran.
        case refused = 2
        /// The commit did not happen; nothing was written.
        case notCommitted = 3
        /// It is not known whether the commit happened; the next opening decides.
        case unknown = 4
        /// The user pressed Ctrl-C.
        case interrupted = 130
    }

    /// A replacement of a part of the source by which the line would be right.
    public struct Fix: Sendable, Hashable {
        public let range: SourceRange
        public let replacement: String

        public init(range: SourceRange, replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// `E0301`: the first two digits are the part of the product (01 syntax, 02 names, 03 types, 04 schema and records,
    /// 05 workspace, 06 files, 07 run time).
    public var code: String
    public var outcome: Outcome
    public var message: Message
    public var range: SourceRange?
    /// Filled where the range's source is known.
    public var source: SourceText?
    /// What would have been right, as a phrase: `a number`, `one of primary, junior`.
    public var expected: Message?
    /// Nearest names, best first.
    public var suggestions: [String]
    public var fix: Fix?
    /// What to do next, as a sentence, where no single corrected line exists.
    public var help: Message?
    /// Told, but nothing is refused for it.
    public var isWarning = false

    public init(
        _ code: String, _ message: Message, outcome: Outcome = .refused, at range: SourceRange? = nil,
        source: SourceText? = nil, expected: Message? = nil, suggestions: [String] = [], fix: Fix? = nil,
        help: Message? = nil
    ) {
        self.code = code
        self.outcome = outcome
        self.message = message
        self.range = range
        self.source = source
        self.expected = expected
        self.suggestions = suggestions
        self.fix = fix
        self.help = help
    }

    /// What no line, file or disk should bring about: edsh itself is wrong.
    public static func fault(_ what: Message) -> Diagnostic {
        Diagnostic(
            "E0710", "edsh is at fault: \(what)", outcome: .failed,
            help: "nothing was written; run the line again, and if it comes back report it with the line")
    }

    public func located(in source: SourceText, at range: SourceRange? = nil) -> Diagnostic {
        var copy = self
        if copy.source == nil {
            copy.source = source
            copy.range = copy.range ?? range
        }
        return copy
    }

    public var asWarning: Diagnostic {
        var copy = self
        copy.isWarning = true
        return copy
    }

    public var place: SourcePlace? {
        guard let source, let range else { return nil }
        return SourcePlace(source: source, range: range)
    }
}

/// Several errors found in one go.
public struct Diagnostics: Error, Sendable {
    public var all: [Diagnostic]

    public init(_ all: [Diagnostic]) { self.all = all }
}
