import Glibc
import TerminalTesting
import Testing

/// What the prompt asks before a large change, and how it shows what is long.
@Suite("The prompt asks and pages", .serialized)
struct PromptQuestionTests {
    let county: SampleCountyFolder

    init() throws { county = try SampleCountyFolder() }

    private static let large = #"teachers | where school.township.name == "界首镇" | update degree = "master""#
    private static let question = "this changes 259 teachers: y does it, n does not, d shows every cell"

    @Test("a change of more than 20 records says how many and asks; n leaves all as it is")
    func refuses() throws {
        let session = try county.start(columns: 100)
        session.run(Self.large)
        try session.wait(for: Self.question)
        session.type("n")
        try session.wait(for: "left as it was: nothing was written")
        try session.waitForPrompt()
        session.run("log | count")
        try session.answers("1")
    }

    @Test("y does it, after any other key was of no meaning")
    func agrees() throws {
        let session = try county.start(columns: 100)
        session.run(Self.large)
        try session.wait(for: Self.question)
        session.type("x?").type("y")
        try session.wait(for: "committed 2: 259 records")
        try session.waitForPrompt()
        session.run("undo")
        try session.wait("the question") { $0.cursorLine.hasPrefix("this changes 259 teachers") }
        session.press(.controlC)
        try session.wait(for: "left as it was")
        try session.waitForPrompt()
        session.run("log | count")
        try session.answers("2")
    }

    @Test("d shows every changed cell, and asks again")
    func rehearses() throws {
        let session = try county.start(columns: 100)
        session.run(Self.large)
        try session.wait(for: Self.question)
        session.type("d")
        try session.wait(for: "lines: Space next page")
        #expect(session.screen.text.contains("teachers"))
        session.type("q")
        try session.wait(for: "more lines not shown")
        try session.wait("the question again") { $0.cursorLine.hasPrefix("this changes 259 teachers") }
        session.type("n")
        try session.wait(for: "left as it was")
        try session.waitForPrompt()
        session.run("log | count")
        try session.answers("1")
    }

