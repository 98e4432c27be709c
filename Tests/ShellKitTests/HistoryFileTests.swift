import BaseKit
import Provocations
import Glibc
@testable import ShellKit
import TerminalTesting
import Testing

@Suite("The history file")
final class HistoryFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ bytes: String) throws {
        let file = try #require(fopen(folder.file("history"), "w"))
        fputs(bytes, file)
        fclose(file)
    }

    private var file: HistoryFile { HistoryFile(path: folder.file("history")) }

    @Test("a file that is not there is an empty history")
    func isEmptyAtFirst() throws { #expect(try file.load() == []) }

    @Test("statements come back as they were, with their line ends and backslashes")
    func comesBack() throws {
        let statements = ["teachers |\n  count", #"print "a\n\\b""#, "界首 👨‍👩‍👧", "a\r\nb", "\\"]
        for statement in statements { try file.append(statement) }
        #expect(try file.load() == statements)
    }

    @Test("only the owner can read it")
    func isPrivate() throws {
        try file.append("teachers")
        var status = stat()
        #expect(stat(folder.file("history"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test("a history that cannot be kept is told once, with what becomes of the session")
    func cannotBeKept() {
        let failure = #expect(throws: Diagnostic.self) { try HistoryFile(path: folder.file(".")).append("teachers") }
        #expect(failure?.code == "E0650")
        Provoked.note(failure)
        #expect(failure?.help == "this session goes on without it")
    }

    @Test("a line that a crash has torn is not read, and the next statement takes its place")
    func dropsTornLine() throws {
        try write("first\nsecond\nteachers | wh")
        #expect(try file.load() == ["first", "second"])
        try file.append("third")
        #expect(try file.load() == ["first", "second", "third"])
    }

    @Test("bytes that are no UTF-8 do no harm to the others")
    func survivesGarbage() throws {
        let descriptor = open(folder.file("history"), O_WRONLY | O_CREAT, 0o600)
        let bytes: [UInt8] = [0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x0A, 0x62, 0x0A]
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        #expect(try file.load() == ["a", "\u{FFFD}\u{FFFD}", "b"])
    }

    @Test("writers at the same time lose nothing and mix nothing")
    func hasManyWriters() async throws {
        let file = file
        let each = 200
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<each {
                        // Long enough that an unlocked write could be split.
                        try file.append("\(writer)-\(number) " + String(repeating: "界", count: 300))
                    }
                }
            }
            try await group.waitForAll()
        }
        let statements = try file.load()
        #expect(statements.count == 4 * each)
        for writer in 0..<4 {
            let own = statements.filter { $0.hasPrefix("\(writer)-") }
            #expect(own == (0..<each).map { "\(writer)-\($0) " + String(repeating: "界", count: 300) })
        }
    }

    @Test("the newest statements are kept, and a file that has grown far beyond them is shortened")
    func isLimited() throws {
        try write((1...25).map { "statement \($0)\n" }.joined())
        let file = HistoryFile(path: folder.file("history"), limit: 10)
        #expect(try file.load() == (16...25).map { "statement \($0)" })
        #expect(try HistoryFile(path: folder.file("history"), limit: 1000).load().count == 10)
        try file.append("new")
        #expect(try file.load().last == "new")
    }

    @Test("what another session adds is seen, in order, once, and a line half written not yet")
    func isShared() throws {
        try file.append("first")
        var news = file.news(since: HistoryFile.Mark())
        #expect(news.statements == ["first"])
        #expect(news.replaces)
        news = file.news(since: news.mark)
        #expect(news.statements == [])
        try file.append("second |\n  third")
        let descriptor = open(folder.file("history"), O_WRONLY | O_APPEND)
        #expect(Glibc.write(descriptor, "fourt", 5) == 5)
        news = file.news(since: news.mark)
        #expect(news.statements == ["second |\n  third"])
        #expect(!news.replaces)
        #expect(Glibc.write(descriptor, "h\n", 2) == 2)
        close(descriptor)
        #expect(file.news(since: news.mark).statements == ["fourth"])
    }

    @Test("a file that another session has shortened is read anew")
    func isReadAnew() throws {
        try write((1...25).map { "statement \($0)\n" }.joined())
        let mark = file.news(since: HistoryFile.Mark()).mark
        _ = try HistoryFile(path: folder.file("history"), limit: 10).load()
        let news = file.news(since: mark)
        #expect(news.replaces)
        #expect(news.statements == (16...25).map { "statement \($0)" })
    }

    @Test("a place where nothing can be written is an error that says so")
    func reports() {
        let error = #expect(throws: Diagnostic.self) { try HistoryFile(path: "/proc/nowhere/history").append("x") }
        #expect(error?.code == "E0650")
    }
}

