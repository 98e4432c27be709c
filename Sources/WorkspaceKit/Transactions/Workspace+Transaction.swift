public import BaseKit

extension Workspace {
    /// Begins a transaction: takes the lock, repairs what the last writer left, and opens the cache for writing.
    ///
    /// `isRehearsal`: it will be rolled back, and so works also where nothing can be written.
    public func begin(_ origin: ChangeOrigin, isRehearsal: Bool = false) throws(Diagnostic) {
        guard transaction == nil else {
            throw Diagnostic.fault("a transaction is open already")
        }
        if let poison { throw poison }
        scriptLine = nil
        if isRehearsal, place.isReadOnly { return try beginWithoutWriting(origin) }
        if try joinGroup(origin) { return }
        try checkPlace()
        try lock.acquire(user: origin.user, patience: lockPatience)
        do throws(Diagnostic) {
            let recovered = try recover()
            if let writeBlock { throw writeBlock }
            guard let recovered, let cache else {
                throw Diagnostic("E0530", "the cache cannot be made", outcome: .notCommitted)
            }
            // Pages that a long transaction changes stay in memory (KiB): SQLite's own 2 MiB would write them out and read
            // them again. Readers are quicker with those, which they use again and again.
            try cache.connection.run("PRAGMA cache_size = -32768")
            try cache.connection.run("BEGIN IMMEDIATE")
            transaction = Transaction(origin: origin, writer: recovered.writer, meta: recovered.meta)
        } catch {
            lock.release()
            throw error
        }
    }

    /// Applies a change to what this transaction sees. The record must be of its collection's types and hold all that is
    /// required; what concerns several records is checked by `validate`.
    public func stage(_ change: StagedChange) throws(Diagnostic) {
        guard let cache, transaction != nil else { throw noTransaction() }
        try checkStillOpen(cache)
        defer { lastRead = nil }
        switch change {
        case .put(let collection, let given):
            let table = try table(collection, in: cache)
            let before = try current(given.id.nfc, table)
            let record = try RecordRules.stored(given, of: table.schema, before: before)
            if let before {
                if let changeRules, looksAtSteps { try changeRules.step(table.schema, before, record) }
                if !before.isIdentical(to: record) { try table.update(before, to: record) }
            } else {
                try table.insert(record)
            }
            transaction?.note(collection, record.id, before: before, after: record, scriptLine)
            if before == nil, var meta = transaction?.meta {
                cache.note(record.id, of: table.schema, &meta)
                transaction?.meta = meta
            }
        case .remove(let collection, let id):
            let table = try table(collection, in: cache)
            let id = id.nfc
            guard let before = try current(id, table) else {
                throw Diagnostic("E0401", "there is no \(table.schema.singular) \(id)", outcome: .failed)
            }
            try table.remove(id)
            transaction?.note(collection, id, before: before, after: nil, scriptLine)
        }
    }

    private func current(_ id: String, _ table: CollectionTable) throws(Diagnostic) -> Record? {
        if let lastRead, lastRead.collection == table.schema.name, lastRead.record.id == id { return lastRead.record }
        if let touched = transaction?.touched(table.schema.name, id) { return touched }
        return try table.record(id)
    }

    /// The transaction's net effect, in order of first touch; a record that ends as it began is not in it.
    public func stagedChanges() throws(Diagnostic) -> [RecordChange] {
        guard let transaction else { throw noTransaction() }
        return transaction.changes
    }

    /// The id after the highest that the collection has or had; given once in a transaction.
    public func nextID(for collection: CollectionSchema) throws(Diagnostic) -> String {
        guard transaction != nil else {
            let highest = try meta(of: readableCache())?.highest[collection.name] ?? 0
            return IDNumber.id(highest + 1, collection)
        }
        let number = (transaction?.meta.highest[collection.name] ?? 0) + 1
        transaction?.meta.highest[collection.name] = number
        return IDNumber.id(number, collection)
    }

    /// Forgets the transaction, if one is open.
    public func rollback() {
        guard transaction != nil else { return }
        transaction = nil
        if group != nil { return leaveGroup() }
        if let connection = cache?.connection, connection.isInTransaction {
            try? connection.execute("ROLLBACK")
        }
        lock.release()
    }

    /// Records of a commit that may wait.
    private static let longestWaiting = 1000

    /// Makes the transaction durable. Nil where it changes nothing. Whatever is thrown, the transaction is over; the
    /// outcome says whether it is known that nothing was written.
    ///
    /// `waiting`: it becomes durable with those that follow, when `settle` is called; until then nobody may be told that it
    /// was committed, and no other process sees it.
    public func commit(waiting: Bool = false) throws(Diagnostic) -> CommitReceipt? {
        guard let transaction, let cache else { throw noTransaction() }
        let changes = transaction.changes
        if transaction.isOnlyRehearsed {
            rollback()
            throw readOnly()
        }
        if changes.isEmpty, transaction.redacts == nil {
            rollback()
            return nil
        }
        do throws(Diagnostic) {
            try checkStillOpen(cache)
            try validate(changes)
            try Interrupt.check()
            // The lines of a long commit go to the journal in pieces, and do not wait in memory.
            let isPlain = transaction.adopts.isEmpty && transaction.redacts == nil
            let mayWait = isPlain && changes.count <= Workspace.longestWaiting
            if group != nil, !mayWait { throw mustSettle() }
            if waiting && mayWait || group != nil {
                let receipt = try wait(changes, transaction, cache)
                if !waiting { try settleKeepingFailure() }
                return receipt
            }
            beginUninterrupted(cache)
            defer { endUninterrupted(cache) }
            left = nil
            let meta = try append(changes, transaction, cache)
            // This was the commit point: what follows cannot take it back.
            self.transaction = nil
            finish(meta, transaction.writer, cache, adopts: transaction.adopts, redacts: transaction.redacts != nil)
            lock.release()
            return CommitReceipt(number: meta.state.number, changes: changes)
        } catch {
            rollback()
            throw error
        }
    }

