internal import BaseKit

/// `.edsh/checkpoint.json`: the commit up to which data files go, and what they looked like then.
struct Checkpoint: Equatable {
    struct File: Equatable {
        var hash: String
        var size: Int64
        var nanoseconds: Int64
        var inode: UInt64
        /// The commit after which the file was written.
        var number: Int

        func matches(_ stamp: FileStamp) -> Bool {
            stamp.kind == .file && stamp.size == size && stamp.nanoseconds == nanoseconds && stamp.inode == inode
        }
    }

    var state: JournalState
    /// By path in the workspace: `data/schools.jsonl`.
    var files: [String: File]
    var highest: [String: Int]

    /// Before the first commit: data files play no part, everything is in the journal.
    static let beginning = Checkpoint(
        state: JournalState(
            number: 0, hash: "", position: JournalPosition(segment: 1, offset: 0), commitBytes: 0),
        files: [:], highest: [:])

    var json: JSONValue {
        .object(
            ("format", .number(1)), ("state", state.json), ("highest", Cache.json(highest)),
            (
                "files",
                .array(
                    files.sorted { $0.key < $1.key }.map { path, file in
                        .object(
                            ("path", .string(path)), ("sha256", .string(file.hash)), ("size", .number(file.size)),
                            ("mtime", .number(file.nanoseconds)), ("inode", .number(Int64(bitPattern: file.inode))),
                            ("number", .number(file.number)))
                    })
            ))
    }

    /// Nil where the bytes are not a checkpoint of this version: it is found out anew then.
    init?(_ bytes: [UInt8]) {
        guard let object = try? JSONScanner.document(bytes), object["format"]?.whole == 1,
            let state = object["state"].flatMap({ JournalState($0) }), let list = object["files"]?.array
        else { return nil }
        var files: [String: File] = [:]
        for file in list {
            guard let path = file["path"]?.string, let hash = file["sha256"]?.string, let size = file["size"]?.integer,
                let nanoseconds = file["mtime"]?.integer, let inode = file["inode"]?.integer,
                let number = file["number"]?.whole
            else { return nil }
            files[path] = File(
                hash: hash, size: size, nanoseconds: nanoseconds, inode: UInt64(bitPattern: inode), number: number)
        }
        self.init(state: state, files: files, highest: Cache.numbers(object["highest"]))
    }

    init(state: JournalState, files: [String: File], highest: [String: Int]) {
        self.state = state
        self.files = files
        self.highest = highest
    }
}

/// Where things lie in a workspace.
struct WorkspaceLayout {
    let root: String

    /// The folder that the workspace's own lies in.
    var parent: String {
        let name = root.lastIndex(of: "/") ?? root.startIndex
        return name == root.startIndex ? "/" : String(root[..<name])
    }
    var manifest: String { root + "/edsh.json" }
    var data: String { root + "/data" }
    var journal: String { root + "/journal" }
    var machine: String { root + "/.edsh" }
    var lock: String { machine + "/lock" }
    var checkpoint: String { machine + "/checkpoint.json" }
    /// Exists while an erasure on demand has been promised and not been done.
    var redacting: String { machine + "/redacting" }
    var recovered: String { machine + "/recovered" }

    func absolute(_ path: String) -> String { root + "/" + path }
}
