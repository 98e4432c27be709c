internal import BaseKit

extension Doctor {
    // MARK: the journal

    func journal() throws(Diagnostic) -> JournalReader.Outcome {
        let names = names(in: layout.journal)
        let segments = workspace.knownNames("journal", nil, names)
        for name in names where !segments.contains(name) && !name.hasSuffix(".tmp") {
            if let problem = FileNameCheck.problems([name], folder: "journal", known: segments).first {
                findings.append(try journalCopy(name, problem))
            } else {
                findings.append(
                    Finding(.note, file: "journal/\(name)", "no segment of the journal; it is not read"))
            }
        }
        var redactions: [(commit: Int, what: Redaction)] = []
        var unbacked: [Finding] = []
        var erased: [(file: String, line: Int, collection: String, id: String, isErased: Bool, commit: Int)] = []
        let workspace = self.workspace
        let outcome = try workspace.reader.read(from: Checkpoint.beginning.state) { (commit) throws(Diagnostic) in
            if let redacts = commit.head.redacts { redactions.append((commit.head.number, redacts)) }
        }
        // Erased lines are the exception: the second reading is for workspaces that have them, or should have.
        try workspace.reader.read(from: Checkpoint.beginning.state) { (commit) throws(Diagnostic) in
            for (index, line) in commit.operations.enumerated() {
                let isErased = RedactedLine.isRedacted(line)
                guard isErased || !redactions.isEmpty else { continue }
                let change = try workspace.operationReader.change(
                    line, file: commit.file, number: commit.firstLine + index)
                erased.append(
                    (commit.file, commit.firstLine + index, change.collection, change.id, isErased, commit.head.number))
            }
        }
        for line in erased {
            let isAsked = redactions.contains {
                $0.commit > line.commit && $0.what.collection == line.collection && $0.what.id == line.id
            }
            if line.isErased, !isAsked {
                unbacked.append(
                    Finding(
                        .error, file: line.file, line: line.line, "an erased line that no erasure accounts for",
                        affected: "\(line.collection) \(line.id) in commit \(line.commit)",
                        remedy: "someone has changed the journal: compare it with a backup"))
            } else if !line.isErased, isAsked {
                unbacked.append(
                    Finding(
                        .error, file: line.file, line: line.line, "what was to be erased is still here",
                        affected: "\(line.collection) \(line.id) in commit \(line.commit)",
                        remedy: "redact it again"))
            }
        }
        findings += unbacked
        for gap in outcome.gaps {
            findings.append(
                Finding(
                    .note, file: "journal/" + JournalReader.name(gap.from.segment),
                    "a part of the journal was lost and passed over when it was salvaged",
                    affected: gap.lost.map { .commits($0) } ?? "no commit"))
        }
        report(outcome)
        return outcome
    }

    private func report(_ outcome: JournalReader.Outcome) {
        let file = "journal/" + JournalReader.name(outcome.damage.segment)
        switch outcome.problem {
        case .none: break
        case .torn where seenHere() > outcome.state.number:
            findings.append(
                Finding(
                    .error, file: file, line: line(at: outcome.damage),
                    "the last \(outcome.size - outcome.end.offset) bytes of the journal are damaged",
                    affected: .commits((outcome.state.number + 1)...seenHere()),
                    remedy:
                        "bring the file back from a backup, or `doctor --salvage`, which keeps all that can be read and names what is lost"
                ))
        case .torn:
            findings.append(
                Finding(
                    .warning, file: file, line: line(at: outcome.damage),
                    "the journal ends with \(outcome.size - outcome.end.offset) bytes of a commit that was never finished",
                    affected: "nothing that was called committed",
                    remedy: "the next command cuts them off and keeps them in .edsh/recovered"))
        case .damaged(_, let reason):
            if let newer = (try? workspace.newerFormat()) ?? nil {
                findings.append(Finding(.error, newer, file: file))
                return
            }
            let bytes = (try? files.contents(of: layout.absolute(file))) ?? nil
            if let bytes, JournalReader.hasConvertedLineEnds(bytes) {
                findings.append(
                    Finding(
                        .error, file: file, line: 1,
                        "the line ends were converted to CR LF, by git or a transfer program",
                        affected: "all of it is unreadable until they are converted back",
                        remedy: JournalReader.conversion(of: file)))
                return
            }
            let next = try? workspace.nextWholeCommit(after: outcome.damage, past: outcome.state.number)
            let seen = seenHere()
            let affected: Message =
                if let found = next ?? nil {
                    found.head.number > outcome.state.number + 1
                        ? .commits((outcome.state.number + 1)...(found.head.number - 1)) : "no whole commit"
                } else if seen > outcome.state.number {
                    .commits((outcome.state.number + 1)...seen)
                } else {
                    "everything after commit \(outcome.state.number)"
                }
            findings.append(
                Finding(
                    .error, file: file, line: line(at: outcome.damage), "the journal is damaged: \(reason)",
                    affected: affected,
                    remedy:
                        "bring the file back from a backup, or `doctor --salvage`, which keeps all that can be read and names what is lost"
                ))
        }
    }

