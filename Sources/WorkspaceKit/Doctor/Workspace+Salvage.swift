public import BaseKit

/// What `doctor --salvage` did.
public struct Salvage: Sendable {
    /// Nil where there was nothing to do.
    public var segment: String?
    /// Commits that nobody can read any more, and whether what they changed is known from elsewhere.
    public var lost: [(commits: ClosedRange<Int>, isStateKnown: Bool)] = []
    /// Where the records were taken from.
    public var source = ""
    /// The commit that brings journal and records together again.
    public var commit: Int?
    /// Records of which unreadable commits are known to have changed something: their lines are whole, the commit is not.
    public var touched: [String] = []
    /// Set where the journal was whole but not the one that this machine knew.
    public var other: OtherHistory?
}

extension Workspace {
    /// Makes a damaged journal usable again. Nothing of it is rewritten: a new segment says which parts cannot be read, and
    /// a commit in it states the records as the best of data files, cache and readable commits know them. What no one knows
    /// any more is named, not guessed.
    public func salvage(by origin: ChangeOrigin) throws(Diagnostic) -> Salvage {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        try checkPlace()
        try checkFolders()
        try lock.acquire(user: origin.user, patience: lockPatience)
        defer { lock.release() }
        closeCache()
        let seenByCache = try cacheState()
        try readCheckpoint()
        var gapReader = reader
        var outcome = try gapReader.read(from: Checkpoint.beginning.state) { _ in }
        var gaps: [JournalGap] = []
        if case .damaged = outcome.problem, let newer = try newerFormat() { throw newer }
        if case .damaged = outcome.problem, let converted = gapReader.convertedLineEnds() { throw converted }
        let newSegment: Int
        // Where no segment is left, the new one is the second all the same: the first one is what the gap passes over.
        do throws(FileSystemError) { newSegment = (try reader.segments().last ?? 1) + 1 } catch {
            throw error.diagnostic(.notCommitted)
        }
        let start = JournalPosition(segment: newSegment, offset: 0)
        let seen = max(checkpoint.state.number, seenByCache?.number ?? 0)
        var result = Salvage()
        while outcome.problem != .none {
            let isOnlyTorn = outcome.problem == .torn && seen <= outcome.state.number
            if isOnlyTorn, gaps.isEmpty {
                _ = try recover()
                return result
            }
            result.touched += try touched(from: outcome.damage)
            let next = try nextWholeCommit(after: outcome.damage, past: outcome.state.number)
            let gap = JournalGap(
                from: outcome.damage, to: next?.position ?? start, number: outcome.state.number,
                hash: outcome.state.hash,
                nextNumber: next.map { $0.head.number - 1 } ?? max(seen, outcome.state.number),
                nextHash: next?.head.previous ?? outcome.state.hash)
            gaps.append(gap)
            if next == nil {
                outcome.state.number = gap.nextNumber
                break
            }
            gapReader.foundGaps = gaps
            outcome = try gapReader.read(from: Checkpoint.beginning.state) { _ in }
        }
        if outcome.problem == .none, seen > outcome.state.number {
            // Cut off between two commits, or replaced by an older copy.
            gaps.append(
                JournalGap(
                    from: start, to: start, number: outcome.state.number, hash: outcome.state.hash, nextNumber: seen,
                    nextHash: outcome.state.hash))
            outcome.state.number = seen
        }
        if gaps.isEmpty {
            if outcome.problem == .none { result.other = try acceptOtherHistory(seenByCache, by: origin) }
            return result
        }
        gapReader.foundGaps = gaps
        // Without notes of this machine's own, what lies behind the damage tells which state the data files are.
        if checkpoint.state.number == 0 { checkpoint = try reconstructedCheckpoint(gapReader) }
        let readable = try replayed(gapReader, upTo: newSegment)
        defer { readable.connection.close() }
        let (known, number, source) = try bestKnown(gapReader, seenByCache, upTo: newSegment)
        defer { known.connection.close() }
        result.source = source
        result.lost = gaps.compactMap { gap in gap.lost.map { ($0, $0.upperBound <= number) } }
        try write(
            gaps,
            after: JournalState(
                number: outcome.state.number, hash: outcome.state.hash, position: start,
                commitBytes: outcome.state.commitBytes), segment: newSegment,
            changes: try changes(from: readable, to: known), origin, &result)
        return result
    }

