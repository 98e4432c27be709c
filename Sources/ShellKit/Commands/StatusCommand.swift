internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum StatusCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["status"], summary: "the workspace: its last commit, its records, what lies only in the journal",
            columns: [Column("item", .text), Column("value", .text)])
    ) { (session, _) throws(Diagnostic) in
        let workspace = try session.requireWorkspace()
        let status = try workspace.status()
        var rows: [[Value]] = [
            [.text("workspace"), .text(workspace.path)], [.text("bureau"), .text(workspace.manifest.bureau)],
            [.text("last commit"), .text(String(status.commit))],
            [.text("journal"), .text("\(status.journalBytes) bytes")],
            [
                .text("only in the journal"),
                .text(status.onlyInJournal.isEmpty ? "nothing" : status.onlyInJournal.joined(separator: ", ")),
            ],
        ]
        if let reason = status.readOnly { rows.append([.text("read-only"), .text(reason.message.text)]) }
        rows += status.counts.filter { $0.records > 0 }.map { [.text($0.collection), .text(String($0.records))] }
        rows += status.notices.map { [.text("note"), .text($0.text)] }
        return ListCursor(rows)
    }
}

enum SyncCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["sync"], summary: "brings the data files up to the last commit",
            details:
                "Data files follow each commit by themselves while they are small; larger ones are rewritten now and then."
        )
    ) { (session, _) throws(Diagnostic) in
        guard session.startsAlone else {
            throw Diagnostic(
                "E0503", "`sync` stands inside of a transaction", outcome: .failed, expected: "a line of its own")
        }
        try session.requireWorkspace().sync()
        session.say("data files are up to date")
        return nil
    }
}
