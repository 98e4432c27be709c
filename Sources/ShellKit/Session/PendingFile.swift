#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A file that waits for the commit. Where the disk can keep it without a name it has none while it is written, so that
/// nothing of it is left of a process that is killed; else it lies under another name.
final class PendingFile {
    /// As the user wrote it.
    let name: String
    /// Where it will lie.
    let path: String
    let temporaryPath: String
    /// Open for writing until it has a name.
    private(set) var descriptor: Int32
    private var isNamed: Bool

    /// Nil where it cannot be made (errno).
    init?(_ name: String, _ path: String, number: Int) {
        self.name = name
        self.path = path
        temporaryPath = "\(path).edsh-\(getpid())-\(number)"
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        descriptor = PendingFile.openWithoutName(in: folder.isEmpty ? "/" : folder)
        isNamed = descriptor < 0
        if isNamed { descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        if descriptor < 0 { return nil }
    }

    deinit { closeDescriptor() }

    private static func openWithoutName(in folder: String) -> Int32 {
        #if os(Linux)
            // O_TMPFILE, which Swift does not know.
            open(folder, O_WRONLY | 0o20000000 | O_DIRECTORY | O_CLOEXEC, 0o600)
        #else
            -1
        #endif
    }

    /// False where it cannot (errno).
    func takeTemporaryName() -> Bool {
        if !isNamed {
            let own = "/proc/self/fd/\(descriptor)"
            guard linkat(AT_FDCWD, own, AT_FDCWD, temporaryPath, AT_SYMLINK_FOLLOW) == 0 else { return false }
            isNamed = true
        }
        closeDescriptor()
        return true
    }

    func discard() {
        if isNamed { unlink(temporaryPath) }
        closeDescriptor()
    }

    private func closeDescriptor() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}
