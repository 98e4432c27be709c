internal import BaseKit
internal import WorkspaceKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A file of its own for other programs and libraries that read and write files by name; gone with this object.
final class TemporaryFile {
    let path: String

    /// An empty one, which only the user may read.
    init() throws(Diagnostic) {
        let folder = Terminal.environment("TMPDIR") ?? "/tmp"
        var template = Array("\(folder)/edsh-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Session.fileError(folder) }
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    convenience init(_ bytes: [UInt8]) throws(Diagnostic) {
        try self.init()
        let sink = descriptorForWriting()
        guard sink >= 0 else { throw Session.fileError(path) }
        defer { close(sink) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Session.fileError(path) }
            rest = rest.dropFirst(count)
        }
    }

    deinit { unlink(path) }

    /// What lies in it now.
    func contents() throws(Diagnostic) -> [UInt8] { try FileWriting.read(path) ?? [] }

    private func descriptorForWriting() -> Int32 { open(path, O_WRONLY | O_TRUNC | O_CLOEXEC) }
}
