internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum RedactCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["redact"], summary: "erases a record, or fields of it, also from the journal",
            details: """
                For what must not be kept any longer. The lines of the journal keep their hashes, so that the chain can still be \
                verified; a commit says who erased what, when and why. It cannot be undone. Copies elsewhere (backups, git) are \
                not reached.
                """,
            parameters: [
                CommandParameter("collection", .text, positional: true, summary: "the collection"),
                CommandParameter("id", .text, positional: true, summary: "the record's id"),
                CommandParameter(
                    "field", .text, default: "null", summary: "fields, with commas; else the whole record"),
                CommandParameter("with", .text, default: "null", summary: "what stands in the field from now on"),
                CommandParameter("reason", .text, summary: "why, for the journal"),
            ], company: .none)
    ) { (session, arguments) throws(Diagnostic) in
        guard session.startsAlone else {
            throw Diagnostic(
                "E0503", "`redact` stands inside of a transaction", outcome: .failed, expected: "a line of its own")
        }
        if session.options.isDryRun {
            throw Diagnostic("E0503", "an erasure cannot be rehearsed", help: "`history` shows what the journal holds")
        }
        let fields = (arguments.text("field") ?? "").split(separator: ",").map { field in
            String(field.drop { $0 == " " }).split(separator: "-").joined(separator: "_")
        }
        let redaction = Redaction(
            collection: arguments.text("collection") ?? "", id: arguments.text("id") ?? "", fields: fields,
            reason: arguments.text("reason") ?? "")
        var replacements: [String: Value] = [:]
        if let text = arguments.text("with") {
            guard fields.count == 1, let field = session.collection(redaction.collection)?.field(fields[0]) else {
                throw Diagnostic("E0213", "`--with` goes with one field", outcome: .failed, expected: "--field FIELD")
            }
            // Rules are not asked of an erasure: what they count and compare is no matter of words.
            guard field.type == .text else {
                throw Diagnostic(
                    "E0303", "`\(field.name)` is \(field.type.article), and `--with` gives a text other words",
                    outcome: .failed, expected: "a field of text, or no `--with`",
                    help: "change the value as always, which the rules look at, and erase what was")
            }
            replacements[field.name] = try WordReader.read(text, as: field.type, quoted: true).get()
        }
        let done = try session.requireWorkspace().redact(
            redaction, replacements: replacements, by: ChangeOrigin(user: session.options.user))
        session.say(
            "committed \(done.commit): \(done.lines) line\(plural: done.lines) of the journal blanked; copies elsewhere are not reached"
        )
        session.sayNotices()
        return nil
    }
}
