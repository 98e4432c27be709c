import BaseKit
import Glibc
import Testing

@testable import LanguageKit

/// docs/user-guide/grammar.md says what the parser reads.
@Suite struct GrammarTests {
    private let document = Corpus.read("docs/user-guide/grammar.md")

    /// The text of the `ebnf` block below a heading.
    private func block(_ heading: String) throws -> String {
        let rest = document.split(separator: "## \(heading)\n", maxSplits: 1).last.map(String.init) ?? ""
        let parts = rest.components("```ebnf\n")
        return try #require(parts.dropFirst().first.map { $0.components("```")[0] }, "no grammar below \(heading)")
    }

    private func everything() throws -> String {
        try ["Programs", "Pipelines", "Stages", "Expressions", "Words and signs"].map(block).joined()
    }

    /// Texts in double or single quotes.
    private func terminals(_ grammar: String) -> Set<String> {
        var found = Set<String>()
        var rest = grammar[...]
        while let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
            let inside = rest[rest.index(after: quote)...]
            guard let end = inside.firstIndex(of: rest[quote]) else { break }
            found.insert(String(inside[..<end]))
            rest = inside[inside.index(after: end)...]
        }
        return found
    }

    private func words(_ terminals: Set<String>) -> Set<String> {
        terminals.filter { $0.count > 1 && $0.allSatisfy { $0.isLetter || $0 == "_" } }
    }

    @Test func keywordsAreTheParsers() throws {
        #expect(
            words(terminals(try block("Programs")))
                == Set(Parser.keywords).union(Parser.inwardKeywords))
    }

    @Test func operatorsAreTheParsers() throws {
        let found = terminals(try block("Expressions"))
        let operators = Set(Parser.levels.flatMap { $0 })
        #expect(operators.isSubset(of: found), "\(operators.subtracting(found))")
        #expect(words(found) == words(operators).union(["not", "true", "false", "null"]))
        let brackets: Set<String> = ["(", ")", "[", "]", "{", "}", ",", ":", "."]
        #expect(found.subtracting(words(found)) == operators.subtracting(words(operators)).union(brackets))
    }

    /// One rule a stage, made from the stage's own declaration. `EDSH_UPDATE_TRANSCRIPTS=1` writes them.
    @Test func stagesAreTheCatalogues() throws {
        let names = StageCatalogue.grammar.keys.sorted()
        let rules = names.map { name in "\(name)-stage".padded(to: 15) + "= \(rule(name)) ;\n" }.joined()
        let choice = names.map { "\($0)-stage" }
        var lines = ["stage          = \(choice[0])"]
        for name in choice.dropFirst() {
            if lines[lines.count - 1].count + name.count > 115 {
                lines.append("                 | \(name)")
            } else {
                lines[lines.count - 1] += " | \(name)"
            }
        }
        let wanted = lines.joined(separator: "\n") + " ;\n\n" + rules
        let found = try block("Stages")
        if getenv("EDSH_UPDATE_TRANSCRIPTS") != nil, found != wanted {
            let parts = document.components("## Stages\n\n```ebnf\n" + found)
            try #require(parts.count == 2)
            let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
                separator: "/")
            let file = try #require(fopen(path + "/docs/user-guide/grammar.md", "w"))
            fputs(parts[0] + "## Stages\n\n```ebnf\n" + wanted + parts[1], file)
            fclose(file)
        } else {
            #expect(found == wanted)
        }
    }

    private func rule(_ name: String) -> String {
        guard let grammar = StageCatalogue.grammar[name] else { return "" }
        let head =
            switch grammar.style {
            case .items: "\"\(name)\" [ items ]"
            case .sortKeys: "\"\(name)\" [ keys ]"
            case .words: "\"\(name)\" { word | flag }"
            case .rows(let variants):
                "\"\(name)\" "
                    + (variants.isEmpty ? "" : "[ \(variants.map { "\"\($0)\"" }.joined(separator: " | ")) ] ")
                    + "rows [ \"as\" name ]"
            }
        let clauses = grammar.clauses.map { "\"\($0)\" \($0 == "sort" ? "keys" : "items")" }
        let flags = grammar.flags.map { " [ \"--\($0)\" ]" }.joined()
        return (clauses.isEmpty ? head : head + " { \(clauses.joined(separator: " | ")) }") + flags
    }

    /// Every rule that is named is there, and every rule that is there is named.
    @Test func rulesAreWhole() throws {
        let grammar = try everything()
        var defined = Set<String>()
        var used = Set<String>()
        for line in grammar.split(separator: "\n") {
            // Quoted texts are no names of rules.
            var rest = ""
            var quote: Character?
            for character in line {
                if let open = quote {
                    if character == open { quote = nil }
                } else if character == "\"" || character == "'" {
                    quote = character
                } else {
                    rest.append(character)
                }
            }
            let names = rest.split { !($0.isLetter || $0 == "-") }.map(String.init).filter { $0 != "-" }
            let isHead = line.first?.isLetter == true
            if isHead, let name = names.first { defined.insert(name) }
            used.formUnion(names.dropFirst(isHead ? 1 : 0))
        }
        let given: Set<String> = ["letter", "digit", "character", "newline", "word-sign", "hex"]
        #expect(used.subtracting(defined).subtracting(given).isEmpty, "\(used.subtracting(defined).subtracting(given))")
        #expect(defined.subtracting(used) == ["program", "comment"])
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

    /// The parts between the places where `separator` stands.
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
