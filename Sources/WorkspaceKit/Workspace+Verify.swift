public import BaseKit

extension Workspace {
    /// Reads everything and compares: the journal's chain from its beginning, the state that it tells, the cache, and the
    /// data files with what the journal adds to them. Gives what does not agree, one sentence each; nothing where all does.
    /// First repairs what a writer that died has left, as every transaction does.
    public func verify() throws(Diagnostic) -> [Message] {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        let wasHeld = lock.isHeld
        try lock.acquire(user: Workspace.currentUser, patience: lockPatience)
        defer { if !wasHeld { lock.release() } }
        _ = try recover()
        var problems: [Message] = []
        if let writeBlock { problems.append(writeBlock.message) }

        let chain = try reader.read(from: Checkpoint.beginning.state) { _ in }
        switch chain.problem {
        case .none: break
        case .torn: problems.append("the journal's end is incomplete")
        case .damaged(let line, let reason): problems.append("the journal is damaged at line \(line): \(reason)")
        }
        guard let cache, let meta = try meta(of: cache) else { return problems + ["there is no cache"] }
        // Their places may differ: a new segment without a commit in it moves the journal's alone.
        if meta.state.number != chain.state.number || meta.state.hash != chain.state.hash {
            problems.append("the cache is at commit \(meta.state.number), the journal at \(chain.state.number)")
        }
        for (fromDataFiles, name) in [(false, "the journal"), (true, "data files and journal")] {
            let other = Cache(
                path: "", inode: 0, connection: try SQLiteConnection(path: nil), schemas: schemas)
            defer { other.connection.close() }
            _ = try fill(other, fromDataFiles: fromDataFiles)
            problems += try differences(cache, other, name)
        }
        problems += try dataFileProblems(meta, cache)
        return problems
    }

    private func differences(_ cache: Cache, _ other: Cache, _ name: String) throws(Diagnostic) -> [Message] {
        var problems: [Message] = []
        for schema in schemas {
            let mine = try canonicalLines(schema, cache)
            let theirs = try canonicalLines(schema, other)
            if mine != theirs {
                let index =
                    zip(mine, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, theirs.count)
                let line = index < mine.count ? mine[index] : index < theirs.count ? theirs[index] : []
                let id = String(decoding: line.prefix(40), as: UTF8.self)
                problems.append(
                    "\(schema.name): the cache (\(mine.count) records) and \(name) (\(theirs.count)) differ, first at \(id)…"
                )
            }
        }
        return problems
    }

    private func canonicalLines(
        _ schema: CollectionSchema, part: String? = nil, _ cache: Cache
    ) throws(Diagnostic) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try table(schema.name, in: cache).forEach(inPart: part) { record in
            var line: [UInt8] = []
            CanonicalJSON.append(record, of: schema, to: &line)
            lines.append(line)
        }
        return lines
    }

    /// Files that should be current must be the cache's records in canonical form, byte for byte.
    private func dataFileProblems(_ meta: Cache.Meta, _ cache: Cache) throws(Diagnostic) -> [Message] {
        var problems: [Message] = []
        for (path, id) in try filesThatDiffer(meta, cache) {
            problems.append(
                id.map { "\(path) is not the canonical form of its records, first at \($0)" }
                    ?? "\(path) is not the canonical form of its records")
        }
        return problems
    }

    /// Their paths, and the id of the first record that is there and should not be, or the other way round.
    func filesThatDiffer(_ meta: Cache.Meta, _ cache: Cache) throws(Diagnostic) -> [(path: String, id: String?)] {
        let stale = staleFiles(meta)
        var found: [(path: String, id: String?)] = []
        let files = Set(meta.changed.keys).union(checkpoint.files.keys).sorted()
        for file in files.compactMap({ DataFile(path: $0, schemaByName) }) where !stale.contains(file) {
            let path = file.path
            let bytes: [UInt8]
            do throws(FileSystemError) { bytes = try self.files.contents(of: layout.absolute(path)) ?? [] } catch {
                throw error.diagnostic()
            }
            let expected = try canonicalLines(file.schema, part: file.part, cache)
            if bytes == expected.flatMap({ $0 + [UInt8(ascii: "\n")] }) { continue }
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            let known = Set(expected)
            let line = lines.first { !known.contains(Array($0)) }
            let records = line.flatMap { try? RecordFile.read(Array($0), of: file.schema, name: path) }
            found.append((path, records?.first?.id))
        }
        return found
    }
}
