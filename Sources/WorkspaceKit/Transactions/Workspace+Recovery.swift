internal import BaseKit

extension Workspace {
    struct Recovered {
        let writer: JournalWriter
        var meta: Cache.Meta
    }

    /// Brings cache, journal and data files into agreement; the lock is held. Where something forbids writing, says so in
    /// `writeBlock` and a notice, and gives nil; what can be read stays readable.
    ///
    /// `forReading`: what only concerns those who write is left to the next of them.
    func recover(toleratingEdits: Bool = false, forReading: Bool = false) throws(Diagnostic) -> Recovered? {
        writeBlock = nil
        endWriter = nil
        try checkFolders()
        try finishRedaction()
        try loadCheckpoint()
        var recovered: Recovered
        if let left = try stillAsLeft(), checkpoint.state.number <= left.meta.state.number {
            recovered = Recovered(writer: left.writer, meta: left.meta)
        } else {
            guard let found = try recoverJournal() else { return nil }
            recovered = found
        }
        guard try checkOldSegments(&recovered, onlyKnown: forReading) else { return nil }
        if let damage = try checkEnd(recovered.writer) { return block(damage) }
        endWriter = recovered.writer
        if !toleratingEdits, var collision = try collidingNames(onlyNew: true).first {
            collision.outcome = .notCommitted
            _ = block(collision)
        }
        try checkDataFiles(recovered.meta, toleratingEdits: toleratingEdits)
        return writeBlock == nil ? recovered : nil
    }

    /// Whether what lies before the newest segment is as it was; remembers what had to be found out.
    private func checkOldSegments(_ recovered: inout Recovered, onlyKnown: Bool) throws(Diagnostic) -> Bool {
        let before = recovered.meta.segments
        if let damage = try checkSealed(
            before: recovered.writer.end.segment, &recovered.meta.segments, onlyKnown: onlyKnown)
        {
            _ = block(damage)
            return false
        }
        if recovered.meta.segments != before { try cache?.update(recovered.meta.segments) }
        return true
    }

