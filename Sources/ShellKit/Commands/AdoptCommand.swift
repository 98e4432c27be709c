internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum AdoptCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["adopt"], summary: "takes over data files that were changed by hand or merged by git",
            details: """
                Every line is checked, each cell that differs is shown, and the difference becomes a commit. What commits have \
                changed since the file was written is kept; where both changed a record, nothing is done and it is listed. With \
                --discard the files are put back as edsh knows them, and what was in them is kept in .edsh/recovered.
                """,
            parameters: [
                CommandParameter("dry-run", .bool, default: "false", summary: "show the difference, write nothing"),
                CommandParameter("discard", .bool, default: "false", summary: "go back to what edsh knows"),
            ], company: .none)
    ) { (session, arguments) throws(Diagnostic) in
        guard session.startsAlone else {
            throw Diagnostic(
                "E0503", "`adopt` stands inside of a transaction", outcome: .failed, expected: "a line of its own")
        }
        let workspace = try session.requireWorkspace()
        let isRehearsal = session.options.isDryRun || arguments["dry-run"] == .bool(true)
        let origin = ChangeOrigin(user: session.options.user)
        if arguments["discard"] == .bool(true), !isRehearsal {
            let (kept, written) = try workspace.discardEdits(by: origin)
            for path in kept { session.say("what was there is kept in \(path)") }
            session.say(written.isEmpty ? "no data file was changed by hand" : "data files are as edsh knows them")
            workspace.notices = []
            return nil
        }
        let adoption = try workspace.adopt(by: origin, isRehearsal: isRehearsal)
        workspace.notices = []
        for remark in adoption.remarks { session.say("note: \(remark)") }
        if adoption.isRefused { throw try refusal(adoption, session) }
        try session.show(adoption.changes)
        warn(of: adoption.takesBack, session)
        session.hasShownRehearsal = session.options.isDryRun
        let count = adoption.changes.count
        let records: Message = "\(count) record\(plural: count)"
        let names: Message = "\(list: adoption.files.map(\.path))"
        if adoption.files.isEmpty {
            session.say("nothing to adopt: no data file was changed by hand")
        } else if isRehearsal {
            session.say("dry run: \(records) would change, nothing was written")
        } else if let commit = adoption.commit {
            session.say("committed \(commit): \(records) from \(names)")
        } else {
            session.say("no record differs: \(names) was written anew in edsh's own form")
        }
        return nil
    }

    /// An older file in the place of a newer one looks like any other edit: whose work it takes back is said in words.
    private static func warn(of commits: [Adoption.TakenBack], _ session: Session) {
        let most = 10
        for commit in commits.prefix(most) {
            let names = Message.list(commit.records.prefix(5).map { Message(verbatim: $0) })
            let more: Message = commit.records.count > 5 ? " and \(commit.records.count - 5) more" : ""
            session.say(
                "warning: this takes back commit \(commit.number) of \(commit.user) (\(commit.time)) in \(names)\(more)"
            )
        }
        if commits.count > most { session.say("warning: and \(commits.count - most) more commits") }
    }

    /// Shows all that is wrong but the last, which is thrown.
    private static func refusal(_ adoption: Adoption, _ session: Session) throws(Diagnostic) -> Diagnostic {
        if adoption.overlaps.isEmpty { try session.show(adoption.changes) }
        for problem in adoption.problems { session.report(problem) }
        if !adoption.problems.isEmpty {
            let count = adoption.problems.count
            return Diagnostic(
                "E0516", "nothing was adopted: \(count) place\(plural: count) to correct", outcome: .failed,
                help: "correct them and adopt again, or go back with `adopt --discard`")
        }
        var changes: [RecordChange] = []
        for overlap in adoption.overlaps {
            changes.append(
                RecordChange(
                    collection: overlap.collection, id: overlap.id, before: overlap.journal, after: overlap.file))
        }
        session.say("changed by hand, and by a commit since (before: the commit's value; after: the file's):")
        try session.show(changes)
        let shown = Message.list(adoption.overlaps.prefix(10).map { "\($0.id) (commit \($0.commit))" })
        let more: Message = adoption.overlaps.count > 10 ? " and \(adoption.overlaps.count - 10) more" : ""
        return Diagnostic(
            "E0516", "nothing was adopted: these records were changed by hand and by commits: \(shown)\(more)",
            outcome: .failed,
            help: "in the file, give each of them the value that shall stand; the commit's is shown under `before`")
    }
}
