internal import BaseKit

extension Workspace {
    /// Refuses to write where a workspace cannot be kept whole.
    func checkPlace() throws(Diagnostic) {
        let place = self.place
        if place.isReadOnly { throw readOnly() }
        if !manifest.allowsPlace, let refusal = Workspace.refusal(of: place, path) { throw refusal }
    }

    func readOnly() -> Diagnostic {
        Diagnostic(
            "E0513", "nothing can be written in \(path): the disk is read-only, or the folder belongs to someone else",
            outcome: .notCommitted,
            help: "asking works as it is; to change records, copy the workspace to a folder of yours")
    }

    /// Why a workspace in this place would not be safe; nil where it is.
    static func refusal(of place: FilePlace, _ path: String) -> Diagnostic? {
        if let name = place.network {
            return Diagnostic(
                "E0512", "\(path) is not on a disk of this machine (\(name))", outcome: .notCommitted,
                expected: "a folder on a local disk",
                help:
                    "locks and syncs do not hold over a network, so that records could be lost; if you are sure, say `\"allow_place\": true` in edsh.json, or `edsh init --force`"
            )
        }
        if let name = place.synchronizer {
            return Diagnostic(
                "E0512", "\(path) is in a folder that \(name) copies", outcome: .notCommitted,
                expected: "a folder that no program synchronizes",
                help:
                    "a copy made between two steps of a commit can destroy it; keep the workspace elsewhere and copy with `edsh with-lock -- CMD`, or, if you are sure, say `\"allow_place\": true` in edsh.json"
            )
        }
        return nil
    }

    /// What others on this machine could do here; nil where they can do nothing.
    static func tooOpen(_ path: String, _ files: any FileSystem) -> Message? {
        guard let bits = files.permissions(at: path), bits & 0o077 != 0 else { return nil }
        let octal = String(bits & 0o777, radix: 8)
        return "other users of this machine may enter \(path) (its mode is \(octal)); close it with: chmod 700 \(path)"
    }
}
