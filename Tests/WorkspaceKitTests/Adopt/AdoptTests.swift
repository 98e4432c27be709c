import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("Files changed by hand")
struct AdoptTests {
    private func county(_ manifest: Manifest = Fixture.manifest) throws -> (TestCounty, Workspace) {
        let county = try TestCounty(manifest)
        let workspace = try county.open()
        try workspace.change(
            Fixture.township("X01", "漠川"), Fixture.township("X02", "华江"), Fixture.township("X03", "界首"))
        return (county, workspace)
    }

    /// Writes a data file as a person would: another inode and time are not needed to notice it.
    private func edit(_ county: TestCounty, _ change: (String) -> String) throws {
        try county.write("data/townships.jsonl", change(try county.read("data/townships.jsonl")))
    }

    private func replacing(_ text: String, _ old: String, _ new: String) -> String {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }

    @Test("says which commits an older file takes back")
    func takesBack() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        let path = "data/townships.jsonl"
        try workspace.change(Fixture.township("X01", "一"), Fixture.township("X02", "二"))
        let older = try county.read(path)
        try workspace.change(Fixture.township("X01", "一乡"))
        try workspace.change(Fixture.township("X02", "二乡"), Fixture.township("X03", "三"))
        try workspace.change(Fixture.township("X01", "一镇"))
        // An older file in which somebody has corrected something besides.
        try county.write(path, older + "{\"id\":\"X04\",\"name\":\"四\"}\n")
        for isRehearsal in [true, false] {
            let adoption = try workspace.adopt(by: Workspace.tester, isRehearsal: isRehearsal)
            #expect(adoption.changes.map(\.id).sorted() == ["X01", "X02", "X03", "X04"])
            #expect(adoption.takesBack.map(\.number) == [4, 3, 2])
            #expect(
                adoption.takesBack.map { $0.records.sorted() } == [
                    ["townships X01"], ["townships X02", "townships X03"], ["townships X01"],
                ])
            #expect(adoption.takesBack.allSatisfy { $0.user == Workspace.tester.user })
        }
        // What is new takes nothing back.
        try county.write(path, try county.read(path).replacing("四", with: "四乡"))
        #expect(try workspace.adopt(by: Workspace.tester).takesBack == [])
    }

    @Test("block writing until they are adopted; then the difference is a commit that names the files")
    func adopted() throws {
        let (county, workspace) = try county()
        try edit(county) {
            replacing($0, "华江", "华江乡") + #"{"id":"X04","name":"白石"}"# + "\n"
        }
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X05", "高尚")) }
        #expect(failure?.code == "E0515")
        #expect(failure?.help?.contains("adopt") == true)

        let rehearsal = try workspace.adopt(by: Workspace.tester, isRehearsal: true)
        #expect(rehearsal.changes.map(\.id) == ["X02", "X04"])
        #expect(rehearsal.commit == nil)
        #expect(try workspace.log().count == 1)

        let adoption = try workspace.adopt(by: ChangeOrigin(user: "li"))
        #expect(adoption.commit == 2)
        #expect(adoption.changes == rehearsal.changes)
        #expect(try workspace.log().first?.message == "adopt data/townships.jsonl")
        #expect(
            try county.read("journal/000001.jsonl").contains(#""adopts":[{"path":"data/townships.jsonl","sha256":""#))
        #expect(try workspace.record("townships", id: "X02")?.values == [.text("华江乡")])
        try workspace.change(Fixture.township("X05", "高尚"))
        #expect(try workspace.verify() == [])
    }

    @Test("that lost a line lose its record, and one that is referred to is kept from being lost")
    func removed() throws {
        let (county, workspace) = try county()
        try workspace.change(Fixture.school("S001", "一"))
        try edit(county) { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }
        #expect(try workspace.adopt(by: Workspace.tester).changes.map(\.after) == [nil])
        try edit(county) { $0.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n" }
        let refused = try workspace.adopt(by: Workspace.tester)
        #expect(refused.problems.map(\.code) == ["E0413"])
        #expect(try workspace.record("townships", id: "X01") != nil)
        // The way back keeps what was in the file.
        #expect(try workspace.discardEdits(by: Workspace.tester).kept.count == 1)
        try workspace.change(Fixture.township("X09", "高尚"))
        #expect(try workspace.verify() == [])
    }

    @Test("that are gone, with their folder or without, are written anew on the way back")
    func gone() throws {
        let (county, workspace) = try county()
        let before = try county.read("data/townships.jsonl")
        for name in ["data/townships.jsonl", "data"] {
            TemporaryFolder.remove(county.path + "/" + name)
            let (kept, written) = try workspace.discardEdits(by: Workspace.tester)
            #expect(kept == [] && written == ["data/townships.jsonl"])
            #expect(try county.read("data/townships.jsonl") == before)
        }
        try workspace.change(Fixture.township("X09", "高尚"))
        #expect(try workspace.verify() == [])
    }

    @Test("are merged by id with what is only in the journal; where both changed a record nothing is done")
    func merged() throws {
        let (county, workspace) = try county()
        let old = try county.read("data/townships.jsonl")
        try workspace.change(Fixture.township("X01", "漠川镇"))
        // As a merge of an older branch leaves it: without the last commit, with a change of its own. The machine's notes
        // say that the file is the older one.
        try county.write("data/townships.jsonl", old)
        workspace.close()
        let files = LocalFileSystem()
        try files.unlink(county.path + "/.edsh/checkpoint.json")
        let again = try county.open()
        _ = try again.status()
        let checkpoint = again.checkpoint.files["data/townships.jsonl"]
        #expect(checkpoint?.number == 1)

        try county.write("data/townships.jsonl", replacing(old, "界首", "界首镇"))
        let adoption = try again.adopt(by: Workspace.tester)
        #expect(adoption.changes.map(\.id) == ["X03"])
        #expect(try again.record("townships", id: "X01")?.values == [.text("漠川镇")])
        #expect(try again.verify() == [])
    }

    @Test("overlapping with commits are refused, and both values are listed")
    func overlap() throws {
        let (county, workspace) = try county()
        let old = try county.read("data/townships.jsonl")
        try workspace.change(Fixture.township("X01", "漠川镇"))
        try county.write("data/townships.jsonl", old)
        workspace.close()
        try LocalFileSystem().unlink(county.path + "/.edsh/checkpoint.json")
        let again = try county.open()
        _ = try again.status()
        try county.write("data/townships.jsonl", replacing(old, "漠川", "漠川乡"))
        let adoption = try again.adopt(by: Workspace.tester)
        #expect(adoption.commit == nil)
        #expect(adoption.overlaps.map(\.id) == ["X01"])
        #expect(adoption.overlaps.first?.file?.values == [.text("漠川乡")])
        #expect(adoption.overlaps.first?.journal?.values == [.text("漠川镇")])
        #expect(adoption.overlaps.first?.commit == 2)
        #expect(try again.log().count == 2)
    }

    @Test("with several faults are refused with all of them, each with its line")
    func faults() throws {
        let (county, workspace) = try county()
        try edit(county) { _ in
            """
            {"id":"X01","name":"漠川"}
            <<<<<<< HEAD
            {"id":"X02","name":7}
            {"id":"X01","name":"again"}
            {"id":"X03"}

            """
        }
        let adoption = try workspace.adopt(by: Workspace.tester)
        #expect(adoption.commit == nil)
        #expect(adoption.problems.compactMap { $0.place?.line.number } == [2, 3, 4, 5])
        #expect(adoption.problems.first?.message.contains("conflict marker") == true)
        #expect(adoption.problems[2].message.contains("line 1") == true)
    }

    @Test("converted to CR LF are understood, named, and written back")
    func lineEnds() throws {
        let (county, workspace) = try county()
        let before = try county.read("data/townships.jsonl")
        try edit(county) { replacing($0, "\n", "\r\n") }
        let adoption = try workspace.adopt(by: Workspace.tester)
        #expect(adoption.changes.isEmpty)
        #expect(adoption.remarks.contains { $0.contains("CR LF") })
        #expect(try county.read("data/townships.jsonl") == before)
        #expect(try workspace.verify() == [])
    }

    @Test("beside which conflict copies or colliding names lie are not adopted before those are gone")
    func copies() throws {
        let (county, workspace) = try county()
        try county.write("data/townships (conflicted copy).jsonl", "")
        try county.write("data/Townships.jsonl", "")
        let adoption = try workspace.adopt(by: Workspace.tester)
        #expect(adoption.problems.count == 2)
        #expect(adoption.problems.allSatisfy { $0.code == "E0517" && $0.help != nil })
    }

    @Test(
        "beside which a copy or a colliding name lies let nothing be written, and everything once it is gone",
        arguments: [
            "townships (conflicted copy 2016-09-01).jsonl", "townships.sync-conflict-20160901-101500-ABC.jsonl",
            "townships-bureau-pc.jsonl", "townships 2.jsonl", "townships - 副本.jsonl", "townships.jsonl.orig",
            "Townships.jsonl", "townships（冲突）.jsonl",
        ])
    func copiesBlock(_ name: String) throws {
        let (county, workspace) = try county()
        try county.write("data/" + name, "")
        let refusal = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X07", "高尚")) }
        #expect(refusal?.code == "E0517" && refusal?.outcome == .notCommitted)
        #expect(try workspace.record("townships", id: "X01") != nil)
        try LocalFileSystem().unlink(county.path + "/data/" + name)
        try county.write("data/notes.txt", "")
        try workspace.change(Fixture.township("X07", "高尚"))
        #expect(try workspace.status().readOnly == nil)
    }

    @Test("survive a crash at any call: adopted whole or not at all, never lost")
    func crashes() throws {
        var position = 1
        while position < 400 {
            let (county, workspace) = try county()
            try edit(county) { replacing($0, "华江", "华江乡") }
            workspace.close()
            let files = FaultyFileSystem(.stopAfter, atCall: position)
            let dying = try? county.open(files)
            let outcome = try? dying?.adopt(by: Workspace.tester)
            let wasReached = files.wasReached
            files.abandon()
            dying?.close()
            let next = try county.open()
            let again = try next.adopt(by: Workspace.tester)
            #expect(!again.isRefused, "stopped at call \(position)")
            #expect(try next.record("townships", id: "X02")?.values == [.text("华江乡")], "stopped at call \(position)")
            #expect(try next.log().count == 2, "stopped at call \(position)")
            #expect(try next.verify() == [], "stopped at call \(position)")
            if !wasReached {
                #expect(outcome?.commit == 2)
                break
            }
            position += 1
        }
        #expect(position > 20)
    }
}
