import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("Undo")
struct UndoTests {
    @Test("restores what was before, as a commit of its own, again and again")
    func restores() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"), message: "add")
        try workspace.change(Fixture.township("X01", "华江"), message: "rename")
        try workspace.change(.remove(collection: "townships", id: "X01"), message: "remove")

        #expect(try workspace.undo().number == 4)
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("华江")])
        #expect(try workspace.undo().number == 5)
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("漠川")])
        #expect(try workspace.undo().number == 6)
        #expect(try workspace.record("townships", id: "X01") == nil)
        let nothing = #expect(throws: Diagnostic.self) { try workspace.undo() }
        #expect(nothing?.message == "there is nothing to undo")

        let log = try workspace.log()
        #expect(log.map(\.undoes) == [1, 2, 3, nil, nil, nil])
        #expect(log.first?.message == "undo 1: add")
        #expect(try workspace.verify() == [])
    }

    @Test("can be rehearsed: it shows what it would change, refuses what it would refuse, and writes nothing")
    func rehearsal() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.change(Fixture.township("X01", "华江"))
        let before = try county.read("journal/000001.jsonl")
        let changes = try workspace.rehearseUndo(nil, by: Workspace.tester)
        #expect(changes.map(\.before?.values) == [[.text("华江")]])
        #expect(changes.map(\.after?.values) == [[.text("漠川")]])
        let conflict = #expect(throws: Diagnostic.self) { try workspace.rehearseUndo(1, by: Workspace.tester) }
        #expect(conflict?.code == "E0550")
        #expect(try county.read("journal/000001.jsonl") == before)
        #expect(try workspace.record("townships", id: "X01")?.values == [.text("华江")])
        #expect(!workspace.isInTransaction)
        #expect(try workspace.undo().number == 3)
    }

    @Test("of an undo brings the change back, after which it can be undone again")
    func redo() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.undo()
        try workspace.undo(2)
        #expect(try workspace.record("townships", id: "X01") != nil)
        let twice = #expect(throws: Diagnostic.self) { try workspace.undo(2) }
        #expect(twice?.message == "commit 2 was taken back already by commit 3")
        try workspace.undo()
        #expect(try workspace.record("townships", id: "X01") == nil)
        #expect(try workspace.log().first?.undoes == 1)
    }

    @Test("lists the records that have changed since, and does nothing")
    func conflicts() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(
            Fixture.township("X01", "漠川"), Fixture.township("X02", "华江"), Fixture.township("X03", "界首"))
        try workspace.change(Fixture.township("X02", "白石"), .remove(collection: "townships", id: "X03"))
        let journal = try county.read("journal/000001.jsonl")
        let failure = #expect(throws: Diagnostic.self) { try workspace.undo(1) }
        #expect(
            failure?.message
                == "commit 1 cannot be undone: changed since then: township X02, township X03 (removed since)")
        #expect(try county.read("journal/000001.jsonl") == journal)
        let unknown = #expect(throws: Diagnostic.self) { try workspace.undo(9) }
        #expect(unknown?.message == "there is no commit 9")
    }

    @Test("is refused where the state before would break a rule now")
    func breaksRules() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.change(Fixture.school("S001", "一"))
        let failure = #expect(throws: Diagnostic.self) { try workspace.undo(1) }
        #expect(failure?.code == "E0413")
        #expect(try workspace.verify() == [])
    }

    @Test("keeps fields that edsh does not understand")
    func unknownFields() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        let first = Record(
            id: "X01", values: [.text("漠川")], unknown: [UnknownField(name: "zip", json: "\"541\\u0031\"")])
        try workspace.change(.put(collection: "townships", record: first))
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.undo()
        #expect(try workspace.record("townships", id: "X01") == first)
        #expect(try county.read("data/townships.jsonl") == "{\"id\":\"X01\",\"name\":\"漠川\",\"zip\":\"541\\u0031\"}\n")
    }
}
