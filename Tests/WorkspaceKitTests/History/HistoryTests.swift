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

    /// What a script's statement made is kept with its line, also in a plan and where the record is erased later.
    @Test("knows the line of the script that made a change")
    func lines() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        let origin = ChangeOrigin(user: "wang", script: "scripts/year.edsh")
        try workspace.begin(origin)
        workspace.scriptLine = ScriptLine(line: 3, script: "scripts/year.edsh")
        try workspace.stage(Fixture.township("X01", "漠川"))
        try workspace.stage(Fixture.township("X02", "华江"))
        workspace.scriptLine = ScriptLine(line: 12, script: "scripts/parts.edsh")
        try workspace.stage(Fixture.township("X02", "华江乡"))
        _ = try workspace.commit()
        try workspace.change(Fixture.township("X01", "漠川乡"))
        func told(_ id: String) throws -> [String] {
            try workspace.versions(of: "townships", id: id).map {
                "\($0.commit) \($0.script ?? "-") \($0.line.map(String.init) ?? "-")"
            }
        }
        #expect(try told("X01") == ["2 - -", "1 scripts/year.edsh 3"])
        #expect(try told("X02") == ["1 scripts/parts.edsh 12"])
        let journal = try county.read("journal/000001.jsonl").split(separator: "\n")
        let operations = journal.filter { $0.contains(#""op":"#) }
        #expect(operations[0].contains(#""id":"X01","line":3,"after""#))
        #expect(operations[1].contains(#""id":"X02","line":12,"script":"scripts/parts.edsh","after""#))
        #expect(operations[2].contains(#""id":"X01","before""#))

        try workspace.begin(origin)
        workspace.scriptLine = ScriptLine(line: 7, script: "scripts/parts.edsh")
        try workspace.stage(Fixture.township("X03", "界首"))
        let plan = try workspace.plannedCommit()
        workspace.rollback()
        _ = try workspace.apply(plan, name: "plan", user: "wang")
        #expect(try told("X03") == ["3 scripts/parts.edsh 7"])

        _ = try workspace.redact(Redaction(collection: "townships", id: "X02", fields: [], reason: "asked"), by: origin)
        #expect(try told("X02").last == "1 scripts/parts.edsh 12")
        #expect(try workspace.verify() == [])
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
        func students(_ past: PastState) throws -> [Int64] {
            let table = try workspace.tableAsOf("schools", past)
            let cursor = try workspace.database.query("SELECT students FROM \(table)", columns: [Column("n", .int)])
            var found: [Int64] = []
            while let row = try cursor.next() { if case .int(let number) = row[0] { found.append(number) } }
            return found
        }
        for (number, expected) in [(1, []), (2, [100]), (3, [90]), (4, [])] as [(Int, [Int64])] {
            #expect(try students(.moment(try #require(times[number]))) == expected)
            #expect(try students(.commit(number)) == expected)
        }
        let unknown = #expect(throws: Diagnostic.self) { try workspace.tableAsOf("schools", .commit(5)) }
        #expect(unknown?.code == "E0551" && unknown?.expected == "at most 4, the last one")
        let early = CivilDateTime(milliseconds: try #require(times[1]).milliseconds - 1)
        let failure = #expect(throws: Diagnostic.self) { try workspace.tableAsOf("schools", .moment(early)) }
        #expect(failure?.code == "E0560")
    }

    @Test("as of then includes what the open transaction takes back")
    func asOfInTransaction() throws {
        let (county, workspace) = try county()
        defer { withExtendedLifetime(county) {} }
        let now = try #require(try workspace.log().first?.time)
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X09", "高尚"))
        let table = try workspace.tableAsOf("townships", .moment(now))
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
        let table = try workspace.tableAsOf("schools", .moment(then))
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
