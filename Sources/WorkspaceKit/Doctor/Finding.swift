internal import BaseKit

/// Something that `doctor` has to say.
public struct Finding: Sendable, Hashable {
    public enum Severity: String, Sendable, CaseIterable {
        /// Something is lost, or nothing can be written until it is put right.
        case error
        /// It should be put right.
        case warning
        case note
    }

    public let severity: Severity
    /// In the workspace; nil where no file is meant.
    public let file: String?
    public let line: Int?
    public let message: String
    /// Which records, commits or people it concerns.
    public let affected: String?
    /// What to do about it.
    public let remedy: String?

    public init(
        _ severity: Severity, file: String? = nil, line: Int? = nil, _ message: String, affected: String? = nil,
        remedy: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
        self.affected = affected
        self.remedy = remedy
    }

    init(_ severity: Severity, _ diagnostic: Diagnostic, file: String? = nil, remedy: String? = nil) {
        let place = diagnostic.place
        self.init(
            severity, file: file ?? place?.source.name, line: place?.line.number,
            diagnostic.message + (diagnostic.expected.map { "; expected \($0)" } ?? ""),
            remedy: diagnostic.help ?? remedy)
    }
}
