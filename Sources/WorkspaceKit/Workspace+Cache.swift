internal import BaseKit

extension Workspace {
    /// The cache for reading. Takes no lock where the cache is current; brings it up to date where nobody else does.
    func readableCache() throws(Diagnostic) -> Cache {
        if transaction == nil, !lock.isHeld, place.isReadOnly { return try readOnlyCache() }
        if let cache {
            if transaction != nil || group != nil || !cache.connection.isDamaged && isStillInPlace(cache) {
                return cache
            }
            closeCache()
        }
        if let cache = try attachCache(), let meta = try meta(of: cache) {
            if lock.isHeld || isCurrent(meta) && !areDataFilesTouched() && !isJournalTouched(meta.segments) {
                return cache
            }
            // A writer is at work, or died before it was done, or someone else was here.
            guard (try? lock.tryAcquire(user: "reader")) == true else { return cache }
            defer { lock.release() }
            do throws(Diagnostic) { _ = try recover(forReading: true) } catch {
                if SQLiteConnection.isOutOfSpace(error) { return try cacheWithoutSpace() }
            }
            if let cache = self.cache { return cache }
        }
        closeCache()
        if lock.isHeld {
            _ = try recover(forReading: true)
        } else {
            try lock.acquire(user: "reader", patience: lockPatience)
            defer { lock.release() }
            do throws(Diagnostic) { _ = try recover(forReading: true) } catch {
                guard SQLiteConnection.isOutOfSpace(error) else { throw error }
                return try cacheWithoutSpace()
            }
        }
        guard let cache else { throw Diagnostic("E0530", "the cache cannot be made", outcome: .failed) }
        return cache
    }

    /// Opens the newest cache file, if there is one.
    func attachCache() throws(Diagnostic) -> Cache? {
        if let cache { return cache }
        guard let newest = try cacheNumbers().last else { return nil }
        let path = cachePath(newest)
        do throws(FileSystemError) {
            guard let stamp = try files.stamp(at: path) else { return nil }
            guard let connection = try? SQLiteConnection(path: path) else { return nil }
            // The journal is what makes a commit durable; the cache may lag behind it after a power cut, but stays whole.
            try? connection.execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0")
            let cache = Cache(path: path, inode: stamp.inode, connection: connection, schemas: schemas)
            self.cache = cache
            return cache
        } catch {
            throw error.diagnostic()
        }
    }

    /// Nil where the cache must be rebuilt.
    func meta(of cache: Cache) throws(Diagnostic) -> Cache.Meta? {
        do throws(Diagnostic) { return try cache.meta(fingerprint: fingerprint) } catch {
            if error.outcome == .interrupted { throw error }
            return nil
        }
    }

    func cachePath(_ number: Int) -> String { "\(layout.machine)/cache-\(number).sqlite" }

    /// Numbers of the caches that exist, in order.
    func cacheNumbers() throws(Diagnostic) -> [Int] {
        do throws(FileSystemError) {
            guard try files.stamp(at: layout.machine) != nil else { return [] }
            return try files.list(layout.machine).compactMap { name in
                guard name.hasPrefix("cache-"), name.hasSuffix(".sqlite") else { return nil }
                return Int(name.dropFirst(6).dropLast(7))
            }.sorted()
        } catch {
            throw error.diagnostic()
        }
    }

    /// Whether the file is still the one that was opened, and not replaced by a rebuilt one.
    private func isStillInPlace(_ cache: Cache) -> Bool {
        (try? files.stamp(at: cache.path))?.inode == cache.inode
    }

    /// Whether the journal holds no commit that the cache has not.
    func isCurrent(_ meta: Cache.Meta) -> Bool {
        if isPlanted(.staleCacheTrusted) { return true }
        guard let last = (try? reader.segments())?.last else { return false }
        if last == meta.state.position.segment, let stamp = try? files.stamp(at: reader.path(last)),
            stamp.size == meta.state.position.offset
        {
            return true
        }
        let outcome = try? reader.read(from: meta.state) { _ in }
        return outcome?.problem == JournalReader.Problem.none && outcome?.state.number == meta.state.number
    }
}
