import BaseKit
import Glibc

@testable import WorkspaceKit

/// What lies in the workspace and was put there by someone else: git, an editor, a failing disk.
extension Oracle {
    static let lastSegment = Oracle("Damage before the last commit stops writing, and is told to readers") {
        let county = try RealRegistry()
        for number in 1...4 { try county.open().change(Registry.town("T0\(number)", "镇 \(number)")) }
        let name = "journal/000001.jsonl"
        let good = try county.bytes(name)
        var bytes = good
        let operation = Bytes.first(Array("镇 1".utf8), in: good) ?? 0
        bytes[operation + 4] ^= 1
        // Two writes within one tick of the file system's clock look like one.
        usleep(20_000)
        try county.write(name, bytes)
        var complaints: [String] = []
        do {
            let reader = try county.open()
            defer { reader.close() }
            if try reader.record("towns", id: "T02") == nil { complaints.append("nothing can be read") }
            if !reader.notices.contains(where: { $0.english.contains("damaged at line 2") }) {
                complaints.append("a reader is not told: \(reader.notices.map(\.english))")
            }
        }
        for _ in 1...2 {
            complaints += unlessRefused("E0520", "a commit behind a damaged one") {
                try county.open().change(Registry.town("T05", "后来"))
            }
        }
        if !complaints.isEmpty { return complaints }
        usleep(20_000)
        try county.write(name, good)
        try county.open().change(Registry.town("T05", "后来"))
        return complaints
    }

    static let broughtFiles = Oracle("Data files that came with their commits are known, older ones put back are not") {
        let (here, there) = (try RealRegistry(), try RealRegistry())
        try there.open().change(Registry.town("T01", "界首"))
        let old = try there.bytes("data/towns.jsonl")
        let names = ["edsh.json", "journal/000001.jsonl", "data/towns.jsonl"]
        func bring() throws { for name in names { try here.write(name, try there.bytes(name)) } }
        try bring()
        _ = try here.open().record("towns", id: "T01")
        try there.open().change(Registry.town("T02", "白石"))
        try there.open().change(Registry.town("T03", "高尚"))
        try bring()
        var complaints: [String] = []
        do throws(any Error) { try here.open().change(Registry.town("T04", "华江")) } catch {
            complaints.append("refused: \((error as? Diagnostic)?.message.english ?? "\(error)")")
        }
        try here.write("data/towns.jsonl", old)
        complaints += unlessRefused("E0515", "an older data file that was put back") {
            try here.open().change(Registry.town("T05", "后来"))
        }
        return complaints
    }

    static let recordInTwoParts = Oracle("A record is not taken over into a second part of its collection") {
        let folder = ScratchFolder()
        let path = folder.path + "/county"
        let visits = CollectionSchema(
            "visits", singular: "visit", labelZh: "走访", summary: "", idPrefix: "V", idDigits: 2,
            fields: [
                FieldSchema("day", .date, required: true, labelZh: "日期", summary: ""),
                FieldSchema("pupils", .int, labelZh: "学生", summary: ""),
            ], partition: .year(of: "day"))
        try Workspace.create(at: path, manifest: Registry.manifest, schemas: [visits], clock: SteadyClock())
        let workspace = try Workspace.open(at: path, schemas: [visits], clock: SteadyClock())
        defer { workspace.close() }
        func visit(_ id: String, _ day: String) -> StagedChange {
            let value = CivilDate(day).map(Value.date) ?? .null
            return .put(collection: "visits", record: Record(id: id, of: visits, ["day": value, "pupils": .int(1)]))
        }
        try workspace.change(visit("V01", "2015-03-01"), visit("V02", "2016-03-01"))
        let file = try LocalFileSystem().open(path + "/data/visits/2015.jsonl", .readWrite)
        defer { LocalFileSystem().close(file) }
        let size = try LocalFileSystem().stamp(of: file).size
        let line = Array("{\"id\":\"V02\",\"day\":\"2016-03-01\",\"pupils\":7}\n".utf8)
        try LocalFileSystem().writeAll(file, line, at: size)
        let adoption = try workspace.adopt(by: ChangeOrigin(user: "li"))
        let told = adoption.problems.map(\.message.english)
        if told == ["visit V02 is in data/visits/2015.jsonl and in data/visits/2016.jsonl"] { return [] }
        return ["taken over: \(adoption.commit.map(String.init) ?? "no"), told: \(told)"]
    }
}

private enum Bytes {
    /// Where some bytes begin in others.
    static func first(_ part: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: part) }
    }
}
