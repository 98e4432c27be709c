import BaseKit
import Glibc
import TerminalTesting
import Testing

/// Changes, mistakes and interruptions at the prompt of `edsh` on the sample county.
@Suite("Records and mistakes at the prompt", .serialized)
struct PromptRecordsTests {
    let county: SampleCountyFolder

    init() throws { county = try SampleCountyFolder() }

    private static let adding =
        "teachers add --name 欧阳晓雯 --id-number 450399199001010124 --birth 1990-01-01 --hired 2015-09-01"
        + " --status active --school S021"
    private static let asking = #"teachers | where name == "欧阳晓雯" | select school.name"#

    @Test("a teacher is added, found, taken back, and all of it stands in the log")
    func addsAndUndoes() throws {
        let session = try county.start(columns: 120)
        session.run(Self.adding)
        try session.answers("committed 2: 1 record")
        session.run(Self.asking)
        try session.answers("界首镇初级中学")
        session.run("undo")
        try session.answers("committed 3: 1 record as before")
        session.run(Self.asking + " | count")
        try session.answers("0")
        session.run("log | select number, user, message")
        try session.wait("the log") { screen in
            screen.lines.contains { $0.contains("王芳") && $0.contains("undo 2") }
                && screen.lines.contains {
                    $0.contains("王芳") && $0.contains("teachers add --name") && !$0.contains("undo")
                }
        }
    }

    @Test("what was committed is there after kill -9")
    func survivesKill() throws {
        let session = try county.start(columns: 120)
        session.type(Self.adding).press(.enter)
        try session.wait(for: "committed 2")
        session.kill(SIGKILL)
        #expect(try session.waitForExit() == 128 + SIGKILL)
        let next = try county.start(columns: 120)
        next.run(Self.asking)
        try next.answers("界首镇初级中学")
        next.press(.up, .up)
        try next.wait("the line in the history") { $0.text.contains("county> teachers add --name 欧阳晓雯") }
    }

    @Test(
        "Ctrl-C stops a long line, and the prompt lives",
        arguments: [
            "while 1 < 2 { }",
            "for n in 0..9000000000 { }",
            "while 1 < 2 { let n = (teachers | count) }",
        ])
    func stops(line: String) throws {
        let session = try county.start()
        session.type(line).press(.enter)
        try stops(session, telling: "error E0700: interrupted; nothing was written")
    }

    /// Presses Ctrl-C once the line runs; the prompt is alive behind it.
    private func stops(_ session: PseudoTerminalSession, telling text: String) throws {
        // Only a process that has taken the line gives the terminal its own modes back.
        try session.wait("the line to run") { _ in session.isCooked }
        session.press(.controlC)
        try session.wait(for: text)
        try session.waitForPrompt()
        session.run("townships | count")
        try session.answers("10")
    }

    @Test("Ctrl-C in one long query stops it")
    func stopsQuery() throws {
        let session = try county.start()
        // Millions of rows from a small file, sorted by what no index knows.
        let rows = (0..<200_000).map { "\($0 * 7919 % 100_003),\($0)" }.joined(separator: "\n")
        let path = try county.folder.write("a,b\n" + rows, to: "large.csv")
        session.type("open \(path) | extend c = a * b | sort -c | summarize n = count() by c | sort n, c | take 1")
            .press(.enter)
        try stops(session, telling: "interrupted")
    }

    @Test("Ctrl-C in a query that is one step of SQLite's stops it")
    func stopsOneStep() throws {
        let session = try county.start()
        session.type(
            #"let n = 1; schools | where id == "none" or students in (sql "with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000000) select count(*) as n from n")"#
        ).press(.enter)
        try stops(session, telling: "interrupted")
    }

