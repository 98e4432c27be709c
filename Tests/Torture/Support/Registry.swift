import BaseKit
import Glibc

@testable import WorkspaceKit

/// A small workspace to do violence to: towns and schools, enough for every rule.
enum Registry {
    static let towns = CollectionSchema(
        "towns", singular: "town", labelZh: "镇", summary: "", idPrefix: "T", idDigits: 2,
        fields: [FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "")])
    static let schools = CollectionSchema(
        "schools", singular: "school", labelZh: "学校", summary: "", idPrefix: "S", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: ""),
            FieldSchema("town", .reference("towns"), required: true, labelZh: "镇", summary: ""),
            FieldSchema("pupils", .int, labelZh: "学生", summary: ""),
        ])
    static let schemas = [towns, schools]
    static let manifest = Manifest(bureau: "漠川县教育局", modules: [])

    static func town(_ id: String, _ name: String) -> StagedChange {
        .put(collection: "towns", record: Record(id: id, of: towns, ["name": .text(name)]))
    }

    static func school(_ id: String, _ name: String, in town: String = "T01", pupils: Int64 = 1) -> StagedChange {
        .put(
            collection: "schools",
            record: Record(id: id, of: schools, ["name": .text(name), "town": .text(town), "pupils": .int(pupils)]))
    }
}

/// A clock whose every look is a second later, and which never sleeps.
final class SteadyClock: WorkspaceKit.Clock, @unchecked Sendable {
    private var time: Int64 = 1_475_000_000_000

    func now() -> CivilDateTime {
        time += 1000
        return CivilDateTime(milliseconds: time)
    }

    func sleep(milliseconds: Int) {}
}

/// A folder that goes when the test ends; in memory where there is such a place.
final class ScratchFolder {
    let path: String

    init() { path = ScratchFolder.make(in: "/dev/shm") ?? ScratchFolder.make(in: "/tmp") ?? "/tmp/edsh-torture" }

    private static func make(in parent: String) -> String? {
        var template = Array("\(parent)/edsh-torture-XXXXXX".utf8CString)
        return mkdtemp(&template).map { String(cString: $0) }
    }

    deinit { ScratchFolder.remove(path) }

    static func text(of path: String) -> String {
        String(decoding: (try? LocalFileSystem().contents(of: path)) ?? [], as: UTF8.self)
    }

    static func remove(_ path: String) {
        let files = LocalFileSystem()
        guard let stamp = try? files.stamp(at: path) else { return }
        if stamp.kind == .directory {
            for name in (try? files.list(path)) ?? [] { remove(path + "/" + name) }
            rmdir(path)
        } else {
            try? files.unlink(path)
        }
    }
}

/// A workspace on the real file system.
struct RealRegistry {
    let folder = ScratchFolder()
    var path: String { folder.path + "/county" }

    init() throws {
        try Workspace.create(
            at: folder.path + "/county", manifest: Registry.manifest, schemas: Registry.schemas, clock: SteadyClock())
    }

    func open(_ schemas: [CollectionSchema] = Registry.schemas) throws -> Workspace {
        let workspace = try Workspace.open(at: path, schemas: schemas, clock: SteadyClock())
        workspace.lockPatience = 40
        return workspace
    }

    func bytes(_ name: String) throws -> [UInt8] { try LocalFileSystem().contents(of: path + "/" + name) ?? [] }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = try LocalFileSystem().open(path + "/" + name, .readWriteCreate)
        defer { LocalFileSystem().close(file) }
        try LocalFileSystem().truncate(file, to: 0)
        try LocalFileSystem().writeAll(file, bytes, at: 0)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func removeCache() { CacheFiles.remove(in: path + "/.edsh") }
}

/// SQLite's files of a workspace, which lie on the real file system even where the rest is simulated.
struct CacheFiles: Equatable {
    var contents: [String: [UInt8]] = [:]

    static func read(in folder: String) -> CacheFiles {
        var found = CacheFiles()
        let files = LocalFileSystem()
        for name in (try? files.list(folder)) ?? [] where name.hasPrefix("cache-") && !name.hasSuffix("-shm") {
            found.contents[name] = (try? files.contents(of: folder + "/" + name)) ?? []
        }
        return found
    }

    static func remove(in folder: String) {
        let files = LocalFileSystem()
        for name in (try? files.list(folder)) ?? [] where name.hasPrefix("cache-") {
            try? files.unlink(folder + "/" + name)
        }
    }

    func write(in folder: String) {
        CacheFiles.remove(in: folder)
        let files = LocalFileSystem()
        for (name, bytes) in contents { try? files.create(folder + "/" + name, bytes) }
    }
}

extension Workspace {
    @discardableResult
    func change(_ changes: StagedChange...) throws -> CommitReceipt? {
        try begin(ChangeOrigin(user: "li"))
        do {
            for change in changes { try stage(change) }
        } catch {
            rollback()
            throw error
        }
        return try commit()
    }

    /// Every record, in canonical form.
    func everything() throws -> [String] {
        var lines: [String] = []
        let cache = try readableCache()
        for schema in schemas {
            try table(schema.name, in: cache).forEach { record in
                var bytes: [UInt8] = []
                CanonicalJSON.append(record, of: schema, to: &bytes)
                lines.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return lines
    }
}
