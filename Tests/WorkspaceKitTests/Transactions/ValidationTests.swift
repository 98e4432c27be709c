import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A change is refused")
struct ValidationTests {
    private func county() throws -> (TestCounty, Workspace) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(
            Fixture.township("X01", "漠川"), Fixture.township("X02", "华江"),
            Fixture.school("S001", "一", ["code": .text("A")]), Fixture.school("S002", "二", ["code": .text("B")]))
        return (county, workspace)
    }

    /// The change is refused with `message`, nothing is written, and the next transaction works.
    private func refuse(_ changes: StagedChange..., message: String) throws {
        let (county, workspace) = try county()
        let journal = try county.read("journal/000001.jsonl")
        let failure = #expect(throws: Diagnostic.self) {
            try workspace.begin(Workspace.tester)
            defer { workspace.rollback() }
            for change in changes { try workspace.stage(change) }
            _ = try workspace.commit()
        }
        #expect(failure?.message.english == message)
        #expect(failure?.outcome == .failed)
        #expect(try county.read("journal/000001.jsonl") == journal)
        #expect(try workspace.verify() == [])
        #expect(try workspace.change(Fixture.township("X03", "界首")) != nil)
    }

    @Test("where it refers to a record that does not exist")
    func missingReference() throws {
        try refuse(
            Fixture.school("S003", "三", in: "X99"),
            message: "`township` of school S003 is X99, but there is no township X99")
    }

    @Test("where others refer to the record that it removes")
    func referredTo() throws {
        try refuse(
            .remove(collection: "townships", id: "X01"),
            message: "township X01 cannot be removed: `township` of S001, S002 refers to it")
    }

    @Test("where a unique key occurs twice")
    func duplicateKey() throws {
        try refuse(
            Fixture.school("S003", "三", ["code": .text("A")]),
            message: "school S003 has `code` A, as has school S001")
    }

    @Test("where two texts are the same but for their Unicode form")
    func duplicateAfterNormalization() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        try workspace.change(Fixture.township("X03", "caf\u{E9}"))
        #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X04", "cafe\u{301}")) }
    }

    @Test("where a required field is missing")
    func required() throws {
        try refuse(
            .put(collection: "schools", record: Record(id: "S003", of: Fixture.schools, ["name": .text("三")])),
            message: "school S003 has no `township`")
    }

    @Test("where a value is not of its field's type")
    func types() throws {
        try refuse(
            Fixture.school("S003", "三", ["students": .text("many")]),
            message: "`students` of school S003 cannot be `many`")
        try refuse(
            Fixture.school("S003", "三", ["kind": .text("primry")]), message: "`kind` of school S003 cannot be `primry`")
        try refuse(
            Fixture.school("S003", "三", ["budget": .decimal(ExactDecimal(coefficient: 1005, scale: 3))]),
            message: "`budget` of school S003 cannot be `1.005`")
        try refuse(
            Fixture.school("S003", "三", ["students": .int(1 << 53 + 1)]),
            message: "`students` of school S003 cannot be `9007199254740993`")
    }

    @Test("where the record or the collection to change does not exist")
    func missing() throws {
        try refuse(.remove(collection: "schools", id: "S009"), message: "there is no school S009")
        try refuse(.remove(collection: "schols", id: "S001"), message: "there is no collection `schols`")
    }

    @Test("but not where only a state on the way breaks a rule")
    func swaps() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        try workspace.change(
            Fixture.school("S001", "一", ["code": .text("B")]), Fixture.school("S002", "二", ["code": .text("A")]))
        try workspace.change(
            .remove(collection: "townships", id: "X01"), Fixture.school("S001", "一", in: "X02"),
            Fixture.school("S002", "二", in: "X02"))
        #expect(try workspace.status().counts.map(\.records) == [1, 2])
        #expect(try workspace.verify() == [])
    }

    @Test("and what changes nothing is no commit")
    func noChange() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        #expect(try workspace.change(Fixture.school("S001", "一", ["code": .text("A")])) == nil)
        #expect(
            try workspace.change(Fixture.township("X09", "新"), .remove(collection: "townships", id: "X09")) == nil)
        #expect(try workspace.log().count == 1)
    }

    @Test("Ids follow the highest ever given, also of records that are gone")
    func ids() throws {
        let (county, workspace) = try county()
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.school("S041", "远"))
        try workspace.stage(.remove(collection: "schools", id: "S041"))
        #expect(try workspace.nextID(for: Fixture.schools) == "S042")
        #expect(try workspace.nextID(for: Fixture.schools) == "S043")
        workspace.rollback()
        try workspace.change(Fixture.school("S060", "远"))
        try workspace.change(.remove(collection: "schools", id: "S060"))
        workspace.close()
        TemporaryFolder.remove(county.path + "/.edsh")
        #expect(try county.open().nextID(for: Fixture.schools) == "S061")
    }
}
