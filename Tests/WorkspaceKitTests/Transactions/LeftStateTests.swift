import BaseKit
import Testing

@testable import WorkspaceKit

/// A process that has just committed goes on from there without looking at journal and cache again, as long as both are as
/// it left them. Data files wait here, so that nothing but the commits touches the disk.
@Suite("Where the last commit left off")
struct LeftStateTests {
    private func county() throws -> (TestCounty, Workspace) {
        let county = try TestCounty(Fixture.manifest)
        let workspace = try county.open()
        workspace.smallFiles = 0
        try workspace.begin(Workspace.tester)
        for number in 100..<400 { try workspace.stage(Fixture.township("X\(number)", "乡\(number)")) }
        _ = try workspace.commit()
        // The first commit wrote the data file, which is longer than the second.
        try workspace.change(Fixture.township("X02", "华江"))
        return (county, workspace)
    }

    @Test("the next commit goes on from it") func next() throws {
        let (county, workspace) = try county()
        #expect(workspace.left?.meta.state.number == 2)
        try workspace.change(Fixture.township("X03", "界首"))
        #expect(workspace.left?.meta.state.number == 3)
        workspace.close()
        let again = try county.open()
        #expect(try again.verify() == [])
        #expect(try again.log().count == 3)
    }

    @Test("another process's commit is seen") func another() throws {
        let (county, workspace) = try county()
        let other = try county.open()
        other.smallFiles = 0
        for number in 3...12 {
            let writer = number.isMultiple(of: 3) ? other : workspace
            try writer.change(Fixture.township("X\(number)", "乡\(number)"))
        }
        #expect(try workspace.log().first?.number == 12)
        #expect(try workspace.verify() == [])
        #expect(try workspace.record("townships", id: "X12") != nil)
    }

    @Test("what a crash left at the journal's end is cut off") func torn() throws {
        let (county, workspace) = try county()
        try county.write("journal/000001.jsonl", try county.read("journal/000001.jsonl") + "half of a commi")
        try workspace.change(Fixture.township("X03", "界首"))
        #expect(workspace.notices.contains { $0.text.contains("never finished") })
        #expect(try workspace.verify() == [])
    }

    @Test("a journal that went back to an earlier commit stops writing") func rolledBack() throws {
        let (county, workspace) = try county()
        let before = try county.read("journal/000001.jsonl")
        try workspace.change(Fixture.township("X03", "界首"))
        try county.write("journal/000001.jsonl", before)
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X04", "高尚")) }
        #expect(failure?.code == "E0524")
    }

    @Test("a file that appears among the data files is seen at once") func appeared() throws {
        let (county, workspace) = try county()
        try county.write("data/schools.jsonl", "{\"id\":\"S001\",\"name\":\"一\"}\n")
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X03", "界首")) }
        #expect(failure?.code == "E0515")
    }

    @Test("a transaction that was taken back changes nothing of it") func rolledBackTransaction() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X03", "界首"))
        workspace.rollback()
        try workspace.change(Fixture.township("X04", "高尚"))
        #expect(try workspace.record("townships", id: "X03") == nil)
        #expect(try workspace.verify() == [])
    }
}
