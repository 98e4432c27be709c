import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A collection that is divided into parts")
struct PartitionTests {
    static func payments(_ rule: PartitionRule?) -> CollectionSchema {
        CollectionSchema(
            "payments", singular: "payment", labelZh: "付款", summary: "", idPrefix: "P", idDigits: 3,
            fields: [
                FieldSchema("paid", .date, labelZh: "日期", summary: ""),
                FieldSchema("town", .text, labelZh: "乡镇", summary: ""),
            ], partition: rule)
    }

    private func payment(_ id: String, _ date: String?, _ town: String = "X01") -> StagedChange {
        let paid = date.flatMap { CivilDate($0) }.map(Value.date) ?? .null
        return .put(collection: "payments", record: Record(id: id, values: [paid, .text(town)]))
    }

    private struct County {
        let folder = TemporaryFolder()
        let schema: CollectionSchema
        var path: String { folder.path + "/county" }

        init(_ rule: PartitionRule) throws {
            schema = PartitionTests.payments(rule)
            try Workspace.create(at: folder.path + "/county", manifest: Fixture.manifest, schemas: [schema])
        }

        func open() throws -> Workspace { try Workspace.open(at: path, schemas: [schema], clock: TestClock()) }
        func parts() throws -> [String] { try LocalFileSystem().list(path + "/data/payments").sorted() }
        func inode(_ part: String) throws -> UInt64? {
            try LocalFileSystem().stamp(at: "\(path)/data/payments/\(part).jsonl")?.inode
        }
    }

    @Test(
        "names its files after the rule, in lower-case ASCII",
        arguments: [
            (PartitionRule.year(of: "paid"), ["2015.jsonl", "2016.jsonl", "none.jsonl"]),
            (.month(of: "paid"), ["2015-09.jsonl", "2016-08.jsonl", "2016-09.jsonl", "none.jsonl"]),
            (.schoolYear(of: "paid"), ["2015-2016.jsonl", "2016-2017.jsonl", "none.jsonl"]),
            (.value(of: "town"), ["______.jsonl", "x01.jsonl"]),
        ])
    func names(_ rule: PartitionRule, _ names: [String]) throws {
        let county = try County(rule)
        let workspace = try county.open()
        try workspace.change(
            payment("P001", "2016-09-01"), payment("P002", "2016-08-31"), payment("P003", nil, "界首"),
            payment("P004", "2015-09-30"))
        #expect(try county.parts() == names)
        #expect(try workspace.verify() == [])
    }

    @Test("rewrites the parts that changed and no others, and moves a record between them")
    func onlyChanged() throws {
        let county = try County(.month(of: "paid"))
        var workspace = try county.open()
        try workspace.change(
            payment("P001", "2016-08-01"), payment("P002", "2016-09-01"), payment("P003", "2016-10-01"))
        let before = try ["2016-08", "2016-09", "2016-10"].map { try county.inode($0) }
        try workspace.change(payment("P002", "2016-10-02"))
        let after = try ["2016-08", "2016-09", "2016-10"].map { try county.inode($0) }
        #expect(zip(before, after).map(==) == [true, false, false])
        #expect(try workspace.verify() == [])
        let lines = try workspace.everything()
        workspace.close()
        // As a copy without machine-local files finds it.
        TemporaryFolder.remove(county.path + "/.edsh")
        workspace = try county.open()
        #expect(try workspace.everything() == lines)
        #expect(try workspace.verify() == [])
    }

    @Test("notices a part that was changed by hand, or that nobody wrote")
    func edits() throws {
        let county = try County(.year(of: "paid"))
        try county.open().change(payment("P001", "2016-08-01"))
        let path = county.path + "/data/payments/1999.jsonl"
        try LocalFileSystem().create(path, Array("{\"id\":\"P009\",\"paid\":\"1999-01-01\"}\n".utf8))
        let failure = #expect(throws: Diagnostic.self) { try county.open().change(payment("P002", "2016-09-01")) }
        #expect(failure?.message == "data/payments/1999.jsonl was changed outside of edsh")
        try LocalFileSystem().unlink(path)
        try county.open().change(payment("P002", "2016-09-01"))
    }

