import BaseKit
import Glibc
import ModuleKit
import Testing
import TranscriptKit
import WorkspaceKit

@testable import edsh

/// Kills the program at any moment while it changes records, and looks at what is on the disk afterwards.
///
/// Each run gives one name to all three events of a small county, so that a commit which is there in part shows. After a
/// kill the next run, which is killed as well, has to repair what it finds. What holds each time:
///
/// - every commit that was acknowledged is in the journal, once and in order, and whole;
/// - the journal's chain is valid to its last complete commit, by the program's own reading and by the one of this test;
/// - the cache is what the journal tells, and the data files are, too.
///
/// A kill takes the process, not the machine: what it has written the system still has, so a missing fsync does not show
/// here (the simulated disk of the workspace's own tests is for that). Three errors planted by hand made this test fail:
/// saying "committed" before the journal is written; committing the cache before the journal is written, which lies open for
/// microseconds and which only kills aimed at the cache's log have hit; cutting off a commit's last line.
@Suite(.serialized) struct KillTests {
    static let kills = 220
    static let schemas = Modules.all.flatMap(\.collections)

    enum Moment: CaseIterable {
        /// Anywhere between the start and a little behind the usual end.
        case random
        /// As soon as the journal has grown: between the commit and its acknowledgement.
        case journalGrown
        /// As soon as the cache's log is written: before its own commit is complete, or just behind it.
        case cacheWritten
        /// As soon as it says "committed".
        case acknowledged
    }

    @Test func killedAtAnyMomentItKeepsWhatItHasAcknowledged() throws {
        let folder = try TestFolder(.empty)
        try #require(
            try folder.edsh(
                "-c", "for n in ['a', 'b', 'c'] { events add --kind visit --name $n --from 2016-09-01 --to 2016-09-02 }"
            ).status == 0)
        let usual = try usualMicroseconds(folder)
        var history = History()
        var killed: [Moment: Int] = [:]
        var random = SystemRandomNumberGenerator()

        var round = 0
        while killed.values.reduce(0, +) < Self.kills, round < Self.kills * 4 {
            round += 1
            let moment = Moment.allCases[round % Moment.allCases.count]
            let (wasKilled, acknowledged) = try run(
                round, folder, moment, delay: UInt32.random(in: 0...(usual + usual / 5), using: &random))
            if wasKilled { killed[moment, default: 0] += 1 }
            history.attempted.append("n\(round)")
            if acknowledged { history.acknowledged.insert("n\(round)") }

            check(history, folder, round)
            // Now and then the repair is done here; else the next run, which is killed as well, has to do it.
            if round % 5 == 0 { try verify(history, folder, round) }
        }
        try verify(history, folder, round)
        #expect(killed.values.reduce(0, +) >= Self.kills, "killed \(killed) in \(round) runs")
        // How often a moment is met depends on what else the machine does; each must be met.
        for moment in Moment.allCases { #expect(killed[moment, default: 0] >= 5, "\(moment): killed \(killed)") }
        // Both must occur often, or the moments were not the interesting ones.
        #expect(history.acknowledged.count > 20)
        #expect(history.attempted.count - history.acknowledged.count > 20)
    }

    struct History {
        var attempted: [String] = []
        var acknowledged: Set<String> = []
    }

    private func run(
        _ round: Int, _ folder: TestFolder, _ moment: Moment, delay: UInt32
    ) throws -> (killed: Bool, acknowledged: Bool) {
        let journal = size("county/journal/000001.jsonl", folder)
        let log = size("county/.edsh/cache-1.sqlite-wal", folder)
        let program = try RunningProgram(
            [TestFolder.edshPath, "-c", "events | update name = 'n\(round)'"], environment: folder.environment,
            folder: folder.path, mergesErrors: false)
        var errors = ""
        switch moment {
        case .random: usleep(delay)
        case .journalGrown: waitForGrowth(of: "county/journal/000001.jsonl", in: folder, from: journal)
        case .cacheWritten: waitForGrowth(of: "county/.edsh/cache-1.sqlite-wal", in: folder, from: log)
        case .acknowledged: errors = program.waitForErrors(containing: "committed")
        }
        program.kill()
        let outcome = program.finish()
        errors += outcome.errors
        #expect(outcome.status == 128 + SIGKILL || outcome.status == 0, "\(errors)")
        return (outcome.status == 128 + SIGKILL, errors.contains("committed"))
    }

