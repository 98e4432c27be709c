import BaseKit
import Glibc
import Testing

@testable import WorkspaceKit

@Suite("Whatever call fails or stops the process")
struct FaultTests {
    /// For every call of a command, in turn: the command runs with a fault there, then the workspace is opened anew.
    /// What was acknowledged is there, what was refused is not, nothing is half there, and all parts agree.
    private func torment(
        _ fault: FaultyFileSystem.Fault, from first: Int = 1, prepare: (TestCounty) throws -> Void = { _ in },
        expectReach: Int
    ) throws {
        var county = try TestCounty()
        try county.open().change(Fixture.township("X01", "漠川"), Fixture.school("S001", "start"))
        var position = first
        while true {
            if position % 8 == 0 {
                // A short journal keeps the comparison of everything with everything quick.
                county = try TestCounty()
                try county.open().change(Fixture.township("X01", "漠川"), Fixture.school("S001", "start"))
            }
            let before = try fresh(county)
            try prepare(county)
            let files = FaultyFileSystem(fault, atCall: position)
            let workspace = try? county.open(files)
            var receipt: CommitReceipt?
            var failure: Diagnostic?
            do {
                receipt = try workspace?.change(
                    Fixture.school("S001", "name \(position)", ["students": .int(Int64(position))]),
                    Fixture.school("S002", "other \(position)"), Fixture.township("X02", "township \(position)"))
            } catch let diagnostic as Diagnostic {
                failure = diagnostic
            }
            files.abandon()
            workspace?.close()

            let reopened = try county.open()
            let after = try reopened.everything()
            let place = "\(fault) at call \(position) (\(files.trace.last ?? "none"))"
            if receipt != nil {
                #expect(after.contains { $0.contains("name \(position)") }, "acknowledged and lost: \(place)")
            } else if failure?.outcome != .unknown {
                #expect(after == before, "refused and yet there: \(place)")
            }
            let parts = ["name", "other", "township"].map { part in
                after.contains { $0.contains("\(part) \(position)\"") }
            }
            #expect(Set(parts).count == 1, "half there: \(place)")
            #expect(try reopened.verify() == [], "\(place)")
            #expect(
                try reopened.change(Fixture.school("S009", "after \(position)")) != nil,
                "nothing can be written: \(place)")
            reopened.close()
            if !files.wasReached { break }
            position += 1
        }
        #expect(position > expectReach, "too few calls were tried")
    }

    private func fresh(_ county: TestCounty) throws -> [String] {
        let workspace = try county.open()
        defer { workspace.close() }
        return try workspace.everything()
    }

    static let faults: [FaultyFileSystem.Fault] = [
        .failOnce(EIO), .failOnce(ENOSPC), .failFromThen(EIO), .failFromThen(ENOSPC), .stopBefore, .stopAfter,
        .stopInTheMiddle,
    ]

    @Test(
        "in a commit and its checkpoint, every acknowledged commit is there and none is half there", arguments: faults)
    func commits(_ fault: FaultyFileSystem.Fault) throws {
        try torment(fault, expectReach: 50)
    }

    static let fewerFaults: [FaultyFileSystem.Fault] = [.failOnce(EIO), .stopAfter, .stopInTheMiddle]

    @Test("while the cache is rebuilt, likewise", arguments: fewerFaults)
    func rebuilds(_ fault: FaultyFileSystem.Fault) throws {
        try torment(
            fault,
            prepare: { county in
                for name in try LocalFileSystem().list(county.path + "/.edsh") where name.hasPrefix("cache-") {
                    try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
                }
            }, expectReach: 60)
    }

    @Test("while machine-local files are made anew, likewise", arguments: fewerFaults)
    func freshClones(_ fault: FaultyFileSystem.Fault) throws {
        try torment(fault, prepare: { TemporaryFolder.remove($0.path + "/.edsh") }, expectReach: 60)
    }

    @Test("a sync that failed is not tried again: the outcome is unknown and the next opening decides")
    func failedSync() throws {
        let county = try TestCounty()
        try county.open().change(Fixture.township("X01", "漠川"))
        let count = FaultyFileSystem()
        try county.open(count).change(Fixture.township("X01", "一"))
        let syncs = count.trace.enumerated().filter { $0.element == "sync" }.map { $0.offset + 1 }
        let files = FaultyFileSystem(.failOnce(EIO), atCall: try #require(syncs.first))
        let workspace = try county.open(files)
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "二")) }
        #expect(failure?.outcome == .unknown)
        #expect(files.trace.filter { $0 == "sync" }.count == 1)
        let again = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "三")) }
        #expect(again?.outcome == .unknown)
        workspace.close()
        #expect(try county.open().verify() == [])
    }
}
