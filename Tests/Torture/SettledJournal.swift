import BaseKit

@testable import WorkspaceKit

extension Oracle {
    /// Sectors reach the disk in any order: where the journal's last line before a commit is on its way still, that line can
    /// be lost and the commit arrive whole, and what lies before a whole commit and is broken counts as damage.
    static let settledJournal = Oracle("Nothing of the journal is on its way when something else is written behind it")
    {
        let folder = ScratchFolder()
        let disk = SimulatedDisk(mount: folder.path)
        let path = folder.path + "/county"
        let machine = path + "/.edsh"
        var complaints: [String] = []
        var kills: [(CrashPoint, CacheFiles)] = []
        func watch(_ disk: SimulatedDisk, _ whose: String, keepingKills: Bool) {
            let journal = (try? disk.stamp(at: path + "/journal/000001.jsonl"))??.inode
            disk.beforeChange = { point in
                let lines = SettledJournal.linesOnTheirWay(point, journal)
                if lines.count > 1 {
                    complaints.append("\(whose): \(lines.joined(separator: " and ")) are on their way")
                }
                if keepingKills, !lines.isEmpty { kills.append((point, CacheFiles.read(in: machine))) }
            }
        }
        try Workspace.create(
            at: path, manifest: Registry.manifest, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        let workspace = try Workspace.open(at: path, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        watch(disk, "one process", keepingKills: true)
        try workspace.change(Registry.town("T01", "界首"))
        try workspace.change(Registry.town("T02", "白石"))
        workspace.close()
        disk.beforeChange = nil
        for (point, cache) in kills {
            cache.write(in: machine)
            let next = SimulatedDisk(mount: folder.path, resuming: point)
            let workspace = try Workspace.open(
                at: path, schemas: Registry.schemas, fileSystem: next, clock: SteadyClock())
            watch(next, "behind a process that was killed before `\(point.call)`", keepingKills: false)
            try workspace.change(Registry.town("T03", "高尚"))
            complaints += try workspace.verify().map(\.english)
            workspace.close()
        }
        return complaints
    }
}

private enum SettledJournal {
    /// The kinds of the lines that stand by themselves (`begin` for all of a commit) and are not durable.
    static func linesOnTheirWay(_ point: CrashPoint, _ journal: UInt64?) -> [String] {
        var bytes: [UInt8] = []
        for case .write(let file, _, let written) in point.pending where file == journal { bytes += written }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            ["begin", "intent", "done"].first { line.contains("\"crc\":") && line.contains(",\"\($0)\":") }
        }
    }
}
