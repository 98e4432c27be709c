import BaseKit
import Glibc
import Testing

@testable import WorkspaceKit

/// A promise of the workspace, with the attempt to catch it broken.
struct Oracle: Sendable, CustomTestStringConvertible {
    let promise: String
    /// What was found to be wrong, one sentence each; nothing on sound code.
    let complaints: @Sendable () throws -> [String]

    init(_ promise: String, _ complaints: @escaping @Sendable () throws -> [String]) {
        self.promise = promise
        self.complaints = complaints
    }

    var testDescription: String { promise }
}

/// Complains where something is not refused for the reason that has this code.
func unlessRefused(_ code: String, _ what: String, _ body: () throws -> Void) -> [String] {
    do { try body() } catch let error as Diagnostic where error.code == code {
        return []
    } catch { return ["refused for another reason: \(what): \(error)"] }
    return ["accepted: \(what)"]
}

extension Oracle {
    static let powerCuts = Oracle("A power cut loses nothing that was acknowledged and leaves nothing half done") {
        PowerCuts().complaints(isHunt ? .hunt : .slice)
    }

    #if DEBUG
        private static var isHunt: Bool { PlantedBug.current != nil }
    #else
        private static var isHunt: Bool { false }
    #endif

    static let failedSync = Oracle("A sync that failed is not taken for one that worked at the second try") {
        let folder = ScratchFolder()
        let disk = SimulatedDisk(mount: folder.path)
        let path = folder.path + "/county"
        try Workspace.create(
            at: path, manifest: Registry.manifest, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        let workspace = try Workspace.open(at: path, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        try workspace.change(Registry.town("T01", "界首"))
        disk.nextSynchronizeFails = true
        let receipt = try? workspace.change(Registry.town("T02", "白石"))
        workspace.close()
        CacheFiles.remove(in: path + "/.edsh")
        let after = SimulatedDisk(mount: folder.path, disk.crashPoint.image { _ in false })
        let reopened = try Workspace.open(
            at: path, schemas: Registry.schemas, fileSystem: after, clock: SteadyClock())
        defer { reopened.close() }
        if receipt == nil { return [] }
        let isThere = try reopened.record("towns", id: "T02") != nil
        return (isThere ? [] : ["an acknowledged commit is gone"]) + (try reopened.verify().map(\.english))
    }

    static let fullDisk = Oracle("A commit for which there is no room takes back its bytes, and works once there is") {
        let folder = ScratchFolder()
        let disk = SimulatedDisk(mount: folder.path)
        let path = folder.path + "/county"
        try Workspace.create(
            at: path, manifest: Registry.manifest, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        let workspace = try Workspace.open(at: path, schemas: Registry.schemas, fileSystem: disk, clock: SteadyClock())
        defer { workspace.close() }
        try workspace.change(Registry.town("T01", "界首"))
        var complaints: [String] = []
        for room in [0, 1, 100, 300] {
            let before = try disk.stamp(at: path + "/journal/000001.jsonl")?.size
            try workspace.begin(ChangeOrigin(user: "li"))
            try workspace.stage(Registry.town("T02", "白石 \(room)"))
            disk.room = room
            if (try? workspace.commit()) != nil { complaints.append("committed without room") }
            disk.room = nil
            if try disk.stamp(at: path + "/journal/000001.jsonl")?.size != before {
                complaints.append("bytes of a refused commit are left in the journal")
            }
        }
        try workspace.change(Registry.town("T02", "白石"))
        return complaints + (try workspace.verify().map(\.english))
    }

    static let tornTail = Oracle("What a torn tail held is kept, and the next commit follows the last whole one") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        let tail = Array(#"{"crc":"00000000","begin":2,"#.utf8)
        try county.write("journal/000001.jsonl", county.bytes("journal/000001.jsonl") + tail)
        let workspace = try county.open()
        try workspace.change(Registry.town("T02", "白石"))
        var complaints = try workspace.verify().map(\.english)
        let kept = (try? LocalFileSystem().list(county.path + "/.edsh/recovered")) ?? []
        if try kept.allSatisfy({ try county.bytes(".edsh/recovered/" + $0) != tail }) {
            complaints.append("the tail was thrown away")
        }
        return complaints
    }

    /// A workspace of `count` commits whose machine-local files and data files are gone: the journal must speak for itself.
    private static func journalAlone(_ count: Int, segmentLimit: Int64 = 1 << 24) throws -> RealRegistry {
        let county = try RealRegistry()
        let workspace = try county.open()
        workspace.segmentLimit = segmentLimit
        workspace.smallFiles = 0
        for number in 1...count { try workspace.change(Registry.town("T0\(number)", "镇 \(number)")) }
        workspace.close()
        try strip(county)
        return county
    }

    private static func strip(_ county: RealRegistry) throws {
        ScratchFolder.remove(county.path + "/.edsh")
        for name in try LocalFileSystem().list(county.path + "/data") {
            try LocalFileSystem().unlink(county.path + "/data/" + name)
        }
    }

    static let cutOutCommit = Oracle("A commit that was cut out of the journal is missed") {
        let county = try journalAlone(4)
        var lines = try county.bytes("journal/000001.jsonl").split(separator: UInt8(ascii: "\n"))
        let marks = lines.map { String(decoding: $0, as: UTF8.self) }
        guard let begin = marks.firstIndex(where: { $0.contains("\"begin\":2,") }),
            let end = marks.firstIndex(where: { $0.contains("\"end\":2,") })
        else { return ["the journal has no second commit"] }
        lines.removeSubrange(begin...end)
        try county.write("journal/000001.jsonl", lines.flatMap { $0 + [UInt8(ascii: "\n")] })
        return try unnoticed(county)
    }

    private static func unnoticed(_ county: RealRegistry) throws -> [String] {
        let workspace = try county.open()
        defer { workspace.close() }
        // To refuse the workspace altogether is to notice.
        guard let problems = try? workspace.verify() else { return [] }
        return problems.isEmpty && workspace.notices.isEmpty ? ["the damage was not noticed"] : []
    }

    static let cutSegment = Oracle("A sealed segment from which the last commit is gone is missed") {
        let county = try journalAlone(3, segmentLimit: 900)
        let bytes = try county.bytes("journal/000001.jsonl")
        var lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
        let marks = lines.map { String(decoding: $0, as: UTF8.self) }
        guard marks.last?.contains("\"seal\":") == true,
            let begin = marks.lastIndex(where: { $0.contains("\"begin\":") }),
            let end = marks.lastIndex(where: { $0.contains("\"end\":") })
        else { return ["the first segment is not sealed"] }
        lines.removeSubrange(begin...end)
        try county.write("journal/000001.jsonl", lines.flatMap { $0 + [UInt8(ascii: "\n")] })
        for name in try LocalFileSystem().list(county.path + "/journal") where name != "000001.jsonl" {
            try LocalFileSystem().unlink(county.path + "/journal/" + name)
        }
        return try unnoticed(county)
    }

    static let flippedBits = Oracle("A flipped bit in the journal is noticed, whichever it is") {
        let county = try RealRegistry()
        let workspace = try county.open()
        for number in 1...2 { try workspace.change(Registry.town("T0\(number)", "镇 \(number)")) }
        workspace.close()
        let good = try county.bytes("journal/000001.jsonl")
        var complaints: [String] = []
        // A prime step meets every bit of a byte and every kind of line.
        for bit in stride(from: 0, to: good.count * 8, by: 37) {
            var bytes = good
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            try county.write("journal/000001.jsonl", bytes)
            ScratchFolder.remove(county.path + "/.edsh")
            let found = try unnoticed(county).map { "bit \(bit): \($0)" }
            complaints += found
            if complaints.count > 3 { break }
        }
        return complaints
    }

    static let olderJournal = Oracle("Nothing is written where the journal was replaced by that of another copy") {
        // Two copies of one workspace in which different second commits were made, of the same length.
        let county = try RealRegistry()
        let twin = try RealRegistry()
        for (each, name) in [(county, "白石"), (twin, "高尚")] {
            let workspace = try each.open()
            try workspace.change(Registry.town("T01", "界首"))
            try workspace.change(Registry.town("T02", name))
            workspace.close()
        }
        let other = try twin.bytes("journal/000001.jsonl")
        if try county.bytes("journal/000001.jsonl").count != other.count { return ["the journals differ in length"] }
        try county.write("journal/000001.jsonl", other)
        var complaints = unlessRefused("E0524", "a commit after another's") {
            try county.open().change(Registry.town("T03", "后来"))
        }
        county.removeCache()
        complaints += unlessRefused("E0524", "a commit after another's, without a cache") {
            try county.open().change(Registry.town("T03", "后来"))
        }
        return complaints
    }

    static let olderCache = Oracle("A cache that is older than the journal is brought up to date before it is read") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        let older = CacheFiles.read(in: county.path + "/.edsh")
        try county.open().change(Registry.town("T01", "白石"))
        older.write(in: county.path + "/.edsh")
        let found = try county.open().record("towns", id: "T01")?.values
        return found == [.text("白石")] ? [] : ["read from an old cache"]
    }

    static let foreignCache = Oracle("A cache of other fields is made anew") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        let wider = CollectionSchema(
            "towns", singular: "town", labelZh: "镇", summary: "", idPrefix: "T", idDigits: 2,
            fields: Registry.towns.fields + [FieldSchema("area", .int, labelZh: "面积", summary: "")])
        do {
            let found = try county.open([wider, Registry.schools]).record("towns", id: "T01")?.values
            return found == [.text("界首"), .null] ? [] : ["the record does not have the fields of its collection"]
        } catch { return ["it cannot be read: \(error)"] }
    }

    static let editedBesideCache = Oracle("A data file changed by hand is not taken for what was committed") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        try county.write("data/towns.jsonl", "{\"id\":\"T01\",\"name\":\"手改\"}\n")
        county.removeCache()
        let found = try county.open().record("towns", id: "T01")?.values
        return found == [.text("界首")] ? [] : ["a hand edit became committed without being adopted"]
    }

