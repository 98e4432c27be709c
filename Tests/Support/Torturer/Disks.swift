import BaseKit
import CTorture
import Glibc
import WorkspaceKit

extension Sections {
    /// A small disk with ever so little room left, in steps of 4 KiB.
    @Sendable static func full(_ work: Work) -> Finding {
        var finding = Finding("full disk, in steps of 4 KiB")
        let mount = work.folder + "/small"
        _ = Processes.tool("mkdir -p '\(mount)'")
        guard getuid() == 0, Processes.tool("mount -t tmpfs -o size=8m tmpfs '\(mount)'") else {
            return Finding.skipped(finding.name, "a small disk cannot be mounted here")
        }
        defer { _ = Processes.tool("umount '\(mount)'") }
        var enough = 0
        var refused = 0
        for step in stride(from: 0, through: 300, by: work.isSlice ? 12 : 1) {
            let path = mount + "/county"
            _ = Processes.tool("rm -rf '\(path)' '\(mount)/filler'")
            do { try Accounts.create(path) } catch {
                finding.add(["\(error)"], "create")
                break
            }
            if step % 3 == 0 { removeCache(path) }
            // All that is free but `step` pages.
            _ = Processes.tool(
                "free=$(df --output=avail -k '\(mount)' | tail -n 1); fallocate -l $(( (free - \(step) * 4) * 1024 )) '\(mount)/filler'"
            )
            let end = work.processes.finish(work.processes.start(["write", path, "3"]))
            finding.tried += 1
            if end.status == 0 { enough += 1 } else { refused += 1 }
            if ![0, 3, 5].contains(end.status) { finding.add(["exit \(end.status): \(end.said)"], "\(step) pages") }
            // Asking works on a full disk too, and shows what is there once it is no longer full.
            let seen = work.processes.finish(work.processes.start(["look", path])).said
            unlink(mount + "/filler")
            let later = work.processes.finish(work.processes.start(["look", path])).said
            if seen != later { finding.add(["seen \(seen) and then \(later)"], "\(step) pages") }
            let told = acknowledged(end.said)
            finding.add(Accounts.complaints(path, acknowledged: told), "\(step) pages")
            if enough >= 12 { break }
        }
        finding.note = "\(refused) refused, \(enough) had room"
        return finding
    }
}
