internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
public import WorkspaceKit

public enum DoctorCommand {
    static let columns = [
        CheckCommand.severity, Column("file", .text), Column("line", .int), Column("finding", .text),
        Column("affected", .text), Column("remedy", .text),
    ]

    static let command = ShellCommand(
        declaration: HostCommand(
            ["doctor"], summary: "examines the whole workspace and says what is wrong, what it concerns and what to do",
            details: """
                Manifest, journal, data files, cache, permissions, place and lock. What repairs itself is repaired, and said. The \
                exit status is 1 where an error was found. --salvage makes a damaged journal usable again: nothing is rewritten, \
                what is lost is named. Where git or a backup has brought the whole journal of another copy, --salvage takes it \
                for the one that counts, and keeps what was different here in .edsh/recovered.
                """,
            parameters: [
                CommandParameter("salvage", .bool, default: "false", summary: "make a damaged journal usable again"),
                CommandParameter("json", .bool, default: "false", summary: "the findings as JSON"),
            ], columns: columns,
            examples: [ModuleKit.CommandExample("doctor | where severity == \"error\" | count", "how many errors")])
    ) { (session, arguments) throws(Diagnostic) in
        guard session.startsAlone else {
            throw Diagnostic(
                "E0503", "`doctor` stands inside of a transaction", outcome: .failed, expected: "a line of its own")
        }
        let workspace = try session.requireWorkspace()
        if arguments["json"] == .bool(true) { session.nextFormat = "json" }
        if arguments["salvage"] == .bool(true) {
            if session.options.isDryRun {
                throw Diagnostic("E0503", "salvaging cannot be rehearsed", help: "`doctor` says what is damaged")
            }
            try salvage(workspace, session)
        }
        let findings = workspace.examine()
        workspace.notices = []
        // Where the workspace cannot be read, that is what the rows are about: they must not need it.
        session.database.useSubstituteWithoutCache()
        if findings.contains(where: { $0.severity == .error }) { session.finding = 1 }
        if findings.isEmpty { session.say("nothing is wrong") }
        return ListCursor(rows(findings))
    }

    static func rows(_ findings: [Finding]) -> [[Value]] {
        func text(_ text: String?) -> Value { text.map(Value.text) ?? .null }
        func said(_ message: Message?) -> Value { text(message?.text) }
        return findings.map { finding in
            [
                .text(finding.severity.rawValue), text(finding.file), finding.line.map { .int(Int64($0)) } ?? .null,
                said(finding.message), said(finding.affected), said(finding.remedy),
            ]
        }
    }

    private static func salvage(_ workspace: Workspace, _ session: Session) throws(Diagnostic) {
        let done = try workspace.salvage(by: ChangeOrigin(user: session.options.user))
        if let other = done.other { return say(other, session) }
        guard let segment = done.segment else {
            return session.say("nothing to salvage: the journal is whole")
        }
        for lost in done.lost {
            let name = Message.commits(lost.commits)
            session.say(
                lost.isStateKnown
                    ? "\(name) cannot be read any more: what became of the records is known from \(done.source); who changed them and when is lost"
                    : "\(name) cannot be read any more: what was changed there is lost")
        }
        if !done.touched.isEmpty {
            let shown: Message = "\(list: done.touched.prefix(20))"
            let more: Message = done.touched.count > 20 ? " and \(done.touched.count - 20) more" : ""
            session.say("in the damaged part, lines of these records can be read: \(shown)\(more)")
        }
        session.say(
            "\(segment) goes on from here; the damaged files are kept as they are, with copies in .edsh/recovered")
        if let commit = done.commit {
            session.say(
                "committed \(commit): the records as known from \(done.source)")
        }
    }

    private static func say(_ other: OtherHistory, _ session: Session) {
        session.say(
            "the journal is whole, but not the one to which commit \(other.commit) was written here; from now on it counts"
        )
        guard let file = other.file else { return }
        let shown: Message = "\(list: other.records.prefix(20))"
        let more: Message = other.records.count > 20 ? " and \(other.records.count - 20) more" : ""
        session.say("these records were different here, and are kept in \(file): \(shown)\(more)")
    }
}

extension Session {
    /// Shows what examining a folder found that may not even be a workspace that opens; gives the exit status.
    public func show(_ findings: [Finding], format: String?) -> Int32 {
        do {
            try show(DoctorCommand.columns, ListCursor(DoctorCommand.rows(findings)), format: format)
            return findings.contains { $0.severity == .error } ? 1 : 0
        } catch { return report(error) }
    }
}
