import Glibc

@testable import WorkspaceKit

/// A disk that keeps what was synchronized, and of the rest whatever a test wants: writes are dropped, torn at sectors and
/// reordered, and names last only once their folder was synchronized. It lies in memory; SQLite's own files, which SQLite
/// writes past any file system of ours, lie at the same paths of the real one.
final class SimulatedDisk: FileSystem, @unchecked Sendable {
    static let root: UInt64 = 1
    static let sector = 512

    /// The folder that is the disk; it exists on the real file system for the sake of SQLite's files.
    let mount: String
    /// Called before every call that changes something.
    var beforeChange: ((CrashPoint) -> Void)?
    /// What the next synchronize of a file throws, once: its unsynchronized writes are lost then, as with a kernel that
    /// marks pages clean after it failed to write them.
    var nextSynchronizeFails = false

    /// Bytes that still find room; nil: any number.
    var room: Int?

    private let real = LocalFileSystem()
    /// As programs see it.
    private var current: DiskImage
    private var durable: DiskImage
    private var pending: [DiskImage.Change] = []
    private var open: [Int32: UInt64] = [:]
    private var locked: [UInt64: Int32] = [:]
    private var nextDescriptor: Int32 = 1_000_000
    private var nextNumber: UInt64 = 2
    private var time: Int64 = 1_475_000_000_000_000_000

    /// An empty disk, or one that was found after a crash.
    init(mount: String, _ image: DiskImage? = nil) {
        self.mount = mount
        var start = image ?? DiskImage()
        if image == nil { start.folders[SimulatedDisk.root] = [:] }
        current = start
        durable = start
        nextNumber = (Array(start.files.keys) + Array(start.folders.keys)).max().map { $0 + 1 } ?? 2
        time += Int64(nextNumber) * 1_000_000_000_000
    }

    /// The disk as the next process finds it after the last one was killed: nothing is lost, and nothing more is durable.
    convenience init(mount: String, resuming point: CrashPoint) {
        self.init(mount: mount, point.durable)
        for change in point.pending { current.apply(change) }
        pending = point.pending
    }

    var crashPoint: CrashPoint { CrashPoint(call: "now", durable: durable, pending: pending) }

    // MARK: Paths

    private func isReal(_ path: String) -> Bool { path.hasPrefix(mount + "/") && path.contains("/.edsh/cache-") }

    private func lookUp(_ path: String) -> UInt64? {
        guard path == mount || path.hasPrefix(mount + "/") else { return nil }
        var number = SimulatedDisk.root
        for part in path.dropFirst(mount.count).split(separator: "/") {
            guard let next = current.folders[number]?[String(part)] else { return nil }
            number = next
        }
        return number
    }

    private func place(_ path: String, _ operation: String) throws(FileSystemError) -> (folder: UInt64, name: String) {
        guard let slash = path.lastIndex(of: "/"), let folder = lookUp(String(path[..<slash])),
            current.folders[folder] != nil
        else { throw FileSystemError(ENOENT, operation, path) }
        return (folder, String(path[path.index(after: slash)...]))
    }

    private func change(_ call: String, _ changes: [DiskImage.Change]) {
        beforeChange?(CrashPoint(call: call, durable: durable, pending: pending))
        for change in changes { current.apply(change) }
        pending += changes
    }

    private func settle(_ call: String, _ subject: UInt64) {
        beforeChange?(CrashPoint(call: call, durable: durable, pending: pending))
        for change in pending where change.subject == subject { durable.apply(change) }
        pending.removeAll { $0.subject == subject }
    }

    private func touch(_ number: UInt64) {
        time += 1_000_000
        current.files[number]?.nanoseconds = time
        durable.files[number]?.nanoseconds = time
    }

    // MARK: FileSystem

    func open(_ path: String, _ access: FileAccess) throws(FileSystemError) -> OpenFile {
        if isReal(path) { return try real.open(path, access) }
        var number = lookUp(path)
        if number != nil, access == .createNew { throw FileSystemError(EEXIST, "create", path) }
        if number == nil {
            guard access == .createNew || access == .readWriteCreate else {
                throw FileSystemError(ENOENT, "open", path)
            }
            let (folder, name) = try place(path, "create")
            let new = nextNumber
            nextNumber += 1
            beforeChange?(CrashPoint(call: "create \(name)", durable: durable, pending: pending))
            current.files[new] = DiskImage.File()
            durable.files[new] = DiskImage.File()
            touch(new)
            current.apply(.link(folder: folder, name, new))
            pending.append(.link(folder: folder, name, new))
            number = new
        }
        guard let number, current.files[number] != nil else { throw FileSystemError(EISDIR, "open", path) }
        nextDescriptor += 1
        open[nextDescriptor] = number
        return OpenFile(descriptor: nextDescriptor)
    }

    func close(_ file: OpenFile) {
        guard file.descriptor >= 1_000_000 else { return real.close(file) }
        guard let number = open.removeValue(forKey: file.descriptor) else { return }
        if locked[number] == file.descriptor { locked[number] = nil }
    }

