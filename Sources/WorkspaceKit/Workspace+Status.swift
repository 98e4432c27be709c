public import BaseKit

/// A commit as `log` lists it.
public struct CommitSummary: Sendable, Hashable {
    public let number: Int
    public let time: CivilDateTime
    public let user: String
    public let script: String?
    public let message: String?
    /// How many records it changed.
    public let operations: Int
    public let collections: [String]
    /// The commit that this one took back.
    public let undoes: Int?
    /// What it erased from the commits before it.
    public let redacts: Redaction?
}

/// What `status` tells.
public struct WorkspaceStatus: Sendable {
    public struct Count: Sendable, Hashable {
        public let collection: String
        public let records: Int
    }

    /// The last commit's number; 0 before the first.
    public let commit: Int
    public let counts: [Count]
    /// Data files that are older than the last commit to their collection: what they lack is in the journal.
    public let onlyInJournal: [String]
    /// Of all segments; bytes.
    public let journalBytes: Int64
    /// Why nothing can be written; nil where it can.
    public let readOnly: Diagnostic?
    public let notices: [Message]
}

extension Workspace {
    public func status() throws(Diagnostic) -> WorkspaceStatus {
        let cache = try readableCache()
        guard let meta = try meta(of: cache) else {
            throw Diagnostic(
                "E0531", "the cache is damaged", outcome: .failed, help: "run the command again: it is rebuilt")
        }
        var counts: [WorkspaceStatus.Count] = []
        for schema in schemas {
            counts.append(.init(collection: schema.name, records: try table(schema.name, in: cache).count))
        }
        var bytes: Int64 = 0
        do throws(FileSystemError) {
            for segment in try reader.segments() { bytes += try files.stamp(at: reader.path(segment))?.size ?? 0 }
        } catch {
            throw error.diagnostic()
        }
        var obstacle = poison ?? writeBlock
        if obstacle == nil { obstacle = place.isReadOnly ? readOnly() : try collidingNames().first }
        return WorkspaceStatus(
            commit: meta.state.number, counts: counts,
            onlyInJournal: staleFiles(meta).map(\.path), journalBytes: bytes,
            readOnly: obstacle, notices: notices)
    }

    /// Brings data files up to the last commit.
    public func sync() throws(Diagnostic) {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        if let poison { throw poison }
        try checkPlace()
        try lock.acquire(user: Workspace.currentUser, patience: lockPatience)
        defer { lock.release() }
        try syncHoldingLock()
    }

    /// Runs `body` while no other process can write, after the data files were brought up to date: for backups and version
    /// control. Gives what `body` gives, which gets the lock's file: a process that inherits it holds the lock as well, until
    /// it ends or `body` does.
    public func withLock<Result>(
        user: String, _ body: (_ lockFile: Int32?) throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        if let poison { throw poison }
        try checkPlace()
        try lock.acquire(user: user, patience: lockPatience)
        defer { lock.releaseForAll() }
        try syncHoldingLock()
        return try body(lock.descriptor)
    }

    private func syncHoldingLock() throws(Diagnostic) {
        let recovered = try recover()
        if let writeBlock { throw writeBlock }
        if let recovered { try writeCheckpoint(recovered.meta, recovered.writer) }
    }

    func history() -> JournalHistory { JournalHistory(reader: reader) }

    /// Behind the last commit that readers see.
    func lastPosition() throws(Diagnostic) -> JournalPosition {
        guard let meta = try meta(of: readableCache()) else {
            throw Diagnostic(
                "E0531", "the cache is damaged", outcome: .failed, help: "run the command again: it is rebuilt")
        }
        return meta.state.position
    }
}
