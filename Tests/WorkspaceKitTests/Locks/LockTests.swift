import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("The lock")
struct LockTests {
    @Test("lets one writer in; another waits, learns who it is, and gives up with nothing changed")
    func oneWriter() throws {
        let county = try TestCounty()
        let first = try county.open()
        let second = try county.open()
        try first.change(Fixture.township("X01", "漠川"))
        try first.begin(ChangeOrigin(user: "王"))
        try first.stage(Fixture.township("X01", "华江"))
        let before = county.clock.slept
        let failure = #expect(throws: Diagnostic.self) { try second.change(Fixture.township("X01", "界首")) }
        #expect(county.clock.slept - before == 100)
        #expect(failure?.code == "E0510")
        #expect(failure?.outcome == .notCommitted)
        #expect(failure?.message.contains("王 (process ") == true)
        // Readers do not wait, and see what is committed.
        #expect(try second.record("townships", id: "X01")?.values == [.text("漠川")])
        _ = try first.commit()
        #expect(try second.record("townships", id: "X01")?.values == [.text("华江")])
        try second.change(Fixture.township("X01", "界首"))
        #expect(try first.record("townships", id: "X01")?.values == [.text("界首")])
        #expect(try first.verify() == [])
    }

    @Test("is given back by commit, rollback, failure and the end of the process")
    func givenBack() throws {
        let county = try TestCounty()
        let first = try county.open()
        let second = try county.open()
        try first.change(Fixture.township("X01", "漠川"))
        try second.change(Fixture.township("X02", "华江"))
        #expect(throws: Diagnostic.self) { try first.change(Fixture.school("S001", "一", in: "X99")) }
        try second.change(Fixture.township("X03", "界首"))
        let files = FaultyFileSystem()
        let third = try county.open(files)
        try third.begin(Workspace.tester)
        files.abandon()
        third.close()
        try second.change(Fixture.township("X04", "白石"))
        #expect(try second.log().map(\.number) == [4, 3, 2, 1])
    }

    @Test("is on a file that stays")
    func fileStays() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        let inode = try LocalFileSystem().stamp(at: county.path + "/.edsh/lock")?.inode
        try workspace.change(Fixture.township("X01", "华江"))
        #expect(try LocalFileSystem().stamp(at: county.path + "/.edsh/lock")?.inode == inode)
    }

    @Test("lets writers take turns")
    func turns() throws {
        let county = try TestCounty()
        let writers = try (0..<4).map { _ in try county.open() }
        for round in 0..<40 {
            let writer = writers[round % 4]
            try writer.change(Fixture.township("X\(padded(round, 3))", "name \(round)"))
        }
        #expect(try writers[0].log().map(\.number) == (1...40).reversed())
        #expect(try writers[0].verify() == [])
    }

    @Test("says after half a second of waiting, once, who holds it and since when")
    func waiting() throws {
        let county = try TestCounty()
        let first = try county.open()
        let second = try county.open()
        second.lockPatience = 1500
        var said: [String] = []
        second.onWaiting = { said.append($0.english) }
        try first.begin(ChangeOrigin(user: "王"))
        let failure = #expect(throws: Diagnostic.self) { try second.change(Fixture.township("X01", "界首")) }
        #expect(said.count == 1)
        #expect(said.first?.contains("王 (process ") == true)
        #expect(said.first?.contains("writing since 20") == true)
        #expect(failure?.help?.contains("--wait") == true)
    }

    @Test("is held around a command, with the data files up to date, and given back")
    func withLock() throws {
        let county = try TestCounty()
        let first = try county.open()
        let second = try county.open()
        try first.change(Fixture.township("X01", "漠川"))
        let found = try first.withLock(user: "backup") { (_) throws(Diagnostic) -> Bool in
            do throws(Diagnostic) {
                try second.begin(Workspace.tester)
                return false
            } catch { return error.message.contains("backup") }
        }
        #expect(found)
        try second.change(Fixture.township("X02", "华江"))
    }
}
