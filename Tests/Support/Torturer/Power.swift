import CTorture
import Glibc

extension Sections {
    /// The power is cut under a workspace on an ext4 of its own.
    @Sendable static func power(_ work: Work) -> Finding {
        var finding = Finding("power cut on ext4")
        let image = work.folder + "/disk.ext4"
        let mount = work.folder + "/disk"
        // The loop device stays; only the file system on it comes and goes.
        let note = work.folder + "/device"
        let canMount =
            getuid() == 0
            && Processes.tool("mkdir -p '\(mount)' && truncate -s 64M '\(image)' && mkfs.ext4 -q '\(image)'")
            && system("losetup --find --show '\(image)' > '\(note)' 2>/dev/null") == 0
        let device = String(decoding: (Files.read(note) ?? []).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        defer { if !device.isEmpty { _ = Processes.tool("losetup --detach '\(device)'") } }
        guard canMount, torture_mount(device, mount) == 0 else {
            return Finding.skipped(finding.name, "an ext4 cannot be loop-mounted here")
        }
        defer { _ = Processes.tool("umount '\(mount)' || umount -l '\(mount)'") }
        let path = mount + "/county"
        for round in 0..<work.count(slice: 4, whole: 2000) {
            if round % 10 == 0 {
                _ = Processes.tool("rm -rf '\(path)'")
                do { try Accounts.create(path) } catch { finding.add(["\(error)"], "create") }
            }
            let child = work.processes.start(["write", path, "100000"])
            usleep(work.moment())
            guard torture_cut_power(mount) == 0 else {
                kill(child.process, SIGKILL)
                _ = work.processes.finish(child)
                return Finding.skipped(finding.name, "this file system cannot be shut down")
            }
            kill(child.process, SIGKILL)
            let end = work.processes.finish(child)
            guard torture_unmount(mount) == 0, torture_mount(device, mount) == 0 else {
                finding.add(["the disk does not mount again"], "round \(round)")
                return finding
            }
            finding.tried += 1
            finding.add(Accounts.complaints(path, acknowledged: acknowledged(end.said)), "round \(round)")
        }
        return finding
    }
}
