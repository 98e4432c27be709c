import BaseKit
import Glibc
import TerminalTesting
import Testing

/// The prompt of `edsh` on the sample county, as a clerk uses it.
@Suite("The prompt on a county", .serialized)
struct PromptTests {
    let county: SampleCountyFolder

    init() throws { county = try SampleCountyFolder() }

    @Test("Chinese text is written, and put right in the middle of the line")
    func editsChinese() throws {
        let session = try county.start()
        session.type(#"schools | where name == "界首初级中学" | select id"#)
        for _ in 0..<#"级中学" | select id"#.count + 1 { session.press(.left) }
        session.type("镇")
        try session.wait(forLine: #"county> schools | where name == "界首镇初级中学" | select id"#)
        session.press(.enter)
        try session.answers("S021")
        #expect(session.screen.unknownSequences == [])
    }

    @Test("a line of an earlier run comes back with Up, and can be searched for")
    func remembersAcrossRuns() throws {
        let first = try county.start()
        first.run(#"teachers | where school.name == "界首镇初级中学" | count"#)
        try first.answers("76")
        first.run("townships | count")
        try first.answers("10")
        first.press(.controlD)
        #expect(try first.waitForExit() == 0)

        let next = try county.start()
        next.press(.up)
        try next.wait(forLine: "county> townships | count")
        next.press(.controlU, .controlR).type("界首镇")
        try next.wait(forLine: #"(search) 界首镇: teachers | where school.name == "界首镇初级中学" | count"#)
        next.press(.enter)
        try next.answers("76")
    }

    @Test("two sessions share the history as they go, and a kill loses none of it")
    func sharesHistory() throws {
        let first = try county.start()
        let second = try county.start()
        first.run("townships | count")
        try first.answers("10")
        second.run("print 1")
        try second.answers("1")
        second.kill(SIGKILL)
        #expect(try second.waitForExit() == 128 + SIGKILL)
        let third = try county.start()
        third.run("print 2")
        try third.answers("2")
        // What the others have run is there at the next prompt, without a line of one's own.
        first.press(.controlC)
        try first.wait("a new prompt") { $0.cursorLine == "county>" && $0.text.contains("^C") }
        first.press(.up)
        try first.wait(forLine: "county> print 2")
        try first.clearLine()
        first.run("print 3")
        try first.answers("3")
        for line in ["print 3", "print 2", "print 1", "townships | count"] {
            first.press(.up)
            try first.wait(forLine: "county> " + line)
        }
    }

    @Test("vi keys from .editrc: command mode edits Chinese text, Tab and Ctrl-R work")
    func knowsVi() throws {
        let editrc = try county.folder.write("bind -v\n", to: "editrc")
        let session = try county.start(environment: ["EDITRC": editrc])
        session.type(#"print "界首县中学""#)
        try session.wait(forLine: #"county> print "界首县中学""#)
        // To the start, two words on, delete one character, put another in.
        session.press(.escape).type("0f县xi镇")
        try session.wait(forLine: #"county> print "界首镇中学""#)
        session.press(.enter)
        try session.answers("界首镇中学")
        session.type("townsh").press(.tab)
        try session.wait(forLine: "county> townships")
        session.press(.controlC)
        try session.waitForPrompt()
        session.press(.controlR).type("界首")
        try session.wait(for: "(search) 界首: print \"界首镇中学\"")
        session.press(.enter)
        try session.answers("界首镇中学")
    }

    @Test("a line longer than the window is wide is edited in its middle, and drawn anew where the window changes")
    func wraps() throws {
        let session = try county.start(columns: 40)
        session.type(#"print "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸""#)
        try session.wait("two rows") { $0.cursorRow > 1 && $0.cursorLine.hasSuffix("\"") }
        for _ in 0..<11 { session.press(.left) }
        session.type("零")
        session.resize(columns: 60, rows: 30)
        session.press(.end).press(.enter)
        try session.answers("一二三四五六七八九十零甲乙丙丁戊己庚辛壬癸")
    }

    @Test("a line that ends in `|`, and an open bracket, go on in the next line")
    func continuesPipelines() throws {
        let session = try county.start()
        session.type("townships |").press(.enter)
        try session.wait(forLine: "  …")
        session.type("count").press(.enter)
        try session.answers("10")
        session.type("(townships").press(.enter)
        try session.wait(forLine: "  …")
        session.type("| take 2) | select code").press(.enter)
        try session.answers("450399101")
        #expect(session.screen.lines.contains("450399100"))
    }

    @Test("a block goes on to its closing bracket")
    func continuesBlocks() throws {
        let session = try county.start()
        session.type("for n in [11, 22] {").press(.enter)
        try session.wait(forLine: "  …")
        session.type(#"print "${$n} 人""#).press(.enter)
        try session.wait("the third line") { $0.lines.count == 4 && $0.cursorLine == "  …" }
        session.type("}").press(.enter)
        try session.answers("22 人")
    }

    @Test("pasted lines are one text; a line that starts with `|` belongs to the one above")
    func pastes() throws {
        let session = try county.start()
        try session.wait("bracketed paste") { $0.hasBracketedPaste }
        session.paste("schools\n  | where kind == \"junior\"\n  | where township.name == \"界首镇\"\n  | select id\n")
        try session.wait(for: "| select id")
        session.press(.enter)
        try session.answers("S021")
    }

    @Test("several pasted statements run one after the other, as one transaction")
    func pastesStatements() throws {
        let session = try county.start()
        session.paste("let n = 3\ntownships | take $n | count\nprint \"丙\"")
        try session.wait(for: "print \"丙\"")
        session.press(.enter)
        try session.answers("丙")
        #expect(session.screen.lines.contains("3"))
        // The last of them fails: nothing of the first stays.
        session.paste("townships update W01 --name 改名镇\nfail \"丁\"")
        try session.wait(for: "fail \"丁\"")
        session.press(.enter)
        try session.wait(for: "error E0704: 丁")
        try session.waitForPrompt()
        session.run(#"townships | where name == "改名镇" | count"#)
        try session.answers("0")
    }

    @Test("tables take the width that the window has now")
    func resizes() throws {
        let session = try county.start(columns: 60)
        session.run("schools | take 2")
        try session.wait(for: "not shown: township")
        try session.waitForPrompt()
        #expect(session.screen.lines.allSatisfy { DisplayWidth.of($0) <= 60 })
        session.resize(columns: 100, rows: 40)
        session.run("schools | take 2")
        try session.wait("a second table") { $0.lines.filter { $0.hasPrefix("not shown:") }.count == 2 }
        try session.waitForPrompt()
        // Of the table itself: what is told beside it is wrapped by another stream's width.
        let widest = session.screen.lines.filter { $0.contains("──") }.map { DisplayWidth.of($0) }.max() ?? 0
        #expect(widest > 60 && widest <= 100)
    }

    @Test("`exit`, `quit` and Ctrl-D leave with the terminal given back", arguments: ["exit\r", "quit\r", "\u{04}"])
    func leaves(typed: String) throws {
        let session = try county.start()
        session.type(typed)
        #expect(try session.waitForExit() == 0)
        #expect(session.isCooked)
        #expect(!session.screen.hasBracketedPaste)
    }
}

extension PseudoTerminalSession {
    func run(_ line: String) { type(line).press(.enter) }

    /// Waits for a line of the answer and the prompt below it.
    func answers(_ line: String) throws {
        try wait("the answer `\(line)` and a prompt") {
            $0.lines.dropLast().last?.trimmingStart == line && $0.cursorLine == "county>"
        }
    }

    func waitForPrompt() throws { try wait(forLine: "county>") }

    /// Empties the line and waits for that.
    func clearLine() throws {
        press(.end, .controlU)
        try waitForPrompt()
    }
}

extension String {
    var trimmingStart: String { String(drop { $0 == " " }) }
}
