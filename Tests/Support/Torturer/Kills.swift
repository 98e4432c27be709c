import BaseKit
import Glibc
import WorkspaceKit

extension Sections {
    /// Kills a process that makes one commit and its checkpoint before each of its system calls in turn.
    @Sendable static func calls(_ work: Work) -> Finding {
        var finding = Finding("killed before each system call")
        for name in ["commit", "rebuild"] {
            var call = 1
            var path = ""
            while true {
                if call == 1 || call % 40 == 0 { path = work.fresh() }
                if name == "rebuild" { removeCache(path) }
                guard let run = work.processes.run(["write", path, "2"], toCall: call) else {
                    return Finding.skipped(finding.name, "processes may not be traced here")
                }
                finding.tried += 1
                let told = acknowledged(run.said)
                finding.add(Accounts.complaints(path, acknowledged: told, exactly: told > 0), "\(name), call \(call)")
                if run.calls < call { break }
                call += work.isSlice ? 29 : 1
            }
        }
        return finding
    }

    static func removeCache(_ path: String) {
        _ = Processes.tool("rm -f '\(path)'/.edsh/cache-*")
    }

    /// Kills a process that makes commit after commit at times of chance.
    @Sendable static func kills(_ work: Work) -> Finding {
        var finding = Finding("killed at a time of chance")
        var path = work.fresh()
        for round in 1...work.count(slice: 25, whole: 10_000) {
            if round % 10 == 0 { path = work.fresh() }
            let child = work.processes.start(["write", path, "100000"])
            usleep(work.moment())
            kill(child.process, SIGKILL)
            let end = work.processes.finish(child)
            finding.tried += 1
            finding.add(Accounts.complaints(path, acknowledged: acknowledged(end.said)), "round \(round)")
        }
        return finding
    }

    /// Eight writers move money about while eight readers look at the sum.
    @Sendable static func transfers(_ work: Work) -> Finding {
        var finding = Finding("8 writers and 8 readers at once; commits")
        let path = work.fresh()
        let stop = work.folder + "/stop"
        unlink(stop)
        let commits = work.count(slice: 12, whole: 2500)
        let readers = (0..<8).map { _ in work.processes.start(["read", path, stop]) }
        let writers = (0..<8).map { _ in work.processes.start(["write", path, String(commits)]) }
        var told: [Int] = []
        for writer in writers {
            let end = work.processes.finish(writer)
            told += end.said.compactMap { Int($0) }
            if end.status != 0 {
                finding.add(end.said.filter { $0.hasPrefix("!") } + ["exit \(end.status)"], "a writer")
            }
        }
        close(open(stop, O_CREAT | O_WRONLY, 0o600))
        for reader in readers {
            let end = work.processes.finish(reader)
            if end.status != 0 { finding.add(end.said, "a reader") }
        }
        finding.tried = told.count
        if told.sorted() != Array(2..<(told.count + 2)) { finding.add(["numbers told twice or not at all"], "writers") }
        finding.add(Accounts.complaints(path, acknowledged: told.max() ?? 0), "after all")
        return finding
    }

    /// A writer beside one that writes without a pause gets its turn soon.
    @Sendable static func turns(_ work: Work) -> Finding {
        var finding = Finding("turns beside a stream of commits")
        let path = work.fresh()
        let stream = work.processes.start(["stream", path])
        var longest = Duration.zero
        do {
            let workspace = try Accounts.open(path)
            // Its first group.
            while try workspace.log(limit: 1).first?.number ?? 0 < 3 { usleep(5_000) }
            for _ in 0..<work.count(slice: 8, whole: 200) {
                let began = ContinuousClock.now
                _ = try Accounts.transfer(workspace, note: "turn")
                longest = max(longest, began.duration(to: .now))
                finding.tried += 1
                usleep(30_000)
            }
            workspace.close()
        } catch {
            finding.add([(error as? Diagnostic)?.message.english ?? "\(error)"], "a turn")
        }
        // A tenth of this is the rule; a machine with much else to do takes longer to let either of them run.
        if longest > .seconds(3) { finding.add(["one waited for \(longest)"], "a turn") }
        kill(stream.process, SIGKILL)
        let end = work.processes.finish(stream)
        finding.add(end.said.filter { $0.hasPrefix("!") }, "the stream")
        finding.add(Accounts.complaints(path, acknowledged: acknowledged(end.said), exactly: false), "after all")
        finding.note = "the longest wait: \(longest / .milliseconds(1)) ms"
        return finding
    }
}
