import Glibc

@testable import WorkspaceKit

/// A file system in which the n-th call goes wrong.
final class FaultyFileSystem: FileSystem, @unchecked Sendable {
    enum Fault: Equatable {
        /// The call fails; those after it work.
        case failOnce(Int32)
        /// The call and all after it fail.
        case failFromThen(Int32)
        /// The process is gone before the call: neither it nor anything after it happens.
        case stopBefore
        /// The process is gone right after the call.
        case stopAfter
        /// Half of a write reaches the file, then the process is gone.
        case stopInTheMiddle
    }

    private let base = LocalFileSystem()
    private let fault: Fault?
    private let position: Int
    private var stopped = false
    private var open: Set<OpenFile> = []
    private(set) var calls = 0
    private(set) var bytesWritten = 0
    /// What the calls were, for finding the one that a failure is about.
    private(set) var trace: [String] = []

    init(_ fault: Fault? = nil, atCall position: Int = 0) {
        self.fault = fault
        self.position = position
    }

    var wasReached: Bool { calls >= position }

    /// What the kernel does for a process that is gone: closes its files, which gives back its locks.
    func abandon() {
        for file in open { base.close(file) }
        open = []
        stopped = true
    }

    private func call<Result>(
        _ name: String, _ path: String = "", partial: (() throws(FileSystemError) -> Void)? = nil,
        _ body: () throws(FileSystemError) -> Result
    ) throws(FileSystemError) -> Result {
        let gone = FileSystemError(EIO, name, path)
        if stopped { throw gone }
        calls += 1
        trace.append(name)
        guard let fault, calls >= position else { return try body() }
        switch fault {
        case .failOnce(let number):
            if calls == position { throw FileSystemError(number, name, path) }
            return try body()
        case .failFromThen(let number): throw FileSystemError(number, name, path)
        case .stopBefore: break
        case .stopAfter: _ = try body()
        case .stopInTheMiddle: try partial?()
        }
        stopped = true
        throw gone
    }

    func open(_ path: String, _ access: FileAccess) throws(FileSystemError) -> OpenFile {
        let file = try call("open", path) { () throws(FileSystemError) in try base.open(path, access) }
        open.insert(file)
        return file
    }

    func close(_ file: OpenFile) {
        // Files of a process that is gone were closed with it.
        if open.remove(file) != nil { base.close(file) }
    }

    func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int {
        try call("read") { () throws(FileSystemError) in try base.read(file, into: buffer, at: offset) }
    }

    func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int {
        bytesWritten += bytes.count
        return try call(
            "write",
            partial: { () throws(FileSystemError) in
                let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
                _ = try self.base.write(file, half, at: offset)
            }
        ) { () throws(FileSystemError) in try base.write(file, bytes, at: offset) }
    }

    func synchronize(_ file: OpenFile) throws(FileSystemError) {
        try call("sync") { () throws(FileSystemError) in try base.synchronize(file) }
    }

    func truncate(_ file: OpenFile, to size: Int64) throws(FileSystemError) {
        try call("truncate") { () throws(FileSystemError) in try base.truncate(file, to: size) }
    }

    func stamp(of file: OpenFile) throws(FileSystemError) -> FileStamp {
        try call("examine") { () throws(FileSystemError) in try base.stamp(of: file) }
    }

    func stamp(at path: String) throws(FileSystemError) -> FileStamp? {
        try call("examine", path) { () throws(FileSystemError) in try base.stamp(at: path) }
    }

    func rename(_ path: String, to newPath: String) throws(FileSystemError) {
        try call("rename", path) { () throws(FileSystemError) in try base.rename(path, to: newPath) }
    }

    func unlink(_ path: String) throws(FileSystemError) {
        try call("remove", path) { () throws(FileSystemError) in try base.unlink(path) }
    }

    func makeDirectory(_ path: String) throws(FileSystemError) {
        try call("make folder", path) { () throws(FileSystemError) in try base.makeDirectory(path) }
    }

    func list(_ path: String) throws(FileSystemError) -> [String] {
        try call("list", path) { () throws(FileSystemError) in try base.list(path) }
    }

    func synchronizeDirectory(_ path: String) throws(FileSystemError) {
        try call("sync folder", path) { () throws(FileSystemError) in try base.synchronizeDirectory(path) }
    }

    func tryLock(_ file: OpenFile) throws(FileSystemError) -> Bool {
        try call("lock") { () throws(FileSystemError) in try base.tryLock(file) }
    }
}
