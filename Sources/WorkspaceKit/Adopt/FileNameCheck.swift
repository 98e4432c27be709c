internal import BaseKit

/// Names in a folder of the workspace that should not stand beside one another.
enum FileNameCheck {
    /// `known` are the names that edsh itself writes.
    static func problems(_ names: [String], folder: String, known: [String]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for name in names where !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
            let path = "\(folder)/\(name)"
            if let twin = known.first(where: { folded($0) == folded(name) }) {
                problems.append(
                    Diagnostic(
                        "E0517", "\(path) and \(folder)/\(twin) differ only in upper and lower case or in Unicode form",
                        outcome: .failed,
                        help:
                            "on other systems they are one file: move what is new into \(folder)/\(twin), remove \(path)"
                    ))
            } else if let original = known.first(where: { isCopy(name, of: $0) }) {
                problems.append(
                    Diagnostic(
                        "E0517", "\(path) looks like a conflict copy of \(folder)/\(original)", outcome: .failed,
                        help:
                            "edsh does not read it: move the lines that are right into \(folder)/\(original), remove \(path), then `adopt`"
                    ))
            }
        }
        return problems
    }

    static func folded(_ name: String) -> String { name.nfc.lowercased() }

    /// `teachers (conflicted copy 2016-09-01).jsonl`, `teachers.sync-conflict-2016….jsonl`, `teachers 2.jsonl`,
    /// `teachers-bureau-pc.jsonl`, `teachers.jsonl.orig`
    static func isCopy(_ name: String, of original: String) -> Bool {
        let lower = folded(name)
        let stem = folded(String(original.dropLast(".jsonl".count)))
        guard !lower.hasPrefix("."), lower.hasPrefix(stem), lower != folded(original) else { return false }
        if lower.hasPrefix(folded(original)) { return true }
        guard lower.hasSuffix(".jsonl"), let mark = lower.dropFirst(stem.count).first else { return false }
        return "( .~（".contains(mark) || ["conflict", "冲突", "副本", "copy"].contains { lower.contains($0) }
    }
}
