internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The bytes of a file, read by blocks and as often as needed. A short file lies in memory, and so does what a pipe gave.
///
/// A longer file is opened anew by each reader and is never mapped, as a file that another program shortens must not end the
/// process. It must stay as it was when it was opened first: what an earlier pass found out is true of those bytes only.
final class ByteSource: Sendable {
    let path: String
    let count: Int
    /// Bytes that are read at once. Small enough to stay in a processor's cache until they are looked at.
    let blockSize: Int
    /// All bytes, where they lie in memory.
    private let memory: ByteBuffer?
    private let stamp: FileStamp?

    static let defaultBlockSize = 256 << 10
    /// Bytes up to which a file is read whole, at once.
    static let shortFile = 1 << 20

    init(_ bytes: ByteBuffer, path: String, blockSize: Int = ByteSource.defaultBlockSize) {
        self.path = path
        self.blockSize = blockSize
        count = bytes.count
        memory = bytes
        stamp = nil
    }

    init(path: String, _ stamp: FileStamp) {
        self.path = path
        blockSize = ByteSource.defaultBlockSize
        count = stamp.size
        memory = nil
        self.stamp = stamp
    }

    /// Whether a text that needs no conversion is looked at where it lies. Not so with a block size of its own, by which
    /// tests let a short text go through small blocks.
    var wholeInMemory: ByteBuffer? { blockSize == ByteSource.defaultBlockSize ? memory : nil }

    /// All bytes, for a format that cannot be read from the front to the back.
    func contents() throws(Diagnostic) -> ByteBuffer {
        if let memory { return memory }
        return try bytes(upTo: count)
    }

    /// The first bytes, which say what a file is.
    func head() throws(Diagnostic) -> ByteBuffer {
        if let memory, memory.count <= 1 << 16 { return memory }
        return try bytes(upTo: 1 << 16)
    }

    private func bytes(upTo limit: Int) throws(Diagnostic) -> ByteBuffer {
        let buffer = ByteBuffer(capacity: min(limit, count))
        let reader = try ByteReader(self)
        var filled = 0
        while filled < min(limit, count) {
            filled += try reader.read(buffer.base + filled, at: filled, min(limit, count) - filled)
        }
        buffer.filled(filled)
        return buffer
    }

    /// Reads the bytes of one source, from several places if need be.
    final class ByteReader {
        private let source: ByteSource
        private let descriptor: Int32

        init(_ source: ByteSource) throws(Diagnostic) {
            self.source = source
            guard let stamp = source.stamp else {
                descriptor = -1
                return
            }
            descriptor = open(source.path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileReading.refusal(source.path, errno) }
            guard FileStamp(descriptor) == stamp else {
                close(descriptor)
                throw source.changed()
            }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        /// Reads between one and `most` bytes from `offset` on, which is not behind the end; says how many.
        func read(_ target: UnsafeMutablePointer<UInt8>, at offset: Int, _ most: Int) throws(Diagnostic) -> Int {
            if let memory = source.memory {
                let count = min(most, memory.count - offset)
                target.update(from: memory.base + offset, count: count)
                return count
            }
            let wanted = min(most, source.count - offset, 1 << 30)
            while true {
                let count = pread(descriptor, target, wanted, off_t(offset))
                if count < 0, errno == EINTR {
                    try Interrupt.check()
                    continue
                }
                guard count >= 0 else { throw FileReading.refusal(source.path, errno) }
                // Looked at behind the reading, as only what was read before the change is what it was.
                guard count > 0, FileStamp(descriptor) == source.stamp else { throw source.changed() }
                return count
            }
        }
    }

    private func changed() -> Diagnostic {
        Diagnostic(
            "E0602", "the file \(path) was changed by another program while it was read", outcome: .failed,
            expected: "a file that stays as it is until the line ends",
            help: "repeat the line when nothing writes to the file, or open a copy of it")
    }
}

/// By what it is seen that a file is not what it was.
struct FileStamp: Equatable {
    let size: Int
    private let device: UInt64
    private let inode: UInt64
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
        size = Int(status.st_size)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        #if canImport(Glibc)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        #else
            seconds = status.st_mtimespec.tv_sec
            nanoseconds = status.st_mtimespec.tv_nsec
        #endif
    }

    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }
}