    struct FoundCommit {
        let position: JournalPosition
        let head: CommitHead
    }

    /// The first commit behind the damage whose own lines all hold and that is later than `number`.
    func nextWholeCommit(
        after damage: JournalPosition, past number: Int
    ) throws(Diagnostic) -> FoundCommit? {
        do throws(FileSystemError) {
            for segment in try reader.segments() where segment >= damage.segment {
                guard let bytes = try files.contents(of: reader.path(segment)) else { continue }
                var from = segment == damage.segment ? Int(damage.offset) : 0
                while from < bytes.count {
                    let found = bytes.withUnsafeBufferPointer { WholeCommit.first(in: $0, from: from) }
                    guard let found else { break }
                    if found.head.number > number {
                        return FoundCommit(
                            position: JournalPosition(segment: segment, offset: Int64(found.offset)), head: found.head)
                    }
                    from = found.offset + 1
                }
            }
            return nil
        } catch {
            throw error.diagnostic()
        }
    }

    /// Records in whole lines behind the damage, up to the next whole commit.
    private func touched(from damage: JournalPosition) throws(Diagnostic) -> [String] {
        let bytes: [UInt8]
        do throws(FileSystemError) { bytes = try files.contents(of: reader.path(damage.segment)) ?? [] } catch {
            throw error.diagnostic()
        }
        guard bytes.count > damage.offset else { return [] }
        var found: [String] = []
        let operations = operationReader
        bytes.withUnsafeBufferPointer { buffer in
            let end = WholeCommit.first(in: buffer, from: Int(damage.offset))?.offset ?? buffer.count
            for line in buffer[Int(damage.offset)..<end].split(separator: UInt8(ascii: "\n")) {
                let line = UnsafeBufferPointer(rebasing: line)
                guard JournalFraming.isValid(line), case .operation? = JournalLine(line),
                    let change = try? operations.change(line, file: "journal", number: 1)
                else { continue }
                found.append("\(change.collection) \(change.id)")
            }
        }
        return found
    }

    // MARK: what is known

    /// The commit up to which a whole cache goes.
    func cacheState() throws(Diagnostic) -> JournalState? {
        defer { closeCache() }
        guard let cache = try attachCache(), let meta = try meta(of: cache) else { return nil }
        var answer = ""
        try? cache.connection.run("PRAGMA integrity_check(1)") { answer = $0.text(0) }
        return answer == "ok" ? meta.state : nil
    }

    func emptyCache() throws(Diagnostic) -> Cache {
        let cache = Cache(path: "", inode: 0, connection: try SQLiteConnection(path: nil), schemas: schemas)
        try cache.connection.execute(Cache.createMeta)
        for schema in schemas { try cache.connection.execute(CacheLayout.createTable(schema)) }
        return cache
    }

    /// Applies the commits that can be read and are later than `number`.
    func apply(_ reader: JournalReader, after number: Int, to cache: Cache) throws(Diagnostic) {
        var meta = Cache.Meta(state: Checkpoint.beginning.state, changed: [:], highest: [:])
        try reader.read(from: Checkpoint.beginning.state) { (commit) throws(Diagnostic) in
            guard commit.head.number > number else { return }
            for (index, line) in commit.operations.enumerated() {
                let change = try operationReader.change(line, file: commit.file, number: commit.firstLine + index)
                try cache.apply(change, &meta)
            }
        }
    }

    /// What the readable commits alone tell.
    func replayed(_ reader: JournalReader, upTo segment: Int) throws(Diagnostic) -> Cache {
        let cache = try emptyCache()
        try apply(reader, after: 0, to: cache)
        return cache
    }

