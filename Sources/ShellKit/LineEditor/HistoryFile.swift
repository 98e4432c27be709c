public import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The statements of earlier sessions, one a line, in a file that several sessions may write at once and that survives
/// `kill -9`: each statement is appended under a lock, by one write, and synced.
///
/// A backslash is written `\\`, a line end `\n`, a carriage return `\r`. A last line without a line end was torn by a
/// crash: it is not read, and the next append removes it.
public struct HistoryFile: Sendable {
    public let path: String
    /// How many statements are kept.
    public let limit: Int

    public init(path: String, limit: Int = 10_000) {
        self.path = path
        self.limit = limit
    }

    /// The last `limit` statements, oldest first; none where there is no file. A file that has grown to twice the limit is
    /// shortened.
    public func load() throws(Diagnostic) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return [] }
            throw problem("cannot be read")
        }
        defer { close(descriptor) }
        guard let bytes = HistoryFile.readAll(descriptor) else { throw problem("cannot be read") }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // Behind the last line end stands nothing, or a torn line.
        _ = lines.popLast()
        if lines.count >= limit * 2 { try? shorten() }
        return lines.suffix(limit).map(HistoryFile.decode).filter { !$0.isEmpty }
    }

    /// Adds a statement. After the call no kill loses it; a power cut may lose the last ones. Waiting for the disk here would
    /// double the time of every line that commits.
    public func append(_ statement: String) throws(Diagnostic) {
        let descriptor = try openLocked()
        defer { close(descriptor) }
        removeTornLine(descriptor)
        try write(HistoryFile.encode(statement) + [UInt8(ascii: "\n")], to: descriptor)
    }

    // MARK: - The file

    /// Opens the file for appending and locks it. Another session may have replaced it between the two: then again.
    private func openLocked() throws(Diagnostic) -> Int32 {
        for _ in 0..<100 {
            var descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            if descriptor < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
                HistoryFile.makeFolder(String(path[..<slash]))
                descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            }
            guard descriptor >= 0 else { throw problem("cannot be written") }
            while flock(descriptor, LOCK_EX) != 0 {
                if errno == EINTR { continue }
                close(descriptor)
                throw problem("cannot be locked")
            }
            var opened = stat()
            var named = stat()
            if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino,
                opened.st_dev == named.st_dev
            {
                return descriptor
            }
            close(descriptor)
        }
        throw problem("cannot be locked")
    }

    private func removeTornLine(_ descriptor: Int32) {
        let size = lseek(descriptor, 0, SEEK_END)
        var end = size
        var byte: UInt8 = 0
        while end > 0, pread(descriptor, &byte, 1, end - 1) == 1, byte != UInt8(ascii: "\n") { end -= 1 }
        if end < size { ftruncate(descriptor, end) }
    }

    /// Writes the last `limit` lines to a new file that takes the old one's place.
    private func shorten() throws(Diagnostic) {
        let descriptor = try openLocked()
        defer { close(descriptor) }
        guard lseek(descriptor, 0, SEEK_SET) == 0, let bytes = HistoryFile.readAll(descriptor) else { return }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        _ = lines.popLast()
        guard lines.count > limit else { return }
        let temporary = path + ".new"
        let target = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard target >= 0 else { return }
        defer { close(target) }
        do {
            try write(
                Array(lines.suffix(limit).joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")], to: target)
        } catch {
            unlink(temporary)
            return
        }
        guard fsync(target) == 0, rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Diagnostic) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw problem("cannot be written") }
            written += count
        }
    }

    private func problem(_ what: Message) -> Diagnostic {
        Diagnostic(
            "E0650", "the history \(path) \(what): \(SystemReason.of(errno))", outcome: .failed,
            help: "this session goes on without it")
    }

    private static func makeFolder(_ path: String) {
        if path.isEmpty || mkdir(path, 0o700) == 0 || errno != ENOENT { return }
        guard let slash = path.lastIndex(of: "/") else { return }
        makeFolder(String(path[..<slash]))
        mkdir(path, 0o700)
    }

    static func readAll(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    // MARK: - One line

    static func encode(_ statement: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in statement.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    static func decode(_ line: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var escaped = false
        for byte in line {
            if escaped {
                escaped = false
                switch byte {
                case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
                default: bytes.append(byte)
                }
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