    /// The last commit of which cache or checkpoint know, so that it was once in the journal.
    func seenHere() -> Int {
        _ = try? workspace.readCheckpoint()
        let cache = (try? workspace.cacheState()) ?? nil
        return max(workspace.checkpoint.state.number, cache?.number ?? 0)
    }

    /// Lines count from 1.
    private func line(at position: JournalPosition) -> Int? {
        let path = workspace.reader.path(position.segment)
        guard let bytes = (try? files.contents(of: path)) ?? nil, bytes.count >= position.offset else { return nil }
        return bytes[..<Int(position.offset)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }

    // MARK: checkpoint and data files

    /// False where the journal is not the one that this machine knew: data files cannot be compared with what it wrote.
    func checkpoint(_ outcome: JournalReader.Outcome) throws(Diagnostic) -> Bool {
        if stamp(layout.redacting) != nil {
            findings.append(
                Finding(
                    .warning, file: ".edsh/redacting", "an erasure on demand has begun and is not finished",
                    remedy: "the next command finishes it"))
        }
        let isOnDisk = try workspace.readCheckpoint()
        if !isOnDisk {
            findings.append(
                Finding(
                    .note, file: ".edsh/checkpoint.json", "missing or unreadable; it was found out from the journal",
                    remedy: "nothing: it is written again"))
        }
        let seen = seenHere()
        if seen > outcome.state.number, outcome.problem == .none {
            findings.append(
                Finding(
                    .error, file: "journal/" + JournalReader.name(outcome.end.segment),
                    "the journal ends with commit \(outcome.state.number), but commit \(seen) was made here",
                    affected: .commits((outcome.state.number + 1)...seen),
                    remedy: "bring back the newest journal, or `doctor --salvage`"))
        }
        var isOther = seen > outcome.state.number
        if outcome.problem == .none, !isOther {
            let cache = (try? workspace.cacheState()) ?? nil
            if let other = try workspace.commitOfOtherHistory(cache) {
                let file = "journal/" + JournalReader.name(outcome.end.segment)
                findings.append(Finding(.error, workspace.lost(seen: other.number, found: nil), file: file))
                isOther = true
            }
        }
        if let unfinished = outcome.unfinished {
            findings.append(
                Finding(
                    .note, "data files were being written when a process ended",
                    affected: .list(unfinished.files.map { Message(verbatim: $0.path) }),
                    remedy: "the next command finishes it"))
        }
        return outcome.problem != .none || !isOther
    }

    /// `comparing` false: it is not known what they should hold.
    func dataFiles(comparing: Bool) {
        let (looks, failed) = workspace.readableDataFolders()
        for (folder, error) in failed { unreadable(folder, error) }
        for (folder, schema, look) in looks {
            let known = workspace.knownNames(folder, schema, look.names)
            for name in look.names where !known.contains(name) && !name.hasPrefix(".") && !name.hasSuffix(".tmp") {
                if let problem = FileNameCheck.problems([name], folder: folder, known: known).first {
                    findings.append(Finding(.error, problem, file: "\(folder)/\(name)"))
                } else {
                    findings.append(
                        Finding(
                            .note, file: "\(folder)/\(name)",
                            "of no collection of the modules in use; it is kept and not read"))
                }
            }
        }
        for data in workspace.dataFiles() {
            let schema = data.schema
            let path = data.path
            // What lies in such a folder is told with the folder.
            if failed.contains(where: { path.hasPrefix($0.folder + "/") }) { continue }
            let checkpoint = workspace.checkpoint.files[path]
            let bytes: [UInt8]?
            do throws(FileSystemError) { bytes = try files.contents(of: layout.absolute(path)) } catch {
                unreadable(path, error)
                continue
            }
            if !comparing { continue }
            guard let bytes else {
                if checkpoint != nil {
                    findings.append(
                        Finding(
                            .error, file: path, "missing", affected: "nothing is lost: the journal has its records",
                            remedy: "`adopt --discard` writes it anew"))
                }
                continue
            }
            let isKnown = checkpoint.map { SHA256Digest.hexadecimal(bytes) == $0.hash } ?? false
            if isKnown { continue }
            let edited = EditedFile(bytes, of: schema, path: path)
            for problem in edited.problems {
                findings.append(Finding(.error, problem, file: path, remedy: "correct the line, then `adopt`"))
            }
            for remark in edited.remarks { findings.append(Finding(.warning, file: path, remark, remedy: "`adopt`")) }
            findings.append(
                Finding(
                    .error, file: path, "changed outside of edsh",
                    affected: "nothing is written until it is adopted",
                    remedy: "`adopt --dry-run` shows the difference, `adopt` takes it over, `adopt --discard` goes back"
                ))
        }
    }

    private func unreadable(_ path: String, _ error: FileSystemError) {
        var diagnostic = error.diagnostic()
        if diagnostic.help == nil {
            diagnostic.help = "move what is there out of the workspace; `adopt --discard` then writes it anew"
        }
        let finding = Finding(.error, diagnostic, file: path)
        hasUnreadable = true
        findings.append(
            Finding(
                .error, file: path, finding.message,
                affected: "nothing is lost: the journal has its records; it was not compared with them",
                remedy: finding.remedy))
    }

    // MARK: the cache

    /// Lets recovery do its work and says what it did; then compares everything with everything.
    func repairAndCompare() throws(Diagnostic) {
        let before = workspace.notices
        try checkCacheFile()
        let recovered = try workspace.recover()
        for notice in workspace.notices where !before.contains(notice) && notice != workspace.writeBlock?.message {
            findings.append(Finding(.note, "repaired: \(notice)"))
        }
        if recovered == nil, let block = workspace.writeBlock, !findings.contains(where: { $0.severity == .error }) {
            findings.append(Finding(.error, block))
        }
        guard recovered != nil else { return }
        let problems = try workspace.verify()
        if problems.isEmpty { return }
        // A cache is made anew from what it is made of; what still differs then is another matter.
        let outcome = try workspace.rebuildCache()
        _ = try workspace.recover()
        let remaining = outcome.problem == .none ? try workspace.verify() : problems
        if remaining.isEmpty {
            findings.append(
                Finding(
                    .warning, file: ".edsh", "the cache was not what journal and data files say: \(problems[0])",
                    affected: "answers given since may have been wrong", remedy: "nothing: it was made anew"))
        }
        for problem in remaining {
            findings.append(
                Finding(.error, problem, remedy: "keep a copy of the folder; `adopt --discard` writes data files anew"))
        }
    }

    private func checkCacheFile() throws(Diagnostic) {
        guard let cache = try workspace.attachCache() else { return }
        var answer: Message = ""
        do throws(Diagnostic) {
            try cache.connection.run("PRAGMA integrity_check(1)") { answer = Message(verbatim: $0.text(0)) }
        } catch {
            answer = error.message
        }
        if answer != "ok" {
            let path = cache.path
            workspace.closeCache()
            try? workspace.removeCacheFiles(path)
            findings.append(
                Finding(
                    .warning, file: ".edsh/" + (path.split(separator: "/").last.map(String.init) ?? "cache"),
                    "the cache was damaged (\(answer))", affected: "nothing: it is made from journal and data files",
                    remedy: "nothing: it was made anew"))
        }
    }
}
