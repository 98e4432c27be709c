public import BaseKit

extension Workspace {
    /// A larger commit (an import, the sample county) is taken back only by its number.
    static let mostUndoneUnasked = 1000

    /// Takes a commit back by a new one that restores what was before; nil: the newest that neither is taken back nor takes
    /// back. Where a record has changed since, nothing is done and the error lists the conflicts.
    @discardableResult
    public func undo(_ number: Int? = nil, by origin: ChangeOrigin? = nil) throws(Diagnostic) -> CommitReceipt {
        guard let receipt = try undo(number, by: origin, confirm: { _ in true }) else {
            throw Diagnostic("E0700", "interrupted; nothing was written", outcome: .interrupted)
        }
        return receipt
    }

    /// What taking a commit back would change. Throws where it would be refused; writes nothing.
    public func rehearseUndo(_ number: Int?, by origin: ChangeOrigin) throws(Diagnostic) -> [RecordChange] {
        var found: [RecordChange] = []
        _ = try undo(number, by: origin, isRehearsal: true) { (changes) throws(Diagnostic) in
            try validate()
            found = changes
            return false
        }
        return found
    }

    /// Takes a commit back, where `confirm` is asked before the commit; nil where it refused and nothing was written.
    public func undo(
        _ number: Int?, by origin: ChangeOrigin?, isRehearsal: Bool = false,
        confirm: ([RecordChange]) throws(Diagnostic) -> Bool
    ) throws(Diagnostic) -> CommitReceipt? {
        let entry = try commitToUndo(number)
        let lines = try history().lines(of: entry, operationReader)
        if entry.head.redacts != nil || lines.contains(where: { $0.erased != nil }) {
            throw Diagnostic(
                "E0555", "commit \(entry.head.number) cannot be undone: what it changed was erased on demand",
                outcome: .failed, help: "change the records by hand")
        }
        let changes = lines.map(\.change)
        if number == nil, changes.count > Workspace.mostUndoneUnasked {
            throw Diagnostic(
                "E0554", "the newest commit, \(entry.head.number), changed \(changes.count) records", outcome: .failed,
                expected: "its number, to be sure", help: "undo \(entry.head.number)")
        }
        let message = "undo \(entry.head.number)" + ((entry.head.message ?? entry.head.script).map { ": \($0)" } ?? "")
        var origin = origin ?? ChangeOrigin(user: Workspace.currentUser)
        origin.message = origin.message ?? message
        try begin(origin, isRehearsal: isRehearsal)
        do throws(Diagnostic) {
            transaction?.undoes = entry.head.number
            try checkConflicts(changes, entry.head.number)
            for change in changes.reversed() {
                if let before = change.before {
                    try stage(.put(collection: change.collection, record: before))
                } else {
                    try stage(.remove(collection: change.collection, id: change.id))
                }
            }
            guard try confirm(stagedChanges()) else {
                rollback()
                return nil
            }
        } catch {
            rollback()
            throw error
        }
        guard let receipt = try commit() else {
            throw Diagnostic(
                "E0552", "commit \(entry.head.number) changed nothing", outcome: .failed,
                expected: "a commit that changed records; `log` lists them")
        }
        return receipt
    }

    private func commitToUndo(_ number: Int?) throws(Diagnostic) -> JournalHistory.Entry {
        var found: JournalHistory.Entry?
        // What was taken back, seen from the newest commit on; an undo that was itself undone counts for nothing.
        var takenBackBy: [Int: Int] = [:]
        try history().walk(from: lastPosition()) { entry in
            let isTakenBack = takenBackBy[entry.head.number] != nil
            if !isTakenBack, let target = entry.head.undoes { takenBackBy[target] = entry.head.number }
            if number == entry.head.number || number == nil && !isTakenBack && entry.head.undoes == nil {
                found = entry
                return false
            }
            return true
        }
        guard let found else {
            if let number {
                throw Diagnostic("E0551", "there is no commit \(number)", outcome: .failed, help: "`log` lists them")
            }
            throw Diagnostic(
                "E0552", "there is nothing to undo", outcome: .failed,
                expected: "a commit that was not taken back; `log` lists them")
        }
        if let by = takenBackBy[found.head.number] {
            throw Diagnostic(
                "E0554", "commit \(found.head.number) was taken back already by commit \(by)", outcome: .failed,
                help: "`undo \(by)` brings it back")
        }
        return found
    }

    private func checkConflicts(_ changes: [RecordChange], _ number: Int) throws(Diagnostic) {
        var conflicts: [Message] = []
        for change in changes {
            guard let cache, let schema = schemaByName[change.collection] else { continue }
            let now = try table(change.collection, in: cache).record(change.id)
            if !areIdentical(now, change.after) {
                conflicts.append(
                    now == nil
                        ? "\(schema.one) \(change.id) (removed since)" : "\(schema.one) \(change.id)")
            }
        }
        if conflicts.isEmpty || isPlanted(.conflictsOfUndoNotChecked) { return }
        let shown = Message.list(Array(conflicts.prefix(10)))
        let more: Message = conflicts.count > 10 ? " and \(conflicts.count - 10) more" : ""
        throw Diagnostic(
            "E0550", "commit \(number) cannot be undone: changed since then: \(shown)\(more)", outcome: .failed,
            help: "undo the later commits first, or change the records by hand")
    }
}
