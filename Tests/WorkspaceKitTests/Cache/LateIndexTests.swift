import BaseKit
import Testing

@testable import WorkspaceKit

/// An index of which the first field holds nothing in many records is made with the first value.
@Suite("Indexes of a cache that is made anew")
struct LateIndexTests {
    private func indexes(_ workspace: Workspace) throws -> Set<String> {
        var names = Set<String>()
        let cache = try workspace.readableCache()
        try cache.connection.run("SELECT name FROM sqlite_schema WHERE type = 'index'") { names.insert($0.text(0)) }
        return names
    }

    /// So many schools without a code, and a cache made of their data file.
    private func county(of count: Int) throws -> (TestCounty, Workspace) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X01", "漠川"))
        for number in 0..<count { try workspace.stage(Fixture.school("S\(padded(number, 5))", "n")) }
        _ = try workspace.commit()
        _ = try workspace.sync()
        workspace.close()
        let files = LocalFileSystem()
        for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache-") {
            try files.unlink(county.path + "/.edsh/" + name)
        }
        return (county, try county.open())
    }

    @Test("are all there where there are few records")
    func few() throws {
        let (county, workspace) = try county(of: 100)
        defer { withExtendedLifetime(county) {} }
        #expect(try indexes(workspace).isSuperset(of: ["schools_by_code", "schools_by_township"]))
    }

    @Test("come with the first value, by an update as by a new record, and rules hold before and after")
    func many() throws {
        let (county, first) = try county(of: 10_000)
        var workspace = first
        #expect(try indexes(workspace).contains("schools_by_township"))
        #expect(try !indexes(workspace).contains("schools_by_code"))
        // What needs no code makes no index.
        try workspace.change(Fixture.school("S00001", "other"))
        #expect(try !indexes(workspace).contains("schools_by_code"))
        try workspace.change(Fixture.school("S00002", "n", ["code": .text("c1")]))
        #expect(try indexes(workspace).contains("schools_by_code"))
        #expect(throws: Diagnostic.self) { try workspace.change(Fixture.school("S00003", "n", ["code": .text("c1")])) }
        #expect(try workspace.verify() == [])
        workspace.close()
        workspace = try county.open()
        try workspace.change(Fixture.school("S10000", "new", ["code": .text("c2")]))
        #expect(throws: Diagnostic.self) { try workspace.change(Fixture.school("S10001", "n", ["code": .text("c2")])) }
        #expect(try workspace.verify() == [])
    }

    @Test("that went with a transaction that was rolled back are missed by nobody")
    func rolledBack() throws {
        let (county, workspace) = try county(of: 10_000)
        defer { withExtendedLifetime(county) {} }
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.school("S00002", "n", ["code": .text("c1")]))
        workspace.rollback()
        try workspace.change(Fixture.school("S00004", "n", ["code": .text("c1")]))
        #expect(throws: Diagnostic.self) { try workspace.change(Fixture.school("S00005", "n", ["code": .text("c1")])) }
        #expect(try workspace.verify() == [])
    }
}
