#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif
internal import CPlatform

/// The machine's own file system. Calls that a signal broke off are made again.
public struct LocalFileSystem: FileSystem {
    public init() {}

    public func open(_ path: String, _ access: FileAccess) throws(FileSystemError) -> OpenFile {
        let flags =
            switch access {
            case .read: O_RDONLY
            case .readWrite: O_RDWR
            case .readWriteCreate: O_RDWR | O_CREAT
            case .createNew: O_RDWR | O_CREAT | (isPlanted(.existingFileOpenedAsNew) ? 0 : O_EXCL)
            }
        let descriptor = retrying {
            Glibc.open(path, flags | O_CLOEXEC | (isPlanted(.symbolicLinkFollowed) ? 0 : O_NOFOLLOW), 0o600)
        }
        guard descriptor >= 0 else { throw FileSystemError(errno, access == .createNew ? "create" : "open", path) }
        return OpenFile(descriptor: descriptor)
    }

    public func close(_ file: OpenFile) {
        // A lock lives as long as any copy of the descriptor: a process that is just being started holds one until it runs
        // its program, and would keep the lock.
        _ = flock(file.descriptor, LOCK_UN)
        // Not made again after EINTR: Linux has closed the descriptor by then.
        _ = Glibc.close(file.descriptor)
    }

    public func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int {
        let count = retrying { pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
        guard count >= 0 else { throw FileSystemError(errno, "read", path(of: file)) }
        return count
    }

    public func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64
    ) throws(FileSystemError) -> Int {
        let count = retrying { pwrite(file.descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
        guard count >= 0 else { throw FileSystemError(errno, "write", path(of: file)) }
        return count
    }

    public func synchronize(_ file: OpenFile) throws(FileSystemError) {
        // Not made again after an error: the kernel forgets what it failed to write.
        guard fdatasync(file.descriptor) == 0 else { throw FileSystemError(errno, "sync", path(of: file)) }
    }

    public func truncate(_ file: OpenFile, to size: Int64) throws(FileSystemError) {
        guard retrying({ Int(ftruncate(file.descriptor, off_t(size))) }) == 0 else {
            throw FileSystemError(errno, "truncate", path(of: file))
        }
    }

    public func stamp(of file: OpenFile) throws(FileSystemError) -> FileStamp {
        var status = stat()
        guard fstat(file.descriptor, &status) == 0 else { throw FileSystemError(errno, "examine", path(of: file)) }
        return FileStamp(status)
    }

    public func stamp(at path: String) throws(FileSystemError) -> FileStamp? {
        var status = stat()
        if lstat(path, &status) == 0 { return FileStamp(status) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileSystemError(errno, "examine", path)
    }

    public func rename(_ path: String, to newPath: String) throws(FileSystemError) {
        guard Glibc.rename(path, newPath) == 0 else { throw FileSystemError(errno, "rename", path) }
    }

    public func unlink(_ path: String) throws(FileSystemError) {
        guard Glibc.unlink(path) == 0 else { throw FileSystemError(errno, "remove", path) }
    }

    public func makeDirectory(_ path: String) throws(FileSystemError) {
        guard mkdir(path, 0o700) == 0 else { throw FileSystemError(errno, "make folder", path) }
    }

    public func list(_ path: String) throws(FileSystemError) -> [String] {
        guard let directory = opendir(path) else { throw FileSystemError(errno, "list", path) }
        defer { closedir(directory) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileSystemError(errno, "list", path) }
        return names
    }

    public func synchronizeDirectory(_ path: String) throws(FileSystemError) {
        let descriptor = retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileSystemError(errno, "open", path) }
        defer { _ = Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileSystemError(errno, "sync", path) }
    }

    public func tryLock(_ file: OpenFile) throws(FileSystemError) -> Bool {
        if retrying({ flock(file.descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw FileSystemError(errno, "lock", path(of: file))
    }

    public func unlock(_ file: OpenFile) { _ = flock(file.descriptor, LOCK_UN) }

    public func markWaiting(_ file: OpenFile) { edsh_mark_waiting(file.descriptor) }

    public func isMarkedWaiting(_ file: OpenFile) -> Bool { edsh_is_marked_waiting(file.descriptor) != 0 }

    public func permissions(at path: String) -> UInt32? {
        var status = stat()
        return lstat(path, &status) == 0 ? UInt32(status.st_mode) & 0o7777 : nil
    }

    public func place(of path: String) -> FilePlace {
        var isReadOnly: Int32 = 0
        let type = edsh_file_system_type(path, &isReadOnly)
        return FilePlace(
            network: PlaceMarks.network(type),
            synchronizer: PlaceMarks.synchronizer(of: path) { access($0, F_OK) == 0 },
            isReadOnly: access(path, W_OK) != 0, isReadOnlyDisk: isReadOnly != 0)
    }

    /// For messages: what the process table says the file is.
    private func path(of file: OpenFile) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/fd/\(file.descriptor)", &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) : "a file"
    }
}

private func retrying<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

extension FileStamp {
    init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            default: .other
            }
        self.init(
            kind: kind, size: Int64(status.st_size),
            nanoseconds: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino))
    }
}
