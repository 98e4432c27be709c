internal import BaseKit

extension Workspace {
    /// Files beside those of edsh that a synchronizing program, git or an editor has left, and names that would be one of
    /// them on another system. `onlyNew`: of folders that look as they did when nothing was found, nothing.
    func collidingNames(onlyNew: Bool = false) throws(Diagnostic) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for (folder, schema) in [("journal", nil)] + dataFolders {
            let names: [String]
            let stamp: FileStamp
            do throws(FileSystemError) {
                guard let found = try files.stamp(at: layout.absolute(folder)) else { continue }
                stamp = found
                if onlyNew, stamp == cleanFolders[folder] { continue }
                names = try files.list(layout.absolute(folder)).sorted()
            } catch {
                throw error.diagnostic(.notCommitted)
            }
            let found = FileNameCheck.problems(names, folder: folder, known: knownNames(folder, schema, names))
            cleanFolders[folder] = found.isEmpty ? stamp : nil
            problems += found
        }
        return problems
    }

    /// Folders of records; with its collection where it is that of a divided one.
    var dataFolders: [(path: String, schema: CollectionSchema?)] {
        [("data", nil)] + schemas.filter { $0.partition != nil }.map { (DataFile($0, part: "").folder, $0) }
    }

    /// The names that edsh writes in a folder.
    func knownNames(_ folder: String, _ schema: CollectionSchema?, _ names: [String]) -> Set<String> {
        if folder == "journal" {
            return Set(names.filter { $0.hasSuffix(".jsonl") && Int($0.dropLast(6)).map(JournalReader.name) == $0 })
        }
        guard let partition = schema?.partition else {
            return Set(schemas.map { $0.partition == nil ? "\($0.name).jsonl" : $0.name })
        }
        return Set(names.filter { $0.hasSuffix(".jsonl") && partition.isName(String($0.dropLast(6))) })
    }
}
