internal import BaseKit
internal import WorkspaceKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Files of reports in the workspace.
enum ReportFiles {
    /// Templates that the bureau has made its own.
    static let templates = "reports/templates"
    /// Reports as they were submitted.
    static let archive = "reports/archive"

    /// Makes a folder below the workspace, and those above it.
    static func makeFolder(_ path: String, in workspace: String) throws(Diagnostic) {
        var folder = workspace
        for part in path.split(separator: "/") {
            folder += "/\(part)"
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Session.fileError(folder) }
        }
    }

    /// A small text file; nil where there is none.
    static func text(of path: String) throws(Diagnostic) -> String? {
        guard let bytes = try FileWriting.read(path) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(
                "E0604", "\(path) is not UTF-8 text", outcome: .failed, expected: "a file saved as UTF-8")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// A page as a Word document, by pandoc.
    static func document(ofPage page: String) throws(Diagnostic) -> [UInt8] {
        let source = try TemporaryFile(Array(page.utf8))
        let target = try TemporaryFile()
        let program = ChildProcess(["pandoc", "--from", "html", "--to", "docx", "-o", target.path, source.path])
        switch program.run() {
        case .notStarted:
            throw Diagnostic(
                "E0657", "a Word document is made by pandoc, which is not installed", outcome: .failed,
                expected: "pandoc on the PATH", help: "install it (apt-get install pandoc), or take --to html")
        case .ended(0): return try target.contents()
        case .ended:
            throw Diagnostic(
                "E0657", "pandoc could not make the document", outcome: .failed, help: "its own words stand above")
        }
    }
}

extension Session {
    /// A file that gets its name when the line commits, as `save` does.
    func saveBytes(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        try writePending(name) { (sink) throws(Diagnostic) in sink.writeBytes(bytes[...]) }
    }
}
