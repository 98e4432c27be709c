public import BaseKit
public import LanguageKit
internal import WorkspaceKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Session {
    public func save(
        _ columns: [Column], _ rows: any RowCursor, path: String, format: String?
    ) throws(Diagnostic) {
        let chosen: any OutputFormat
        if let format {
            chosen = try FormatRegistry.format(named: format)
        } else if let known = FormatRegistry.format(ofFile: path) {
            chosen = known
        } else {
            throw Diagnostic(
                "E0410", "the ending of `\(path)` is not a known format", outcome: .failed,
                expected: "the ending of a format, such as .csv; `help formats` lists them")
        }
        var count = 0
        try writePending(path) { (sink) throws(Diagnostic) in
            let writer = chosen.writer(to: sink, terminal: .plain)
            writer.begin(columns: columns)
            count = try RowWriting.write(rows, columns, with: writer, to: sink)
            _ = writer.end()
        }
        try report("saved \(count) row\(plural: count) to \(path)")
    }

    /// Writes a file under another name; it gets its own when the line or script has succeeded.
    func writePending(_ name: String, _ write: (TextSink) throws(Diagnostic) -> Void) throws(Diagnostic) {
        let path = try writablePath(name)
        let access = FileAccessRights(ofFileAt: path, workspace: workspace?.path)
        temporaryTables += 1
        guard let file = PendingFile(name, path, number: temporaryTables) else { throw Session.fileError(path) }
        transaction?.files.append(file)
        let sink = TextSink(descriptor: file.descriptor)
        try write(sink)
        sink.flush()
        if let failure = sink.failure { throw failure }
        access.grant(file.descriptor)
        guard fsync(file.descriptor) == 0 else { throw Session.fileError(path) }
        // A process may have only so many files open.
        if transaction?.files.count ?? 0 > 20 { try giveTemporaryName(file) }
    }

    /// The place to write to: where a link leads, never a device, and never the workspace's own records.
    func writablePath(_ path: String) throws(Diagnostic) -> String {
        let real = Session.realPath(path)
        if let workspace {
            let root = Session.realPath(workspace.path)
            let own = ["data", "journal", ".edsh"].map { "\(root)/\($0)/" }
            if real == "\(root)/edsh.json" || own.contains(where: { real.hasPrefix($0) }) {
                throw Diagnostic(
                    "E0602", "\(path) belongs to the workspace itself", outcome: .failed,
                    expected: "a file outside of its data, journal and .edsh folders")
            }
        }
        var status = stat()
        if stat(real, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let kind: Message = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "a device"
            throw Diagnostic("E0602", "\(path) is \(kind)", outcome: .failed, expected: "the name of a file")
        }
        return real
    }

    /// Absolute and without links; of a file that is not there yet, its folder's.
    static func realPath(_ path: String) -> String {
        func resolved(_ path: String) -> String? {
            guard let pointer = realpath(path, nil) else { return nil }
            defer { free(pointer) }
            return String(cString: pointer)
        }
        if let known = resolved(path) { return known }
        guard let slash = path.lastIndex(of: "/") else { return resolved(".").map { "\($0)/\(path)" } ?? path }
        let folder = path[..<slash].isEmpty ? "/" : String(path[..<slash])
        return resolved(folder).map { "\($0)/\(path[path.index(after: slash)...])" } ?? path
    }

    /// Before the commit: whether every file can still get its name.
    func prepareFiles() throws(Diagnostic) {
        for file in transaction?.files ?? [] {
            _ = try writablePath(file.path)
            try giveTemporaryName(file)
        }
    }

    private func giveTemporaryName(_ file: PendingFile) throws(Diagnostic) {
        guard file.takeTemporaryName() else { throw Session.fileError(file.path) }
    }

    /// After the commit: gives the files their names. What cannot be done is told, and the file stays under its other name.
    func publishFiles() -> [Message] {
        var troubles: [Message] = []
        for file in transaction?.files ?? [] {
            if rename(file.temporaryPath, file.path) != 0 {
                let reason = SystemReason.of(errno)
                troubles.append(
                    "\(file.name) could not be replaced (\(reason)); its new content is in \(file.temporaryPath)")
                continue
            }
            let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? "."
            let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if descriptor >= 0 {
                fsync(descriptor)
                close(descriptor)
            }
        }
        transaction?.files = []
        return troubles
    }

    /// Removes what waits under another name, from the given file on.
    func discardFiles(from first: Int = 0) {
        guard let files = transaction?.files, first < files.count else { return }
        for file in files[first...] { file.discard() }
        transaction?.files.removeSubrange(first...)
    }

    static func fileError(_ path: String) -> Diagnostic {
        Diagnostic(
            "E0602", "\(path) cannot be written: \(SystemReason.of(errno))", outcome: .failed,
            expected: "a folder that exists and may be written to")
    }
}
