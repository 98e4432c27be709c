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
                "E0603", "\(path) is not UTF-8 text", outcome: .failed, expected: "a file saved as UTF-8")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// A page as a Word document, by pandoc.
    static func document(ofPage page: String) throws(Diagnostic) -> [UInt8] {
        let folder = try temporaryFolder()
        defer {
            for name in ["page.html", "page.docx"] { unlink("\(folder)/\(name)") }
            rmdir(folder)
        }
        try FileWriting.create("\(folder)/page.html", Array(page.utf8))
        let words = ["pandoc", "--from", "html", "--to", "docx", "-o", "\(folder)/page.docx", "\(folder)/page.html"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let error = posix_spawnp(&child, "pandoc", nil, nil, &arguments, environ)
        guard error == 0 else {
            throw Diagnostic(
                "E0619", "a Word document is made by pandoc, which is not installed", outcome: .failed,
                expected: "pandoc on the PATH", help: "install it (apt-get install pandoc), or take --to html")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0, let bytes = try FileWriting.read("\(folder)/page.docx") else {
            throw Diagnostic(
                "E0619", "pandoc could not make the document", outcome: .failed, help: "its own words stand above")
        }
        return bytes
    }

    private static func temporaryFolder() throws(Diagnostic) -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var pattern = Array("\(base)/edsh-report-XXXXXX".utf8CString)
        guard mkdtemp(&pattern) != nil else { throw Session.fileError(base) }
        return String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Session {
    /// A file that gets its name when the line commits, as `save` does.
    func saveBytes(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        let path = try writablePath(name)
        let temporary = "\(path).edsh-\(getpid())-\(temporaryTables)"
        temporaryTables += 1
        do throws(Diagnostic) {
            try FileWriting.create(temporary, bytes)
        } catch {
            throw Diagnostic(
                "E0602", "\(name) cannot be written: \(error.message)", outcome: .failed,
                expected: "a folder that exists and may be written to")
        }
        transaction?.files.append(PendingFile(name: name, path: path, temporaryPath: temporary))
    }
}
