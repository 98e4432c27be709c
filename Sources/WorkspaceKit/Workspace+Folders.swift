internal import BaseKit

extension Workspace {
    /// The folders that edsh writes must be folders of this workspace, not links to somewhere else.
    func checkFolders() throws(Diagnostic) {
        for path in [layout.data, layout.journal] {
            let stamp: FileStamp?
            do throws(FileSystemError) { stamp = try files.stamp(at: path) } catch {
                throw error.diagnostic(.notCommitted)
            }
            guard let stamp, stamp.kind != .directory else { continue }
            throw Diagnostic(
                "E0518", "\(path) is not a folder of its own, perhaps a symbolic link", outcome: .notCommitted,
                help: "move what it points to into the workspace")
        }
    }
}
