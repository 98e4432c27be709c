public import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Workspace {
    static let manifestName = "edsh.json"

    /// Makes a workspace without records in a new or empty folder.
    public static func create(
        at path: String, manifest: Manifest, schemas: [CollectionSchema],
        fileSystem: any FileSystem = LocalFileSystem(), clock: any Clock = SystemClock()
    ) throws(Diagnostic) {
        try checkStorable(schemas)
        let layout = WorkspaceLayout(root: absolute(path))
        if !manifest.allowsPlace {
            var parent = layout.root
            while parent.contains("/"), ((try? fileSystem.stamp(at: parent)) ?? nil) == nil, parent != "/" {
                parent = parent.lastIndex(of: "/").map { String(parent[..<$0]) } ?? "/"
                if parent.isEmpty { parent = "/" }
            }
            var place = fileSystem.place(of: parent)
            place.synchronizer = place.synchronizer ?? PlaceMarks.synchronizer(of: layout.root) { _ in false }
            if var refusal = refusal(of: place, layout.root) {
                refusal.outcome = .refused
                throw refusal
            }
        }
        try requireFree(layout, path, fileSystem)
        do throws(FileSystemError) {
            if try fileSystem.stamp(at: layout.root) == nil { try fileSystem.makeDirectory(layout.root) }
            for directory in [layout.data, layout.journal, layout.machine, layout.root + "/scripts"] {
                try fileSystem.makeDirectory(directory)
            }
            let header = JournalFraming.line(
                JournalLine.segment(
                    1, format: JournalReader.format, after: 0, previous: String(repeating: "0", count: 64)
                ).json)
            try fileSystem.create(layout.journal + "/" + JournalReader.name(1), header)
            try fileSystem.synchronizeDirectory(layout.journal)
            // What is machine-local stays out of version control.
            try fileSystem.create(layout.root + "/.gitignore", Array("/.edsh/\n".utf8))
            // Line ends are part of what the journal's checksums cover.
            try fileSystem.create(
                layout.root + "/.gitattributes", Array("/data/** -text\n/journal/** -text merge=binary\n".utf8))
            // The manifest comes last, also on the disk: with it the folder is a workspace.
            try fileSystem.synchronizeDirectory(layout.root)
            try fileSystem.replace(layout.manifest, with: Array(manifest.text.utf8), in: layout.root)
            if !isPlanted(.newWorkspacesFolderNotSynchronized) {
                try fileSystem.synchronizeDirectory(layout.parent)
            }
        } catch let error {
            throw error.diagnostic()
        }
    }

    /// A workspace is made in a new or an empty folder, so that nobody's files come to lie among its own.
    private static func requireFree(
        _ layout: WorkspaceLayout, _ path: String, _ fileSystem: any FileSystem
    ) throws(Diagnostic) {
        let (kind, names, isParentThere): (FileStamp.Kind?, [String], Bool)
        do throws(FileSystemError) {
            kind = try fileSystem.stamp(at: layout.root)?.kind
            names = kind == .directory ? try fileSystem.list(layout.root) : []
            isParentThere = try fileSystem.stamp(at: layout.parent)?.kind == .directory
        } catch {
            throw error.diagnostic()
        }
        if !isParentThere {
            throw Diagnostic(
                "E0506", "there is no folder \(layout.parent) to make \(path) in", expected: "a folder that is there",
                help: "make it first: mkdir -p \(layout.parent)")
        }
        guard let kind else { return }
        guard kind == .directory else {
            throw Diagnostic(
                "E0506", "\(path) is a file", expected: "the name of a new folder, or an empty folder",
                help: "choose another name: edsh init \(path)-county")
        }
        if names.contains(manifestName) {
            throw Diagnostic(
                "E0506", "\(path) is a workspace already", expected: "a new or an empty folder",
                help: "open it with: edsh -w \(path)")
        }
        guard let first = names.min() else { return }
        throw Diagnostic(
            "E0506",
            names.count == 1
                ? "\(path) is not empty: it holds \(first)"
                : "\(path) is not empty: it holds \(first) and \(names.count - 1) more",
            expected: "a new or an empty folder", help: "make it inside: edsh init \(path)/county")
    }

    /// Opens the workspace in the folder `path`. Reads the manifest and nothing else.
    public static func open(
        at path: String, schemas: [CollectionSchema], fileSystem: any FileSystem = LocalFileSystem(),
        clock: any Clock = SystemClock()
    ) throws(Diagnostic) -> Workspace {
        try checkStorable(schemas)
        let layout = WorkspaceLayout(root: absolute(path))
        let bytes: [UInt8]?
        do throws(FileSystemError) { bytes = try fileSystem.contents(of: layout.manifest) } catch {
            throw error.diagnostic(.refused)
        }
        guard let bytes else {
            if lacksManifest(at: path, schemas: schemas, fileSystem: fileSystem) {
                throw Diagnostic(
                    "E0502", "\(path) has lost its \(manifestName); its records are there",
                    help: "bring it back from a copy, or make it anew with `edsh init \(path)`")
            }
            throw Diagnostic(
                "E0502", "\(path) is not a workspace: it has no \(manifestName)",
                help: "make one with `edsh init \(path)`")
        }
        let manifest = try Manifest(bytes, name: layout.manifest)
        let workspace = Workspace(
            path: layout.root, manifest: manifest, schemas: schemas, fileSystem: fileSystem, clock: clock)
        if let warning = tooOpen(layout.root, fileSystem) { workspace.notice(warning) }
        return workspace
    }

    /// The nearest folder from `path` upward that is a workspace.
    public static func find(from path: String) -> String? {
        let files = LocalFileSystem()
        var folder = absolute(path)
        while true {
            let candidate = folder == "/" ? "/" + manifestName : folder + "/" + manifestName
            if let stamp = try? files.stamp(at: candidate), stamp.kind == .file { return folder }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    static func absolute(_ path: String) -> String {
        var result = path
        if !path.hasPrefix("/") {
            guard let buffer = getcwd(nil, 0) else { return path }
            defer { free(buffer) }
            result = String(cString: buffer) + "/" + path
        }
        // `.` and `..` by name, as the shell's own prompt does.
        var parts: [Substring] = []
        for part in result.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    static func checkStorable(_ schemas: [CollectionSchema]) throws(Diagnostic) {
        for schema in schemas {
            for field in schema.fields where !RecordRules.isStorable(field.type) {
                throw Diagnostic(
                    "E0211", "`\(field.name)` of \(schema.name) is of type \(field.type.name), which is not stored")
            }
        }
    }
}
