import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("The past")
struct HistoryTests {
    private func county() throws -> (TestCounty, Workspace) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"), Fixture.township("X02", "华江"))
        try workspace.begin(ChangeOrigin(user: "wang", script: "scripts/year.edsh"))
        try workspace.stage(Fixture.school("S001", "一", ["students": .int(100)]))
        _ = try workspace.commit()
        try workspace.change(Fixture.school("S001", "一", ["students": .int(90)]))
        try workspace.change(.remove(collection: "schools", id: "S001"), Fixture.township("X03", "界首"))
        return (county, workspace)
    }

    @Test("is filtered by collection, record, user, script and time")
    func filters() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        func numbers(_ set: (inout LogFilter) -> Void) throws -> [Int] {
            var filter = LogFilter()
            set(&filter)
            return try workspace.log(filter).map(\.number)
        }
        #expect(try numbers { _ in } == [4, 3, 2, 1])
        #expect(try numbers { $0.collection = "townships" } == [4, 1])
        #expect(try numbers { $0.record = "S001" } == [4, 3, 2])
        #expect(
            try numbers {
                $0.record = "X03"; $0.collection = "townships"
            } == [4])
        #expect(try numbers { $0.user = "wang" } == [2])
        #expect(try numbers { $0.script = "year" } == [2])
        let times = try workspace.log().map(\.time)
        #expect(try numbers { $0.since = times[1] } == [4, 3])
        #expect(try numbers { $0.until = times[1] } == [2, 1])
        #expect(
            try numbers {
                $0.collection = "schools"; $0.limit = 1
            } == [4])
    }

    @Test("of a record is each of its versions")
    func versions() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        let versions = try workspace.versions(of: "schools", id: "S001")
        #expect(versions.map(\.commit) == [4, 3, 2])
        #expect(versions[0].change.after == nil)
        #expect(versions[1].change.before?.values[4] == .int(100))
        #expect(versions[2].user == "wang")
        #expect(try workspace.versions(of: "schools", id: "S009").isEmpty)
    }

    @Test("can be looked at as it was, and says where it does not reach")
    func asOf() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        let times = try Dictionary(workspace.log().map { ($0.number, $0.time) }) { first, _ in first }
        func students(_ number: Int) throws -> [Int64] {
            let table = try workspace.tableAsOf("schools", try #require(times[number]))
            let cursor = try workspace.database.query("SELECT students FROM \(table)", columns: [Column("n", .int)])
            var found: [Int64] = []
            while let row = try cursor.next() { if case .int(let number) = row[0] { found.append(number) } }
            return found
        }
        #expect(try students(1) == [])
        #expect(try students(2) == [100])
        #expect(try students(3) == [90])
        #expect(try students(4) == [])
        let early = CivilDateTime(milliseconds: try #require(times[1]).milliseconds - 1)
        let failure = #expect(throws: Diagnostic.self) { try workspace.tableAsOf("schools", early) }
        #expect(failure?.code == "E0560")
    }

    @Test("as of then includes what the open transaction takes back")
    func asOfInTransaction() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        let now = try #require(try workspace.log().first?.time)
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X09", "高尚"))
        let table = try workspace.tableAsOf("townships", now)
        let cursor = try workspace.database.query("SELECT count(*) FROM \(table)", columns: [Column("n", .int)])
        #expect(try cursor.next() == [.int(3)])
        workspace.rollback()
    }
}

