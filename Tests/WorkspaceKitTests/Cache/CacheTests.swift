import BaseKit
import Provocations
import Testing

@testable import WorkspaceKit

@Suite("The cache")
struct CacheTests {
    private func county() throws -> (TestCounty, [String]) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"), Fixture.school("S001", "一", ["budget": .int(5)]))
        try workspace.change(Fixture.school("S002", "二"), Fixture.school("S001", "三"))
        try workspace.change(.remove(collection: "schools", id: "S002"))
        let lines = try workspace.everything()
        workspace.close()
        return (county, lines)
    }

    private func caches(_ county: TestCounty) throws -> [String] {
        try LocalFileSystem().list(county.path + "/.edsh").filter { $0.hasPrefix("cache-") }.sorted()
    }

    @Test("is made anew, equal, where it is missing")
    func missing() throws {
        let (county, lines) = try county()
        for name in try caches(county) { try LocalFileSystem().unlink(county.path + "/.edsh/" + name) }
        let workspace = try county.open()
        #expect(try workspace.everything() == lines)
        #expect(try workspace.verify() == [])
    }

    @Test("is made anew, equal, under a new name, where it is no database", arguments: [0, 100, 5000])
    func corrupt(_ size: Int) throws {
        let (county, lines) = try county()
        try county.write(".edsh/cache-1.sqlite", [UInt8](repeating: 0x55, count: size))
        let workspace = try county.open()
        #expect(try workspace.everything() == lines)
        #expect(try caches(county).filter { $0.hasSuffix(".sqlite") } == ["cache-2.sqlite"])
        #expect(try workspace.verify() == [])
    }

    @Test("that is damaged inside is made anew after the query that met the damage")
    func damagedInside() throws {
        let county = try TestCounty()
        var workspace = try county.open()
        try workspace.begin(Workspace.tester)
        for number in 0..<3000 {
            try workspace.stage(
                Fixture.township("X\(padded(number, 5))", "\(number)" + String(repeating: "n", count: 500)))
        }
        _ = try workspace.commit()
        workspace.close()
        let path = county.path + "/.edsh/"
        let files = LocalFileSystem()
        for name in try caches(county) where !name.hasSuffix(".sqlite") { try files.unlink(path + name) }
        var bytes = try #require(try files.contents(of: path + "cache-1.sqlite"))
        try #require(bytes.count > 65_536)
        for index in 40_960..<(bytes.count - 4096) { bytes[index] = 0xA5 }
        try county.write(".edsh/cache-1.sqlite", bytes)
        workspace = try county.open()
        let failure = #expect(throws: Diagnostic.self) { _ = try workspace.everything() }
        #expect(failure?.code == "E0531")
        Provoked.note(failure)
        #expect(try workspace.everything().count == 3000)
        #expect(try workspace.verify() == [])
    }

    @Test("that is older than the journal catches up")
    func older() throws {
        let (county, _) = try county()
        let files = LocalFileSystem()
        var saved: [(String, [UInt8])] = []
        for name in try files.list(county.path + "/.edsh") {
            saved.append((name, try files.contents(of: county.path + "/.edsh/" + name) ?? []))
        }
        let workspace = try county.open()
        try workspace.change(Fixture.school("S007", "七"))
        let lines = try workspace.everything()
        workspace.close()
        for name in try caches(county) { try files.unlink(county.path + "/.edsh/" + name) }
        for (name, bytes) in saved where name.hasPrefix("cache-") { try county.write(".edsh/" + name, bytes) }
        let reopened = try county.open()
        #expect(try reopened.everything() == lines)
        #expect(try reopened.verify() == [])
    }

    @Test("of other schemas is made anew; what is no field any more is kept as unknown")
    func otherSchemas() throws {
        let (county, _) = try county()
        let fewer = CollectionSchema(
            "schools", singular: "school", labelZh: "学校", summary: "", idPrefix: "S", idDigits: 3,
            fields: [
                FieldSchema("name", .text, required: true, labelZh: "名称", summary: ""),
                FieldSchema("motto", .text, labelZh: "校训", summary: ""),
            ])
        var workspace = try Workspace.open(
            at: county.path, schemas: [Fixture.townships, fewer], clock: county.clock)
        let record = try #require(try workspace.record("schools", id: "S001"))
        #expect(record.values == [.text("三"), .null])
        #expect(record.unknown == [UnknownField(name: "township", json: "\"X01\"")])
        #expect(try workspace.verify() == [])
        workspace.close()
        workspace = try county.open()
        #expect(try workspace.record("schools", id: "S001")?.values[2] == .text("X01"))
        #expect(try workspace.verify() == [])
    }

    @Test("that another process has replaced is followed")
    func replaced() throws {
        let (county, _) = try county()
        let reader = try county.open()
        #expect(try reader.record("townships", id: "X01") != nil)
        for name in try caches(county) { try LocalFileSystem().unlink(county.path + "/.edsh/" + name) }
        let writer = try county.open()
        try writer.change(Fixture.township("X01", "华江"))
        #expect(try reader.record("townships", id: "X01")?.values == [.text("华江")])
    }

    @Test("is not opened before it is used")
    func lazy() throws {
        let (county, _) = try county()
        let files = FaultyFileSystem()
        let workspace = try county.open(files)
        #expect(files.trace == ["open", "examine", "read"])
        _ = try workspace.database.query("SELECT 1", [], columns: [Column("one", .int)]).next()
        // Reading takes no lock, writes nothing, and reads no data file.
        #expect(!files.trace.contains("lock"))
        #expect(!files.trace.contains("write"))
        #expect(files.trace.count < 25)
    }
}