    /// The journal as it lies there, unrepaired.
    private func check(_ history: History, _ folder: TestFolder, _ round: Int) {
        let reading = JournalReading(folder.read("county/journal/000001.jsonl") ?? [])
        #expect(reading.faults.isEmpty, "run \(round): \(reading.faults)")
        let names = reading.commits.dropFirst().map { $0.names.first ?? "" }
        for commit in reading.commits.dropFirst() {
            #expect(commit.names.count == 3 && Set(commit.names).count == 1, "run \(round): \(commit) is there in part")
            #expect(commit.message == "events | update name = '\(commit.names.first ?? "")'")
        }
        #expect(Set(names).isSuperset(of: history.acknowledged), "run \(round): acknowledged commits are missing")
        // Each at most once, in the order of the runs, and nothing else.
        var rest = history.attempted[...]
        for name in names {
            guard let index = rest.firstIndex(of: name) else {
                Issue.record("run \(round): the commit of \(name) is twice there, out of order or from nowhere")
                return
            }
            rest = rest[(index + 1)...]
        }
    }

    /// The workspace after its repair.
    private func verify(_ history: History, _ folder: TestFolder, _ round: Int) throws {
        let workspace = try Workspace.open(at: folder.path + "/county", schemas: Self.schemas)
        let problems = try workspace.verify()
        #expect(problems.isEmpty, "run \(round): \(problems)")
        let last = JournalReading(folder.read("county/journal/000001.jsonl") ?? []).commits.last?.names.last ?? ""
        for id in ["E0001", "E0002", "E0003"] {
            #expect(try workspace.record("events", id: id)?.values[1] == .text(last), "run \(round): \(id)")
        }
        // What lies in the journal alone is in the data files after a `sync`.
        try workspace.sync()
        workspace.close()
        let lines = String(decoding: folder.read("county/data/events.jsonl") ?? [], as: UTF8.self)
        let expected = (1...3).map {
            "{\"id\":\"E000\($0)\",\"kind\":\"visit\",\"name\":\"\(last)\",\"from\":\"2016-09-01\",\"to\":\"2016-09-02\"}\n"
        }.joined()
        #expect(lines == expected, "run \(round): \(lines)")
        let left = try folder.shell("ls -A county/data county/.edsh/tmp 2>/dev/null | grep -c tmp").output
        #expect(Int(left.filter(\.isNumber)).map { $0 <= 1 } ?? true, "temporary files are left")
    }

    private func size(_ name: String, _ folder: TestFolder) -> Int64 {
        var status = stat()
        return stat(folder.path + "/" + name, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// Returns as soon as a file is larger than it was, or after two seconds.
    private func waitForGrowth(of name: String, in folder: TestFolder, from size: Int64) {
        var smallest = size
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let end = now.tv_sec + 2
        while now.tv_sec < end {
            let found = self.size(name, folder)
            if found > smallest { return }
            // A repair, or opening the cache, may make it smaller before it grows.
            smallest = min(smallest, found)
            clock_gettime(CLOCK_MONOTONIC, &now)
        }
    }

    /// The longest of some runs that nobody disturbs.
    private func usualMicroseconds(_ folder: TestFolder) throws -> UInt32 {
        var longest: UInt32 = 0
        for _ in 1...5 {
            var start = timespec()
            clock_gettime(CLOCK_MONOTONIC, &start)
            #expect(try folder.edsh("--dry-run", "-c", "events | update name = 'x'").status == 0)
            var end = timespec()
            clock_gettime(CLOCK_MONOTONIC, &end)
            longest = max(
                longest, UInt32((end.tv_sec - start.tv_sec) * 1_000_000 + (end.tv_nsec - start.tv_nsec) / 1000))
        }
        return longest
    }
}
