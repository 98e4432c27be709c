internal import BaseKit

extension Workspace {
    /// Files beside those of edsh that a synchronizing program, git or an editor has left, and names that would be one of
    /// them on another system. `onlyNew`: of folders that look as they did when nothing was found, nothing.
    func collidingNames(onlyNew: Bool = false) throws(Diagnostic) -> [Diagnostic] {
        var looks: [(folder: String, schema: CollectionSchema?, look: FolderLook)]
        do throws(FileSystemError) {
            looks = try look(into: "journal").map { [("journal", nil, $0)] } ?? []
            looks += try looksIntoDataFolders()
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        var problems: [Diagnostic] = []
        for (folder, schema, look) in looks where !(onlyNew && look.isClean) {
            let found = FileNameCheck.problems(
                look.names, folder: folder, known: knownNames(folder, schema, look.names))
            if found.isEmpty { noteClean(folder) }
            problems += found
        }
        return problems
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
