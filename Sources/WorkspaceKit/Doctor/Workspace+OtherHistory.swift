internal import BaseKit

/// What was committed on this machine and is not in the journal that lies here, whole as that is.
public struct OtherHistory: Sendable {
    /// The last commit that was made here.
    public let commit: Int
    /// Records that were different here.
    public let records: [String]
    /// Where they are kept; nil where none was different, or nobody knows them any more.
    public let file: String?
}

extension Workspace {
    /// The journal is that of a copy of the workspace in which other commits were made: git has brought it, or a backup. From
    /// now on it counts; the records that were different here go into a file. Nil where it holds all that was seen here.
    func acceptOtherHistory(
        _ seenByCache: JournalState?, by origin: ChangeOrigin
    ) throws(Diagnostic) -> OtherHistory? {
        guard let other = try commitOfOtherHistory(seenByCache) else { return nil }
        var changes: [RecordChange] = []
        if seenByCache != nil, let cache = try attachCache() {
            let readable = try replayed(reader, upTo: 0)
            defer { readable.connection.close() }
            changes = try self.changes(from: readable, to: cache)
            closeCache()
        }
        let file = try keep(changes, of: other, origin)
        let numbers = try cacheNumbers()
        do throws(FileSystemError) {
            for number in numbers { try removeCacheFiles(cachePath(number)) }
            try files.removeIfPresent(layout.checkpoint)
            try files.synchronizeDirectory(layout.machine)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        if let recovered = try recover() { try writeCheckpoint(recovered.meta, recovered.writer) }
        return OtherHistory(
            commit: other.number, records: changes.map { "\($0.collection) \($0.id)" }, file: file)
    }

    /// The last commit that cache or checkpoint know and a whole journal does not hold; nil where it holds all.
    func commitOfOtherHistory(_ seenByCache: JournalState?) throws(Diagnostic) -> JournalState? {
        let seen = [seenByCache, checkpoint.state].compactMap(\.self).filter { $0.number > 0 }
        var held: [Int: String] = [:]
        try reader.read(from: Checkpoint.beginning.state) { commit throws(Diagnostic) in
            if seen.contains(where: { $0.number == commit.state.number }) {
                held[commit.state.number] = commit.state.hash
            }
        }
        return seen.first { held[$0.number] != $0.hash }
    }

    /// Writes the changes as the journal would: `before` is what it holds, `after` what stood here.
    private func keep(
        _ changes: [RecordChange], of other: JournalState, _ origin: ChangeOrigin
    ) throws(Diagnostic) -> String? {
        if changes.isEmpty { return nil }
        let head = CommitHead(
            number: other.number, previous: other.hash, time: clock.now(), user: origin.user,
            message: "as it was here and not in the journal")
        let bytes = CommitEncoder.encode(head, changes, schemas: schemaByName).bytes
        let name = "other-history-\(other.number)-\(other.hash.prefix(8)).jsonl"
        do throws(FileSystemError) {
            try files.makeDirectoryIfMissing(layout.recovered)
            try files.removeIfPresent(layout.recovered + "/" + name)
            try files.create(layout.recovered + "/" + name, bytes)
            try files.synchronizeDirectory(layout.recovered)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        return ".edsh/recovered/" + name
    }
}
