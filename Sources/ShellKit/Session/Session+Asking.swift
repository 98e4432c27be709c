internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// What the prompt asks the person who sits there.
extension Session {
    /// Whether the changes may be made. A line of the prompt that would change more records than the manifest says asks
    /// once; scripts, `-c` and standard input never do.
    func mayChange(_ changes: [RecordChange]) throws(Diagnostic) -> Bool {
        guard let asking, scriptDepth == 0, changes.count > workspace?.manifest.askAbove ?? .max else { return true }
        output.flush()
        let question = said(
            "this changes \(Session.counted(changes, collection)): y does it, n does not, d shows every cell")
        while true {
            switch asking(question, "ynd") {
            case "y": return true
            case "d": try show(changes)
            default:
                say("left as it was: nothing was written")
                return false
            }
        }
    }

    /// `259 teachers and 3 schools`
    private static func counted(
        _ changes: [RecordChange], _ collection: (String) -> CollectionSchema?
    ) -> Message {
        var counts: [(name: String, count: Int)] = []
        for change in changes {
            if let index = counts.firstIndex(where: { $0.name == change.collection }) {
                counts[index].count += 1
            } else {
                counts.append((change.collection, 1))
            }
        }
        let parts = counts.map { entry -> Message in
            let schema = collection(entry.name)
            let name = entry.count == 1 ? schema?.singular ?? entry.name : entry.name
            let records = Message(label: name, chinese: "条\(schema?.labelZh ?? entry.name)记录")
            return "\(entry.count) \(records)"
        }
        return .list(parts, .and)
    }

    /// Shows what a page may not hold, then the note of what was left out.
    func showPaged(_ text: String, note: Message?) throws(Diagnostic) {
        output.flush()
        let unseen = pager?.show(text, to: output) ?? 0
        output.flush()
        if let failure = output.failure { throw failure }
        if unseen > 0 { say("\(unseen) more line\(plural: unseen) not shown") }
        // Of a line that has changed something nothing is written after Ctrl-C, even if this was its last step.
        if workspace?.isInTransaction == true { try Interrupt.check() }
        if let note { say(note) }
    }
}
