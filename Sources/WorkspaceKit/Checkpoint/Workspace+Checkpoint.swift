internal import BaseKit

extension Workspace {
    /// Data files that are older than the last commit that touched them.
    func staleFiles(_ meta: Cache.Meta) -> [DataFile] {
        meta.changed.filter { $0.value > checkpoint.files[$0.key]?.number ?? 0 }.keys.sorted()
            .compactMap { DataFile(path: $0, schemaByName) }
    }

    /// Large files wait until the commits since are as long as they are (docs/decisions/0022-checkpoint-when-due.md).
    func isCheckpointDue(_ meta: Cache.Meta) -> Bool {
        if manifest.checkpoint == .always { return true }
        let size = staleFiles(meta).reduce(Int64(0)) { $0 + (checkpoint.files[$1.path]?.size ?? 0) }
        return size < smallFiles || meta.state.commitBytes - checkpoint.state.commitBytes >= size
    }

    /// Rewrites the data files that are older than the cache. At every moment each file is the old or the new one, whole,
    /// and the journal says which new ones there are to be.
    func writeCheckpoint(_ meta: Cache.Meta, _ writer: JournalWriter) throws(Diagnostic) {
        let stale = staleFiles(meta)
        if stale.isEmpty && checkpoint.state == meta.state { return }
        guard let cache else { return }
        do throws(FileSystemError) {
            try files.makeDirectoryIfMissing(layout.data)
            for folder in Set(stale.map(\.folder)) where folder != "data" {
                guard try files.stamp(at: layout.absolute(folder)) == nil else { continue }
                try files.makeDirectoryIfMissing(layout.absolute(folder))
                try files.synchronizeDirectory(layout.data)
            }
        } catch {
            throw error.diagnostic()
        }
        var intent = CheckpointIntent(state: meta.state, highest: meta.highest, files: [])
        do throws(Diagnostic) {
            for file in stale {
                try checkUntouched(file.path)
                intent.files.append(try writeTemporary(file, cache))
            }
        } catch {
            for file in stale { try? files.removeIfPresent(layout.absolute(file.temporary)) }
            throw error
        }
        if isPlanted(.renamedBeforeTheIntent) {
            for file in intent.files {
                try? files.rename(layout.absolute(file.temporary), to: layout.absolute(file.path))
            }
        }
        do throws(JournalWriter.Failure) {
            try writer.append(JournalFraming.line(JournalLine.intent(intent).json), after: meta.state)
        } catch {
            if case .unknown(let diagnostic) = error {
                poison = diagnostic
            } else {
                for file in intent.files { try? files.removeIfPresent(layout.absolute(file.temporary)) }
            }
            throw error.diagnostic
        }
        // Every part of a collection that is divided in another way than before was stale, so that all of them are new now.
        let outdated = checkpoint.files.keys.filter { DataFile.isOutdated($0, schemaByName) }
        try complete(intent, meta, writer, number: intent.state.number, replacing: outdated)
    }

    /// Puts the new files in place, whether they were written now or before a crash, and removes those that they replace.
    func complete(
        _ intent: CheckpointIntent, _ meta: Cache.Meta, _ writer: JournalWriter, number: Int,
        replacing outdated: [String] = []
    ) throws(Diagnostic) {
        var after = Checkpoint(state: intent.state, files: checkpoint.files, highest: meta.highest)
        do throws(FileSystemError) {
            for file in intent.files {
                let path = layout.absolute(file.path)
                let temporary = layout.absolute(file.temporary)
                if try files.stamp(at: temporary) != nil { try files.rename(temporary, to: path) }
                guard let stamp = try files.stamp(at: path) else { continue }
                after.files[file.path] = Checkpoint.File(
                    hash: file.newHash, size: stamp.size, nanoseconds: stamp.nanoseconds, inode: stamp.inode,
                    number: number)
            }
            let folders = Set(intent.files.compactMap { DataFile(path: $0.path, schemaByName)?.folder })
            for folder in folders.sorted() where !isPlanted(.dataFolderNotSynchronized) {
                try files.synchronizeDirectory(layout.absolute(folder))
            }
            for path in outdated { after.files[path] = nil }
            try save(after)
            // A writer that dies here leaves files that nobody reads.
            for path in outdated { try files.removeIfPresent(layout.absolute(path)) }
        } catch {
            throw error.diagnostic()
        }
        do throws(JournalWriter.Failure) {
            try writer.note(JournalFraming.line(JournalLine.done(number: number).json))
        } catch {
            // The data files are complete: the next process finds that out by itself. But nothing may be written behind what
            // is perhaps not there.
            if case .unknown(let diagnostic) = error { poison = diagnostic }
        }
    }

    func save(_ new: Checkpoint) throws(FileSystemError) {
        // A rehearsal where nothing can be written keeps what it has found out to itself.
        if place.isReadOnly {
            checkpoint = new
            return
        }
        try files.replace(layout.checkpoint, with: new.json.bytes, in: layout.machine)
        checkpoint = new
        checkpointStamp = try files.stamp(at: layout.checkpoint)
    }

    private func checkUntouched(_ path: String) throws(Diagnostic) {
        if isPlanted(.stampsIgnored) { return }
        do throws(FileSystemError) {
            let stamp = try files.stamp(at: layout.absolute(path))
            switch (checkpoint.files[path], stamp) {
            case (nil, nil): return
            case (let file?, let stamp?) where file.matches(stamp): return
            case (let file?, _?) where try hash(of: path) == file.hash: return
            default: break
            }
        } catch {
            throw error.diagnostic()
        }
        throw Diagnostic("E0515", "\(path) was changed outside of edsh", outcome: .failed)
    }

    private func writeTemporary(
        _ file: DataFile, _ cache: Cache
    ) throws(Diagnostic) -> CheckpointIntent.File {
        let schema = file.schema
        let path = file.path
        let temporary = file.temporary
        let target: OpenFile
        do throws(FileSystemError) {
            try files.removeIfPresent(layout.absolute(temporary))
            target = try files.open(layout.absolute(temporary), .createNew)
        } catch {
            throw error.diagnostic()
        }
        defer { files.close(target) }
        let digest = SHA256Stream()
        var buffer: [UInt8] = []
        var size: Int64 = 0
        func flush() throws(Diagnostic) {
            buffer.withUnsafeBytes { digest.update($0) }
            do throws(FileSystemError) { try files.writeAll(target, buffer, at: size) } catch {
                throw error.diagnostic()
            }
            size += Int64(buffer.count)
            buffer.removeAll(keepingCapacity: true)
        }
        let writer = RecordWriter(schema)
        try table(schema.name, in: cache).forEachRow(inPart: file.part) { row throws(Diagnostic) in
            try writer.append(row, to: &buffer)
            buffer.append(UInt8(ascii: "\n"))
            if buffer.count >= 1 << 20 { try flush() }
        }
        if isPlanted(.dataFileNotSorted) {
            buffer = buffer.split(separator: UInt8(ascii: "\n")).reversed().flatMap { $0 + [UInt8(ascii: "\n")] }
        }
        try flush()
        if !isPlanted(.dataFileNotSynchronized) {
            do throws(FileSystemError) { try files.synchronize(target) } catch { throw error.diagnostic() }
        }
        return CheckpointIntent.File(
            path: path, temporary: temporary, oldHash: checkpoint.files[path]?.hash, newHash: digest.finish(),
            size: size)
    }
}
