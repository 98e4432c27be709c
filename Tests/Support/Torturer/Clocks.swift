import BaseKit
import Glibc
import WorkspaceKit

extension Sections {
    /// The machine's clock jumps back and forth by years.
    @Sendable static func clock(_ work: Work) -> Finding {
        var finding = Finding("clock jumps")
        let path = work.fresh()
        do {
            let workspace = try Accounts.open(path, clock: JumpingClock())
            var numbers: [Int] = []
            for _ in 0..<work.count(slice: 20, whole: 500) {
                numbers.append(try Accounts.transfer(workspace, note: "t"))
                finding.tried += 1
            }
            if numbers != Array(2..<(numbers.count + 2)) { finding.add(["numbers out of order"], "log") }
            _ = try workspace.undo(numbers.last)
            workspace.close()
            finding.add(Accounts.complaints(path, acknowledged: (numbers.last ?? 0) + 1), "after all")
        } catch {
            finding.add(["\(error)"], "commit")
        }
        return finding
    }
}

/// A clock that shows any moment between 1970 and 2100.
private struct JumpingClock: Clock {
    func now() -> CivilDateTime { CivilDateTime(milliseconds: Int64.random(in: 0...4_102_444_800_000)) }
    func sleep(milliseconds: Int) {}
}
