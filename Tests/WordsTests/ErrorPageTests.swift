import BaseKit
import ShellKit
import Testing
import TranscriptKit

/// Every code of an error has a page, and an example gives what it is an example of.
@Suite("The pages of errors") struct ErrorPageTests {
    static let folder = Result { try TestFolder(.sample) }

    @Test("are there for every code of the sources, and for no other") func complete() {
        let text = ["Sources", "Plugins"].flatMap(SourceFiles.paths).filter { !$0.contains("/ErrorPages") }
            .map(SourceFiles.text).joined()
        let used = Set(text.matches(of: /"(E0\d{3})"/).map { String($0.1) })
        let pages = ErrorPages.all.map(\.code)
        #expect(used.subtracting(pages).sorted() == [], "write a page in Sources/ShellKit/Help/ErrorPages+….swift")
        #expect(Set(pages).subtracting(used).sorted() == [], "nothing gives these")
        #expect(Set(pages).count == pages.count)
    }

    @Test(
        "have an example that gives the error",
        arguments: ErrorPages.all.compactMap { page in page.example.map { (page.code, $0) } })
    func example(code: String, line: String) throws {
        let outcome = try Self.folder.get().edsh("-c", line)
        #expect(outcome.output.contains("error \(code):"), "\(outcome.output)")
        #expect(outcome.status != 0)
    }

    @Test("are shown by help") func help() throws {
        let page = try Self.folder.get().edsh("help", "E0101").output
        #expect(page.hasPrefix("E0101: a text does not end\n"))
        #expect(try Self.folder.get().edsh("--lang", "zh", "help", "e0101").output.hasPrefix("E0101: 文本没有结束\n"))
        let all = try Self.folder.get().edsh("help", "errors").output
        for page in ErrorPages.all { #expect(all.contains(page.code)) }
    }
}
