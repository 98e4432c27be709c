import BaseKit
import Provocations
import Testing

@testable import WorkspaceKit

/// Errors that take more than a line to bring about: a full disk, another program, an older edsh.
@Suite("Rare errors") struct RareErrorTests {
    @Test("a cache that cannot be opened") func closedPlace() throws {
        let folder = TemporaryFolder()
        let failure = #expect(throws: Diagnostic.self) { _ = try SQLiteConnection(path: folder.path + "/none/cache") }
        #expect(failure?.code == "E0530")
        Provoked.note(failure)
    }

    @Test("no space for the cache") func fullDisk() throws {
        let folder = TemporaryFolder()
        let connection = try SQLiteConnection(path: folder.path + "/cache")
        try connection.execute("PRAGMA max_page_count = 4; CREATE TABLE t (x)")
        let failure = #expect(throws: Diagnostic.self) {
            try connection.execute("INSERT INTO t VALUES (randomblob(100000))")
        }
        #expect(failure?.code == "E0532")
        Provoked.note(failure)
        #expect(failure?.outcome == .notCommitted)
    }

    @Test("a cache in the hands of another program") func busy() throws {
        let folder = TemporaryFolder()
        let (first, second) = (
            try SQLiteConnection(path: folder.path + "/cache"), try SQLiteConnection(path: folder.path + "/cache")
        )
        try first.execute("BEGIN IMMEDIATE")
        try second.execute("PRAGMA busy_timeout = 0")
        let failure = #expect(throws: Diagnostic.self) { try second.execute("BEGIN IMMEDIATE") }
        #expect(failure?.code == "E0533")
        Provoked.note(failure)
    }

    @Test("a transaction that SQLite has broken off is not committed") func brokenOff() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X02", "界首"))
        try workspace.cache?.connection.execute("ROLLBACK")
        let failure = #expect(throws: Diagnostic.self) { _ = try workspace.commit() }
        #expect(failure?.code == "E0542")
        Provoked.note(failure)
        #expect(failure?.outcome == .notCommitted)
        workspace.rollback()
        #expect(try workspace.everything().count == 1)
    }

    @Test("a journal to which something else has written during the transaction") func strangeWriter() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X02", "界首"))
        try county.write("journal/000001.jsonl", try county.read("journal/000001.jsonl") + "{}\n")
        let failure = #expect(throws: Diagnostic.self) { _ = try workspace.commit() }
        #expect(failure?.code == "E0522")
        Provoked.note(failure)
        #expect(failure?.outcome == .notCommitted)
    }

    @Test("a segment of the journal that a newer edsh began") func newerFormat() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        workspace.segmentLimit = 1
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.change(Fixture.township("X02", "界首"))
        workspace.close()
        let name = "journal/000002.jsonl"
        let lines = try county.read(name).split(separator: "\n").map { $0 + "\n" }
        let newer = JournalFraming.line(
            JournalLine.segment(2, format: 2, after: 1, previous: String(repeating: "0", count: 64)).json)
        try county.write(name, newer + lines.dropFirst().joined().utf8)
        let failure = #expect(throws: Diagnostic.self) { try county.open().change(Fixture.township("X03", "白石")) }
        #expect(failure?.code == "E0525")
        Provoked.note(failure)
        #expect(try county.read(name).utf8.count == newer.count + lines.dropFirst().joined().utf8.count)
    }

    @Test("a line of the journal about a collection that is not kept here") func strangeCollection() throws {
        let line = Array(#"{"op":"remove","collection":"ships","id":"A1","before":{"id":"A1"}}"#.utf8)
        let failure = #expect(throws: Diagnostic.self) {
            try line.withUnsafeBufferPointer { line in
                _ = try OperationReader(["schools": Fixture.schools]).change(line, file: "000001.jsonl", number: 7)
            }
        }
        #expect(failure?.code == "E0521")
        Provoked.note(failure)
        #expect(failure?.message == "the journal changes `ships`, which no module in use keeps")
    }

    @Test("a mistake of edsh itself is told as one") func fault() throws {
        let failure = #expect(throws: Diagnostic.self) {
            _ = try QueryDatabase.inMemory().query("SELECT 1, 2", columns: [Column("one", .int)])
        }
        #expect(failure?.code == "E0710")
        Provoked.note(failure)
        #expect(failure?.message.english.hasPrefix("edsh is at fault: ") == true)
        #expect(failure?.help != nil)
    }
}
