internal import BaseKit

extension Workspace {
    /// Makes a new cache from data files and journal, under a new name, and opens it. The lock is held.
    func rebuildCache() throws(Diagnostic) -> JournalReader.Outcome {
        closeCache()
        let numbers = try cacheNumbers()
        let number = max(numbers.last ?? 0, removedCacheNumber) + 1
        let building = "\(layout.machine)/cache-\(number).building"
        let outcome: JournalReader.Outcome
        do {
            try removeCacheFiles(building)
            // Made here, so that only its owner may read it; SQLite gives its own files the same permissions.
            try files.create(building, [])
            outcome = try fill(building)
            // Durable before it gets its name: after a power cut a name stands for a whole cache.
            let file = try files.open(building, .readWrite)
            defer { files.close(file) }
            try files.synchronize(file)
            try files.rename(building, to: cachePath(number))
            for old in numbers { try removeCacheFiles(cachePath(old)) }
        } catch {
            try? removeCacheFiles(building)
            throw (error as? FileSystemError)?.diagnostic() ?? error as? Diagnostic
                ?? Diagnostic("E0530", "the cache cannot be made", outcome: .failed)
        }
        guard try attachCache() != nil else {
            throw Diagnostic("E0530", "the cache cannot be opened", outcome: .failed)
        }
        return outcome
    }

    func removeCacheFiles(_ path: String) throws(FileSystemError) {
        for suffix in ["-wal", "-shm", "-journal", ""] { try files.removeIfPresent(path + suffix) }
    }

    private func fill(_ path: String) throws(Diagnostic) -> JournalReader.Outcome {
        let connection = try SQLiteConnection(path: path)
        defer { connection.close() }
        // The sorter's own threads (PRAGMA threads) were tried: they cost a tenth of the sorting on two processors.
        try connection.execute(
            "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        let cache = Cache(path: path, inode: 0, connection: connection, schemas: schemas)
        let outcome = try fill(cache, fromDataFiles: true)
        try connection.execute("COMMIT; PRAGMA journal_mode = WAL")
        return outcome
    }

    /// Fills an empty database with the state that data files and journal tell, or the journal alone.
    func fill(_ cache: Cache, fromDataFiles: Bool) throws(Diagnostic) -> JournalReader.Outcome {
        try cache.connection.execute(Cache.createMeta)
        for schema in schemas { try cache.connection.execute(CacheLayout.createTable(schema)) }
        var meta = Cache.Meta(
            state: Checkpoint.beginning.state, changed: [:],
            highest: isPlanted(.highWaterMarkForgotten) ? [:] : checkpoint.highest)
        for table in cache.tables.values { table.isLoading = true }
        if fromDataFiles, checkpoint.state.number > 0, try loadDataFiles(into: cache, &meta) {
            meta.state = checkpoint.state
        }
        for schema in schemas {
            guard let table = cache.tables[schema.name] else { continue }
            table.isLoading = false
            try table.makeIndexes()
        }
        let outcome = try replay(into: cache, &meta)
        try cache.insert(meta, fingerprint: fingerprint)
        return outcome
    }

    /// Loads the state of the last checkpoint; false where a file is not what the checkpoint wrote, so that the journal
    /// must tell all.
    private func loadDataFiles(into cache: Cache, _ meta: inout Cache.Meta) throws(Diagnostic) -> Bool {
        // A collection that a newer edsh divides in another way: its records are in no file that is one now.
        if checkpoint.files.keys.contains(where: { DataFile.isOutdated($0, schemaByName) }) { return false }
        let all = checkpoint.files.compactMap { path, file in
            DataFile(path: path, schemaByName).map { (path: path, file: file, data: $0) }
        }.sorted { $0.path < $1.path }
        let total = all.reduce(Int64(0)) { $0 + $1.file.size }
        var before: Int64 = 0
        for (path, file, data) in all {
            let name = data.schema.name
            guard let table = cache.tables[name] else { continue }
            let loader = RowLoader(files: files) { [progress] done throws(Diagnostic) in
                if total > 0 { progress?(Double(before + done) / Double(total)) }
            }
            var highest = meta.highest[name] ?? 0
            let outcome = try loader.load(layout.absolute(path), part: data.part, into: table, highest: &highest)
            guard case .loaded(let hash) = outcome, hash == file.hash || isPlanted(.dataFilesHashNotChecked) else {
                for schema in schemas { try cache.connection.execute("DELETE FROM \(quoted(schema.name))") }
                for table in cache.tables.values { table.loadedRecords = 0 }
                return false
            }
            if highest > 0 { meta.highest[name] = highest }
            meta.changed[path] = file.number
            before += file.size
        }
        return true
    }

    /// Applies what the journal holds behind `meta`.
    func replay(into cache: Cache, _ meta: inout Cache.Meta) throws(Diagnostic) -> JournalReader.Outcome {
        var working = meta
        let outcome = try reader.read(from: meta.state) { commit throws(Diagnostic) in
            for (index, line) in commit.operations.enumerated() {
                let change = try operationReader.change(line, file: commit.file, number: commit.firstLine + index)
                try cache.apply(change, &working)
                for path in DataFile.paths(change, schemaByName) { working.changed[path] = commit.head.number }
            }
            // What was taken over from files is written anew, also where no record of theirs differs.
            for file in commit.head.adopts { working.changed[file.path] = commit.head.number }
            working.state = commit.state
        }
        working.state = outcome.state
        meta = working
        return outcome
    }
}
