public import BaseKit

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
    public let message: Message
    /// Which records, commits or people it concerns.
    public let affected: Message?
    /// What to do about it.
    public let remedy: Message?

    public init(
        _ severity: Severity, file: String? = nil, line: Int? = nil, _ message: Message, affected: Message? = nil,
        remedy: Message? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
        self.affected = affected
        self.remedy = remedy
    }

    init(_ severity: Severity, _ diagnostic: Diagnostic, file: String? = nil, remedy: Message? = nil) {
        let place = diagnostic.place
        var message = diagnostic.message
        if let expected = diagnostic.expected { message = "\(message); expected \(expected)" }
        self.init(
            severity, file: file ?? place?.source.name, line: place?.line.number,
            message, remedy: diagnostic.help ?? remedy)
    }
}
