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

    /// Which only the user may read.
    init(_ bytes: [UInt8] = []) throws(Diagnostic) {
        let folder = Terminal.environment("TMPDIR") ?? "/tmp"
        var template = Array("\(folder)/edsh-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Session.fileError(folder) }
        defer { close(descriptor) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let sink = TextSink(descriptor: descriptor)
        sink.writeBytes(bytes)
        sink.flush()
        if sink.failure != nil { throw Session.fileError(path) }
    }

    deinit { unlink(path) }

    /// What lies in it now.
    func contents() throws(Diagnostic) -> [UInt8] { try FileWriting.read(path) ?? [] }
}
