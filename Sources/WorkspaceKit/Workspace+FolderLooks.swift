internal import BaseKit

/// What a folder of the workspace held when it was looked into.
struct FolderLook {
    let stamp: FileStamp
    let names: [String]
    /// Whether no name collides with another.
    var isClean = false
}

extension Workspace {
    /// A folder's stamp must be so much older than the look into it for the look to be kept: a disk that counts in steps
    /// of two seconds (FAT) gives the same stamp to a change right after it. Milliseconds.
    private static let settlingTime: Int64 = 3_000

    /// The names in a folder of the workspace (`data`, `data/payments`), which is listed again only when it has changed;
    /// nil where there is none.
    func look(into folder: String) throws(FileSystemError) -> FolderLook? {
        let path = layout.absolute(folder)
        // Taken before the look: what changes while a long folder is listed must not count as settled.
        let begun = clock.now()
        guard let stamp = try files.stamp(at: path) else { return nil }
        if let look = folderLooks[folder], look.stamp == stamp { return look }
        let look = FolderLook(stamp: stamp, names: try files.list(path).sorted())
        folderLooks[folder] = isSettled(stamp, at: begun) ? look : nil
        return look
    }

    /// Keeps that the folder holds no colliding names, as long as it looks as it does.
    func noteClean(_ folder: String) { folderLooks[folder]?.isClean = true }

    private func isSettled(_ stamp: FileStamp, at moment: CivilDateTime) -> Bool {
        moment.milliseconds - stamp.nanoseconds / 1_000_000 >= Workspace.settlingTime
    }

    /// The folders that lie in `data`, of which those of divided collections alone are of interest.
    func looksIntoDataFolders() throws(FileSystemError) -> [(
        folder: String, schema: CollectionSchema?, look: FolderLook
    )] {
        let (looks, failed) = readableDataFolders()
        if let first = failed.first { throw first.error }
        return looks
    }

    /// The same, and beside them the folders that cannot be listed.
    func readableDataFolders() -> (
        looks: [(folder: String, schema: CollectionSchema?, look: FolderLook)],
        failed: [(folder: String, error: FileSystemError)]
    ) {
        var looks: [(folder: String, schema: CollectionSchema?, look: FolderLook)] = []
        var failed: [(folder: String, error: FileSystemError)] = []
        func add(_ folder: String, _ schema: CollectionSchema?) {
            do throws(FileSystemError) {
                if let look = try look(into: folder) { looks.append((folder, schema, look)) }
            } catch {
                failed.append((folder, error))
            }
        }
        add("data", nil)
        for name in looks.first?.look.names ?? [] {
            guard let schema = schemaByName[name], schema.partition != nil else { continue }
            add(DataFile(schema, part: "").folder, schema)
        }
        return (looks, failed)
    }
}