@Suite("Erasure on demand")
struct RedactTests {
    private func county() throws -> (TestCounty, Workspace) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        try workspace.change(
            Fixture.school("S001", "秘密小学", ["code": .text("C-77"), "students": .int(1)]),
            message: "schools add --name 秘密小学 --code C-77")
        try workspace.change(Fixture.school("S002", "二"))
        try workspace.change(Fixture.school("S001", "秘密小学", ["code": .text("C-77"), "students": .int(2)]))
        return (county, workspace)
    }

    /// Every byte that is left of the workspace's records, caches included.
    private func holds(_ county: TestCounty, _ text: String) throws -> Bool {
        let files = LocalFileSystem()
        for folder in ["data", "journal", ".edsh"] {
            for name in try files.list(county.path + "/" + folder) {
                let path = "\(folder)/\(name)"
                guard try files.stamp(at: county.path + "/" + path)?.kind == .file else { continue }
                if try county.read(path).contains(text) { return true }
            }
        }
        return false
    }

    @Test("of a field leaves nothing of it, and a chain that still holds")
    func field() throws {
        let (county, workspace) = try county()
        #expect(try holds(county, "C-77"))
        let done = try workspace.redact(
            Redaction(collection: "schools", id: "S001", fields: ["code"], reason: "asked for"), by: Workspace.tester)
        #expect(done.commit == 5)
        #expect(done.lines == 2)
        #expect(try !holds(county, "C-77"))
        #expect(try workspace.record("schools", id: "S001")?.values[1] == .null)
        #expect(try workspace.record("schools", id: "S001")?.values[4] == .int(2))
        #expect(try workspace.verify() == [])
        #expect(workspace.examine().filter { $0.severity == .error } == [])
        #expect(try workspace.log().first?.redacts?.reason == "asked for")
        #expect(throws: Diagnostic.self) {
            try workspace.redact(
                Redaction(collection: "schools", id: "S001", fields: ["colour"], reason: "asked for"),
                by: Workspace.tester)
        }
        // What is left of the versions is still there.
        let versions = try workspace.versions(of: "schools", id: "S001")
        #expect(versions.map(\.erased) == [nil, ["code"], ["code"]])
        #expect(versions[2].change.after?.values[4] == .int(1))
        // Life goes on, also for another process without the machine's notes.
        try workspace.change(Fixture.school("S003", "三"))
        workspace.close()
        for name in ["checkpoint.json"] { try LocalFileSystem().unlink(county.path + "/.edsh/" + name) }
        let fresh = try county.open()
        try fresh.change(Fixture.school("S004", "四"))
        #expect(try fresh.verify() == [])
    }

    @Test("of a whole record leaves its id and hashes")
    func whole() throws {
        let (county, workspace) = try county()
        let done = try workspace.redact(
            Redaction(collection: "schools", id: "S001", fields: [], reason: "asked for"), by: Workspace.tester)
        #expect(done.lines == 2)
        #expect(try !holds(county, "秘密小学"))
        #expect(try workspace.record("schools", id: "S001") == nil)
        #expect(try workspace.verify() == [])
        #expect(try workspace.versions(of: "schools", id: "S001").map(\.erased) == [nil, [], []])
        let failure = #expect(throws: Diagnostic.self) { try workspace.undo(4) }
        #expect(failure?.code == "E0555")
        let then = try #require(try workspace.log().first { $0.number == 4 }?.time)
        let table = try workspace.tableAsOf("schools", then)
        let cursor = try workspace.database.query("SELECT id FROM \(table)", columns: [Column("id", .text)])
        #expect(try cursor.next() == [.text("S002")])
        #expect(try cursor.next() == nil)
        #expect(workspace.notices.contains { $0.contains("erased on demand") })
    }

    @Test("of a required field needs what shall stand there")
    func required() throws {
        let (county, workspace) = try county()
        let redaction = Redaction(collection: "schools", id: "S001", fields: ["name"], reason: "asked for")
        #expect(throws: Diagnostic.self) { try workspace.redact(redaction, by: Workspace.tester) }
        _ = try workspace.redact(redaction, replacements: ["name": .text("某校")], by: Workspace.tester)
        #expect(try !holds(county, "秘密小学"))
        #expect(try workspace.record("schools", id: "S001")?.values[0] == .text("某校"))
        #expect(try workspace.verify() == [])
        #expect(throws: Diagnostic.self) {
            try workspace.redact(
                Redaction(collection: "schools", id: "S001", fields: ["code"], reason: " "), by: Workspace.tester)
        }
    }

    @Test("is finished by the next process, wherever it was broken off")
    func crashes() throws {
        var position = 1
        while position < 600 {
            let (county, workspace) = try county()
            workspace.close()
            let files = FaultyFileSystem(.stopAfter, atCall: position)
            let dying = try? county.open(files)
            _ = try? dying?.redact(
                Redaction(collection: "schools", id: "S001", fields: ["code"], reason: "asked for"),
                by: Workspace.tester)
            let wasReached = files.wasReached
            files.abandon()
            dying?.close()
            let next = try county.open()
            try next.change(Fixture.school("S003", "三"))
            #expect(try next.verify() == [], "stopped at call \(position)")
            if try next.log().contains(where: { $0.redacts != nil }) {
                next.close()
                #expect(try !holds(county, "C-77"), "stopped at call \(position)")
            } else {
                #expect(try next.record("schools", id: "S001")?.values[1] == .text("C-77"))
            }
            if !wasReached { break }
            position += 3
        }
        #expect(position > 30)
    }

    @Test("cannot be claimed by a line that no erasure accounts for")
    func forged() throws {
        let (county, workspace) = try county()
        workspace.close()
        let journal = try county.read("journal/000001.jsonl")
        var lines = journal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = try #require(lines.firstIndex { $0.contains(#""op":"put","collection":"schools","id":"S002""#) })
        let line = Array(lines[index].utf8)
        let change = try line.withUnsafeBufferPointer {
            try OperationReader(workspace.schemaByName).change($0, file: "", number: 1)
        }
        let forged = RedactedLine.line(
            change, hash: SHA256Digest.hexadecimal(line), fields: [], schema: Fixture.schools)
        lines[index] = String(decoding: forged.dropLast(), as: UTF8.self)
        try county.write("journal/000001.jsonl", lines.joined(separator: "\n"))
        let findings = try county.open().examine()
        #expect(findings.contains { $0.severity == .error })
    }
}
