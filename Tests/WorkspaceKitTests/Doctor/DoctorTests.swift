import BaseKit
import Provocations
import Glibc
import Testing

@testable import WorkspaceKit

@Suite("The doctor")
struct DoctorTests {
    private func county(commits: Int = 6) throws -> TestCounty {
        let county = try TestCounty()
        let workspace = try county.open()
        for number in 1...commits { try workspace.change(Fixture.township("X\(padded(number, 2))", "乡\(number)")) }
        workspace.close()
        return county
    }

    private func findings(_ county: TestCounty) -> [Finding] {
        Workspace.examine(at: county.path, schemas: Fixture.schemas, clock: county.clock)
    }

    /// Changes one byte in the line of the journal that contains `text`.
    private func damage(_ county: TestCounty, _ text: String, segment: String = "000001") throws {
        var bytes = Array(try county.read("journal/\(segment).jsonl").utf8)
        let found = bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
        bytes[try #require(found)] ^= 1
        try county.write("journal/\(segment).jsonl", bytes)
    }

    @Test("finds nothing where nothing is wrong")
    func healthy() throws { #expect(findings(try county()) == []) }

    @Test("names the manifest, its line and the remedy, where the workspace does not even open")
    func manifest() throws {
        let county = try county()
        try county.write("edsh.json", "{\n  \"format\": 2,\n  \"bureau\": \"x\",\n  \"modules\": []\n}\n")
        let found = findings(county)
        #expect(found.first?.severity == .error)
        #expect(found.first?.message.contains("newer edsh") == true)
        #expect(found.first?.remedy != nil)
    }

    @Test("gives one finding for a file that cannot be read, and examines the others")
    func unreadable() throws {
        let county = try county()
        let files = LocalFileSystem()
        try files.unlink(county.path + "/data/townships.jsonl")
        try files.makeDirectory(county.path + "/data/townships.jsonl")
        chmod(county.path + "/data/townships.jsonl", 0o700)
        try county.write("data/schools.jsonl", "{\"id\":\"S001\"\n")
        for keepsCache in [true, false] {
            if !keepsCache {
                for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache") {
                    try files.unlink(county.path + "/.edsh/" + name)
                }
            }
            let found = findings(county).filter { $0.severity == .error }
            #expect(found.count { $0.message.contains("is a directory") } == 1, "\(found)")
            #expect(found.first { $0.file == "data/townships.jsonl" }?.remedy != nil)
            #expect(found.contains { $0.file == "data/schools.jsonl" }, "\(found)")
        }
    }

    @Test("says which file and line are damaged and which commits that concerns")
    func journal() throws {
        let county = try county()
        try damage(county, "乡3")
        let error = try #require(findings(county).first { $0.severity == .error })
        #expect(error.file == "journal/000001.jsonl")
        #expect(error.line ?? 0 > 1)
        #expect(error.affected == "commit 3" || error.affected == "commit 3")
        #expect(error.remedy?.contains("--salvage") == true)
    }

    @Test("warns of what others may read, of links, of strange files and of copies")
    func surroundings() throws {
        let county = try county()
        chmod(county.path, 0o755)
        chmod(county.path + "/data/townships.jsonl", 0o644)
        symlink("/etc/hosts", county.path + "/data/schools.jsonl")
        try county.write("data/other.jsonl", "")
        try county.write("data/townships (1).jsonl", "")
        let found = findings(county)
        #expect(found.contains { $0.remedy?.contains("chmod 700") == true })
        #expect(found.contains { $0.file == "data/townships.jsonl" && $0.severity == .warning })
        #expect(found.contains { $0.file == "data/schools.jsonl" && $0.message.contains("link") })
        #expect(found.contains { $0.file == "data/other.jsonl" && $0.severity == .note })
        #expect(found.contains { $0.message.contains("conflict copy") })
    }

    @Test("tells which commits a conflict copy of the journal holds that the journal does not")
    func journalCopies() throws {
        let county = try county()
        let copy = "journal/000001 (conflicted copy).jsonl"
        try county.write(copy, try county.read("journal/000001.jsonl"))
        var found = findings(county).filter { $0.file == copy }
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.affected == "nothing: the journal holds all of its commits")
        let workspace = try county.open()
        let refusal = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X07", "高尚")) }
        #expect(refusal?.code == "E0517" && refusal?.outcome == .notCommitted)
        #expect(try workspace.status().readOnly?.code == "E0517")

        try LocalFileSystem().unlink(county.path + "/" + copy)
        let before = try county.read("journal/000001.jsonl")
        try workspace.change(Fixture.township("X08", "白石"))
        try county.write(copy, try county.read("journal/000001.jsonl"))
        workspace.close()
        // As if the other machine's commit came here: it is known of no more.
        try county.write("journal/000001.jsonl", before)
        found = findings(county).filter { $0.file == copy }
        #expect(found.first?.affected?.contains("of li, in this file alone") == true)
    }

