internal import BaseKit

extension Workspace {
    /// A cache for asking where nothing can be written: the one that lies there, opened without a lock, where it is
    /// complete and current; else one that is made for this process and goes with it.
    func readOnlyCache() throws(Diagnostic) -> Cache {
        if let cache, !cache.connection.isDamaged, let meta = try meta(of: cache), isCurrent(meta) { return cache }
        closeCache()
        try readCheckpoint()
        if let found = try immutableCache() {
            cache = found
            return found
        }
        let (made, outcome) = try privateCache()
        switch outcome.problem {
        case .none: break
        case .torn: notice("the journal's end is incomplete; what was committed before it can be read")
        case .damaged(let line, let reason):
            notice("the journal is damaged at line \(line): \(reason); what was committed before it can be read")
        }
        return made
    }

    /// Makes a cache that goes with this process, and takes it for the workspace's.
    func privateCache() throws(Diagnostic) -> (cache: Cache, outcome: JournalReader.Outcome) {
        // An empty name: a file of SQLite's own in the folder for temporary files, removed at the end.
        let made = Cache(path: "", inode: 0, connection: try SQLiteConnection(path: ""), schemas: schemas)
        try made.connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        let outcome = try fill(made, fromDataFiles: true)
        // What is tried on it must be taken back again.
        try made.connection.execute("COMMIT; PRAGMA journal_mode = MEMORY")
        cache = made
        return (made, outcome)
    }

    /// A cache of this process alone, for asking where the disk has no room left for the one of all; the lock is held.
    func cacheWithoutSpace() throws(Diagnostic) -> Cache {
        // What a writer that died has left must not be shown before it is sure to stay.
        do throws(FileSystemError) {
            if let last = try reader.segments().last {
                let file = try files.open(reader.path(last), .readWrite)
                defer { files.close(file) }
                try files.synchronize(file)
            }
        } catch {
            let diagnostic = error.diagnostic(.unknown)
            poison = diagnostic
            throw diagnostic
        }
        notice("no space is left for the cache, so it was made for this answer alone; free some space")
        return try readOnlyCache()
    }

    /// Nil where the cache that lies there may lack something, or something might still change it.
    private func immutableCache() throws(Diagnostic) -> Cache? {
        guard let newest = try cacheNumbers().last else { return nil }
        let path = cachePath(newest)
        if let log = (try? files.stamp(at: path + "-wal")) ?? nil, log.size > 0 { return nil }
        guard place.isReadOnlyDisk, let stamp = (try? files.stamp(at: path)) ?? nil,
            let connection = try? SQLiteConnection(path: "file:\(uriEscaped(path))?immutable=1")
        else { return nil }
        let found = Cache(path: path, inode: stamp.inode, connection: connection, schemas: schemas)
        if let meta = try meta(of: found), isCurrent(meta), !areDataFilesTouched() { return found }
        connection.close()
        return nil
    }

    private func uriEscaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"), 0x80...: "%" + Hexadecimal.text([byte])
            default: String(decoding: [byte], as: UTF8.self)
            }
        }.joined()
    }
}
