import BaseKit
import Glibc
import Provocations
import ShellKit
import Testing
import TranscriptKit

/// Every code of an error has a page, an example gives what it is an example of and its correction runs, and every message
/// shows the way.
@Suite("The pages of errors") struct ErrorPageTests {
    @Test("are there for every code of the sources, and for no other") func complete() {
        let text = ["Sources", "Plugins"].flatMap(SourceFiles.paths).filter { !$0.contains("/ErrorPages") }
            .map(SourceFiles.text).joined()
        let used = Set(text.matches(of: /"(E0\d{3})"/).map { String($0.1) })
        let pages = ErrorPages.all.map(\.code)
        #expect(used.subtracting(pages).sorted() == [], "write a page in Sources/ShellKit/Help/ErrorPages+….swift")
        #expect(Set(pages).subtracting(used).sorted() == [], "nothing gives these")
        #expect(Set(pages).count == pages.count)
    }

    /// What a script says of itself, and Ctrl-C: nobody else can add what to do.
    private static let saidByOthers: Set<String> = ["E0700", "E0703", "E0704"]

    @Test("have an example that gives the error, shows the way, and is right when corrected", arguments: ErrorPages.all)
    func example(page: ErrorPage) throws {
        guard let example = page.example else {
            #expect(
                StillBad.all.contains { $0.code == page.code && $0.isAboutExample },
                "give it an example, or say in Tests/Messages/still-bad.md why it has none")
            return
        }
        let folder = try TestFolder(.sample)
        let wrong = try run(example.wrong, in: folder)
        #expect(
            wrong.output.contains("error \(page.code):") || wrong.output.contains("warning \(page.code):"),
            "\(wrong.output)")
        let way = ["  expected: ", "  did you mean ", "  try: ", "  help: "]
        let showsTheWay = way.contains { wrong.output.contains($0) }
        let isListed = StillBad.all.contains { $0.code == page.code && !$0.isAboutExample }
        #expect(
            showsTheWay || isListed || Self.saidByOthers.contains(page.code),
            "it says neither what was expected nor what to do:\n\(wrong.output)")
        let right = try run(example.right, in: folder)
        #expect(right.status == 0, "\(right.output)")
        #expect(right.output.firstMatch(of: /(?:error|warning) E0\d{3}:/) == nil, "\(right.output)")
    }

    private func run(_ line: ErrorPage.Line, in folder: TestFolder) throws -> ProgramOutcome {
        line.isShell ? try folder.shell(line.text) : try folder.edsh("-c", line.text)
    }

    @Test("are shown by help") func help() throws {
        let folder = try TestFolder(.sample)
        let page = try folder.edsh("help", "E0101").output
        #expect(page.hasPrefix("E0101: a text does not end\n"))
        #expect(page.contains("\nright\n  teachers | where name == \"王芳\""))
        #expect(try folder.edsh("--lang", "zh", "help", "e0101").output.hasPrefix("E0101: 文本没有结束\n"))
        let all = try folder.edsh("help", "errors").output
        for page in ErrorPages.all { #expect(all.contains(page.code)) }
    }

    @Test("are about codes that are given in fact") func provoked() throws {
        var seen = Set(ErrorPages.all.filter { $0.example != nil }.map(\.code))
        // What a document shows is what edsh writes: the transcripts are run.
        for path in TextFiles.paths(under: ["Tests/Transcripts", "docs/user-guide"]) + ["README.md"] {
            let text = TextFiles.text(path)
            seen.formUnion(text.matches(of: /(?:error|warning) (E0\d{3}):/).map { String($0.1) })
            seen.formUnion(text.matches(of: /(?:错误|警告) (E0\d{3})：/).map { String($0.1) })
        }
        // What takes more than a line is brought about by tests, which tell the codes that they were given.
        seen.formUnion(try codesOfRareErrors())
        #expect(Set(ErrorPages.all.map(\.code)).subtracting(seen).sorted() == [], "no test provokes these")
    }

    /// Runs the tests that provoke errors which no line brings about, and gives the codes that were thrown.
    private func codesOfRareErrors() throws -> Set<String> {
        let folder = try TestFolder(.none)
        let told = folder.path + "/codes"
        let tests = "RareErrorTests|ModuleFaultTests|damagedInside|PlaceTests/readOnly|HistoryFileTests/cannotBeKept"
        let program = try #require(realpath("/proc/self/exe", nil).map { String(cString: $0) })
        let outcome = try folder.shell(
            "\(Provoked.variable)='\(told)' '\(program)' --testing-library swift-testing --filter '\(tests)'")
        #expect(outcome.status == 0, "\(outcome.output)")
        let codes = String(decoding: TextFile.bytes(of: told) ?? [], as: UTF8.self)
        return Set(codes.split(separator: "\n").map(String.init))
    }

    @Test("and the list of messages that are still bad holds no message that has been mended", arguments: StillBad.all)
    func stillBad(entry: StillBad) throws {
        let page = ErrorPages.all.first { $0.code == entry.code }
        #expect(page != nil, "there is no such code")
        #expect(entry.fields["bad"] != nil && entry.fields["why"] != nil)
        guard let line = entry.fields["line"] else {
            #expect(page?.example == nil, "it has an example: remove the entry")
            return
        }
        let folder = try TestFolder(.sample)
        let outcome = line.hasPrefix("$ ") ? try folder.shell(String(line.dropFirst(2))) : try folder.edsh("-c", line)
        #expect(outcome.output.contains("\(entry.code):"), "\(outcome.output)")
        #expect(
            entry.fields["writes"].map { outcome.output.contains($0) } == true,
            "it has been mended: remove the entry\n\(outcome.output)")
    }
}

/// The documents of the package.
enum TextFiles {
    static func paths(under folders: [String]) -> [String] {
        folders.flatMap { SourceFiles.paths(under: $0, ending: ".md") }
    }

    static func text(_ path: String) -> String { SourceFiles.text(path) }
}
