internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What other sessions add while this one runs.
extension HistoryFile {
    /// How far the file has been read.
    struct Mark: Sendable, Hashable {
        var device: UInt64 = 0
        var inode: UInt64 = 0
        var size: Int64 = 0
    }

    /// The statements behind `mark`, oldest first, and the new mark. Where another session has shortened the file, all of
    /// them, and `replaces` is set. Nothing where the file cannot be read: then the session goes on with what it has.
    func news(since mark: Mark) -> (statements: [String], mark: Mark, replaces: Bool) {
        let nothing: (statements: [String], mark: Mark, replaces: Bool) = ([], mark, false)
        var status = stat()
        guard stat(path, &status) == 0 else { return nothing }
        var now = Mark(device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size))
        if now == mark { return nothing }
        let isSame = now.device == mark.device && now.inode == mark.inode && now.size >= mark.size
        let start = isSame ? mark.size : 0
        guard let bytes = HistoryFile.read(path, from: start), let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
            return nothing
        }
        // A line that is being written, or was torn, is left for the next time.
        now.size = start + Int64(end) + 1
        let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        return (lines.suffix(limit).map(HistoryFile.decode).filter { !$0.isEmpty }, now, !isSame)
    }

    private static func read(_ path: String, from start: Int64) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return nil }
        return readAll(descriptor)
    }
}
