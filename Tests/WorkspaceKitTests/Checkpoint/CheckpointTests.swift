import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("Data files")
struct CheckpointTests {
    @Test("are sorted by id, follow every commit while they are small, and only changed ones are rewritten")
    func small() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X02", "华江"), Fixture.township("X01", "漠川"))
        try workspace.change(Fixture.school("S1", "一"))
        let inode = try LocalFileSystem().stamp(at: county.path + "/data/townships.jsonl")?.inode
        try workspace.change(Fixture.school("S2", "二"))
        #expect(try LocalFileSystem().stamp(at: county.path + "/data/townships.jsonl")?.inode == inode)
        #expect(
            try county.read("data/townships.jsonl")
                == "{\"id\":\"X01\",\"name\":\"漠川\"}\n{\"id\":\"X02\",\"name\":\"华江\"}\n")
        try workspace.change(
            .remove(collection: "schools", id: "S1"), .remove(collection: "schools", id: "S2"))
        #expect(try county.read("data/schools.jsonl") == "")
        #expect(try workspace.status().onlyInJournal == [])
        #expect(try LocalFileSystem().list(county.path + "/data").sorted() == ["schools.jsonl", "townships.jsonl"])
    }

    /// Townships with long names: `count` times 1 KiB.
    private func fill(_ workspace: Workspace, _ count: Int, _ letter: String) throws {
        try workspace.begin(Workspace.tester)
        for number in 0..<count {
            try workspace.stage(
                Fixture.township("X\(padded(number, 5))", "\(number) " + String(repeating: letter, count: 1000)))
        }
        _ = try workspace.commit()
    }

    @Test("that are large wait until the journal has grown by their size, or for sync")
    func large() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try fill(workspace, 4500, "a")
        #expect(try workspace.status().onlyInJournal == [])
        try workspace.change(Fixture.township("X00000", "b"))
        #expect(try workspace.status().onlyInJournal == ["data/townships.jsonl"])
        #expect(try county.read("data/townships.jsonl").hasPrefix("{\"id\":\"X00000\",\"name\":\"0 aaa"))
        try workspace.sync()
        #expect(try workspace.status().onlyInJournal == [])
        #expect(try county.read("data/townships.jsonl").hasPrefix("{\"id\":\"X00000\",\"name\":\"b\"}"))
        // The file is some 4.5 MiB; a change of 1,200 records with before and after is half of it.
        try fill(workspace, 1200, "c")
        #expect(try workspace.status().onlyInJournal == ["data/townships.jsonl"])
        try fill(workspace, 1200, "d")
        #expect(try workspace.status().onlyInJournal == [])
        workspace.close()
        #expect(try county.open().verify() == [])
    }

    @Test("follow every commit where the manifest says so, however large")
    func always() throws {
        let county = try TestCounty(Manifest(bureau: "x", modules: [], checkpoint: .always))
        let workspace = try county.open()
        try fill(workspace, 4500, "a")
        try workspace.change(Fixture.township("X00000", "b"))
        #expect(try workspace.status().onlyInJournal == [])
    }

    @Test("together with the journal give the cache again, also where they are older")
    func olderThanJournal() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try fill(workspace, 4500, "a")
        try workspace.change(Fixture.township("X00000", "b"), .remove(collection: "townships", id: "X00001"))
        #expect(try workspace.status().onlyInJournal != [])
        let lines = try workspace.everything()
        workspace.close()
        for name in try LocalFileSystem().list(county.path + "/.edsh") where name.hasPrefix("cache-") {
            try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
        }
        let reopened = try county.open()
        #expect(try reopened.everything() == lines)
        #expect(try reopened.status().onlyInJournal == ["data/townships.jsonl"])
        #expect(try reopened.verify() == [])
    }

    @Test("that were changed by hand are noticed and not overwritten")
    func editedByHand() throws {
        let county = try TestCounty()
        var workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        let good = try county.read("data/townships.jsonl")
        for (text, message) in [
            ("{\"id\":\"X01\",\"name\":\"手改\"}\n", "data/townships.jsonl was changed outside of edsh"),
            (
                "{\"id\":\"X01\",\"name\":7}\n",
                "data/townships.jsonl was changed outside of edsh and cannot be read: `name` is a number"
            ),
        ] {
            workspace.close()
            try county.write("data/townships.jsonl", text)
            workspace = try county.open()
            #expect(try workspace.record("townships", id: "X01")?.values == [.text("漠川")])
            #expect(workspace.notices.map(\.english) == [message])
            let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X02", "华江")) }
            #expect(failure?.message.english == message)
            #expect(failure?.outcome == .notCommitted)
            #expect(try county.read("data/townships.jsonl") == text)
        }
        // The same bytes again are no edit, whatever the file's time.
        try county.write("data/townships.jsonl", good)
        try workspace.change(Fixture.township("X02", "华江"))
        workspace.close()
        try LocalFileSystem().unlink(county.path + "/data/townships.jsonl")
        workspace = try county.open()
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X03", "界首")) }
        #expect(failure?.message == "data/townships.jsonl was removed outside of edsh")
    }

    @Test("of a copy without machine-local files are taken as they are")
    func freshClone() throws {
        let county = try TestCounty()
        var workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.change(Fixture.school("S001", "一"))
        let lines = try workspace.everything()
        workspace.close()
        TemporaryFolder.remove(county.path + "/.edsh")
        workspace = try county.open()
        #expect(try workspace.everything() == lines)
        #expect(workspace.notices == [])
        try workspace.change(Fixture.school("S002", "二"))
        #expect(try workspace.verify() == [])
    }
}
