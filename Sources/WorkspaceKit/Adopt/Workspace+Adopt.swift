public import BaseKit

extension Workspace {
    /// Takes over data files that were changed by hand or by git: every line is checked, what differs becomes a commit, and
    /// what commits have changed since the file was written is kept. Where both changed the same record, or a line cannot be
    /// read, nothing is done and the result says why.
    public func adopt(by origin: ChangeOrigin, isRehearsal: Bool = false) throws(Diagnostic) -> Adoption {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        if let poison { throw poison }
        if isRehearsal, place.isReadOnly { return try rehearseWithoutWriting(by: origin) }
        try checkPlace()
        try lock.acquire(user: origin.user, patience: lockPatience)
        defer { if transaction == nil { lock.release() } }
        let recovered = try recover(toleratingEdits: true)
        if let writeBlock { throw writeBlock }
        guard let recovered, let cache else {
            throw Diagnostic("E0530", "the cache cannot be made", outcome: .notCommitted)
        }
        return try takeOver(recovered, cache, by: origin, isRehearsal: isRehearsal)
    }

    /// What would be taken over where nothing can be written: tried on a cache of this process alone.
    private func rehearseWithoutWriting(by origin: ChangeOrigin) throws(Diagnostic) -> Adoption {
        let recovered = try recoveredWithoutWriting(toleratingEdits: true)
        guard let cache else { throw Diagnostic("E0530", "the cache cannot be made", outcome: .failed) }
        return try takeOver(recovered, cache, by: origin, isRehearsal: true)
    }

    private func takeOver(
        _ recovered: Recovered, _ cache: Cache, by origin: ChangeOrigin, isRehearsal: Bool
    ) throws(Diagnostic) -> Adoption {
        var adoption = Adoption()
        adoption.problems = try collidingNames()
        if editedFiles.isEmpty { return adoption }
        var read: [EditedCollection] = []
        for path in editedFiles {
            guard let data = DataFile(path: path, schemaByName) else { continue }
            let schema = data.schema
            guard let bytes = try contents(path) else {
                adoption.problems.append(
                    Diagnostic(
                        "E0515", "\(path) is missing", outcome: .failed,
                        help:
                            "put it back, or `adopt --discard` writes it anew; to remove all records: \(schema.name) | delete"
                    ))
                continue
            }
            let file = EditedFile(bytes, of: schema, path: path)
            adoption.problems += file.problems
            adoption.remarks += file.remarks
            adoption.files.append(AdoptedFile(path: path, hash: SHA256Digest.hexadecimal(bytes)))
            let index = read.firstIndex { $0.schema.name == schema.name } ?? read.count
            if index == read.count { read.append(EditedCollection(schema: schema)) }
            for id in read[index].add(data, file.records) {
                adoption.problems.append(
                    Diagnostic(
                        "E0425", "\(schema.one) \(id) is in \(path) and in another part of \(schema.name)",
                        outcome: .failed, expected: "each record once"))
            }
        }
        for collection in read { adoption.problems += try elsewhere(collection, cache) }
        if !adoption.problems.isEmpty { return adoption }
        try cache.connection.execute("BEGIN IMMEDIATE")
        var origin = origin
        origin.message = origin.message ?? "adopt " + adoption.files.map(\.path).joined(separator: ", ")
        transaction = Transaction(origin: origin, writer: recovered.writer, meta: recovered.meta)
        do throws(Diagnostic) {
            for file in read {
                try merge(file, recovered.meta, cache, &adoption)
            }
            adoption.changes = transaction?.changes ?? []
            adoption.takesBack = try takenBack(by: adoption.changes, from: recovered.meta.state.position)
            if !adoption.isRefused {
                do throws(Diagnostic) { try validate() } catch { adoption.problems.append(error) }
            }
            if adoption.isRefused || isRehearsal {
                rollback()
                return adoption
            }
            if adoption.changes.isEmpty {
                rollback()
                try rewrite(adoption.files, recovered)
                return adoption
            }
            transaction?.adopts = adoption.files
        } catch {
            rollback()
            throw error
        }
        adoption.commit = try commit()?.number
        return adoption
    }

