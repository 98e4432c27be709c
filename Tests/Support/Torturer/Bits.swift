import BaseKit
import CTorture
import Glibc
import WorkspaceKit

extension Sections {
    /// One bit of each file in turn is another.
    @Sendable static func bits(_ work: Work) -> Finding {
        var finding = Finding("flipped bits")
        let path = work.folder + "/bits"
        do {
            try Accounts.create(path)
            let workspace = try Accounts.open(path)
            let journal = path + "/journal/000001.jsonl"
            let note = String(repeating: "记一笔账。", count: work.isSlice ? 1 : 60)
            var number = 0
            while number < 3 || !work.isSlice && (Files.read(journal)?.count ?? 0) < 100_000 {
                _ = try Accounts.transfer(workspace, note: "第 \(number) 次\(note)")
                number += 1
            }
            workspace.close()
        } catch {
            finding.add(["\(error)"], "create")
            return finding
        }
        guard let whole = FolderCopy(of: path) else {
            finding.add(["it cannot be copied"], "create")
            return finding
        }
        let copy = path + "-copy"
        for name in ["journal/000001.jsonl", "data/accounts.jsonl", ".edsh/checkpoint.json"] {
            let file = path + "/" + name
            guard let good = Files.read(file) else {
                finding.add(["\(name) is missing"], "create")
                continue
            }
            // Primes meet every bit of a byte; EDSH_TORTURE_TIMES=29 meets every bit of the file.
            let step = work.isSlice ? 1009 : max(1, Int(29 / work.times))
            for bit in stride(from: work.part.index * step, to: good.count * 8, by: work.part.of * step) {
                // A decayed file has kept its time and, in half of the cases, the cache beside it.
                let keepsCache = bit / step / work.part.of % 2 == 1
                guard whole.write(to: copy, leavingOut: { !keepsCache && $0.hasPrefix("cache-") }) else {
                    finding.add(["it cannot be copied"], "bit \(bit)")
                    return finding
                }
                Files.flip(copy + "/" + name, bit: bit)
                finding.tried += 1
                finding.add(decay(copy, name), "\(name), bit \(bit)\(keepsCache ? "" : ", without the cache")")
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
            // Said with the first look: nothing can come that makes it unsaid.
            if !workspace.notices.isEmpty { return [] }
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

/// A folder in memory, which is laid down again thousands of times.
struct FolderCopy {
    private var folders: [String] = []
    private var files: [(path: String, name: String, bytes: [UInt8], time: Int64)] = []

    /// Nil where something in it cannot be read.
    init?(of path: String) {
        guard read(path, "") else { return nil }
    }

    private mutating func read(_ root: String, _ folder: String) -> Bool {
        guard let directory = opendir(root + folder) else { return false }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let path = folder + "/" + name
            var status = stat()
            guard stat(root + path, &status) == 0 else { return false }
            if status.st_mode & S_IFMT == S_IFDIR {
                folders.append(path)
                guard read(root, path) else { return false }
            } else {
                guard let bytes = Files.read(root + path) else { return false }
                let time = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
                files.append((path, name, bytes, time))
            }
        }
        return true
    }

    /// Lays it down in the place of what is there, with the times that its files had.
    func write(to path: String, leavingOut isLeftOut: (String) -> Bool) -> Bool {
        torture_remove(path)
        guard mkdir(path, 0o700) == 0 else { return false }
        for folder in folders where mkdir(path + folder, 0o700) != 0 { return false }
        for file in files where !isLeftOut(file.name) {
            let descriptor = open(path + file.path, O_CREAT | O_WRONLY | O_EXCL, 0o600)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            guard Glibc.write(descriptor, file.bytes, file.bytes.count) == file.bytes.count else { return false }
            torture_set_time(path + file.path, file.time)
        }
        return true
    }
}
