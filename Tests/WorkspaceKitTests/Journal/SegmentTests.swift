import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("Segments of the journal")
struct SegmentTests {
    private func county() throws -> TestCounty {
        let county = try TestCounty()
        let workspace = try county.open()
        workspace.segmentLimit = 2000
        for number in 1...12 { try workspace.change(Fixture.township("X01", "name \(number)")) }
        workspace.close()
        return county
    }

    @Test("are sealed when they are full, and go on in the next with the chain unbroken")
    func rotates() throws {
        let county = try county()
        let names = try LocalFileSystem().list(county.path + "/journal").sorted()
        #expect(names.count >= 3)
        #expect(names.first == "000001.jsonl")
        for name in names.dropLast() {
            #expect(try county.read("journal/" + name).split(separator: "\n").last?.contains("\"seal\":") == true)
        }
        let workspace = try county.open()
        #expect(try workspace.verify() == [])
        #expect(try workspace.log().map(\.number) == (1...12).reversed())
        #expect(try workspace.log(limit: 3).map(\.number) == [12, 11, 10])
        try workspace.change(Fixture.township("X02", "other"))
        try workspace.undo(13)
        TemporaryFolder.remove(county.path + "/.edsh")
        #expect(try county.open().verify() == [])
    }

    @Test("are complained about where one is missing or a sealed one is damaged")
    func damaged() throws {
        let county = try county()
        let second = try county.read("journal/000002.jsonl")
        try LocalFileSystem().unlink(county.path + "/journal/000002.jsonl")
        #expect(try county.open().verify().contains { $0.contains("000002.jsonl is missing") })
        try county.write("journal/000002.jsonl", String(second.dropLast(10)))
        #expect(try county.open().verify().contains { $0.contains("damaged") })
        try county.write("journal/000002.jsonl", second)
        #expect(try county.open().verify() == [])
    }

    @Test("that were begun and not written are begun again", arguments: [0, 1, 30, 100])
    func tornHeader(_ length: Int) throws {
        let county = try county()
        let workspace = try county.open()
        workspace.segmentLimit = 2000
        let next = "journal/00000\(try LocalFileSystem().list(county.path + "/journal").count + 1).jsonl"
        var last = ""
        while try LocalFileSystem().stamp(at: county.path + "/" + next) == nil {
            last = try county.read(
                "journal/" + (try LocalFileSystem().list(county.path + "/journal").sorted().last ?? ""))
            try workspace.change(Fixture.township("X01", "name \(last.utf8.count)"))
        }
        let header = String(try county.read(next).prefix(length))
        workspace.close()
        // As if the process had ended right after it began the segment.
        try county.write(next, header)
        TemporaryFolder.remove(county.path + "/.edsh")
        TemporaryFolder.remove(county.path + "/data")
        let reopened = try county.open()
        reopened.segmentLimit = 2000
        #expect(try reopened.record("townships", id: "X01") != nil)
        try reopened.change(Fixture.township("X05", "again"))
        #expect(try reopened.verify() == [])
    }
}
