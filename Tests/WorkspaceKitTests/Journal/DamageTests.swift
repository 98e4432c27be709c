import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A damaged journal")
struct DamageTests {
    private func journal() throws -> (TestCounty, [UInt8]) {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"), Fixture.school("S001", "一"))
        try workspace.change(Fixture.school("S001", "二"))
        try workspace.change(Fixture.school("S001", "三"), message: "第三")
        workspace.close()
        return (county, Array(try county.read("journal/000001.jsonl").utf8))
    }

    @Test("is noticed wherever a bit has flipped")
    func everyByte() throws {
        let (county, bytes) = try journal()
        let reader = JournalReader(files: LocalFileSystem(), directory: county.path + "/journal")
        let whole = try reader.read(from: Checkpoint.beginning.state) { _ in }
        #expect(whole.problem == .none)
        #expect(whole.state.number == 3)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 1 << UInt8(index % 8)
            try county.write("journal/000001.jsonl", damaged)
            let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
            #expect(outcome.problem != .none, "byte \(index)")
            // Damage before the last commit is never taken for an unfinished end.
            if outcome.state.number < 2 { #expect(outcome.problem != .torn, "byte \(index)") }
        }
    }

    @Test("is not written; what was committed before the damage can be read")
    func readOnly() throws {
        let (county, bytes) = try journal()
        var damaged = bytes
        damaged[bytes.count / 2] ^= 4
        try county.write("journal/000001.jsonl", damaged)
        TemporaryFolder.remove(county.path + "/.edsh")
        let workspace = try county.open()
        #expect(try workspace.record("schools", id: "S001")?.values[0] == .text("一"))
        #expect(workspace.notices.contains { $0.contains("damaged") })
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "界首")) }
        #expect(failure?.outcome == .notCommitted)
        #expect(try county.read("journal/000001.jsonl").utf8.count == damaged.count)
        #expect(try workspace.verify().contains { $0.contains("damaged") })
    }

    @Test("whose commits were put in another order, or one left out, is a broken chain")
    func reordered() throws {
        let (county, bytes) = try journal()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0 + "\n" }
        let begins = lines.indices.filter { lines[$0].contains("\"begin\":") }
        let second = begins[1]
        var shorter = lines
        shorter.removeSubrange(second..<begins[2])
        try county.write("journal/000001.jsonl", shorter.joined())
        let reader = JournalReader(files: LocalFileSystem(), directory: county.path + "/journal")
        let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
        #expect(outcome.state.number == 1)
        guard case .damaged = outcome.problem else {
            Issue.record("taken for \(outcome.problem)")
            return
        }
    }
}
