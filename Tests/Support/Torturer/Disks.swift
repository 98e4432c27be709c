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

    /// The power is cut under a workspace on an ext4 of its own.
    @Sendable static func power(_ work: Work) -> Finding {
        var finding = Finding("power cut on ext4")
        let image = work.folder + "/disk.ext4"
        let mount = work.folder + "/disk"
        let canMount =
            getuid() == 0
            && Processes.tool("mkdir -p '\(mount)' && truncate -s 64M '\(image)' && mkfs.ext4 -q '\(image)'")
            && Processes.tool("mount -o loop '\(image)' '\(mount)'")
        guard canMount else { return Finding.skipped(finding.name, "an ext4 cannot be loop-mounted here") }
        defer { _ = Processes.tool("umount -l '\(mount)'") }
        for round in 1...work.count(slice: 4, whole: 400) {
            let path = "\(mount)/county\(round / 25)"
            if access(path, F_OK) != 0 {
                do { try Accounts.create(path) } catch { finding.add(["\(error)"], "create") }
            }
            let child = work.processes.start(["write", path, "100000"])
            usleep(UInt32.random(in: 5_000...60_000))
            guard torture_cut_power(mount) == 0 else {
                kill(child.process, SIGKILL)
                _ = work.processes.finish(child)
                return Finding.skipped(finding.name, "this file system cannot be shut down")
            }
            kill(child.process, SIGKILL)
            let end = work.processes.finish(child)
            guard Processes.tool("umount '\(mount)' && mount -o loop '\(image)' '\(mount)'") else {
                finding.add(["the disk does not mount again"], "round \(round)")
                return finding
            }
            finding.tried += 1
            finding.add(Accounts.complaints(path, acknowledged: acknowledged(end.said)), "round \(round)")
        }
        return finding
    }

    /// One bit of each file in turn is another.
    @Sendable static func bits(_ work: Work) -> Finding {
        var finding = Finding("flipped bits")
        let path = work.folder + "/bits"
        _ = Processes.tool("rm -rf '\(path)'")
        do {
            try Accounts.create(path)
            let workspace = try Accounts.open(path)
            for number in 0..<3 { _ = try Accounts.transfer(workspace, note: "第 \(number) 次") }
            workspace.close()
        } catch {
            finding.add(["\(error)"], "create")
            return finding
        }
        for name in ["journal/000001.jsonl", "data/accounts.jsonl", ".edsh/checkpoint.json"] {
            let file = path + "/" + name
            guard let good = Files.read(file) else {
                finding.add(["\(name) is missing"], "create")
                continue
            }
            // Primes meet every bit of a byte.
            for bit in stride(from: 0, to: good.count * 8, by: work.isSlice ? 1009 : 29) {
                // A decayed file has kept its time and, in half of the cases, the cache beside it.
                _ = Processes.copy(path, to: path + "-copy")
                if bit % 2 == 0 { removeCache(path + "-copy") }
                Files.flip(path + "-copy/" + name, bit: bit)
                finding.tried += 1
                finding.add(decay(path + "-copy", name), "\(name), bit \(bit)")
            }
        }
        return finding
    }

    /// Either all is as it was, or it is said that something is not.
    private static func decay(_ path: String, _ name: String) -> [String] {
        do {
            let workspace = try Accounts.open(path)
            defer { workspace.close() }
            let total = try Accounts.total(workspace)
            let problems = try workspace.verify()
            let isTold = !problems.isEmpty || !workspace.notices.isEmpty
            if total != Accounts.sum, !isTold { return ["a wrong sum, and nothing said"] }
            // The machine's own notes are made anew; of the rest every bit counts.
            if !isTold, name != ".edsh/checkpoint.json" { return ["not noticed"] }
            return []
        } catch is Diagnostic {
            return []
        } catch {
            return ["\(error)"]
        }
    }

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

enum Files {
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Changes one bit and leaves the file's time as it is.
    static func flip(_ path: String, bit: Int) {
        var status = stat()
        guard stat(path, &status) == 0, let file = fopen(path, "r+b") else { return }
        fseek(file, bit / 8, SEEK_SET)
        let byte = fgetc(file)
        fseek(file, bit / 8, SEEK_SET)
        fputc(byte ^ (1 << (bit % 8)), file)
        fclose(file)
        torture_set_time(path, Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
    }
}

extension Processes {
    static func copy(_ path: String, to copy: String) -> Bool {
        tool("rm -rf '\(copy)' && cp -a '\(path)' '\(copy)'")
    }
}