    /// From here on a signal waits until the commit has been told.
    func beginUninterrupted(_ cache: Cache?) {
        SignalHold.begin()
        cache?.connection.watchInterrupts(false)
    }

    func endUninterrupted(_ cache: Cache?) {
        cache?.connection.watchInterrupts(true)
        SignalHold.end()
    }

    /// Writes the commit to the journal; the cache's own transaction stays open.
    private func append(
        _ changes: [RecordChange], _ transaction: Transaction, _ cache: Cache
    ) throws(Diagnostic) -> Cache.Meta {
        var meta = transaction.meta
        let head = head(of: transaction)
        let images = imagesToKeep(changes, transaction)
        if isPlanted(.cacheCommittedBeforeTheJournal) {
            let (bytes, hash) = CommitEncoder.encode(head, images, schemas: schemaByName)
            var early = meta
            early.state.number = head.number
            early.state.hash = hash
            early.state.position = transaction.writer.end
            early.state.position.offset += Int64(bytes.count)
            try cache.update(early)
            try cache.connection.execute("COMMIT; BEGIN IMMEDIATE")
        }
        let count: Int
        let hash: String
        do throws(JournalWriter.Failure) {
            (count, hash) = try transaction.writer.append(after: meta.state) { write throws(JournalWriter.Failure) in
                try CommitEncoder.encode(head, images, schemas: schemaByName, write)
            }
        } catch {
            if case .unknown(let diagnostic) = error { poison = diagnostic }
            throw error.diagnostic
        }
        // A file that was taken over may hold records that belong into another one, and is written anew.
        let touched = DataFile.paths(changes, schemaByName).union(transaction.adopts.map(\.path))
        meta.advance(to: head.number, hash, bytes: count, files: touched)
        meta.state.position = transaction.writer.end
        return meta
    }

    /// `first`: the first of the commits with which it becomes durable.
    func head(of transaction: Transaction, first: Int? = nil) -> CommitHead {
        let origin = transaction.origin
        let state = transaction.meta.state
        return CommitHead(
            number: state.number + 1, previous: state.hash, time: clock.now(), user: origin.user,
            script: origin.script, scriptHash: origin.scriptHash, message: origin.message, first: first,
            undoes: transaction.undoes, adopts: transaction.adopts, redacts: transaction.redacts)
    }

    /// What a redaction erases does not stand in its own lines either.
    func imagesToKeep(_ changes: [RecordChange], _ transaction: Transaction) -> [RecordChange] {
        guard let redacts = transaction.redacts, let schema = schemaByName[redacts.collection] else { return changes }
        return changes.map { change in
            RecordChange(
                collection: change.collection, id: change.id,
                before: redacts.fields.isEmpty ? nil : change.before?.without(redacts.fields, of: schema),
                after: change.after, place: change.place)
        }
    }

    /// Brings cache and data files up to the commit. Trouble here is told, and repaired by the next command.
    func finish(
        _ meta: Cache.Meta, _ writer: JournalWriter, _ cache: Cache, adopts: [AdoptedFile] = [], redacts: Bool = false
    ) {
        do throws(Diagnostic) {
            try noteAdopted(adopts)
            // What SQLite has rolled back comes from the journal; a cache that said it held it would be believed.
            guard cache.connection.isInTransaction || isPlanted(.brokenOffCacheBelieved) else { return closeCache() }
            try cache.update(meta)
            try cache.connection.run("COMMIT")
            cache.shortenLog(files)
        } catch {
            notice("committed, but the cache could not be brought up to date: \(error.message)")
            if cache.connection.isInTransaction { try? cache.connection.execute("ROLLBACK") }
            closeCache()
            return
        }
        do throws(Diagnostic) {
            let isWanted = !adopts.isEmpty || redacts
            if isWanted || isCheckpointDue(meta) { try writeCheckpoint(meta, writer) }
            if !isWanted, poison == nil { left = leftState(meta, writer, cache) }
        } catch {
            notice("committed, but the data files could not be brought up to date: \(error.message)")
        }
    }

    /// SQLite itself may have rolled back (no space for its log, an interrupted change): what was staged is gone then.
    private func checkStillOpen(_ cache: Cache) throws(Diagnostic) {
        guard cache.connection.isInTransaction else {
            throw Diagnostic(
                "E0542", "the transaction was broken off; nothing was written", outcome: .notCommitted,
                help: "try again")
        }
    }

    func noTransaction() -> Diagnostic { Diagnostic.fault("no transaction is open") }
}
