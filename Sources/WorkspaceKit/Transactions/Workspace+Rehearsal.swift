internal import BaseKit

/// Rehearsals where nothing can be written: they need neither the lock nor the cache of all.
extension Workspace {
    /// Begins a transaction that cannot be committed, on a cache of this process alone.
    func beginWithoutWriting(_ origin: ChangeOrigin) throws(Diagnostic) {
        let recovered = try recoveredWithoutWriting(toleratingEdits: false)
        if let writeBlock { throw writeBlock }
        guard let cache else { throw Diagnostic("E0530", "the cache cannot be made", outcome: .failed) }
        try cache.connection.execute("BEGIN IMMEDIATE")
        transaction = Transaction(origin: origin, writer: recovered.writer, meta: recovered.meta)
        transaction?.isOnlyRehearsed = true
    }

    /// What `recover` gives, found out without writing anything.
    func recoveredWithoutWriting(toleratingEdits: Bool) throws(Diagnostic) -> Recovered {
        writeBlock = nil
        closeCache()
        try readCheckpoint()
        let (made, outcome) = try privateCache()
        if case .damaged(let line, let reason) = outcome.problem { throw damage(line: line, reason) }
        guard let meta = try meta(of: made) else {
            throw Diagnostic("E0530", "the cache cannot be made", outcome: .failed)
        }
        try checkDataFiles(meta, toleratingEdits: toleratingEdits)
        do throws(FileSystemError) {
            let writer = try JournalWriter(
                files, directory: layout.journal, end: outcome.end, sealed: outcome.sealed, limit: segmentLimit,
                access: .read)
            return Recovered(writer: writer, meta: meta)
        } catch {
            throw error.diagnostic()
        }
    }
}