    /// The records as the source that has seen most knows them, and what commits after that say; the commit up to which
    /// nothing is missing; and the source's name.
    private func bestKnown(
        _ reader: JournalReader, _ seenByCache: JournalState?, upTo segment: Int
    ) throws(Diagnostic) -> (cache: Cache, number: Int, source: String) {
        let known = try emptyCache()
        var number = 0
        var source = "the commits that can be read"
        let files = try wholeDataFiles()
        if let seenByCache, seenByCache.number > (files == nil ? 0 : checkpoint.state.number),
            let cache = try attachCache()
        {
            for schema in schemas {
                let target = try table(schema.name, in: known)
                try table(schema.name, in: cache).forEach { record throws(Diagnostic) in try target.insert(record) }
            }
            closeCache()
            (number, source) = (seenByCache.number, "the cache, which goes up to commit \(seenByCache.number)")
        } else if let files {
            for (schema, records) in files {
                let target = try table(schema.name, in: known)
                for record in records { try target.insert(record) }
            }
            (number, source) = (
                checkpoint.state.number, "the data files, which go up to commit \(checkpoint.state.number)"
            )
        }
        try apply(reader, after: number, to: known)
        return (known, number, source)
    }

    /// Nil where any data file is not what the last checkpoint wrote.
    private func wholeDataFiles() throws(Diagnostic) -> [(CollectionSchema, [Record])]? {
        guard checkpoint.state.number > 0 else { return nil }
        var found: [(CollectionSchema, [Record])] = []
        for data in dataFiles() {
            let schema = data.schema
            let path = data.path
            guard let file = checkpoint.files[path] else { continue }
            let bytes: [UInt8]?
            do throws(FileSystemError) { bytes = try files.contents(of: layout.absolute(path)) } catch {
                throw error.diagnostic()
            }
            guard let bytes, SHA256Digest.hexadecimal(bytes) == file.hash else { return nil }
            found.append((schema, try RecordFile.read(bytes, of: schema, name: path)))
        }
        return found
    }

    func changes(from old: Cache, to new: Cache) throws(Diagnostic) -> [RecordChange] {
        var changes: [RecordChange] = []
        for schema in schemas {
            var before: [String: Record] = [:]
            try table(schema.name, in: old).forEach { before[$0.id] = $0 }
            try table(schema.name, in: new).forEach { record in
                let was = before.removeValue(forKey: record.id)
                if !areIdentical(was, record) {
                    changes.append(
                        RecordChange(collection: schema.name, id: record.id, before: was, after: record))
                }
            }
            for id in before.keys.sorted() {
                changes.append(RecordChange(collection: schema.name, id: id, before: before[id], after: nil))
            }
        }
        return changes
    }

    // MARK: the new segment

    private func write(
        _ gaps: [JournalGap], after state: JournalState, segment: Int, changes: [RecordChange],
        _ origin: ChangeOrigin, _ result: inout Salvage
    ) throws(Diagnostic) {
        var bytes = JournalFraming.line(
            JournalLine.segment(segment, format: JournalReader.format, after: state.number, previous: state.hash).json)
        for gap in gaps { bytes += JournalFraming.line(JournalLine.gap(gap).json) }
        // Also where no record differs: the journal then goes on from a commit, which is where everyone looks for its end.
        let lost = result.lost.map { Message.commits($0.commits).english }
        let head = CommitHead(
            number: state.number + 1, previous: state.hash, time: clock.now(), user: origin.user,
            message:
                "salvage: \(lost.isEmpty ? "a part of the journal" : lost.joined(separator: ", ")) cannot be read; records from \(result.source)"
        )
        bytes += CommitEncoder.encode(head, changes, schemas: schemaByName).bytes
        result.commit = head.number
        let name = JournalReader.name(segment)
        do throws(FileSystemError) {
            // Copies first: whoever can read more of the damaged files some day shall find them as they are.
            try files.makeDirectoryIfMissing(layout.recovered)
            for damaged in Set(gaps.map(\.from.segment)).sorted() {
                guard let old = try files.contents(of: reader.path(damaged)) else { continue }
                let copy = "\(layout.recovered)/damaged-\(JournalReader.name(damaged))"
                try files.removeIfPresent(copy)
                try files.create(copy, old)
            }
            try files.synchronizeDirectory(layout.recovered)
            try files.replace(reader.path(segment), with: bytes, in: layout.journal)
            result.segment = "journal/" + name
            // Where the checkpoint stood in the damaged part means nothing any more.
            var after = checkpoint
            after.state = Checkpoint.beginning.state
            try save(after)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        closeCache()
        for number in try cacheNumbers() {
            do throws(FileSystemError) { try removeCacheFiles(cachePath(number)) } catch {
                throw error.diagnostic(.notCommitted)
            }
        }
        if let recovered = try recover() { try writeCheckpoint(recovered.meta, recovered.writer) }
    }
}