    @Test("rebuilds a cache that is damaged or lies")
    func cache() throws {
        let county = try county()
        let workspace = try county.open()
        _ = try workspace.readableCache()
        try workspace.readableCache().connection.execute("UPDATE townships SET name = 'x' WHERE id = 'X02'")
        workspace.close()
        #expect(findings(county).contains { $0.message.contains("the cache was not") })
        #expect(findings(county) == [])
    }

    @Test("sees journals that were converted to CR LF")
    func lineEnds() throws {
        let county = try county()
        let text = try county.read("journal/000001.jsonl")
        try county.write("journal/000001.jsonl", text.split(separator: "\n").joined(separator: "\r\n") + "\r\n")
        #expect(findings(county).contains { $0.message.contains("CR LF") && $0.remedy?.contains("sed") == true })
    }

    // MARK: salvage

    @Test("salvages damage in the middle: data files know the state, the lost commit is named, all goes on")
    func salvageMiddle() throws {
        let county = try county()
        try damage(county, "乡3")
        let workspace = try county.open()
        let before = try county.read("journal/000001.jsonl")
        let done = try workspace.salvage(by: Workspace.tester)
        #expect(done.segment == "journal/000002.jsonl")
        #expect(done.lost.map(\.commits) == [3...3])
        #expect(done.lost.first?.isStateKnown == true)
        #expect(try county.read("journal/000001.jsonl") == before)
        #expect(try workspace.record("townships", id: "X03")?.values == [.text("乡3")])
        try workspace.change(Fixture.township("X09", "九"))
        #expect(try workspace.verify() == [])
        #expect(try workspace.log().map(\.number) == [8, 7, 6, 5, 4, 2, 1])
        let found = findings(county)
        #expect(found.allSatisfy { $0.severity == .note })
        #expect(found.contains { $0.affected == "commit 3" })
        // The past before the gap is closed.
        let second = try #require(try workspace.log().first { $0.number == 2 }?.time)
        let failure = #expect(throws: Diagnostic.self) { try workspace.tableAsOf("townships", second) }
        #expect(failure?.code == "E0560")
        #expect(try workspace.salvage(by: Workspace.tester).segment == nil)
    }

    @Test("salvages with the cache where data files are behind, and with neither names what is lost")
    func salvageSources() throws {
        for keepsCache in [true, false] {
            let county = try county()
            // Neither data files nor the notes on them.
            let files = LocalFileSystem()
            try files.unlink(county.path + "/data/townships.jsonl")
            try files.unlink(county.path + "/.edsh/checkpoint.json")
            if !keepsCache {
                for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache") {
                    try files.unlink(county.path + "/.edsh/" + name)
                }
            }
            try damage(county, "乡3")
            let workspace = try county.open()
            let done = try workspace.salvage(by: Workspace.tester)
            #expect(done.lost.map(\.commits) == [3...3])
            #expect(done.lost.first?.isStateKnown == keepsCache)
            #expect((try workspace.record("townships", id: "X03") != nil) == keepsCache)
            #expect(try workspace.record("townships", id: "X04") != nil)
            try workspace.change(Fixture.township("X09", "九"))
            #expect(try workspace.verify() == [])
        }
    }

    @Test("salvages a journal whose end is gone, and one whose segment is gone")
    func salvageEnd() throws {
        let county = try county()
        let text = try county.read("journal/000001.jsonl")
        let lines = text.split(separator: "\n")
        let cut = try #require(lines.firstIndex { $0.contains(#""begin":5"#) })
        try county.write("journal/000001.jsonl", lines[..<cut].joined(separator: "\n") + "\n")
        let workspace = try county.open()
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X09", "九")) }
        #expect(failure?.code == "E0524")
        #expect(findings(county).contains { $0.severity == .error && $0.affected == "commits 5 to 6" })
        let done = try workspace.salvage(by: Workspace.tester)
        #expect(done.lost.map(\.commits) == [5...6])
        #expect(try workspace.everything().count == 6)
        #expect(try workspace.change(Fixture.township("X09", "九"))?.number == 8)
        #expect(try workspace.verify() == [])
        #expect(try workspace.log().map(\.number) == [8, 7, 4, 3, 2, 1])
    }
}

@Suite("Places")
struct PlaceTests {
    @Test(
        "that a program synchronizes are known by name",
        arguments: [
            ("/Users/li/Dropbox/county", "Dropbox"), ("/Users/li/OneDrive - 教育局/county", "OneDrive"),
            ("/Users/li/我的坚果云/县", "坚果云"), ("/Users/li/Nutstore/县", "坚果云"), ("/srv/county", nil),
            ("/Users/li/dropbox-export/county", nil),
        ] as [(String, String?)])
    func names(path: String, expected: String?) {
        #expect(PlaceMarks.synchronizer(of: path) { _ in false } == expected)
    }

    @Test("that a program synchronizes are known by its marks")
    func marks() {
        #expect(PlaceMarks.synchronizer(of: "/srv/share/county") { $0 == "/srv/share/.stfolder" } == "Syncthing")
        let home = ["", "home", "li"].joined(separator: "/")
        #expect(PlaceMarks.synchronizer(of: home + "/county") { $0 == home + "/.dropbox" } == nil)
    }