    @Test("Ctrl-C in a line that changes records takes the changes back")
    func rollsBack() throws {
        let session = try county.start()
        session.type(#"while 1 < 2 { townships update W01 --name 改名镇 }"#).press(.enter)
        try session.wait("the line to run") { _ in session.isCooked }
        var pause = timespec(tv_sec: 0, tv_nsec: 300_000_000)
        nanosleep(&pause, nil)
        session.press(.controlC)
        try session.wait(for: "interrupted; nothing was written")
        try session.waitForPrompt()
        session.run(#"townships | where id == "W01" | select name"#)
        try session.answers("兴安镇")
        session.run("log | count")
        try session.answers("1")
    }

    @Test("Ctrl-C at an empty line and in a half-typed one gives a new prompt")
    func throwsAway() throws {
        let session = try county.start()
        session.press(.controlC)
        try session.wait("a second prompt") { $0.cursorRow == 2 && $0.cursorLine == "county>" }
        session.type("teachers | delete")
        try session.wait(forLine: "county> teachers | delete")
        session.press(.controlC)
        try session.wait("a third prompt") { $0.cursorRow == 3 && $0.cursorLine == "county>" }
        session.type("for n in [1] {").press(.enter)
        try session.wait(forLine: "  …")
        session.press(.controlC)
        try session.waitForPrompt()
        session.run("log | count")
        try session.answers("1")
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        var line: String
        var marked: String
        var message: String
        var testDescription: String { line }
    }

    @Test(
        "the caret stands below the mistake, also behind Chinese text",
        arguments: [
            Mistake(line: "teachers | where agee > 30", marked: "agee", message: "did you mean `age`?"),
            Mistake(
                line: #"teachers | where name == "欧阳晓雯" and agee > 30"#, marked: "agee", message: "there is no column"),
            Mistake(line: #"teachers | where 姓名 == "甲""#, marked: "姓名", message: "did you mean `name`?"),
            Mistake(
                line: #"schools | where kind == "primry""#, marked: #""primry""#, message: "did you mean `primary`?"),
            Mistake(line: #"schools | where name == "界首镇" wher"#, marked: "wher", message: "cannot stand here"),
            Mistake(
                line: #"schools | where name == “界首镇初级中学”｜count"#, marked: "“",
                message: #"try: schools | where name == "界首镇初级中学"|count"#),
            Mistake(line: "teachrs | count", marked: "teachrs", message: "try: teachers | count"),
        ])
    func pointsOut(mistake: Mistake) throws {
        let session = try county.start()
        session.run(mistake.line)
        try session.wait(for: mistake.message)
        try session.waitForPrompt()
        let lines = session.screen.lines
        let excerpt = try #require(lines.firstIndex { $0.hasPrefix("  ") && $0.hasSuffix(mistake.line) })
        let place = try #require(lines[excerpt].ranges(of: mistake.marked).last)
        let blanks = DisplayWidth.of(String(lines[excerpt][..<place.lowerBound]))
        let carets = String(repeating: "^", count: DisplayWidth.of(mistake.marked))
        #expect(lines[excerpt + 1] == String(repeating: " ", count: blanks) + carets)
    }

    @Test("control characters in data are shown and never sent")
    func showsControlCharacters() throws {
        let path = try county.folder.write("name\n\u{1B}[31m红\u{1B}]0;title\u{07}\u{202E}x\n", to: "evil.csv")
        let session = try county.start()
        session.run("open \(path)")
        try session.wait(for: "␛[31m红␛]0;title␇")
        try session.waitForPrompt()
        session.run("let t = (open \(path)); for r in $t { townships update W01 --name $r.name }")
        try session.wait("an answer") { $0.cursorLine == "county>" && $0.lines.count > 6 }
        session.run("townships | take 1; townships show W01; open \(path) | to csv; log | take 2")
        try session.wait("the answers") { $0.cursorLine == "county>" && $0.text.contains("sample county") }
        let sent = String(decoding: session.received, as: UTF8.self)
        #expect(!sent.contains("\u{1B}[31m红"))
        #expect(!sent.contains("\u{1B}]0;title"))
        #expect(!sent.contains("\u{202E}"))
        #expect(session.screen.unknownSequences == [])
    }

    @Test("tables, help and messages with wide text never wrap at 80 columns")
    func fits() throws {
        let session = try county.start(columns: 80, rows: 60, environment: ["EDSH_PAGER": "off"])
        let lines = [
            "townships", "schools | take 40", "teachers | take 3", "buildings | take 3", "charters | take 3",
            "dropout_cases | take 3", "events", "postings | take 3", "awards | take 5", "collections", "scripts",
            "teachers headmasters | take 9", "teachers show T0001", "log", "status", "help", "help teachers",
            "schools | extend a = name, b = name_en, c = name | take 5", "schools balance", "teachers | wher",
            "schools | where kind == \"x\"", "teachers add --name 甲",
        ]
        for line in lines {
            let before = session.received.count
            session.run(line)
            try session.wait("the answer to \(line)") {
                let sent = String(decoding: session.received.dropFirst(before), as: UTF8.self)
                return sent.contains("\r\n") && $0.cursorLine == "county>"
            }
            // What was sent, a line a row: the terminal has wrapped nothing.
            let sent = String(decoding: session.received.dropFirst(before), as: UTF8.self)
            for row in sent.split(separator: "\r\n").dropFirst().dropLast() {
                let shown = withoutSequences(row)
                #expect(DisplayWidth.of(shown) <= 80, "\(line): \(shown)")
            }
        }
    }

    private func withoutSequences(_ text: Substring) -> String {
        var inSequence = false
        return String(
            text.filter { character in
                if character == "\u{1B}" { inSequence = true }
                defer { if inSequence, character.isLetter { inSequence = false } }
                return !inSequence && character != "\r"
            })
    }
}
