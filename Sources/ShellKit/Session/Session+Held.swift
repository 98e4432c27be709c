internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// A transaction that the user holds open over several lines of the prompt.
extension Session {
    /// `begin`
    func hold() throws(Diagnostic) {
        guard allowsHeldTransactions else {
            throw Diagnostic(
                "E0504", "`begin` is for the prompt", outcome: .failed,
                expected: "nothing: the lines of -c, of standard input and of a script are one transaction as they are")
        }
        guard held == nil else {
            throw Diagnostic(
                "E0504", "a transaction is open already", outcome: .failed, expected: "`commit` or `rollback`")
        }
        try requireWorkspace().begin(ChangeOrigin(user: options.user, message: "several lines"))
        held = HeldTransaction(variables: interpreter.variables)
        say("a transaction is open; `commit` keeps it, `rollback` forgets it")
    }

    /// One line inside of the held transaction: a line that fails leaves nothing, the transaction stays open.
    func runHeld(_ program: CheckedProgram) throws(Diagnostic) {
        transaction = held?.running
        let before = interpreter.variables
        let changedBefore = try requireWorkspace().stagedChanges()
        let point = try mark()
        held?.runsLine = true
        defer {
            held?.runsLine = false
            held?.running = transaction ?? RunningTransaction()
            transaction = nil
        }
        do {
            try interpreter.run(program)
            let own = Session.changes(from: changedBefore, to: try requireWorkspace().stagedChanges())
            if program.isRehearsal {
                try show(own)
                say("dry run: \(own.count) record\(plural: own.count) would change, nothing was written")
                try goBack(to: point)
                return interpreter.restore(before)
            }
            if !own.isEmpty, try !mayChange(own) {
                try goBack(to: point)
                interpreter.restore(before)
                return
            }
            try keep(point)
            if let reports = transaction?.reports { sayReports(reports, isOpen: true) }
            transaction?.reports = TransactionReports()
        } catch {
            try goBack(to: point)
            interpreter.restore(before)
            throw error
        }
    }

    /// What one line has changed: each record against what the lines before have left, also where they had changed it
    /// already, and where it is as it was at the beginning again.
    private static func changes(from before: [RecordChange], to after: [RecordChange]) -> [RecordChange] {
        guard !before.isEmpty else { return after }
        var earlier: [String: [String: RecordChange]] = [:]
        for change in before { earlier[change.collection, default: [:]][change.id] = change }
        var own: [RecordChange] = []
        for change in after {
            guard let known = earlier[change.collection]?.removeValue(forKey: change.id) else {
                own.append(change)
                continue
            }
            guard known !== change, known.after != change.after else { continue }
            own.append(
                RecordChange(
                    collection: change.collection, id: change.id, before: known.after, after: change.after))
        }
        for change in before where earlier[change.collection]?[change.id] != nil {
            own.append(
                RecordChange(
                    collection: change.collection, id: change.id, before: change.after, after: change.before))
        }
        return own
    }

    /// `commit`
    func commitHeld() throws(Diagnostic) {
        let workspace = try requireWorkspace()
        let open = try heldToEnd()
        transaction = open.running
        held = nil
        defer {
            discardFiles()
            savepoints = []
            transaction = nil
        }
        do {
            try prepareFiles()
            let receipt = try workspace.commit()
            let troubles = publishFiles()
            sayCommitted(receipt)
            for trouble in troubles { say("note: \(trouble)") }
        } catch {
            forget(open, workspace)
            throw error
        }
    }

    /// `rollback`
    func rollbackHeld() throws(Diagnostic) {
        let workspace = try requireWorkspace()
        let open = try heldToEnd()
        transaction = open.running
        held = nil
        discardFiles()
        savepoints = []
        transaction = nil
        forget(open, workspace)
        say("rolled back: nothing was written")
    }

    /// A line inside of it cannot end it: what stands beside in the line could not be taken back.
    private func heldToEnd() throws(Diagnostic) -> HeldTransaction {
        guard let held else { throw Session.nothingHeld }
        guard !held.runsLine else {
            throw Diagnostic(
                "E0503", "`commit` and `rollback` stand on a line of their own", outcome: .refused,
                help: "nothing of this line was done")
        }
        return held
    }

    private func forget(_ open: HeldTransaction, _ workspace: Workspace) {
        workspace.rollback()
        interpreter.restore(open.variables)
        for file in files.values { file.tableName = nil }
    }

    /// The lines end before `commit`.
    static let leftOpen = Diagnostic(
        "E0504", "the transaction is still open at the end", outcome: .notCommitted,
        expected: "`commit` or `rollback` on a line of its own", help: "nothing of it is written")

    private static let nothingHeld = Diagnostic(
        "E0504", "no transaction is open", outcome: .failed, expected: "`begin` first",
        help: "without `begin` each line is a transaction of its own, and `undo` takes it back")
}

/// What a held transaction has done so far.
struct HeldTransaction {
    var running = RunningTransaction()
    /// Whether a line inside of it is at work.
    var runsLine = false
    let variables: Interpreter.Variables
}