    @Test("on a network or synchronized are refused for a new workspace and for writing, unless allowed")
    func refused() throws {
        let county = try TestCounty()
        for place in [FilePlace(network: "NFS"), FilePlace(synchronizer: "坚果云")] {
            let files = PlacedFileSystem(place)
            let workspace = try county.open(files)
            let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X01", "漠川")) }
            #expect(failure?.code == "E0512")
            #expect(failure?.outcome == .notCommitted)
            #expect(throws: Diagnostic.self) {
                try Workspace.create(
                    at: county.folder.path + "/new", manifest: Fixture.manifest, schemas: Fixture.schemas,
                    fileSystem: files)
            }
        }
        var allowed = Fixture.manifest
        allowed.allowsPlace = true
        try county.write("edsh.json", allowed.text)
        let workspace = try county.open(PlacedFileSystem(FilePlace(network: "NFS")))
        try workspace.change(Fixture.township("X01", "漠川"))
    }

    @Test("that are read-only answer, with the cache that is there or one of their own; writing says why not")
    func readOnly() throws {
        let county = try TestCounty()
        let writer = try county.open()
        try writer.change(Fixture.township("X01", "漠川"))
        writer.close()
        for hasCache in [true, false] {
            if !hasCache {
                for name in try LocalFileSystem().list(county.path + "/.edsh") where name != "lock" {
                    try LocalFileSystem().unlink(county.path + "/.edsh/" + name)
                }
            }
            let files = PlacedFileSystem(FilePlace(isReadOnlyDisk: true), refusesWrites: true)
            let reader = try county.open(files)
            #expect(try reader.record("townships", id: "X01")?.values == [.text("漠川")])
            #expect(try reader.log().count == 1)
            #expect(try reader.status().readOnly?.code == "E0513")
            let failure = #expect(throws: Diagnostic.self) { try reader.change(Fixture.township("X02", "华江")) }
            #expect(failure?.code == "E0513")
            Provoked.note(failure)
            #expect(reader.examine().allSatisfy { $0.severity == .note })
        }
    }

    @Test("whose data or journal folder is a link are refused")
    func links() throws {
        let county = try TestCounty()
        rename(county.path + "/data", county.path + "/elsewhere")
        symlink(county.path + "/elsewhere", county.path + "/data")
        let failure = #expect(throws: Diagnostic.self) { try county.open().change(Fixture.township("X01", "漠川")) }
        #expect(failure?.code == "E0518")
    }

    @Test("that others may enter are warned of")
    func open() throws {
        let county = try TestCounty()
        #expect(try county.open().notices == [])
        chmod(county.path, 0o750)
        #expect(try county.open().notices.first?.contains("chmod 700") == true)
    }
}

/// The machine's file system in a place of another kind.
struct PlacedFileSystem: FileSystem {
    let base = LocalFileSystem()
    let place: FilePlace
    let refusesWrites: Bool

    init(_ place: FilePlace, refusesWrites: Bool = false) {
        self.place = place
        self.refusesWrites = refusesWrites
    }

    private func check(_ operation: String, _ path: String = "") throws(FileSystemError) {
        if refusesWrites { throw FileSystemError(EROFS, operation, path) }
    }

    func place(of path: String) -> FilePlace { place }
    func permissions(at path: String) -> UInt32? { base.permissions(at: path) }
    func open(_ path: String, _ access: FileAccess) throws(FileSystemError) -> OpenFile {
        if access != .read { try check("open", path) }
        return try base.open(path, access)
    }
    func close(_ file: OpenFile) { base.close(file) }
    func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int { try base.read(file, into: buffer, at: offset) }
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(FileSystemError) -> Int {
        try check("write")
        return try base.write(file, bytes, at: offset)
    }
    func synchronize(_ file: OpenFile) throws(FileSystemError) { try base.synchronize(file) }
    func truncate(_ file: OpenFile, to size: Int64) throws(FileSystemError) {
        try check("truncate")
        try base.truncate(file, to: size)
    }
    func stamp(of file: OpenFile) throws(FileSystemError) -> FileStamp { try base.stamp(of: file) }
    func stamp(at path: String) throws(FileSystemError) -> FileStamp? { try base.stamp(at: path) }
    func rename(_ path: String, to newPath: String) throws(FileSystemError) {
        try check("rename", path)
        try base.rename(path, to: newPath)
    }
    func unlink(_ path: String) throws(FileSystemError) {
        try check("remove", path)
        try base.unlink(path)
    }
    func makeDirectory(_ path: String) throws(FileSystemError) {
        try check("make folder", path)
        try base.makeDirectory(path)
    }
    func list(_ path: String) throws(FileSystemError) -> [String] { try base.list(path) }
    func synchronizeDirectory(_ path: String) throws(FileSystemError) { try base.synchronizeDirectory(path) }
    func tryLock(_ file: OpenFile) throws(FileSystemError) -> Bool { try base.tryLock(file) }
}
