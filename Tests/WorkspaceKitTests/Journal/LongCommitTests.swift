import BaseKit
import Glibc
import Testing

@testable import WorkspaceKit

/// A commit of many changes reaches the journal in pieces, and is there as a whole or not at all.
@Suite("A commit of many changes")
struct LongCommitTests {
    /// Some 2.5 MB in the journal.
    private func many(_ name: String, in workspace: Workspace) throws -> CommitReceipt? {
        let filling = String(repeating: "乡", count: 250)
        try workspace.begin(ChangeOrigin(user: "test"))
        for index in 0..<3000 { try workspace.stage(Fixture.township("X\(index + 10)", "\(name)\(index)\(filling)")) }
        return try workspace.commit()
    }

    private func journalSize(_ county: TestCounty) throws -> Int64 {
        let files = LocalFileSystem()
        return try files.list(county.path + "/journal").reduce(0) { sum, name in
            sum + (try files.stamp(at: county.path + "/journal/" + name)?.size ?? 0)
        }
    }

    /// The writes between the last call before the commit and its sync.
    private func pieces() throws -> (calls: [Int], all: Int) {
        let county = try TestCounty()
        let files = FaultyFileSystem()
        let workspace = try county.open(files)
        defer { workspace.close() }
        _ = try many("a", in: workspace)
        let trace = files.trace
        let sync = try #require(
            trace.indices.first { index in
                trace[index] == "sync" && index > 3 && trace[(index - 3)..<index].allSatisfy { $0 == "write" }
            })
        let first = trace[..<sync].lastIndex { $0 != "write" }.map { $0 + 1 } ?? 0
        return (Array((first + 1)...sync), trace.count)
    }

    @Test func theLinesAreThoseOfOnePiece() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        defer { workspace.close() }
        #expect(try many("a", in: workspace)?.changes.count == 3000)
        #expect(try workspace.verify() == [])
        var pieces: [[UInt8]] = []
        let head = CommitHead(
            number: 1, previous: String(repeating: "0", count: 64), time: CivilDateTime(milliseconds: 0), user: "test",
            script: nil, scriptHash: nil, message: nil, undoes: nil, adopts: [], redacts: nil)
        let changes = (0..<3000).map { index in
            RecordChange(
                collection: "townships", id: "X\(index)", before: nil,
                after: Record(
                    id: "X\(index)", of: Fixture.townships, ["name": .text(String(repeating: "乡", count: 250))]))
        }
        let schemas = ["townships": Fixture.townships]
        let (count, hash) = CommitEncoder.encode(head, changes, schemas: schemas) { pieces.append($0) }
        let whole = CommitEncoder.encode(head, changes, schemas: schemas)
        #expect(pieces.count > 2 && pieces.allSatisfy { $0.count < 1_100_000 })
        #expect(Array(pieces.joined()) == whole.bytes)
        #expect(count == whole.bytes.count && hash == whole.hash)
    }

    @Test(arguments: [FaultyFileSystem.Fault.failOnce(ENOSPC), .stopBefore, .stopInTheMiddle, .stopAfter])
    func aPieceThatFailsTakesTheOthersWithIt(_ fault: FaultyFileSystem.Fault) throws {
        let calls = try pieces().calls
        #expect(calls.count >= 3)
        for call in calls {
            let county = try TestCounty()
            let files = FaultyFileSystem(fault, atCall: call)
            let workspace = try county.open(files)
            let size = try journalSize(county)
            let failure = #expect(throws: Diagnostic.self) { try many("a", in: workspace) }
            if fault == .failOnce(ENOSPC) {
                #expect(failure?.outcome == .notCommitted)
                #expect(try workspace.everything().isEmpty)
                #expect(try journalSize(county) == size, "something of the first pieces is left: call \(call)")
                #expect(try workspace.change(Fixture.township("X01", "next")) != nil, "call \(call)")
            }
            files.abandon()
            workspace.close()
            let reopened = try county.open()
            defer { reopened.close() }
            let there = try reopened.everything().count - (fault == .failOnce(ENOSPC) ? 1 : 0)
            #expect(there == 0 || fault == .stopAfter && call == calls.last && there == 3000, "call \(call)")
            #expect(try reopened.verify() == [], "call \(call)")
            #expect(try many("b", in: reopened) != nil)
            #expect(try reopened.verify() == [])
        }
    }
}
