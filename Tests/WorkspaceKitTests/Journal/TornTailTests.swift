import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A journal whose end was not written whole")
struct TornTailTests {
    /// The journal before and after a second commit, of two counties that are equal until then.
    private func twoCounties() throws -> (county: TestCounty, before: [UInt8], tail: [UInt8]) {
        let county = try TestCounty()
        let twin = try TestCounty()
        for each in [county, twin] {
            let workspace = try each.open()
            try workspace.change(Fixture.township("X01", "漠川"), Fixture.school("S001", "一"))
            workspace.close()
        }
        let before = Array(try county.read("journal/000001.jsonl").utf8)
        let workspace = try twin.open()
        try workspace.change(Fixture.school("S001", "二"), Fixture.school("S002", "三"))
        workspace.close()
        let after = Array(try twin.read("journal/000001.jsonl").utf8)
        #expect(after.starts(with: before))
        let tail = String(decoding: after[before.count...], as: UTF8.self)
        let commit =
            tail.split(separator: "\n", omittingEmptySubsequences: false).prefix(4).joined(separator: "\n") + "\n"
        #expect(commit.contains("\"end\":2"))
        return (county, before, Array(commit.utf8))
    }

    @Test("is cut back to the last whole commit, at every length that the last one may have")
    func everyLength() throws {
        let (county, before, tail) = try twoCounties()
        for length in 0..<tail.count {
            try county.write("journal/000001.jsonl", before + tail[..<length])
            let workspace = try county.open()
            #expect(try workspace.record("schools", id: "S001")?.values[0] == .text("一"), "after \(length) bytes")
            #expect(try workspace.verify() == [], "after \(length) bytes")
            #expect(workspace.notices.isEmpty == (length == 0), "after \(length) bytes")
            #expect(Array(try county.read("journal/000001.jsonl").utf8) == before)
            workspace.close()
        }
        // Each of them was kept.
        #expect(try LocalFileSystem().list(county.path + "/.edsh/recovered").count == tail.count - 1)

        try county.write("journal/000001.jsonl", before + tail)
        let workspace = try county.open()
        #expect(try workspace.record("schools", id: "S001")?.values[0] == .text("二"))
        #expect(try workspace.verify() == [])
    }

    @Test(
        "is cut back whatever fills it: zeros of a file system, other bytes",
        arguments: [0, 0x0A, 0x20, 0xFF] as [UInt8])
    func filled(_ byte: UInt8) throws {
        let (county, before, tail) = try twoCounties()
        for length in [0, 20, tail.count / 2, tail.count - 1] {
            try county.write("journal/000001.jsonl", before + tail[..<length] + [UInt8](repeating: byte, count: 5000))
            let workspace = try county.open()
            try workspace.change(Fixture.township("X09", "新"))
            try workspace.undo()
            #expect(try workspace.verify() == [])
            workspace.close()
            try reset(county, before)
        }
    }

    /// Back to the first commit: the machine's own files are made anew.
    private func reset(_ county: TestCounty, _ journal: [UInt8]) throws {
        TemporaryFolder.remove(county.path + "/.edsh")
        try county.write("journal/000001.jsonl", journal)
        TemporaryFolder.remove(county.path + "/data/townships.jsonl")
        try county.write("data/townships.jsonl", "{\"id\":\"X01\",\"name\":\"漠川\"}\n")
    }

    @Test("is not cut where the cache has seen the commit: acknowledged data was lost")
    func acknowledged() throws {
        let county = try TestCounty()
        var workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        let old = Array(try county.read("journal/000001.jsonl").utf8)
        try workspace.change(Fixture.township("X01", "华江"))
        workspace.close()
        try county.write("journal/000001.jsonl", old)
        workspace = try county.open()
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "界首")) }
        #expect(failure?.code == "E0524")
        #expect(failure?.outcome == .notCommitted)
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("华江")])
        #expect(Array(try county.read("journal/000001.jsonl").utf8) == old)
        // Nor where only the checkpoint has seen it.
        workspace.close()
        for name in try LocalFileSystem().list(county.path + "/.edsh") where name.hasPrefix("cache-") {
            try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
        }
        workspace = try county.open()
        #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "界首")) }
        #expect(try workspace.verify().isEmpty == false)
    }
}
