public import BaseKit

/// What the bureau's modules ask of changes, whatever way they come. The workspace itself knows only types, references and
/// unique keys.
public struct ChangeRules {
    /// Whether a record may go from what it is to what a change makes of it; looked at for every step of a transaction.
    public var step: (_ schema: CollectionSchema, _ before: Record, _ after: Record) throws(Diagnostic) -> Void
    /// Whether the net effect of a transaction may be committed; the transaction is open, and reading sees its effect.
    public var commit: (_ changes: [RecordChange]) throws(Diagnostic) -> Void

    public init(
        step: @escaping (CollectionSchema, Record, Record) throws(Diagnostic) -> Void,
        commit: @escaping ([RecordChange]) throws(Diagnostic) -> Void
    ) {
        self.step = step
        self.commit = commit
    }
}

extension Workspace {
    /// The records as the last commit left them, to be asked while a transaction is open.
    public func committedDatabase() throws(Diagnostic) -> QueryDatabase {
        guard let cache else { throw noTransaction() }
        // Another connection would see the records as they were before the commits that wait.
        guard group == nil else { throw mustSettle() }
        let connection = try SQLiteConnection(path: cache.path)
        return QueryDatabase { () throws(Diagnostic) in connection }
    }

    /// Taking back a step is no step of a record's life, and a plan's were looked at when it was made.
    var looksAtSteps: Bool { transaction.map { $0.undoes == nil && !$0.isPlanned } ?? false }

    /// What is erased on demand is erased whatever the rules say.
    var looksAtRules: Bool { transaction.map { $0.redacts == nil } ?? false }
}
