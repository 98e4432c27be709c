import BaseKit
import Glibc
import Testing

@testable import WorkspaceKit

/// Townships, schools that lie in them, and teachers of schools: enough for every rule of a workspace.
enum Fixture {
    static let townships = CollectionSchema(
        "townships", singular: "township", labelZh: "乡镇", summary: "", idPrefix: "X", idDigits: 2,
        fields: [FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "")])
    static let schools = CollectionSchema(
        "schools", singular: "school", labelZh: "学校", summary: "", idPrefix: "S", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: ""),
            FieldSchema("code", .text, unique: true, labelZh: "代码", summary: ""),
            FieldSchema("township", .reference("townships"), required: true, labelZh: "乡镇", summary: ""),
            FieldSchema(
                "kind", .enumeration([EnumerationCase("primary", "小学"), EnumerationCase("junior", "初中")]),
                labelZh: "类别", summary: ""),
            FieldSchema("students", .int, labelZh: "学生数", summary: "", unit: "pupils"),
            FieldSchema("area", .decimal(scale: 4), labelZh: "面积", summary: "", unit: "m2"),
            FieldSchema("budget", .money, labelZh: "预算", summary: "", unit: "yuan"),
            FieldSchema("boarding", .bool, labelZh: "寄宿", summary: ""),
            FieldSchema("founded", .date, labelZh: "建校", summary: ""),
            FieldSchema("surveyed", .month, labelZh: "调查", summary: ""),
            FieldSchema("checked", .datetime, labelZh: "检查", summary: ""),
        ])
    static let schemas = [townships, schools]
    static let manifest = Manifest(bureau: "漠川县教育局", modules: ["schools"])

    static func township(_ id: String, _ name: String) -> StagedChange {
        .put(collection: "townships", record: Record(id: id, of: townships, ["name": .text(name)]))
    }

    static func school(_ id: String, _ name: String, in township: String = "X01", _ more: [String: Value] = [:])
        -> StagedChange
    {
        var values = more
        values["name"] = .text(name)
        values["township"] = .text(township)
        return .put(collection: "schools", record: Record(id: id, of: schools, values))
    }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
    let path: String

    init() {
        // In memory where there is such a place: what these tests are about is the order of calls, not the disk.
        path = TemporaryFolder.make(in: "/dev/shm") ?? TemporaryFolder.make(in: "/tmp") ?? "/tmp/edsh-test"
    }

    private static func make(in parent: String) -> String? {
        var template = Array("\(parent)/edsh-test-XXXXXX".utf8CString)
        return mkdtemp(&template).map { String(cString: $0) }
    }

    deinit { TemporaryFolder.remove(path) }

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

/// A clock whose every look is a second later.
final class TestClock: WorkspaceKit.Clock, @unchecked Sendable {
    private var time: Int64 = 1_475_000_000_000
    var slept = 0

    func now() -> CivilDateTime {
        time += 1000
        return CivilDateTime(milliseconds: time)
    }

    func sleep(milliseconds: Int) { slept += milliseconds }
}

/// A workspace in a folder of its own.
struct TestCounty {
    let folder = TemporaryFolder()
    let clock = TestClock()
    var path: String { folder.path + "/county" }

    init(_ manifest: Manifest = Fixture.manifest) throws {
        try Workspace.create(
            at: folder.path + "/county", manifest: manifest, schemas: Fixture.schemas,
            fileSystem: LocalFileSystem(), clock: clock)
    }

    func open(_ files: any FileSystem = LocalFileSystem()) throws -> Workspace {
        let workspace = try Workspace.open(at: path, schemas: Fixture.schemas, fileSystem: files, clock: clock)
        workspace.lockPatience = 100
        return workspace
    }

    func read(_ name: String) throws -> String {
        String(decoding: try LocalFileSystem().contents(of: path + "/" + name) ?? [], as: UTF8.self)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let files = LocalFileSystem()
        let file = try files.open(path + "/" + name, .readWriteCreate)
        defer { files.close(file) }
        try files.truncate(file, to: 0)
        try files.writeAll(file, bytes, at: 0)
    }
}

extension Workspace {
    static let tester = ChangeOrigin(user: "li", message: "test")

    @discardableResult
    func change(_ changes: StagedChange..., message: String? = nil) throws -> CommitReceipt? {
        try begin(ChangeOrigin(user: "li", message: message))
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
