import BaseKit
import Glibc
import LanguageKit
import ModuleKit

/// Programs of the language that the project itself shows: in transcripts, documents, routines and help.
enum Corpus {
    /// Every text that is right as far as its grammar goes, each once.
    static let programs: [String] = {
        var texts: [String] = []
        for name in files(["Tests/Transcripts", "docs/user-guide", "."], ".md") {
            texts += programs(in: read(name))
        }
        for name in files(["scripts/routines"], ".edsh") { texts.append(read(name)) }
        for stage in StageCatalogue.stages.values.sorted(by: { $0.name < $1.name }) {
            texts += stage.examples.map(\.line)
        }
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted && parse($0).errors.isEmpty }
    }()

    static func parse(_ text: String) -> ParseResult {
        Parser.parse(SourceText(text: text), stages: StageCatalogue.grammar)
    }

    private static let package: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()

    /// Lines of `edsh>` blocks and whole `file …edsh` blocks of a document.
    private static func programs(in document: String) -> [String] {
        var found: [String] = []
        var file: String?
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```file "), line.hasSuffix(".edsh") {
                file = ""
            } else if line.hasPrefix("```"), let text = file {
                found.append(text)
                file = nil
            } else if file != nil {
                file? += line + "\n"
            } else if line.hasPrefix("edsh> ") {
                found.append(String(line.dropFirst(6)))
            } else if line.hasPrefix("  … "), !found.isEmpty {
                found[found.count - 1] += "\n" + line.dropFirst(4)
            }
        }
        return found
    }

    private static func files(_ folders: [String], _ ending: String) -> [String] {
        folders.flatMap { folder -> [String] in
            guard let directory = opendir("\(package)/\(folder)") else { return [] }
            defer { closedir(directory) }
            var names: [String] = []
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasSuffix(ending) { names.append("\(package)/\(folder)/\(name)") }
            }
            return names.sorted()
        }
    }

    static func read(_ path: String) -> String {
        guard let file = fopen(path.hasPrefix("/") ? path : "\(package)/\(path)", "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
