import BaseKit
import Glibc
import Provocations
import Testing

@testable import WorkspaceKit

@Suite("Places")
struct PlaceTests {
    @Test(
        "that a program synchronizes are known by name",
        arguments: [
            ("/Users/li/Dropbox/county", "Dropbox"), ("/Users/li/iCloudDrive/县", "iCloud"),
            ("/Users/li/OneDrive - 教育局/county", "OneDrive"),
            ("/Users/li/我的坚果云/县", "坚果云"), ("/Users/li/Nutstore/县", "坚果云"), ("/srv/county", nil),
            ("/Users/li/dropbox-export/county", nil), ("/Users/li/Dropbox (Personal)/county", "Dropbox"),
            ("/Users/li/MEGA/county", "MEGA"), ("/Users/li/MEGAsync/county", "MEGA"), ("/srv/megabytes/county", nil),
            ("/srv/mega projects/county", nil), ("/srv/nextcloud (old copies)/county", nil),
            ("/Users/li/pCloudDrive/县", "pCloud"), ("/Users/li/微云同步助手/县", "微云"), ("/srv/box synced/county", nil),
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

    @Test("that are read-only show what `adopt` would take over, and are as they were", arguments: [true, false])
    func adoptRehearsed(hasCache: Bool) throws {
        let county = try TestCounty()
        let writer = try county.open()
        try writer.change(Fixture.township("X01", "漠川"), Fixture.township("X02", "界首"))
        writer.close()
        try county.write("data/townships.jsonl", "{\"id\":\"X01\",\"name\":\"漠川镇\"}\n")
        if !hasCache { TemporaryFolder.remove(county.path + "/.edsh") }
        let files = PlacedFileSystem(FilePlace(isReadOnlyDisk: true), refusesWrites: true)
        let reader = try county.open(files)
        let adoption = try reader.adopt(by: Workspace.tester, isRehearsal: true)
        #expect(adoption.changes.map(\.id) == ["X01", "X02"])
        #expect(adoption.changes.map { $0.after?.values } == [[.text("漠川镇")], nil])
        #expect(adoption.commit == nil && !adoption.isRefused)
        // What was tried is not what is there.
        #expect(try reader.record("townships", id: "X01")?.values == [.text("漠川")])
        #expect(try reader.record("townships", id: "X02") != nil)
        let failure = #expect(throws: Diagnostic.self) { try reader.adopt(by: Workspace.tester) }
        #expect(failure?.code == "E0513")
    }

    @Test("that are read-only rehearse changes and undo, and are as they were", arguments: [true, false])
    func changesRehearsed(hasCache: Bool) throws {
        let county = try TestCounty()
        let writer = try county.open()
        try writer.change(Fixture.township("X01", "漠川"))
        writer.close()
        if !hasCache { TemporaryFolder.remove(county.path + "/.edsh") }
        let reader = try county.open(PlacedFileSystem(FilePlace(isReadOnlyDisk: true), refusesWrites: true))
        try reader.begin(Workspace.tester, isRehearsal: true)
        try reader.stage(Fixture.township("X01", "漠川镇"))
        try reader.stage(Fixture.township("X02", "华江"))
        #expect(try reader.stagedChanges().map(\.id) == ["X01", "X02"])
        #expect(try reader.record("townships", id: "X02") != nil)
        try reader.validate()
        // What is only rehearsed cannot be committed, whoever asks.
        let failure = #expect(throws: Diagnostic.self) { try reader.commit() }
        #expect(failure?.code == "E0513")
        #expect(try reader.record("townships", id: "X01")?.values == [.text("漠川")])
        #expect(try reader.record("townships", id: "X02") == nil)
        #expect(try reader.rehearseUndo(nil, by: Workspace.tester).map(\.id) == ["X01"])
        #expect(throws: Diagnostic.self) { try reader.begin(Workspace.tester) }
        reader.close()
        // A file that was changed by hand is told here too.
        try county.write("data/townships.jsonl", "{\"id\":\"X01\",\"name\":\"漠川乡\"}\n")
        let edited = try county.open(PlacedFileSystem(FilePlace(isReadOnlyDisk: true), refusesWrites: true))
        let refusal = #expect(throws: Diagnostic.self) { try edited.begin(Workspace.tester, isRehearsal: true) }
        #expect(refusal?.code == "E0515")
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
