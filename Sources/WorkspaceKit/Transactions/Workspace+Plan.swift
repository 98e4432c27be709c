public import BaseKit

/// A rehearsed transaction kept in a file: the lines that its commit would have in the journal. `apply` makes the commit
/// if nothing else was committed in between.
extension Workspace {
    /// What the open transaction would commit. Throws where it would be refused.
    public func plannedCommit() throws(Diagnostic) -> [UInt8] {
        guard let transaction else { throw noTransaction() }
        try validate()
        let state = transaction.meta.state
        let origin = transaction.origin
        let head = CommitHead(
            number: state.number + 1, previous: state.hash, time: clock.now(), user: origin.user, script: origin.script,
            scriptHash: origin.scriptHash, message: origin.message, undoes: nil)
        return CommitEncoder.encode(head, transaction.changes, schemas: schemaByName).bytes
    }

    /// Commits a plan. `name` is the file's, for messages. Nil where the plan changes nothing.
    public func apply(_ plan: [UInt8], name: String, user: String) throws(Diagnostic) -> CommitReceipt? {
        let (head, changes) = try readPlan(plan, name)
        try begin(
            ChangeOrigin(user: user, script: head.script, scriptHash: head.scriptHash, message: head.message))
        do throws(Diagnostic) {
            guard let state = transaction?.meta.state, state.number + 1 == head.number, state.hash == head.previous
            else {
                throw moved(head, transaction?.meta.state.number ?? 0, name)
            }
            transaction?.isPlanned = true
            for change in changes {
                scriptLine = change.place
                if let after = change.after {
                    try stage(.put(collection: change.collection, record: after))
                } else {
                    try stage(.remove(collection: change.collection, id: change.id))
                }
            }
        } catch {
            rollback()
            throw error
        }
        return try commit()
    }

    private func moved(_ head: CommitHead, _ now: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            "E0561", "\(name) was planned on commit \(head.number - 1), and the workspace is at \(now)",
            outcome: .failed,
            expected: "nothing committed between plan and apply", help: "rehearse the script again with --plan")
    }

    private func readPlan(_ bytes: [UInt8], _ name: String) throws(Diagnostic) -> (CommitHead, [RecordChange]) {
        let wrong = Diagnostic(
            "E0564", "\(name) is not a plan, or it was changed", expected: "a file that --plan wrote",
            help: "rehearse the script again with --plan")
        let operations = OperationReader(schemaByName)
        var head: CommitHead?
        var changes: [RecordChange] = []
        try bytes.withUnsafeBufferPointer { buffer throws(Diagnostic) in
            let lines = buffer.split(separator: UInt8(ascii: "\n"))
            for (index, line) in lines.enumerated() {
                let line = UnsafeBufferPointer(rebasing: line)
                guard JournalFraming.isValid(line) else { throw wrong }
                if index == 0 {
                    guard case .begin(let begin)? = JournalLine(line) else { throw wrong }
                    head = begin
                } else if index < lines.count - 1 {
                    changes.append(try operations.change(line, file: name, number: index + 1))
                }
            }
        }
        // Written again it must be the same to the byte: that covers its order, its counts and its hash.
        guard let head, CommitEncoder.encode(head, changes, schemas: schemaByName).bytes == bytes else { throw wrong }
        return (head, changes)
    }
}
