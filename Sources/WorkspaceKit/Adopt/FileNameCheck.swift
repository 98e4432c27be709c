internal import BaseKit

/// Names in a folder of the workspace that should not stand beside one another.
enum FileNameCheck {
    /// `known` are the names that edsh itself writes. Where nothing else lies there, nothing is compared.
    static func problems(_ names: [String], folder: String, known: Set<String>) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        // Canonically equal texts are equal to Swift and two names to the disk.
        for name in names where known.firstIndex(of: name).map({ !known[$0].utf8.elementsEqual(name.utf8) }) ?? true {
            if name.hasPrefix(".") || name.hasSuffix(".tmp") { continue }
            let path = "\(folder)/\(name)"
            let known = known.sorted()
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
                        help: folder == "journal"
                            ? "edsh does not read it, and journals cannot be mixed line by line: `doctor` tells which commits it holds that this journal does not; enter those again, then move \(path) out of the workspace"
                            : "edsh does not read it: move the lines that are right into \(folder)/\(original), remove \(path), then `adopt`"
                    ))
            }
        }
        return problems
    }

    static func folded(_ name: String) -> String { name.nfc.lowercased() }

    /// `teachers (conflicted copy 2016-09-01).jsonl`, `teachers.sync-conflict-2016….jsonl`, `teachers 2.jsonl`,
    /// `teachers-bureau-pc.jsonl`, `teachers.jsonl.orig`; of a folder `results (conflicted copy)`
    static func isCopy(_ name: String, of original: String) -> Bool {
        let lower = folded(name)
        let ending = original.hasSuffix(".jsonl") ? ".jsonl" : ""
        let stem = folded(String(original.dropLast(ending.count)))
        guard lower.hasPrefix(stem), lower != folded(original) else { return false }
        if !ending.isEmpty, lower.hasPrefix(folded(original)) { return true }
        guard lower.hasSuffix(ending), let mark = lower.dropFirst(stem.count).first else { return false }
        // `results.jsonl` beside the folder `results` is what it was before it was divided.
        return (ending.isEmpty ? "( ~（-" : "( .~（-").contains(mark)
            || ["conflict", "冲突", "副本", "copy"].contains { lower.contains($0) }
    }
}
