/// How a stage's arguments are read; what they mean is decided by the stage's declaration.
public struct StageGrammar: Sendable {
    public enum Style: Sendable, Equatable {
        /// Comma-separated expressions, each with an optional `name =`.
        case items
        /// As items, where a `-` in front means descending.
        case sortKeys
        /// Words and flags, as a command's.
        case words
        /// Other rows, in brackets or by the name of a collection or variable, in front of the clauses; some words may stand
        /// before them.
        case rows(variants: [String])
    }

    public let style: Style
    /// Words that start another part: `by`, `per`.
    public let clauses: [String]
    /// Flags that may stand at its end: `dry-run`.
    public let flags: [String]

    public init(_ style: Style, clauses: [String] = [], flags: [String] = []) {
        self.style = style
        self.clauses = clauses
        self.flags = flags
    }
}
