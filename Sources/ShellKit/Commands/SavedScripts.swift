internal import BaseKit
internal import LanguageKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Saved script files of the workspace.
enum SavedScripts {
    static let ending = ".edsh"

    /// Names of the workspace's scripts and their paths.
    static func all(in workspace: String) -> [(name: String, path: String)] {
        let folder = workspace + "/scripts"
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [(name: String, path: String)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") {
                found.append((String(name.dropLast(ending.count)), folder + "/" + name))
            }
        }
        return found.sorted { $0.name < $1.name }
    }

    /// The first line of its help text; of a routine that edsh brings along, in the user's language.
    static func summary(ofFile path: String) -> String {
        guard let source = try? load(path, workspace: nil) else { return "" }
        let documentation = Parser.parse(source, stages: StageCatalogue.grammar).program.documentation
        return documentation.split(separator: "\n").first.map { phrase(String($0)) } ?? ""
    }

    /// The text of a script, given by its path or by its name in the workspace. A script names others from its own folder
    /// too.
    static func load(_ name: String, from script: String? = nil, workspace: String?) throws(Diagnostic) -> SourceText {
        if let script, let slash = script.lastIndex(of: "/"), !name.hasPrefix("/"), name.hasSuffix(ending) {
            let beside = String(script[...slash]) + name
            if let bytes = try read(beside) { return try text(bytes, beside) }
        }
        if let bytes = try read(name) { return try text(bytes, name) }
        let saved = workspace.map(all) ?? []
        if let known = saved.first(where: { $0.name == name || $0.name + ending == name }),
            let bytes = try read(known.path)
        {
            return try text(bytes, known.path)
        }
        throw Diagnostic(
            "E0603", "there is no script `\(name)`", expected: "the path of a file, or a script that `scripts` lists",
            suggestions: NearestName.find(name, in: saved.map(\.name)))
    }

    private static func text(_ bytes: [UInt8], _ name: String) throws(Diagnostic) -> SourceText {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic("E0604", "\(name) is not UTF-8 text", expected: "a script saved as UTF-8")
        }
        // Editors of some systems put a mark before the text and end lines with CR LF.
        let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        return SourceText(name: name, text: plain)
    }

    /// Nil where there is no such file.
    private static func read(_ path: String) throws(Diagnostic) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Diagnostic("E0602", "\(path) cannot be read: \(SystemReason.of(errno))")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 {
                throw Diagnostic("E0602", "\(path) cannot be read: \(SystemReason.of(errno))")
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