    /// Brings cache and journal into agreement, cuts off what was never finished, and finishes a checkpoint.
    private func recoverJournal() throws(Diagnostic) -> Recovered? {
        left = nil
        let (meta, outcome) = try currentMeta()
        guard let meta, let outcome else { return nil }
        if checkpoint.state.number > outcome.state.number {
            return block(lost(seen: checkpoint.state.number, found: outcome.state.number))
        }
        if case .damaged(let line, let reason) = outcome.problem {
            return block(try newerFormat() ?? damage(line: line, reason))
        }
        if outcome.problem == .torn, !isPlanted(.tornTailNotCutOff) { try cutTornTail(outcome) }
        let writer: JournalWriter
        do throws(FileSystemError) {
            writer = try JournalWriter(
                files, directory: layout.journal, end: outcome.end, sealed: outcome.sealed, limit: segmentLimit)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        if outcome.end != outcome.state.position {
            do throws(JournalWriter.Failure) {
                try writer.settle(nameToo: outcome.end.segment != outcome.state.position.segment)
            } catch {
                poison = error.diagnostic
                throw error.diagnostic
            }
        }
        if let intent = outcome.unfinished, !isPlanted(.intentNotRolledForward) {
            try rollForward(intent, meta, writer)
        }
        return Recovered(writer: writer, meta: meta)
    }

    /// The cache's state after it has caught up with the journal; rebuilds it where it cannot.
    private func currentMeta() throws(Diagnostic) -> (Cache.Meta?, JournalReader.Outcome?) {
        if let cache, cache.connection.isDamaged || (try? files.stamp(at: cache.path))?.inode != cache.inode {
            closeCache()
        }
        if let cache = try attachCache(), var meta = try meta(of: cache) {
            guard try isAnchored(meta.state) || isPlanted(.anchorNotChecked) else {
                _ = block(lost(seen: meta.state.number, found: nil))
                return (nil, nil)
            }
            guard try isReadable(&meta) else { return (nil, nil) }
            let outcome = try catchUp(cache, &meta)
            return (meta, outcome)
        }
        let outcome = try rebuildCache()
        try synchronizeJournal(outcome)
        // The machine's notes may know of a commit of this number that is not the one in the journal.
        if checkpoint.state.number > 0, checkpoint.state.number <= outcome.state.number,
            try !isAnchored(checkpoint.state), !isPlanted(.anchorNotChecked)
        {
            _ = block(lost(seen: checkpoint.state.number, found: nil))
            return (nil, nil)
        }
        guard let cache, var meta = try meta(of: cache) else {
            throw Diagnostic("E0530", "the cache cannot be made", outcome: .notCommitted)
        }
        return try isReadable(&meta) ? (meta, outcome) : (nil, nil)
    }

    /// Whether the segment in which the last known commit lies is of this version's format. Later ones are looked at by
    /// reading on from there.
    private func isReadable(_ meta: inout Cache.Meta) throws(Diagnostic) -> Bool {
        // A journal that lacks even its first line has nothing to look at.
        guard meta.state.position.offset > 0, !isPlanted(.newerFormatNotLookedAt) else { return true }
        let before = meta.segments
        if let refusal = try checkFormat(of: meta.state.position.segment, &meta.segments) {
            _ = block(refusal)
            return false
        }
        if meta.segments != before { try cache?.update(meta.segments) }
        return true
    }

    private func catchUp(_ cache: Cache, _ meta: inout Cache.Meta) throws(Diagnostic) -> JournalReader.Outcome {
        let before = meta.state.number
        try cache.connection.execute("BEGIN IMMEDIATE")
        do throws(Diagnostic) {
            let outcome = try replay(into: cache, &meta)
            if meta.state.number > before {
                try synchronizeJournal(outcome)
                try cache.update(meta)
            }
            try cache.connection.execute("COMMIT")
            cache.shortenLog(files)
            return outcome
        } catch {
            try? cache.connection.execute("ROLLBACK")
            throw error
        }
    }

    /// A commit of a writer that died may not have reached the disk yet; it must have before anyone is shown it.
    private func synchronizeJournal(_ outcome: JournalReader.Outcome) throws(Diagnostic) {
        if isPlanted(.seenCommitNotSynchronized) { return }
        do throws(FileSystemError) {
            let file = try files.open(reader.path(outcome.end.segment), .readWrite)
            defer { files.close(file) }
            try files.synchronize(file)
        } catch {
            let diagnostic = error.diagnostic(.unknown)
            poison = diagnostic
            throw diagnostic
        }
    }

    /// Whether the journal holds, at its place, the commit that the cache has seen last.
    private func isAnchored(_ state: JournalState) throws(Diagnostic) -> Bool {
        do throws(FileSystemError) {
            guard let stamp = try files.stamp(at: reader.path(state.position.segment)),
                stamp.size >= state.position.offset
            else { return false }
            let file = try files.open(reader.path(state.position.segment), .read)
            defer { files.close(file) }
            let start = max(0, state.position.offset - 4096)
            let bytes = try files.read(file, from: start, count: Int(state.position.offset - start))
            guard bytes.last == UInt8(ascii: "\n") else { return false }
            let lineStart = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            return bytes.withUnsafeBufferPointer { buffer in
                let line = UnsafeBufferPointer(rebasing: buffer[lineStart..<(buffer.count - 1)])
                guard JournalFraming.isValid(line) else { return false }
                switch JournalLine(line) {
                case .end(let end): return end.number == state.number && end.hash == state.hash
                case .segment(1, _, _, _): return SHA256Digest.hexadecimal(Array(line)) == state.hash
                case .segment(_, _, let after, let previous): return after == state.number && previous == state.hash
                default: return false
                }
            }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
    }

    /// Keeps a copy of what a writer that died left half-written, and cuts it off.
    private func cutTornTail(_ outcome: JournalReader.Outcome) throws(Diagnostic) {
        let path = reader.path(outcome.end.segment)
        let count = Int(outcome.size - outcome.end.offset)
        do throws(FileSystemError) {
            let file = try files.open(path, .readWrite)
            defer { files.close(file) }
            let tail = try files.read(file, from: outcome.end.offset, count: count)
            try files.makeDirectoryIfMissing(layout.recovered)
            try files.synchronizeDirectory(layout.machine)
            let name =
                "journal-\(outcome.end.segment)-\(outcome.end.offset)-\(SHA256Digest.hexadecimal(tail).prefix(8))"
            let copy = layout.recovered + "/" + name
            // Recovery that was itself cut short may have made the copy, whole or in part.
            try files.removeIfPresent(copy)
            if !isPlanted(.tornTailNotKept) { try files.create(copy, tail) }
            try files.synchronizeDirectory(layout.recovered)
            try files.truncate(file, to: outcome.end.offset)
            try files.synchronize(file)
            notice(
                "the last \(count) bytes of the journal were of a commit that was never finished; they were cut off and kept in .edsh/recovered/\(name)"
            )
        } catch {
            throw error.diagnostic(.notCommitted)
        }
    }

    func lost(seen: Int, found: Int?) -> Diagnostic {
        if let converted = reader.convertedLineEnds() { return converted }
        return Diagnostic(
            "E0524",
            found.map { "commit \(seen) was made here, but the journal ends with commit \($0)" }
                ?? "commit \(seen) was made here, but the journal no longer holds it", outcome: .notCommitted,
            help:
                "the journal was cut, or replaced by that of another copy: bring back the newest one, or see `doctor --salvage`; nothing is written until then"
        )
    }

    func block(_ diagnostic: Diagnostic) -> Recovered? {
        writeBlock = diagnostic
        notice(diagnostic.message)
        return nil
    }
}
