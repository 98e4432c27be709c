public import BaseKit

extension Workspace {
    /// Whether a workspace lies in the folder but for its manifest, which got lost: its journal is there, or data files of
    /// known collections.
    public static func lacksManifest(
        at path: String, schemas: [CollectionSchema], fileSystem: any FileSystem = LocalFileSystem()
    ) -> Bool {
        let layout = WorkspaceLayout(root: absolute(path))
        func names(_ folder: String) -> Set<String> { Set((try? fileSystem.list(folder)) ?? []) }
        if names(layout.root).contains(manifestName) { return false }
        let segments = names(layout.journal).filter { name in
            name.hasSuffix(".jsonl") && name.utf8.count == JournalReader.name(1).utf8.count
                && Int(name.prefix(6)).map { JournalReader.name($0) == name } ?? false
        }
        if !segments.isEmpty { return true }
        let data = names(layout.data)
        return schemas.contains { data.contains($0.name + ".jsonl") || $0.partition != nil && data.contains($0.name) }
    }

    /// Makes a manifest for the records that lie in the folder, and the folders that are missing; nothing that is there
    /// changes.
    public static func restoreManifest(
        at path: String, manifest: Manifest, schemas: [CollectionSchema],
        fileSystem: any FileSystem = LocalFileSystem()
    ) throws(Diagnostic) {
        try checkStorable(schemas)
        let layout = WorkspaceLayout(root: absolute(path))
        if !manifest.allowsPlace, var refusal = refusal(of: fileSystem.place(of: layout.root), layout.root) {
            refusal.outcome = .refused
            throw refusal
        }
        do throws(FileSystemError) {
            for directory in [layout.data, layout.journal, layout.machine, layout.root + "/scripts"] {
                try fileSystem.makeDirectoryIfMissing(directory)
            }
            try fileSystem.replace(layout.manifest, with: Array(manifest.text.utf8), in: layout.root)
        } catch {
            throw error.diagnostic()
        }
    }
}
