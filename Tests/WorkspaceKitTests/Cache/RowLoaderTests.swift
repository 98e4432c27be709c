import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("The quick loading of data files")
struct RowLoaderTests {
    @Test("gives what the strict reader gives: every type, escapes, unknown fields, null")
    func same() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.begin(Workspace.tester)
        try workspace.stage(Fixture.township("X01", "漠川"))
        for number in 0..<200 {
            var record = Record(
                id: "S\(padded(number, 3))", of: Fixture.schools,
                [
                    "name": .text("第 \(number) \"小\"\\学\n\u{1}é𠮷"), "code": .text("c\(number)"),
                    "township": .text("X01"),
                    "kind": .text("primary"), "students": .int(Int64(number) - 100),
                    "area": .decimal(ExactDecimal(coefficient: Int64(number) * 1237 - 50000, scale: 4)),
                    "budget": .decimal(ExactDecimal(coefficient: -5 + Int64(number), scale: 2)),
                    "boarding": .bool(number % 2 == 0), "founded": .null,
                ])
            if number % 3 == 0 {
                record.unknown = [
                    UnknownField(name: "a\"b", json: #"{"x":[1,2.50,"é\""],"y":null}"#),
                    UnknownField(name: "z", json: "[]"), UnknownField(name: "z2", json: "-1.50"),
                ]
            }
            try workspace.stage(.put(collection: "schools", record: record))
        }
        _ = try workspace.commit()
        let lines = try workspace.everything()
        workspace.close()
        for name in try LocalFileSystem().list(county.path + "/.edsh") where name.hasPrefix("cache-") {
            try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
        }
        let again = try county.open()
        var shares: [Double] = []
        again.progress = { shares.append($0) }
        #expect(try again.everything() == lines)
        #expect(shares.last == 1)
        // The same again, as read by the strict reader from the journal.
        #expect(try again.verify() == [])
        #expect(try again.nextID(for: Fixture.schools) == "S200")
    }

    @Test(
        "gives the same row by row and many at once, where the quick parser is missing, and notices what is no record")
    func strict() throws {
        let folder = try TestCounty()
        let path = folder.path + "/data/schools.jsonl"
        let lines = (1...30).map { number in
            #"{"id":"S\#(padded(number, 3))","name":"第\#(number)小学","code":"c\#(number)","township":"X01","#
                + #""kind":"primary","#
                + #""students":\#(number),"area":0.5,"budget":12.00,"#
                + (number % 3 == 0 ? #""boarding":null}"# : #""boarding":true,"zz":[\#(number),2.50]}"#)
        }
        try FileWriting.replace(path, Array((lines.joined(separator: "\n") + "\n").utf8))
        func loaded(quickly: Bool, atOnce: Bool = false) throws -> (RowLoader.Outcome, Int, [Record]) {
            let connection = try SQLiteConnection(path: nil)
            defer { connection.close() }
            try connection.execute(CacheLayout.createTable(Fixture.schools))
            let table = CollectionTable(Fixture.schools, connection)
            var loader = RowLoader(files: LocalFileSystem()) { _ in }
            loader.isQuick = quickly
            if atOnce { loader.batchesFrom = 0 }
            var highest = 0
            let outcome = try loader.load(path, part: nil, into: table, highest: &highest)
            var records: [Record] = []
            try table.forEach { records.append($0) }
            return (outcome, highest, records)
        }
        let (quick, slow) = (try loaded(quickly: true), try loaded(quickly: false))
        let quicker = try loaded(quickly: true, atOnce: true)
        #expect(quick.2.count == 30 && quick.2 == slow.2 && quick.1 == 30 && slow.1 == 30)
        #expect(quicker.2 == slow.2 && quicker.1 == 30)
        guard case .loaded(let hash) = slow.0, case .loaded(hash) = quick.0 else {
            Issue.record("not loaded")
            return
        }
        try FileWriting.replace(path, Array("{\"id\":\"S001\",\"name\":12}\n".utf8))
        guard case .unreadable = try loaded(quickly: false).0 else {
            Issue.record("a wrong record was taken")
            return
        }
    }
}