    /// Goes back from files that were changed by hand to what edsh knows. The files are kept in `.edsh/recovered`; gives
    /// their paths there, and those of all that were written anew.
    public func discardEdits(
        by origin: ChangeOrigin
    ) throws(Diagnostic) -> (kept: [String], written: [String]) {
        guard transaction == nil else { throw Diagnostic.fault("a transaction is open") }
        try checkPlace()
        try lock.acquire(user: origin.user, patience: lockPatience)
        defer { lock.release() }
        let recovered = try recover(toleratingEdits: true)
        if let writeBlock { throw writeBlock }
        guard let recovered, let cache else { return ([], []) }
        // Also what was taken over before and is not what its records say.
        editedFiles += try filesThatDiffer(recovered.meta, cache).map(\.path).filter { !editedFiles.contains($0) }
        if editedFiles.isEmpty { return ([], []) }
        var kept: [String] = []
        do throws(FileSystemError) {
            try files.makeDirectoryIfMissing(layout.recovered)
            // Without the files only the journal can tell all.
            var after = checkpoint
            after.state = Checkpoint.beginning.state
            for path in editedFiles { after.files[path] = nil }
            try save(after)
            for path in editedFiles {
                guard let hash = try hash(of: path) else { continue }
                let name = path.split(separator: "/").joined(separator: "-") + "-" + hash.prefix(8)
                try files.rename(layout.absolute(path), to: layout.recovered + "/" + name)
                kept.append(".edsh/recovered/" + name)
            }
            try files.synchronizeDirectory(layout.recovered)
            // The folder itself may be gone.
            try files.makeDirectoryIfMissing(layout.data)
            for folder in Set(editedFiles.compactMap { DataFile(path: $0, schemaByName)?.folder }) {
                try files.makeDirectoryIfMissing(layout.absolute(folder))
                try files.synchronizeDirectory(layout.absolute(folder))
            }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        try writeCheckpoint(recovered.meta, recovered.writer)
        let written = editedFiles
        editedFiles = []
        return (kept, written)
    }

    /// Records of edited parts that stand in a part nobody has edited too: taking over one of the two would leave the other.
    private func elsewhere(_ edited: EditedCollection, _ cache: Cache) throws(Diagnostic) -> [Diagnostic] {
        guard edited.schema.partition != nil, !isPlanted(.recordInTwoPartsTakenOver) else { return [] }
        let table = try table(edited.schema.name, in: cache)
        var problems: [Diagnostic] = []
        for (id, path) in edited.places.sorted(by: { $0.key < $1.key }) {
            guard let record = try table.record(id) else { continue }
            let other = DataFile(edited.schema, of: record).path
            if edited.files.contains(where: { $0.path == other }) { continue }
            problems.append(
                Diagnostic(
                    "E0425", "\(edited.schema.one) \(id) is in \(path) and in \(other)", outcome: .failed,
                    expected: "each record once",
                    help: "remove the line from one of the two files, then `adopt`"))
        }
        return problems
    }

    // MARK: merging

    /// Stages what a file says beyond what was known when it was written.
    private func merge(
        _ edited: EditedCollection, _ meta: Cache.Meta, _ cache: Cache, _ adoption: inout Adoption
    ) throws(Diagnostic) {
        let schema = edited.schema
        let table = try table(schema.name, in: cache)
        let since = try changesSince(edited.files.map(\.path), schema, meta)
        var inFile = edited.records
        var changes: [StagedChange] = []
        func compare(_ id: String, _ theirs: Record?, _ ours: Record?) {
            let base = since[id].map(\.before) ?? ours
            if areIdentical(theirs, base) || areIdentical(theirs, ours) { return }
            if let since = since[id] {
                adoption.overlaps.append(
                    .init(collection: schema.name, id: id, file: theirs, journal: ours, commit: since.last))
            } else if let theirs {
                changes.append(.put(collection: schema.name, record: theirs))
            } else {
                changes.append(.remove(collection: schema.name, id: id))
            }
        }
        for file in edited.files {
            try table.forEach(inPart: file.part) { record throws(Diagnostic) in
                compare(record.id, inFile.removeValue(forKey: record.id), record)
            }
        }
        for id in inFile.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            // It may have lain in a part that was not edited.
            compare(id, inFile[id], schema.partition == nil ? nil : try table.record(id))
        }
        for change in changes { try stage(change) }
    }