    private func number(_ file: OpenFile, _ operation: String) throws(FileSystemError) -> UInt64 {
        guard let number = open[file.descriptor] else { throw FileSystemError(EBADF, operation, "a file") }
        return number
    }

    func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int {
        if file.descriptor < 1_000_000 { return try real.read(file, into: buffer, at: offset) }
        let bytes = current.files[try number(file, "read")]?.bytes ?? []
        let start = min(Int(offset), bytes.count)
        let end = min(start + buffer.count, bytes.count)
        buffer.copyBytes(from: bytes[start..<end])
        return end - start
    }

    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(FileSystemError) -> Int {
        if file.descriptor < 1_000_000 { return try real.write(file, bytes, at: offset) }
        let number = try number(file, "write")
        var bytes = bytes
        if let room, bytes.count > room {
            if room == 0 { throw FileSystemError(ENOSPC, "write", "a file") }
            bytes = UnsafeRawBufferPointer(rebasing: bytes[..<room])
        }
        room = room.map { $0 - bytes.count }
        var sectors: [DiskImage.Change] = []
        var start = 0
        while start < bytes.count {
            let rest = SimulatedDisk.sector - (Int(offset) + start) % SimulatedDisk.sector
            let end = min(start + rest, bytes.count)
            sectors.append(.write(number, offset: Int(offset) + start, Array(bytes[start..<end])))
            start = end
        }
        change("write \(bytes.count) bytes", sectors)
        touch(number)
        return bytes.count
    }

    func synchronize(_ file: OpenFile) throws(FileSystemError) {
        if file.descriptor < 1_000_000 { return try real.synchronize(file) }
        let number = try number(file, "sync")
        if nextSynchronizeFails {
            nextSynchronizeFails = false
            pending.removeAll { $0.subject == number }
            throw FileSystemError(EIO, "sync", "a file")
        }
        settle("sync", number)
    }

    func truncate(_ file: OpenFile, to size: Int64) throws(FileSystemError) {
        if file.descriptor < 1_000_000 { return try real.truncate(file, to: size) }
        let number = try number(file, "truncate")
        change("truncate to \(size)", [.resize(number, Int(size))])
        touch(number)
    }

    func stamp(of file: OpenFile) throws(FileSystemError) -> FileStamp {
        if file.descriptor < 1_000_000 { return try real.stamp(of: file) }
        return stamp(try number(file, "examine"))
    }

    func stamp(at path: String) throws(FileSystemError) -> FileStamp? {
        isReal(path) ? try real.stamp(at: path) : lookUp(path).map { stamp($0) }
    }

    private func stamp(_ number: UInt64) -> FileStamp {
        let file = current.files[number]
        return FileStamp(
            kind: file == nil ? .directory : .file, size: Int64(file?.bytes.count ?? 0),
            nanoseconds: file?.nanoseconds ?? 0, inode: number)
    }

    func rename(_ path: String, to newPath: String) throws(FileSystemError) {
        if isReal(path) { return try real.rename(path, to: newPath) }
        let (folder, name) = try place(path, "rename")
        let (newFolder, newName) = try place(newPath, "rename")
        guard folder == newFolder else { throw FileSystemError(EXDEV, "rename", path) }
        guard current.folders[folder]?[name] != nil else { throw FileSystemError(ENOENT, "rename", path) }
        change("rename \(name) to \(newName)", [.rename(folder: folder, name, to: newName)])
    }

    func unlink(_ path: String) throws(FileSystemError) {
        if isReal(path) { return try real.unlink(path) }
        let (folder, name) = try place(path, "remove")
        guard current.folders[folder]?[name] != nil else { throw FileSystemError(ENOENT, "remove", path) }
        change("remove \(name)", [.unlink(folder: folder, name)])
    }

    func makeDirectory(_ path: String) throws(FileSystemError) {
        if lookUp(path) != nil { throw FileSystemError(EEXIST, "make folder", path) }
        let (folder, name) = try place(path, "make folder")
        beforeChange?(CrashPoint(call: "make folder \(name)", durable: durable, pending: pending))
        let new = nextNumber
        nextNumber += 1
        current.folders[new] = [:]
        durable.folders[new] = [:]
        current.apply(.link(folder: folder, name, new))
        pending.append(.link(folder: folder, name, new))
        try? real.makeDirectory(path)
    }

    func list(_ path: String) throws(FileSystemError) -> [String] {
        guard let number = lookUp(path), let folder = current.folders[number] else {
            throw FileSystemError(ENOENT, "list", path)
        }
        let caches = ((try? real.list(path)) ?? []).filter { $0.hasPrefix("cache-") }
        return Array(folder.keys) + caches
    }

    func synchronizeDirectory(_ path: String) throws(FileSystemError) {
        guard let number = lookUp(path) else { throw FileSystemError(ENOENT, "sync", path) }
        settle("sync folder \(path.dropFirst(mount.count))", number)
    }

    func tryLock(_ file: OpenFile) throws(FileSystemError) -> Bool {
        let number = try number(file, "lock")
        if let holder = locked[number] { return holder == file.descriptor }
        locked[number] = file.descriptor
        return true
    }
}