    @Test("up to the number of the manifest nothing is asked; the manifest may say another")
    func knowsTheManifest() throws {
        let session = try county.start(columns: 100)
        session.run(#"teachers | take 20 | update degree = "master""#)
        try session.wait(for: "committed 2: 20 records")
        try session.waitForPrompt()
        session.press(.controlD)
        _ = try session.waitForExit()
        let manifest = county.path + "/edsh.json"
        let text = try #require(try? String(validating: read(manifest), as: UTF8.self))
        try write(text.replacing("\"checkpoint\"", with: "\"askAbove\": 1, \"checkpoint\""), to: manifest)
        let next = try county.start(columns: 100)
        next.run(#"teachers | take 2 | update degree = "bachelor""#)
        try next.wait(for: "this changes 2 teachers")
        next.type("y")
        try next.wait(for: "committed 3: 2 records")
    }

    @Test("a script that is run at the prompt never asks")
    func leavesScriptsAlone() throws {
        let path = try county.folder.write("## all masters\n" + Self.large + "\n", to: "masters.edsh")
        let session = try county.start(columns: 100)
        session.run("run \(path)")
        try session.wait(for: "committed 2: 259 records")
    }

    @Test("lines of a held transaction ask too, and are taken back alone")
    func asksInHeldTransactions() throws {
        let session = try county.start(columns: 100)
        session.run("begin")
        try session.wait(for: "a transaction is open")
        session.run("townships update W01 --name 改名镇")
        try session.wait(for: "not committed yet")
        session.run(Self.large)
        try session.wait(for: Self.question)
        session.type("n")
        try session.wait(for: "left as it was")
        session.run("commit")
        try session.wait(for: "committed 2: 1 record")
    }

    @Test("a line that changes again what the held transaction has changed asks too")
    func asksAgainInHeldTransactions() throws {
        let session = try county.start(columns: 100)
        session.run("begin")
        try session.wait(for: "a transaction is open")
        session.run(Self.large)
        try session.wait(for: Self.question)
        session.type("y")
        try session.wait(for: "not committed yet")
        session.run(Self.large.replacing("master", with: "bachelor"))
        try session.wait("the question") { $0.cursorLine.hasPrefix("this changes 259 teachers") }
        session.type("n")
        try session.wait(for: "left as it was")
        session.run("rollback")
        try session.wait(for: "rolled back")
    }

    @Test("a dry run inside of a held transaction shows its own cells and leaves the others held")
    func rehearsesInHeldTransactions() throws {
        let session = try county.start(columns: 100)
        session.run("begin")
        try session.wait(for: "a transaction is open")
        session.run("townships update W01 --name 改名镇")
        try session.wait(for: "not committed yet")
        session.run("townships update W02 --name 另名镇 --dry-run")
        try session.wait(for: "dry run: 1 record would change, nothing was written")
        #expect(session.screen.lines.contains { $0.contains("W02") && $0.contains("另名镇") })
        #expect(!session.screen.lines.contains { $0.contains("W01") && $0.contains("兴安镇") })
        session.run("commit")
        try session.wait(for: "committed 2: 1 record")
    }

    @Test("a page of the summary does not flood the terminal: the line that saves it is said")
    func savesPages() throws {
        let session = try county.start(columns: 100)
        session.run("report summary --year 2016 --to html")
        try session.wait(for: "report summary --year 2016 --to html --output summary.html")
        #expect(!session.screen.text.contains("<section"))
    }

    @Test("a long table is shown by pages: Space, Enter, a, q; the prompt comes back below")
    func pages() throws {
        let session = try county.start(columns: 60, rows: 12)
        session.run("teachers | take 40 | select id")
        try session.wait(for: "── 10 of 42 lines: Space next page")
        session.press(.enter)
        try session.wait(for: "── 11 of 42 lines")
        session.type(" ")
        try session.wait(for: "── 21 of 42 lines")
        session.type("q")
        try session.wait(for: "21 more lines not shown")
        try session.waitForPrompt()
        #expect(!session.screen.text.contains("Space next page"))
        session.run("teachers | take 40 | select id")
        try session.wait(for: "── 10 of 42 lines")
        session.type("a")
        try session.wait("the end and a prompt") { $0.cursorLine == "county>" && $0.text.contains("T0040") }
        session.run("help")
        try session.wait(for: "lines: Space next page")
        session.press(.controlC)
        try session.wait(for: "more lines not shown")
        try session.waitForPrompt()
        #expect(session.screen.unknownSequences == [])
    }

    @Test("Ctrl-C at a page ends the whole line: what stands behind is not run, and what it had changed is taken back")
    func interruptsAtPage() throws {
        let session = try county.start(columns: 60, rows: 12)
        session.run("teachers | take 40 | select id; print \"behind\"")
        try session.wait(for: "── 10 of 42 lines")
        session.press(.controlC)
        try session.wait(for: "interrupted; nothing was written")
        try session.waitForPrompt()
        #expect(session.screen.text.contains("32 more lines not shown"))
        #expect(!session.screen.lines.contains("behind"))
        session.run("townships update W01 --name 改名镇; teachers | take 40 | select id")
        try session.wait("the second pager") { $0.cursorLine.hasPrefix("── ") && !$0.text.contains("interrupted") }
        session.press(.controlC)
        try session.wait(for: "interrupted; nothing was written")
        try session.waitForPrompt()
        session.run(#"townships | where name == "改名镇" | count"#)
        try session.answers("0")
        session.run("log | count")
        try session.answers("1")
    }

    @Test("the step line tells the script, the step, its line and the turn of its loop, and goes away")
    func tellsSteps() throws {
        let path = try county.folder.write(
            "print \"begun\"\nfor n in 0..2000000000 { let _m = $n }\n", to: "counting.edsh")
        let session = try county.start(columns: 100)
        session.run("run \(path)")
        try session.wait("the step line") { screen in
            screen.cursorLine.contains("counting.edsh: step 2 of 2 (line 2), turn ")
                && screen.cursorLine.contains(" of 2000000000") && screen.cursorLine.hasSuffix("(Ctrl-C stops)")
        }
        #expect(session.screen.lines.contains("begun"))
        session.press(.controlC)
        try session.wait(for: "interrupted; nothing was written")
        try session.waitForPrompt()
        #expect(!session.screen.text.contains("step 2 of 2"))
    }

    @Test("a table that fits is shown at once")
    func showsShortTables() throws {
        let session = try county.start(columns: 60, rows: 24)
        session.run("teachers | take 5 | select id")
        try session.answers("T0005")
    }

    @Test("work that takes long says so in a line that goes away; Ctrl-C in a running script takes everything back")
    func tellsProgress() throws {
        let path = try county.folder.write(
            "townships update W01 --name 改名镇\nwhile 1 < 2 { townships update W02 --name 改名镇 }\n", to: "endless.edsh")
        let session = try county.start(columns: 80)
        session.run("run \(path)")
        try session.wait("the line of progress") { $0.cursorLine.contains(" s … endless.edsh: step 2 of 2 (line 2)") }
        #expect(session.screen.cursorLine.hasSuffix("(Ctrl-C stops)"))
        session.press(.controlC)
        try session.wait(for: "interrupted; nothing was written")
        try session.waitForPrompt()
        #expect(!session.screen.text.contains("(Ctrl-C stops)"))
        session.run(#"townships | where name == "改名镇" | count"#)
        try session.answers("0")
        session.run("log | count")
        try session.answers("1")
    }

    private func read(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }
}
