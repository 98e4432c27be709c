import Glibc
import TerminalTesting
import Testing

/// The line editor in a terminal of its own, driven key by key.
@Suite("The prompt in a terminal", .serialized)
final class LineEditorTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func start(
        _ environment: [String: String] = [:], prompt: String = "县> ", shown: String? = nil, columns: Int = 60,
        rows: Int = 20
    ) throws -> PseudoTerminalSession {
        let session = try PseudoTerminalSession.start(
            arguments: [BuiltProducts.path(of: "LineEditorProbe"), folder.file("history"), prompt],
            environment: ["LC_ALL": "C.UTF-8", "HOME": folder.path].merging(environment) { $1 },
            columns: columns, rows: rows)
        try session.wait(forLine: shown ?? prompt.trimmed)
        return session
    }

    /// Waits for the probe's answer and for the prompt after it: what is typed before the prompt is echoed by the kernel.
    private func answered(_ session: PseudoTerminalSession, _ text: String) throws {
        try session.wait("`got [\(text)]` and a prompt") {
            $0.lines.dropLast().last?.hasSuffix("got [\(text)]") == true && $0.cursorLine == "县>"
        }
    }

    @Test("Chinese text is inserted and deleted in the middle of a line")
    func editsChinese() throws {
        let session = try start()
        session.type("老师张三丰").press(.left, .left).type("界首")
        try session.wait(forLine: "县> 老师张界首三丰")
        #expect(session.screen.cursorColumn == 4 + 10)
        session.press(.backspace, .left, .delete)
        try session.wait(forLine: "县> 老师张三丰")
        session.press(.home, .right, .right, .delete).type("a")
        try session.wait(forLine: "县> 老师a三丰")
        session.press(.end).type("!").press(.enter)
        try answered(session, "老师a三丰!")
        #expect(session.screen.unknownSequences == [])
    }

    @Test("a grapheme of several code points is one step and one deletion")
    func editsGraphemes() throws {
        let session = try start()
        // A family of three code points with joiners, and a letter with an accent of its own.
        session.type("a👨‍👩‍👧e\u{301}z").press(.left, .backspace, .backspace).type("b").press(.enter)
        try answered(session, "abz")
    }

    @Test("Ctrl-R finds Chinese text as it is typed, and further back")
    func searches() throws {
        let session = try start()
        for line in ["teachers 张三", "schools 界首", "teachers 李四"] {
            session.type(line).press(.enter)
            try answered(session, "\(line)")
        }
        session.press(.controlR).type("张")
        try session.wait(forLine: "(search) 张: teachers 张三")
        session.press(.backspace).type("TEACH")
        try session.wait(forLine: "(no match) TEACH:")
        session.press(.controlU, .controlR).type("teach")
        try session.wait(forLine: "(search) teach: teachers 李四")
        session.press(.controlR)
        try session.wait(forLine: "(search) teach: teachers 张三")
        session.press(.controlE).type("丰").press(.enter)
        try answered(session, "teachers 张三丰")
    }

    @Test("what is typed while a command runs is taken by the next prompt and shown once")
    func takesTypeAhead() throws {
        let session = try start()
        session.type("sleep").press(.enter)
        try session.wait(for: "sleeping")
        session.type("学校 a")
        try session.wait(forLine: "县> 学校 a")
        session.type("!").press(.enter)
        try answered(session, "学校 a!")
        #expect(session.screen.lines == ["县> sleep", "sleeping", "县> 学校 a!", "got [学校 a!]", "县>"])
    }

    @Test("a search that is given up leaves the line as it was")
    func abandonsSearch() throws {
        let session = try start()
        session.type("older").press(.enter)
        try answered(session, "older")
        session.type("新的").press(.controlR).type("old")
        try session.wait(forLine: "(search) old: older")
        session.press(.controlG)
        try session.wait(forLine: "县> 新的")
    }

    @Test("Tab inserts what is certain and lists the rest with descriptions")
    func completes() throws {
        let session = try start()
        session.type("sch").press(.tab)
        try session.wait(forLine: "县> schools")
        session.press(.controlU).type("界首").press(.tab)
        try session.wait("the prompt below the list") { $0.cursorLine == "县> 界首镇中" && $0.cursorRow > 0 }
        #expect(
            session.screen.lines == [
                "县> 界首镇中", "界首镇中心小学  about 界首镇中心小学", "界首镇中学      about 界首镇中学",
                "县> 界首镇中",
            ])
        session.type("心").press(.tab).press(.enter)
        try answered(session, "界首镇中心小学")
    }

    @Test("Tab in the middle of a line keeps what follows")
    func completesInside() throws {
        let session = try start()
        session.type("sch 张三").press(.left, .left, .left, .tab)
        try session.wait(forLine: "县> schools 张三")
        session.type("!").press(.enter)
        try answered(session, "schools! 张三")
    }

    @Test("a long list of candidates fits the terminal and says how many are hidden")
    func listsMany() throws {
        let session = try start(rows: 12)
        session.type("many ").press(.tab)
        try session.wait("the prompt below the list") { $0.cursorLine == "县> many item-" && $0.cursorRow > 0 }
        let lines = session.screen.lines
        #expect(lines.count <= 12)
        #expect(lines.first == "县> many item-")
        #expect(lines.dropLast().last == "… and 258 more: type more letters")
    }

    @Test("Ctrl-C throws the line away and keeps the prompt")
    func interrupts() throws {
        let session = try start()
        session.type("some 文字").press(.left, .left)
        // Ctrl-C makes the terminal forget what was typed and not yet read.
        try session.wait("the cursor inside") { $0.cursorLine == "县> some 文字" && $0.cursorColumn == 9 }
        session.press(.controlC)
        try session.wait(for: "interrupted")
        try session.wait(forLine: "县>")
        #expect(session.screen.lines.first == "县> some 文字^C")
        session.type("more").press(.enter)
        try answered(session, "more")
        session.press(.controlR).type("mo")
        try session.wait(forLine: "(search) mo: more")
        session.press(.controlC)
        try session.wait(forLine: "县>")
        session.type("rest").press(.enter)
        try answered(session, "rest")
    }

    @Test("Ctrl-D deletes within a line and leaves on an empty one")
    func leaves() throws {
        let session = try start()
        session.type("学校").press(.home, .controlD)
        try session.wait(forLine: "县> 校")
        session.press(.controlD)
        try session.wait(forLine: "县>")
        session.press(.controlD)
        try session.wait(for: "bye")
        #expect(try session.waitForExit() == 0)
        #expect(session.isCooked)
        #expect(!session.screen.hasBracketedPaste)
    }

    @Test("an incomplete statement goes on in the next line, and all of it can still be edited")
    func continues() throws {
        let session = try start()
        session.type("teachers |").press(.enter)
        try session.wait(forLine: "...")
        session.type("where (a").press(.enter)
        try session.wait("a third line") { $0.lines.count == 3 && $0.cursorLine == "..." }
        #expect(session.screen.lines == ["县> teachers |", "... where (a", "..."])
        session.type("b)").press(.up)
        try session.wait("the statement as one text") { $0.lines == ["县> teachers |", "where (a", "b)"] }
        session.press(.up, .home).type("老")
        try session.wait(for: "县> 老teachers |")
        session.press(.enter)
        try answered(session, "老teachers |⏎where (a⏎b)")
    }

    @Test("backspace at the start of a further line joins it to the one above")
    func joinsLines() throws {
        let session = try start()
        session.type("teachers |").press(.enter).type("count").press(.home, .backspace, .backspace)
        try session.wait(forLine: "县> teachers count")
        session.press(.enter)
        try answered(session, "teachers count")
    }

    @Test("several pasted lines become one text, and nothing of them is taken for a key")
    func pastes() throws {
        let session = try start()
        try session.wait("bracketed paste") { $0.hasBracketedPaste }
        session.type("(").paste("学校\n\twhere 1\u{01}\u{1B}[A\nlast").type(")")
        try session.wait(for: "last)")
        #expect(session.screen.lines == ["县> (学校", "        where 1[A", "last)"])
        session.press(.enter)
        try session.wait(for: "got [(学校⏎")
        #expect(String(decoding: session.received, as: UTF8.self).contains("got [(学校⏎\twhere 1[A⏎last)]"))
    }

    @Test("the history lasts: across runs, across a kill, with several lines")
    func remembers() throws {
        let first = try start()
        first.type("老师 |").press(.enter).type("count").press(.enter)
        try answered(first, "老师 |⏎count")
        first.type("second").press(.enter)
        try answered(first, "second")
        first.type("second").press(.enter)
        try first.wait("the line again") {
            $0.lines.filter { $0 == "got [second]" }.count == 2 && $0.cursorLine == "县>"
        }
        first.type(" secret").press(.enter)
        try answered(first, " secret")
        first.kill(SIGKILL)
        #expect(try first.waitForExit() == 128 + SIGKILL)

        let next = try start()
        next.press(.up)
        try next.wait(forLine: "县> second")
        next.press(.up)
        try next.wait("the statement of two lines") { $0.lines == ["县> 老师 |", "count"] }
        next.type("!").press(.enter)
        try answered(next, "老师 |⏎count!")
        next.type("draft").press(.up, .down)
        try next.wait(forLine: "县> draft")
    }

    @Test("a Chinese prompt and Chinese text work in the locale C", arguments: ["C", "POSIX", "no_SUCH"])
    func worksInLocaleC(locale: String) throws {
        let session = try start(["LC_ALL": locale])
        session.type("张三").press(.left).type("小").press(.enter)
        try answered(session, "张小三")
    }

    @Test("vi keys from .editrc keep the keys of the prompt")
    func knowsVi() throws {
        let editrc = folder.file("editrc")
        let file = try #require(fopen(editrc, "w"))
        fputs("bind -v\n", file)
        fclose(file)
        let session = try start(["EDITRC": editrc])
        session.type("older").press(.enter)
        try answered(session, "older")
        session.type("sch").press(.tab)
        try session.wait(forLine: "县> schools")
        // Command mode: to the start of the line, insert there.
        session.press(.escape).type("0i老")
        try session.wait(forLine: "县> 老schools")
        session.press(.controlR).type("old")
        try session.wait(forLine: "(search) old: older")
        session.press(.up)
        try session.wait(forLine: "县> older")
        session.press(.controlC)
        try session.wait(forLine: "县>")
        session.press(.escape).type("kA!").press(.enter)
        try answered(session, "older!")
    }

    @Test("a text longer than the terminal is wide wraps and is edited in its middle")
    func wraps() throws {
        let session = try start(columns: 20)
        session.type("一二三四五六七八九十甲乙丙").press(.home).type("零")
        try session.wait("two rows") { $0.lines == ["县> 零一二三四五六七", "八九十甲乙丙"] }
        session.press(.enter)
        try session.wait(for: "got [零一二三")
    }

    @Test("the colours of a prompt take no columns")
    func coloursPrompt() throws {
        let session = try start(prompt: "\u{1B}[1;32m县\u{1B}[0m> ", shown: "县>", columns: 20)
        session.type("一二三四五六七八九").press(.left).type("零")
        try session.wait("two rows") { $0.lines == ["县> 一二三四五六七八", "零九"] }
        #expect(session.screen.cursorRow == 1 && session.screen.cursorColumn == 2)
        session.press(.enter)
        try session.wait(for: "got [一二三四五六七")
    }

    @Test("Ctrl-Z stops the process with the terminal given back; continued, it draws its line again")
    func stopsAndContinues() throws {
        let session = try start()
        session.type("学校 a")
        try session.wait(forLine: "县> 学校 a")
        session.press(.controlZ)
        try session.wait("the terminal as it was") { _ in session.isCooked }
        session.kill(SIGCONT)
        try session.wait("the editor's modes") { _ in !session.isCooked }
        session.type("b")
        try session.wait(forLine: "县> 学校 ab")
        session.press(.enter)
        try answered(session, "学校 ab")
    }

    @Test("a large paste arrives whole")
    func pastesMuch() throws {
        let session = try start()
        let lines = (1...400).map { "第\($0)行 " + String(repeating: "字", count: 20) }
        session.paste(lines.joined(separator: "\n") + "\n").press(.enter)
        try session.wait("an answer") { $0.lines.contains { $0.hasSuffix("]") } && $0.cursorLine == "县>" }
        let received = String(decoding: session.received, as: UTF8.self)
        #expect(received.contains("got [" + lines.joined(separator: "⏎") + "]"))
    }

    @Test("a window that changes its size gets the line anew")
    func resizes() throws {
        let session = try start()
        session.type("张三 teachers")
        try session.wait(forLine: "县> 张三 teachers")
        session.resize(columns: 30, rows: 10)
        session.type("!")
        try session.wait(forLine: "县> 张三 teachers!")
        session.press(.enter)
        try answered(session, "张三 teachers!")
    }

    @Test("a window that becomes narrow and wide again has the whole line once, and the cursor in its place")
    func resizesWrapped() throws {
        let session = try start()
        session.type("一二三四五六七八九十甲乙丙")
        try session.wait(forLine: "县> 一二三四五六七八九十甲乙丙")
        session.resize(columns: 20, rows: 10)
        session.press(.home).type("零")
        try session.wait("two rows") { $0.lines == ["县> 零一二三四五六七", "八九十甲乙丙"] }
        session.press(.end).type("丁")
        try session.wait("the end") { $0.lines == ["县> 零一二三四五六七", "八九十甲乙丙丁"] }
        session.resize(columns: 16, rows: 10)
        session.type("戊")
        try session.wait("three rows") { $0.lines == ["县> 零一二三四五", "六七八九十甲乙丙", "丁戊"] }
        session.resize(columns: 60, rows: 10)
        session.press(.home).type("!")
        try session.wait("one row") { $0.lines == ["县> !零一二三四五六七八九十甲乙丙丁戊"] }
        session.press(.enter)
        try answered(session, "!零一二三四五六七八九十甲乙丙丁戊")
    }

    @Test("the terminal is given back when the process is ended or crashes", arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func restores(signal: Int32) throws {
        let session = try start()
        session.type("half a line")
        try session.wait(for: "half a line")
        #expect(!session.isCooked)
        session.kill(signal)
        #expect(try session.waitForExit() == 128 + signal)
        #expect(session.isCooked)
        #expect(!session.screen.hasBracketedPaste)
    }

    @Test("a crash between two lines leaves the terminal as it was")
    func restoresAfterCrash() throws {
        let session = try start()
        session.type("crash").press(.enter)
        #expect(try session.waitForExit() > 128)
        #expect(session.isCooked)
        #expect(!session.screen.hasBracketedPaste)
    }
}

extension StringProtocol {
    var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
