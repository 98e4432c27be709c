internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum HistoryCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["history"], summary: "every version of a record, newest first: commit, time, user, and each changed field",
            details: "The same as `teachers history T0001` and `teachers show T0001 --history`.",
            parameters: [
                CommandParameter("collection", .text, positional: true, summary: "the collection"),
                CommandParameter("id", .text, positional: true, summary: "the record's id or name"),
            ],
            columns: [
                Column("commit", .int), Column("time", .datetime), Column("user", .text), Column("by", .text),
                Column("line", .int),
                Column("change", .text, subject: .listed(words: ["added", "removed", "changed", "(erased)"])),
                Column("field", .text), Column("before", .text),
                Column("after", .text),
            ],
            examples: [
                ModuleKit.CommandExample("history teachers T0001 | distinct commit | count", "how often it changed")
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let collection = arguments.text("collection") ?? ""
        let id = arguments.text("id") ?? ""
        guard let schema = session.collection(collection) else {
            throw Diagnostic(
                "E0210", "there is no collection `\(collection)`", outcome: .failed,
                suggestions: NearestName.find(collection, in: session.collections.map(\.name)))
        }
        var versions = try session.requireWorkspace().versions(of: collection, id: id)
        // A record that is gone has its id alone.
        if versions.isEmpty, let named = try session.identify(schema, id) {
            versions = try session.requireWorkspace().versions(of: collection, id: named)
        }
        if versions.isEmpty {
            throw Diagnostic(
                "E0401", "no commit has touched \(schema.aOne) `\(id)`", outcome: .failed,
                expected: "the id of \(schema.aOne)", suggestions: try session.nearestIDs(schema, id))
        }
        var rows: [[Value]] = []
        for version in versions {
            let change = version.change
            var kind: Message = change.before == nil ? "added" : change.after == nil ? "removed" : "changed"
            if let erased = version.erased {
                kind = erased.isEmpty ? "(erased)" : "\(kind) (erased: \(list: erased))"
            }
            let head: [Value] = [
                .int(Int64(version.commit)), .datetime(version.time), .text(version.user),
                (version.script ?? version.message).map(Value.text) ?? .null,
                version.line.map { .int(Int64($0)) } ?? .null,
                .text(version.erased?.isEmpty == false ? kind.text : kind.english),
            ]
            if version.erased == [] {
                rows.append(head + [.null, .null, .null])
            } else {
                for cell in session.cells(change, schema) {
                    let isWord = cell[2].plainText.hasPrefix("(")
                    rows.append(head + [isWord ? .null : cell[2], cell[3], cell[4]])
                }
            }
        }
        return ListCursor(rows)
    }
}
