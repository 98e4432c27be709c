internal import BaseKit

extension Workspace {
    /// Reads `checkpoint.json`, or finds out from the journal what data files are.
    func loadCheckpoint() throws(Diagnostic) {
        if try readCheckpoint() { return }
        let found = checkpoint
        do throws(FileSystemError) { try save(found) } catch { throw error.diagnostic(.notCommitted) }
    }

    /// False where the checkpoint had to be found out, so that it is not on the disk.
    @discardableResult
    func readCheckpoint() throws(Diagnostic) -> Bool {
        do throws(FileSystemError) {
            let stamp = try files.stamp(at: layout.checkpoint)
            if let stamp, stamp == checkpointStamp { return true }
            if stamp != nil, let bytes = try files.contents(of: layout.checkpoint), let found = Checkpoint(bytes) {
                checkpoint = found
                checkpointStamp = stamp
                return true
            }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        checkpoint = try reconstructedCheckpoint(reader)
        return false
    }

    /// The machine's own notes are gone (a fresh clone, a copied folder): the journal tells what each checkpoint wrote.
    func reconstructedCheckpoint(_ reader: JournalReader) throws(Diagnostic) -> Checkpoint {
        let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
        var last: [String: String] = [:]
        var known: [String: [String: Int]] = [:]
        for intent in outcome.intents {
            for file in intent.files {
                last[file.path] = file.newHash
                known[file.path, default: [:]][file.newHash] = intent.state.number
            }
        }
        var found = Checkpoint.beginning
        found.highest = outcome.intents.last?.highest ?? [:]
        var allNew = true
        for (path, newest) in last {
            do throws(FileSystemError) {
                guard let stamp = try files.stamp(at: layout.absolute(path)), let hash = try hash(of: path),
                    let number = known[path]?[hash]
                else {
                    allNew = false
                    continue
                }
                allNew = allNew && hash == newest
                found.files[path] = Checkpoint.File(
                    hash: hash, size: stamp.size, nanoseconds: stamp.nanoseconds, inode: stamp.inode, number: number)
            } catch {
                throw error.diagnostic(.notCommitted)
            }
        }
        if allNew, let state = outcome.intents.last?.state { found.state = state }
        return found
    }

    /// Whether any data file looks other than after the last checkpoint; false also where that cannot be told.
    func areDataFilesTouched() -> Bool {
        if isPlanted(.stampsIgnored) { return false }
        guard let stamp = try? files.stamp(at: layout.checkpoint) else { return true }
        if stamp != checkpointStamp {
            guard let bytes = try? files.contents(of: layout.checkpoint), let found = Checkpoint(bytes) else {
                return true
            }
            checkpoint = found
            checkpointStamp = stamp
        }
        for (path, file) in checkpoint.files {
            guard let stamp = try? files.stamp(at: layout.absolute(path)), file.matches(stamp) else { return true }
        }
        return (try? dataFilesWithoutCheckpoint().isEmpty) != true
    }

    /// Finds files that were changed by hand. Those whose stamp alone changed are taken as they are.
    func checkDataFiles(_ meta: Cache.Meta, toleratingEdits: Bool) throws(Diagnostic) {
        if isPlanted(.stampsIgnored) { return }
        var refreshed = checkpoint
        var edited: [String] = []
        do throws(FileSystemError) {
            edited = try dataFilesWithoutCheckpoint()
            for (path, file) in checkpoint.files {
                guard let stamp = try files.stamp(at: layout.absolute(path)) else {
                    edited.append(path)
                    continue
                }
                if file.matches(stamp) { continue }
                guard try hash(of: path) == file.hash else {
                    edited.append(path)
                    continue
                }
                refreshed.files[path]?.nanoseconds = stamp.nanoseconds
                refreshed.files[path]?.inode = stamp.inode
            }
            if refreshed != checkpoint { try save(refreshed) }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        editedFiles = edited.sorted()
        if !editedFiles.isEmpty { try takeWritten() }
        if !editedFiles.isEmpty { try takeAdopted(meta) }
        if let first = editedFiles.first, !toleratingEdits {
            _ = block(try editedByHand(first, others: editedFiles.dropFirst()))
        }
    }

    /// Files that look changed by hand but are what the journal says that a checkpoint wrote: git has brought them here
    /// together with the commits, or a copy of the folder. Only what stands behind the last state known here counts, so that
    /// an older file that somebody has put back is still told.
    private func takeWritten() throws(Diagnostic) {
        if isPlanted(.broughtFilesNotKnown) { return }
        let known = checkpoint.state.number > 0 ? checkpoint.state : Checkpoint.beginning.state
        let outcome = try reader.read(from: known) { _ in }
        guard outcome.problem == .none, let last = outcome.intents.last else { return }
        var newest: [String: (hash: String, number: Int)] = [:]
        for intent in outcome.intents {
            for file in intent.files { newest[file.path] = (file.newHash, intent.state.number) }
        }
        var after = checkpoint
        do throws(FileSystemError) {
            for path in editedFiles {
                guard let written = newest[path], let stamp = try files.stamp(at: layout.absolute(path)),
                    try hash(of: path) == written.hash
                else { continue }
                after.files[path] = Checkpoint.File(
                    hash: written.hash, size: stamp.size, nanoseconds: stamp.nanoseconds, inode: stamp.inode,
                    number: written.number)
            }
            if after == checkpoint { return }
            if newest.allSatisfy({ after.files[$0.key]?.hash == $0.value.hash }) {
                after.state = last.state
                after.highest = last.highest
            }
            editedFiles.removeAll { after.files[$0] != checkpoint.files[$0] }
            try save(after)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
    }

    private func editedByHand(_ path: String, others: ArraySlice<String>) throws(Diagnostic) -> Diagnostic {
        let bytes: [UInt8]?
        do throws(FileSystemError) { bytes = try files.contents(of: layout.absolute(path)) } catch {
            throw error.diagnostic(.notCommitted)
        }
        guard let bytes else {
            return Diagnostic(
                "E0515", "\(path) was removed outside of edsh", outcome: .notCommitted,
                help: "put it back, or let edsh write it anew with `adopt --discard`; until then nothing is written")
        }
        if let schema = DataFile(path: path, schemaByName)?.schema {
            do throws(Diagnostic) { _ = try RecordFile.read(bytes, of: schema, name: path) } catch {
                var diagnostic = error
                diagnostic.outcome = .notCommitted
                diagnostic.message = "\(path) was changed outside of edsh and cannot be read: \(error.message)"
                diagnostic.help =
                    "`adopt --dry-run` shows every line that is wrong; correct them, then `adopt`; until then nothing is written"
                return diagnostic
            }
        }
        let more: Message = others.isEmpty ? "" : " (and \(list: others))"
        return Diagnostic(
            "E0515", "\(path) was changed outside of edsh\(more)", outcome: .notCommitted,
            help:
                "`adopt --dry-run` shows what is different, `adopt` takes it over, `adopt --discard` goes back; until then nothing is written"
        )
    }

    /// Data files of collections in use that no checkpoint has written.
    private func dataFilesWithoutCheckpoint() throws(FileSystemError) -> [String] {
        var unknown: [String] = []
        for (folder, _, look) in try looksIntoDataFolders() {
            for name in look.names {
                let path = "\(folder)/\(name)"
                if checkpoint.files[path] == nil, DataFile(path: path, schemaByName) != nil { unknown.append(path) }
            }
        }
        return unknown
    }

    /// All data files that there should be or are.
    func dataFiles() -> [DataFile] {
        var paths = Set(checkpoint.files.keys)
        for schema in schemas where schema.partition == nil { paths.insert(DataFile(schema, part: nil).path) }
        for (folder, schema, look) in readableDataFolders().looks where schema != nil {
            paths.formUnion(look.names.map { "\(folder)/\($0)" })
        }
        return paths.sorted().compactMap { DataFile(path: $0, schemaByName) }
    }

    /// SHA-256 of a file; nil where there is none.
    func hash(of path: String) throws(FileSystemError) -> String? {
        try files.contents(of: layout.absolute(path)).map { SHA256Digest.hexadecimal($0) }
    }

    /// Finishes the checkpoint that a writer announced and did not finish. A new file that did not survive is written again
    /// by the next checkpoint.
    func rollForward(_ intent: CheckpointIntent, _ meta: Cache.Meta, _ writer: JournalWriter) throws(Diagnostic) {
        var settled = intent
        var whole = true
        do throws(FileSystemError) {
            settled.files = []
            for file in intent.files {
                let temporary = try hash(of: file.temporary)
                if temporary == file.newHash {
                    settled.files.append(file)
                } else {
                    if temporary != nil { try files.unlink(layout.absolute(file.temporary)) }
                    if try hash(of: file.path) == file.newHash { settled.files.append(file) } else { whole = false }
                }
            }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        if !whole { settled.state = checkpoint.state }
        try complete(settled, meta, writer, number: intent.state.number)
    }
}