    @Test("takes a record from the wrong part over into its own, and repairs a part that holds one")
    func wrongPart() throws {
        let county = try County(.year(of: "paid"))
        let workspace = try county.open()
        try workspace.change(payment("P001", "2015-08-01"), payment("P002", "2016-08-01"))
        let files = LocalFileSystem()
        let path = county.path + "/data/payments/2015.jsonl"
        let good = try #require(try files.contents(of: path))
        func add(_ line: String) throws {
            let file = try files.open(path, .readWrite)
            defer { files.close(file) }
            try files.writeAll(file, Array((line + "\n").utf8), at: try files.stamp(of: file).size)
        }
        try add(#"{"id":"P003","paid":"2016-01-01","town":"X01"}"#)
        #expect(try workspace.adopt(by: Workspace.tester).changes.map(\.id) == ["P003"])
        #expect(try files.contents(of: path) == good)
        #expect(try workspace.verify() == [])

        // As an edsh that took such lines over and left them has made it.
        try add(#"{"id":"P003","paid":"2016-01-01","town":"X02"}"#)
        workspace.checkpoint.files["data/payments/2015.jsonl"]?.hash = try #require(
            try workspace.hash(of: "data/payments/2015.jsonl"))
        try workspace.save(workspace.checkpoint)
        let found = workspace.examine().filter { $0.severity == .error }
        let message: Message = "data/payments/2015.jsonl is not the canonical form of its records, first at P003"
        #expect(found.map(\.message) == [message])
        #expect(try workspace.discardEdits(by: Workspace.tester).written == ["data/payments/2015.jsonl"])
        #expect(try files.contents(of: path) == good)
        #expect(workspace.examine() == [])
    }

    @Test("of 100,000 records: a change of one writes its part and no other")
    func oneOfMany() throws {
        let county = try County(.month(of: "paid"))
        let files = FaultyFileSystem()
        let workspace = try Workspace.open(
            at: county.path, schemas: [county.schema], fileSystem: files, clock: TestClock())
        try workspace.begin(Workspace.tester)
        for number in 0..<100_000 {
            let month = number % 100
            let day = "\(2008 + month / 12)-\(padded(month % 12 + 1, 2))-01"
            try workspace.stage(payment("P\(padded(number, 6))", day))
        }
        _ = try workspace.commit()
        let parts = try county.parts()
        #expect(parts.count == 100)
        func inodes() throws -> [UInt64?] { try parts.map { try county.inode(String($0.dropLast(6))) } }
        func size(_ part: String) throws -> Int64? {
            try LocalFileSystem().stamp(at: "\(county.path)/data/payments/\(part)")?.size
        }
        let before = try inodes()
        let written = files.bytesWritten
        try workspace.change(payment("P000004", "2008-05-02"))
        let after = try inodes()
        #expect(zip(before, after).filter { $0.0 != $0.1 }.count == 1)
        #expect(before[4] != after[4])
        // The part, the commit, and the machine's notes of all parts; all the records would be 5 MB.
        let part = try size(parts[4]) ?? 0
        #expect(part > 40_000)
        #expect(
            files.bytesWritten - written < Int(part) + 40_000, "\(files.bytesWritten - written) bytes, of them \(part)")
        #expect(
            try workspace.record("payments", id: "P000004")?.values.first == CivilDate("2008-05-02").map(Value.date))
    }

    @Test("refuses a conflict copy of a part, which is no part")
    func copies() throws {
        let county = try County(.month(of: "paid"))
        try county.open().change(payment("P001", "2016-08-01"))
        let path = county.path + "/data/payments/2016-08-bureau-pc.jsonl"
        try LocalFileSystem().create(path, Array("{\"id\":\"P009\",\"paid\":\"2016-08-01\"}\n".utf8))
        let failure = #expect(throws: Diagnostic.self) { try county.open().change(payment("P002", "2016-09-01")) }
        #expect(failure?.code == "E0517")
        try LocalFileSystem().unlink(path)
        try county.open().change(payment("P002", "2016-09-01"))
    }

    @Test(
        "is divided anew where its rule has changed, and loses nothing on the way",
        arguments: [nil, PartitionRule.year(of: "paid")], [nil, PartitionRule.month(of: "paid")])
    func anotherRule(_ old: PartitionRule?, _ new: PartitionRule?) throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/county"
        func open(_ rule: PartitionRule?) throws -> Workspace {
            let schema = PartitionTests.payments(rule)
            return try Workspace.open(at: path, schemas: [schema], clock: TestClock())
        }
        try Workspace.create(at: path, manifest: Fixture.manifest, schemas: [PartitionTests.payments(old)])
        var workspace = try open(old)
        try workspace.change(payment("P001", "2016-08-01"), payment("P002", "2016-09-01"), payment("P003", nil))
        let lines = try workspace.everything()
        workspace.close()

        workspace = try open(new)
        #expect(try workspace.everything() == lines)
        #expect(try workspace.verify() == [])
        try workspace.change(payment("P004", "2016-10-01"))
        #expect(try workspace.verify() == [])
        let more = try workspace.everything()
        #expect(more.count == 4)
        workspace.close()
        let files = LocalFileSystem()
        #expect(try files.contents(of: path + "/data/payments.jsonl") == nil || new == nil)
        let parts = try new == nil && old == nil ? [] : files.list(path + "/data/payments").sorted()
        #expect(
            parts == (new == nil ? [] : ["2016-08.jsonl", "2016-09.jsonl", "2016-10.jsonl", "none.jsonl"]))
        // Without a cache, and without the machine's notes.
        for lost in ["/.edsh/cache-1.sqlite", "/.edsh/cache-2.sqlite", "/.edsh"] {
            TemporaryFolder.remove(path + lost)
            workspace = try open(new)
            #expect(try workspace.everything() == more, "without \(lost)")
            #expect(try workspace.verify() == [], "without \(lost)")
            workspace.close()
        }
    }

    @Test("keeps its records where a part lags behind another")
    func lagging() throws {
        let county = try County(.month(of: "paid"))
        var workspace = try county.open()
        // Large enough that one more record is less than all of it.
        let long = String(repeating: "长", count: 2000)
        try workspace.change(payment("P001", "2016-08-01"), payment("P002", "2016-09-01", long))
        workspace.smallFiles = 0
        try workspace.change(payment("P001", "2016-09-02"))
        #expect(
            try workspace.status().onlyInJournal == ["data/payments/2016-08.jsonl", "data/payments/2016-09.jsonl"])
        let lines = try workspace.everything()
        workspace.close()
        for name in try LocalFileSystem().list(county.path + "/.edsh") where name.hasPrefix("cache-") {
            try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
        }
        workspace = try county.open()
        #expect(try workspace.everything() == lines)
        #expect(try workspace.verify() == [])
        try workspace.sync()
        #expect(try workspace.verify() == [])
    }
}
