public import BaseKit

/// Commits that wait to become durable together: lines that come faster than the disk share one synchronize. Each is a
/// commit of its own in the journal, and what one of them did is undone by itself; SQLite's transaction stays open, and a
/// transaction inside of it is a savepoint.
struct CommitGroup {
    let writer: JournalWriter
    /// The chain before the first of them.
    let before: JournalState
    /// Their lines, of which nothing is in the journal yet.
    var bytes: [UInt8] = []
    /// What the cache will say of itself after the last of them.
    var meta: Cache.Meta
}

extension Workspace {
    /// Whether commits wait for `settle`.
    public var hasWaitingCommits: Bool { group != nil || settleFailure != nil }

    /// Makes all commits durable that were told to wait. Where that throws, none of them is known to be. Where it was tried
    /// before and failed, throws what was wrong then.
    public func settle() throws(Diagnostic) {
        if let failure = settleFailure {
            settleFailure = nil
            throw failure
        }
        try settleGroup()
    }

    /// The same where those that wait are told later: the failure stays for them.
    func settleKeepingFailure() throws(Diagnostic) {
        do throws(Diagnostic) { try settleGroup() } catch {
            settleFailure = error
            throw error
        }
    }

    private func settleGroup() throws(Diagnostic) {
        guard let group else { return }
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        self.group = nil
        defer { lock.release() }
        let cache = cache
        beginUninterrupted(cache)
        defer { endUninterrupted(cache) }
        do throws(JournalWriter.Failure) {
            try group.writer.append(group.bytes, after: group.before)
        } catch {
            if case .unknown(let diagnostic) = error { poison = diagnostic }
            if let connection = cache?.connection, connection.isInTransaction { try? connection.execute("ROLLBACK") }
            throw error.diagnostic
        }
        guard let cache else { return }
        var meta = group.meta
        meta.state.position = group.writer.end
        finish(meta, group.writer, cache)
    }

    /// Begins a transaction behind commits that wait, if there are any.
    func joinGroup(_ origin: ChangeOrigin) throws(Diagnostic) -> Bool {
        guard let group, let cache else { return false }
        // SQLite may have rolled all of it back: the journal gets it, and the cache is brought up to date from there.
        guard cache.connection.isInTransaction else {
            try settleKeepingFailure()
            return false
        }
        try cache.connection.run("SAVEPOINT waiting")
        transaction = Transaction(origin: origin, writer: group.writer, meta: group.meta)
        return true
    }

    /// Takes back what the transaction did, and nothing of the commits before it.
    func leaveGroup() {
        guard let connection = cache?.connection, connection.isInTransaction else { return }
        if isPlanted(.refusedLineStaysBehindWaitingCommits) { return }
        do throws(Diagnostic) { try connection.execute("ROLLBACK TO waiting; RELEASE waiting") } catch {
            // Then nothing of it is kept: what waits is known from its lines, and the cache gets it from the journal.
            try? connection.execute("ROLLBACK")
        }
    }

    /// Gives the transaction up that cannot go on while commits wait, and notes that it is to be tried again.
    func mustSettle() -> Diagnostic {
        mustSettleFirst = true
        return Diagnostic.fault("commits wait")
    }

    /// Whether the one that asks was given up for that reason; asked once.
    public func takeMustSettleFirst() -> Bool {
        defer { mustSettleFirst = false }
        return mustSettleFirst
    }

    /// Ends the transaction as one more commit that waits.
    func wait(
        _ changes: [RecordChange], _ transaction: Transaction, _ cache: Cache
    ) throws(Diagnostic) -> CommitReceipt {
        left = nil
        let isFirst = group == nil
        var waiting =
            group ?? CommitGroup(writer: transaction.writer, before: transaction.meta.state, meta: transaction.meta)
        let mark = isFirst || isPlanted(.waitingCommitsNotMarked) ? nil : waiting.before.number + 1
        let head = head(of: transaction, first: mark)
        let (bytes, hash) = CommitEncoder.encode(head, imagesToKeep(changes, transaction), schemas: schemaByName)
        var meta = transaction.meta
        meta.advance(to: head.number, hash, bytes: bytes.count, files: DataFile.paths(changes, schemaByName))
        if !isFirst { try cache.connection.run("RELEASE waiting") }
        waiting.bytes += bytes
        waiting.meta = meta
        group = waiting
        self.transaction = nil
        return CommitReceipt(number: meta.state.number, changes: changes)
    }
}
