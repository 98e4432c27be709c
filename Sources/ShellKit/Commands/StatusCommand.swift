internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum StatusCommand {
    /// They have the same name in every language, to be asked for; a table says them in the user's.
    private static let items: [Message] = [
        "workspace", "bureau", "last commit", "journal", "only in the journal", "read-only", "note",
    ]

    static let command = ShellCommand(
        declaration: HostCommand(
            ["status"], summary: "the workspace: its last commit, its records, what lies only in the journal",
            columns: [Column("item", .text, subject: .listed(words: items)), Column("value", .text)])
    ) { (session, _) throws(Diagnostic) in
        let workspace = try session.requireWorkspace()
        let status = try workspace.status()
        var rows: [[Value]] = [
            row("workspace", workspace.path), row("bureau", workspace.manifest.bureau),
            row("last commit", String(status.commit)), row("journal", said("\(status.journalBytes) bytes")),
            row(
                "only in the journal",
                status.onlyInJournal.isEmpty
                    ? said(Message(label: "nothing", chinese: "无")) : status.onlyInJournal.joined(separator: ", ")),
        ]
        if let reason = status.readOnly { rows.append(row("read-only", reason.message.text)) }
        rows += status.counts.filter { $0.records > 0 }.map { [.text($0.collection), .text(String($0.records))] }
        rows += status.notices.map { row("note", $0.text) }
        return ListCursor(rows)
    }

    private static func row(_ item: String, _ value: String) -> [Value] { [.text(item), .text(value)] }
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
