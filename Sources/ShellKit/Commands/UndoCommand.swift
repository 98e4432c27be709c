internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum UndoCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["undo"], summary: "takes a commit back, by a new commit with what was before",
            details: """
                Without a number, the newest commit that is not undone. Where a record has changed since, nothing is done and \
                the conflicts are listed. An undo can be undone. With --dry-run it shows the cells that it would change.
                """,
            parameters: [
                CommandParameter(
                    "number", .int, positional: true, default: "null", summary: "the commit, as `log` shows it"),
                CommandParameter("dry-run", .bool, default: "false", summary: "show every changed cell, write nothing"),
            ], company: .none)
    ) { (session, arguments) throws(Diagnostic) in
        guard session.startsAlone else {
            throw Diagnostic(
                "E0503", "`undo` stands inside of a transaction", outcome: .failed, expected: "a line of its own")
        }
        var number: Int?
        if case .int(let given)? = arguments["number"] { number = Int(clamping: given) }
        let origin = ChangeOrigin(user: session.options.user)
        let workspace = try session.requireWorkspace()
        if session.options.isDryRun || arguments["dry-run"] == .bool(true) {
            let changes = try workspace.rehearseUndo(number, by: origin)
            try session.show(changes)
            session.hasShownRehearsal = session.options.isDryRun
            session.say("dry run: \(changes.count) record\(plural: changes.count) would change, nothing was written")
            return nil
        }
        let receipt = try workspace.undo(number, by: origin) { (changes) throws(Diagnostic) in
            try session.mayChange(changes)
        }
        guard let receipt else { return nil }
        let count = receipt.changes.count
        session.say("committed \(receipt.number): \(count) record\(plural: count) as before")
        return nil
    }
}
