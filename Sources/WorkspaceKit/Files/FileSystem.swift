#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif
public import BaseKit

/// What a workspace asks of a file system. Everything that it reads and writes, but for the inside of the cache, goes
/// through here, so that tests can make any call fail or stop.
///
/// Paths are absolute. Files are never followed through a symbolic link at their last component.
public protocol FileSystem: Sendable {
    func open(_ path: String, _ access: FileAccess) throws(FileSystemError) -> OpenFile
    func close(_ file: OpenFile)
    /// Bytes read; 0 at the end of the file.
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(FileSystemError)
        -> Int
    /// Bytes written, which may be fewer than given.
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(FileSystemError) -> Int
    /// Makes the file's content and size durable (fdatasync).
    func synchronize(_ file: OpenFile) throws(FileSystemError)
    func truncate(_ file: OpenFile, to size: Int64) throws(FileSystemError)
    func stamp(of file: OpenFile) throws(FileSystemError) -> FileStamp
    /// Nil where there is nothing; describes a symbolic link itself.
    func stamp(at path: String) throws(FileSystemError) -> FileStamp?
    func rename(_ path: String, to newPath: String) throws(FileSystemError)
    func unlink(_ path: String) throws(FileSystemError)
    /// A folder that only its owner may enter (0700).
    func makeDirectory(_ path: String) throws(FileSystemError)
    /// Names in a folder, without `.` and `..`, in no order.
    func list(_ path: String) throws(FileSystemError) -> [String]
    /// Makes creations, renames and removals in a folder durable.
    func synchronizeDirectory(_ path: String) throws(FileSystemError)
    /// Takes the exclusive lock on an open file if nobody holds it; closing the file gives it back.
    func tryLock(_ file: OpenFile) throws(FileSystemError) -> Bool
    /// Gives the lock back, whoever else has the same open file.
    func unlock(_ file: OpenFile)
    /// Leaves a mark on the lock's file, until it is closed, that somebody waits for the lock.
    func markWaiting(_ file: OpenFile)
    /// Whether anybody has left that mark.
    func isMarkedWaiting(_ file: OpenFile) -> Bool
    /// What kind of place a folder is.
    func place(of path: String) -> FilePlace
    /// The permission bits of what lies at `path`; nil where that is not known.
    func permissions(at path: String) -> UInt32?
}

extension FileSystem {
    public func unlock(_ file: OpenFile) {}
    public func markWaiting(_ file: OpenFile) {}
    public func isMarkedWaiting(_ file: OpenFile) -> Bool { false }
    public func place(of path: String) -> FilePlace { FilePlace() }
    public func permissions(at path: String) -> UInt32? { nil }
}

/// Whether a folder is one that a workspace may be written in.
public struct FilePlace: Sendable, Hashable {
    /// `NFS`, `SMB`: the disk is another machine's, where locks and syncs do not hold; nil for a local one.
    public var network: String?
    /// `Dropbox`, `坚果云`: a program copies the folder's files elsewhere and back while they are written; nil where none.
    public var synchronizer: String?
    /// This process may not write here.
    public var isReadOnly: Bool
    /// Nobody can: what lies here does not change.
    public var isReadOnlyDisk: Bool

    public init(
        network: String? = nil, synchronizer: String? = nil, isReadOnly: Bool = false, isReadOnlyDisk: Bool = false
    ) {
        self.network = network
        self.synchronizer = synchronizer
        self.isReadOnly = isReadOnly || isReadOnlyDisk
        self.isReadOnlyDisk = isReadOnlyDisk
    }
}

/// An open file.
public struct OpenFile: Sendable, Hashable {
    public let descriptor: Int32

    public init(descriptor: Int32) { self.descriptor = descriptor }
}

public enum FileAccess: Sendable {
    case read
    case readWrite
    /// Made (0600) where it is missing.
    case readWriteCreate
    /// Refused where it exists already (O_EXCL, 0600).
    case createNew
}

/// What tells whether a file has been touched without reading it.
public struct FileStamp: Sendable, Hashable {
    public enum Kind: Sendable {
        case file
        case directory
        case other
    }

    public var kind: Kind
    public var size: Int64
    /// Of the last modification, since 1970.
    public var nanoseconds: Int64
    public var inode: UInt64

    public init(kind: Kind, size: Int64, nanoseconds: Int64, inode: UInt64) {
        self.kind = kind
        self.size = size
        self.nanoseconds = nanoseconds
        self.inode = inode
    }
}

/// A call that the operating system refused.
public struct FileSystemError: Error, Sendable, Hashable {
    /// `EIO`, `ENOSPC`, …
    public let number: Int32
    /// `read`, `write`, `rename`: for messages.
    public let operation: String
    public let path: String

    public init(_ number: Int32, _ operation: String, _ path: String) {
        self.number = number
        self.operation = operation
        self.path = path
    }

    /// The operating system's words: `No space left on device`.
    public var reason: Message { SystemReason.of(number) }

    public func diagnostic(_ outcome: Diagnostic.Outcome = .failed, help: Message? = nil) -> Diagnostic {
        Diagnostic(
            number == ENOENT || number == ENOTDIR ? "E0601" : "E0602",
            "cannot \(operation) \(path): \(SystemReason.clause(number))", outcome: outcome,
            help: help ?? FileSystemError.help(number))
    }

    static var freeSpace: Message { "free some space and try again" }

    /// What to do where nothing more can be written; nil where that is not what went wrong.
    static func helpWhereFull(_ number: Int32) -> Message? {
        switch number {
        case ENOSPC, EDQUOT: freeSpace
        case EFBIG: "raise the limit on the size of files (`ulimit -f`), or free some space, and try again"
        default: nil
        }
    }

    private static func help(_ number: Int32) -> Message? {
        switch number {
        case EACCES, EPERM: "check who owns the folder and its permissions"
        case EROFS: "the disk is read-only: copy the workspace to one that can be written"
        case ELOOP: "symbolic links are not followed inside a workspace"
        default: helpWhereFull(number)
        }
    }
}