    /// What was edited of one collection: its file, or some of its parts.
    private struct EditedCollection {
        let schema: CollectionSchema
        private(set) var files: [DataFile] = []
        private(set) var records: [String: Record] = [:]
        /// The file in which each of them stands.
        private(set) var places: [String: String] = [:]

        init(schema: CollectionSchema) { self.schema = schema }

        /// Gives the ids that another part has already.
        mutating func add(_ file: DataFile, _ more: [String: Record]) -> [String] {
            files.append(file)
            if file.part != nil { for id in more.keys { places[id] = file.path } }
            return more.keys.sorted().filter {
                records.updateValue(more[$0] ?? Record(id: $0, values: []), forKey: $0) != nil
            }
        }
    }

    private struct Since {
        var before: Record?
        /// The last commit that changed the record.
        let last: Int
    }

    /// What commits after the file was written changed: each record as it was then.
    private func changesSince(
        _ paths: [String], _ schema: CollectionSchema, _ meta: Cache.Meta
    ) throws(Diagnostic) -> [String: Since] {
        var number = Int.max
        for path in paths { number = min(number, try baseNumber(path)) }
        var found: [String: Since] = [:]
        try history().walk(from: meta.state.position) { (entry) throws(Diagnostic) in
            guard entry.head.number > number else { return false }
            guard entry.end.collections.contains(schema.name) else { return true }
            for change in try history().operations(of: entry, operationReader) where change.collection == schema.name {
                if found[change.id] == nil { found[change.id] = Since(before: nil, last: entry.head.number) }
                found[change.id]?.before = change.before
            }
            return true
        }
        return found
    }

    /// The commit after which edsh wrote the file that was then changed.
    private func baseNumber(_ path: String) throws(Diagnostic) -> Int {
        if let known = checkpoint.files[path] { return known.number }
        // The machine's own notes are gone: the journal tells when the file was written last.
        let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
        return outcome.intents.last { $0.files.contains { $0.path == path } }?.state.number ?? 0
    }

    private func contents(_ path: String) throws(Diagnostic) -> [UInt8]? {
        do throws(FileSystemError) { return try files.contents(of: layout.absolute(path)) } catch {
            throw error.diagnostic(.notCommitted)
        }
    }

    // MARK: the checkpoint

    /// Files whose records are as they were, but not their bytes.
    private func rewrite(_ adopted: [AdoptedFile], _ recovered: Recovered) throws(Diagnostic) {
        try noteAdopted(adopted)
        for file in adopted { checkpoint.files[file.path]?.number = -1 }
        try writeCheckpoint(recovered.meta, recovered.writer)
        editedFiles = []
    }

    /// From now on the files, as they are, are known, and older than the last commit to them.
    func noteAdopted(_ adopted: [AdoptedFile]) throws(Diagnostic) {
        if adopted.isEmpty { return }
        var after = checkpoint
        do throws(FileSystemError) {
            for file in adopted {
                guard let stamp = try files.stamp(at: layout.absolute(file.path)),
                    try hash(of: file.path) == file.hash
                else { continue }
                after.files[file.path] = Checkpoint.File(
                    hash: file.hash, size: stamp.size, nanoseconds: stamp.nanoseconds, inode: stamp.inode,
                    number: checkpoint.files[file.path]?.number ?? -1)
            }
            try save(after)
        } catch {
            throw error.diagnostic()
        }
        editedFiles.removeAll { path in adopted.contains { $0.path == path } }
    }

    /// Files that look changed by hand but were taken over by a commit whose writer died before it wrote them anew.
    func takeAdopted(_ meta: Cache.Meta) throws(Diagnostic) {
        var taken: [AdoptedFile] = []
        for path in editedFiles {
            let known = checkpoint.files[path]?.number ?? 0
            guard let hash = (try? hash(of: path)) ?? nil else { continue }
            try history().walk(from: meta.state.position) { (entry) throws(Diagnostic) in
                guard entry.head.number > known else { return false }
                if let file = entry.head.adopts.first(where: { $0.path == path }) {
                    if file.hash == hash { taken.append(file) }
                    return false
                }
                return true
            }
        }
        try noteAdopted(taken)
    }
}