    static let handEdit = Oracle("A data file changed by hand is not overwritten") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        let text = "{\"id\":\"T01\",\"name\":\"手改\"}\n"
        try county.write("data/towns.jsonl", text)
        _ = try? county.open().change(Registry.town("T02", "白石"))
        return try county.bytes("data/towns.jsonl") == Array(text.utf8) ? [] : ["the edit is gone"]
    }

    static let givenNumbers = Oracle("The number of a removed record is not given again, even from a new cache") {
        let county = try RealRegistry()
        let workspace = try county.open()
        try workspace.change(Registry.town("T01", "界首"), Registry.town("T07", "白石"))
        try workspace.change(.remove(collection: "towns", id: "T07"))
        workspace.close()
        county.removeCache()
        return try county.open().nextID(for: Registry.towns) == "T08" ? [] : ["T07 is given again"]
    }

    static let twoWriters = Oracle("A second writer waits") {
        let county = try RealRegistry()
        let first = try county.open()
        let second = try county.open()
        try first.begin(ChangeOrigin(user: "li"))
        defer { first.rollback() }
        do throws(Diagnostic) { try second.begin(ChangeOrigin(user: "wang")) } catch {
            return error.code == "E0510" ? [] : ["it was stopped by something else: \(error.message)"]
        }
        second.rollback()
        return ["two writers are in"]
    }

    static let foreignWriter = Oracle("Bytes that another machine appended are not overwritten") {
        let county = try RealRegistry()
        let workspace = try county.open()
        try workspace.change(Registry.town("T01", "界首"))
        try workspace.begin(ChangeOrigin(user: "li"))
        try workspace.stage(Registry.town("T02", "白石"))
        let longer = try county.bytes("journal/000001.jsonl") + Array("another writer's\n".utf8)
        try county.write("journal/000001.jsonl", longer)
        _ = try? workspace.commit()
        workspace.close()
        return try county.bytes("journal/000001.jsonl") == longer ? [] : ["they were overwritten"]
    }

    static let newFiles = Oracle("A new file never takes the place of one that is there") {
        let folder = ScratchFolder()
        try FileWriting.create(folder.path + "/a", Array("old".utf8))
        return unlessRefused("E0602", "a second file of the same name") {
            try FileWriting.create(folder.path + "/a", Array("new".utf8))
        }
    }

    static let symbolicLinks = Oracle("Nothing is read through a symbolic link") {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首"))
        let path = county.path + "/edsh.json"
        try LocalFileSystem().rename(path, to: county.folder.path + "/elsewhere")
        symlink(county.folder.path + "/elsewhere", path)
        return unlessRefused("E0602", "a linked manifest") { _ = try county.open() }
    }

    static let sortedFiles = Oracle("Data files are sorted by id") {
        let county = try RealRegistry()
        let workspace = try county.open()
        try workspace.change(Registry.town("T02", "白石"), Registry.town("T01", "界首"), Registry.town("T03", "高尚"))
        return try workspace.verify().map(\.english)
    }

    static let uniqueKeys = Oracle("A unique key occurs once") {
        let county = try RealRegistry()
        let workspace = try county.open()
        return unlessRefused("E0412", "two towns of one name") {
            try workspace.change(Registry.town("T01", "界首"), Registry.town("T02", "界首"))
        }
    }

    static let references = Oracle("A reference is to a record that exists") {
        let county = try RealRegistry()
        let workspace = try county.open()
        return unlessRefused("E0426", "a school in no town") {
            try workspace.change(Registry.school("S001", "一", in: "T77"))
        }
    }

    static let undoConflicts = Oracle("Undo does not take later changes with it") {
        let county = try RealRegistry()
        let workspace = try county.open()
        try workspace.change(Registry.town("T01", "界首"))
        try workspace.change(Registry.town("T01", "白石"))
        try workspace.change(Registry.town("T01", "高尚"))
        return unlessRefused("E0550", "the undoing of a commit on which others build") { try workspace.undo(2) }
    }

    static let duplicateKeys = Oracle("A record that names a field twice is refused") {
        let text = #"{"id":"T01","name":"一","name":"二"}"#
        return unlessRefused("E0425", text) {
            _ = try RecordFile.read(Array(text.utf8), of: Registry.towns, name: "towns")
        }
    }

    static let numberRange = Oracle("A number that not every reader keeps exactly is refused") {
        let text = #"{"id":"S01","name":"一","town":"T01","pupils":9007199254740993}"#
        return unlessRefused("E0425", text) {
            _ = try RecordFile.read(Array(text.utf8), of: Registry.schools, name: "schools")
        }
    }

    static let all = [
        powerCuts, failedSync, fullDisk, tornTail, cutOutCommit, cutSegment, flippedBits, olderJournal, olderCache,
        foreignCache, editedBesideCache, handEdit, givenNumbers, twoWriters, foreignWriter, newFiles, symbolicLinks,
        sortedFiles, uniqueKeys, references, undoConflicts, duplicateKeys, numberRange, settledJournal, waitingCommits,
        oldSegments, newerFormat, lastSegment, broughtFiles, recordInTwoParts,
    ]
}
