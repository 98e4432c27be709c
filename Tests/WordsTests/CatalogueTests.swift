import BaseKit
import Chinese
import Glibc
import ShellKit
import Testing
import TranscriptKit

@testable import edsh

/// Whatever the sources say has its Chinese.
@Suite("The Chinese catalogue") struct CatalogueTests {
    struct Source: Sendable {
        /// In the package: `Sources/FileKit/JSON/JSONTable.swift`.
        let path: String
        let messages: [MessageFinder.Found]

        /// The page of the catalogue that its messages belong to: `FileKit+JSON`.
        var page: String { path.split(separator: "/").dropFirst().dropLast().prefix(2).joined(separator: "+") }
    }

    static let sources: [Source] = ["Sources", "Plugins"].flatMap(SourceFiles.paths).map { path in
        Source(path: path, messages: MessageFinder.messages(in: SourceFiles.text(path)))
    }

    static let entries = Chinese.pages.flatMap { page in
        Catalogue([page.text]).entries.map { (page: page.name, key: $0.key, text: $0.text) }
    }

    @Test("has every message") func complete() {
        let known = Set(Self.entries.map(\.key))
        var missing: [String: String] = [:]
        for source in Self.sources {
            for message in source.messages where !known.contains(message.template) {
                guard missing[message.template] == nil else { continue }
                missing[message.template] = """
                    \(source.path):\(message.line) says something new. Add to Sources/Chinese/\(source.page).swift:
                            \(Catalogue.escaped(message.template))
                                …what it means in Chinese, with the same holes but without %s…
                    """
            }
        }
        for text in missing.values.sorted() { Issue.record(Comment(rawValue: text)) }
    }

    /// Of the shell, of the modules, of the process's own command line and of the routines.
    static let phrases = (HelpPhrases.all + HelpPhrases.all(of: Modules.all) + ProcessHelp.phrases + routines).map {
        Message(phrase: $0).template
    }

    /// What the help of each saved script says that a new workspace gets, and its first line.
    private static let routines = Routines.files.flatMap { file in
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("## ") }
            .map { String($0.dropFirst(3)) }
        return [lines.joined(separator: "\n")] + lines.prefix(1)
    }

    @Test("has what declarations say of themselves") func phrases() {
        let known = Set(Self.entries.map(\.key))
        for phrase in Set(Self.phrases).sorted() where !known.contains(phrase) {
            Issue.record("Add to the page of its plugin, or of help, in Sources/Chinese: \(Catalogue.escaped(phrase))")
        }
    }

    @Test("has no message that nobody says") func current() {
        let said = Set(Self.sources.flatMap(\.messages).map(\.template))
            .union(Self.phrases)
        for entry in Self.entries where !said.contains(entry.key) {
            Issue.record("Remove from Sources/Chinese/\(entry.page).swift: \(Catalogue.escaped(entry.key))")
        }
    }

    @Test("has every message once") func once() {
        var pages: [String: String] = [:]
        for entry in Self.entries {
            if let other = pages.updateValue(entry.page, forKey: entry.key) {
                Issue.record("`\(entry.key)` is in \(entry.page) and in \(other)")
            }
        }
    }

    @Test("has the holes of each message") func holes() {
        for entry in Self.entries {
            let (ours, theirs) = (Self.holes(entry.key), Self.holes(entry.text))
            #expect(ours.filter { $0 != "s" } == theirs, "\(entry.page): \(entry.key)")
            #expect(!entry.text.isEmpty)
        }
    }

    /// What stands behind the percent signs.
    static func holes(_ template: String) -> Set<Character> {
        var found: Set<Character> = []
        var isHole = false
        for character in template {
            if isHole, character != "%" { found.insert(character) }
            isHole = character == "%" && !isHole
        }
        return found
    }

    @Test("is held against what stands where a message is wanted") func finds() {
        let found = MessageFinder.messages(
            in: #"""
                func problem(_ isNew: Bool) -> Message { isNew ? "a new \(n) row\(plural: n)" : "an \(isOld ? "old" : "odd") one" }
                let plain = "never said"
                throw Diagnostic("E0101", "a text does not end", expected: "a quote", help: isNew ? "close it" : nil)
                """#)
        #expect(
            Set(found.map(\.template)) == [
                "a new %1 row%s", "an %1 one", "old", "odd", "a text does not end", "a quote", "close it",
            ])
    }

    @Test("says a message with its parts") func says() {
        let message: Message = "saved \(3) row\(plural: 3) to \("a.csv")"
        #expect(message.english == "saved 3 rows to a.csv")
        let catalogue = Chinese.catalogue()
        #expect(catalogue.translation(of: message.template) == "已保存 %1 行到 %2")
    }
}

/// The Swift files of the package.
enum SourceFiles {
    static func paths(under folder: String) -> [String] { paths(under: folder, ending: ".swift") }

    static func paths(under folder: String, ending: String) -> [String] {
        var found: [String] = []
        guard let directory = opendir("\(TestFolder.packagePath)/\(folder)") else { return [] }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            if entry.pointee.d_type == DT_DIR { found += paths(under: "\(folder)/\(name)", ending: ending) }
            // The catalogue itself says nothing.
            if name.hasSuffix(ending), folder != "Sources/Chinese" { found.append("\(folder)/\(name)") }
        }
        return found.sorted()
    }

    static func text(_ path: String) -> String {
        guard let file = fopen("\(TestFolder.packagePath)/\(path)", "r") else { return "" }
        defer { fclose(file) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
        return String(decoding: text, as: UTF8.self)
    }
}