@Suite("Search in the history")
struct HistorySearchTests {
    let history = ["teachers 张三", "schools 界首", "Teachers 李四", "schools 界首"]

    @Test("the newest match comes first, again goes back, and the same statement is not shown twice")
    func goesBack() {
        var search = HistorySearch(draft: "", cursor: 0)
        search.query = "界"
        search.find(in: history, older: true)
        #expect(search.index == 3)
        search.find(in: history, older: true, again: true)
        #expect(search.index == 3)
        #expect(search.failed)
    }

    @Test("small letters find capital ones, capital ones only themselves")
    func foldsCase() {
        var search = HistorySearch(draft: "", cursor: 0)
        search.query = "teach"
        search.find(in: history, older: true)
        #expect(search.index == 2)
        search.find(in: history, older: true, again: true)
        #expect(search.index == 0)
        search.find(in: history, older: false, again: true)
        #expect(search.index == 2)
        search.query = "TEACH"
        search.restart(in: history)
        #expect(search.failed)
    }

    @Test("the place of a match counts code points, as the line editor does")
    func findsPlace() {
        #expect(HistorySearch.range(of: "三", in: "e\u{301}张三") == 3..<4)
        #expect(HistorySearch.range(of: "x", in: "") == nil)
    }
}

@Suite("Completion")
struct CompletionTests {
    private func step(_ typed: String, _ replacements: [String]) -> CompletionStep? {
        CompletionStep(
            replacements.map { CompletionCandidate($0, replacing: 0..<typed.utf8.count) }, buffer: typed)
    }

    @Test("one candidate is inserted, of several what all begin with")
    func inserts() {
        #expect(step("sc", ["schools"])?.replacement == "schools")
        #expect(step("t", ["teachers", "teams"])?.replacement == "tea")
        #expect(step("界", ["界首镇中心小学", "界首镇中学"])?.replacement == "界首镇中")
        #expect(step("x", []) == nil)
    }

    @Test("a grapheme is never cut, and what was typed is never lost")
    func keepsGraphemes() {
        // Both begin with the same letter, but one carries an accent.
        #expect(step("x", ["xe\u{301}a", "xea"])?.replacement == nil)
        #expect(step("jsz", ["界首镇中心小学", "界首镇中学"])?.replacement == nil)
        #expect(step("jsz", ["界首镇中心小学"])?.replacement == "界首镇中心小学")
        #expect(step("tea", ["teachers", "teams"])?.replacement == nil)
    }

    @Test("the list fits its room, with descriptions where there is some")
    func lists() {
        let two = [
            CompletionCandidate("学校", replacing: 0..<0, description: "schools"),
            CompletionCandidate("teachers", replacing: 0..<0, description: "all who teach, in any school"),
        ]
        #expect(
            CompletionList.lines(two, width: 30, height: 10)
                == [
                    "学校      schools", "teachers  all who teach, in any …",
                ].map { $0.fitted(to: 30) })
        #expect(CompletionList.lines(two, width: 16, height: 10) == ["学校", "teachers"])
        let many = (1...100).map { CompletionCandidate("item\($0)", replacing: 0..<0, description: "d") }
        #expect(
            CompletionList.lines(many, width: 20, height: 5) == [
                "item1    item5", "item2    item6", "item3    item7", "item4    item8",
                "… and 92 more: type more letters",
            ])
    }

    @Test("a candidate from data cannot harm the terminal")
    func isHarmless() {
        let lines = CompletionList.lines(
            [CompletionCandidate("a\u{1B}[2J", replacing: 0..<0, description: "\n\u{202E}")], width: 60, height: 5)
        #expect(lines == ["a␛[2J  ⏎\\u{202E}"])
    }
}
