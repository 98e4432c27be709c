import BaseKit
import ShellKit
import Testing

/// What the user sees when something is wrong, whole.
@Suite("Errors as the user sees them")
struct DiagnosticRendererTests {
    private func rendered(_ diagnostic: Diagnostic, width: Int = 80) -> String {
        DiagnosticRenderer(terminal: Terminal(isTerminal: true, width: width)).render(diagnostic)
    }

    /// The range of `part` in `text`.
    private func range(of part: String, in text: String) throws -> SourceRange {
        let found = try #require(text.firstRange(of: part))
        let start = text[..<found.lowerBound].utf8.count
        return SourceRange(start, start + part.utf8.count)
    }

    @Test("an unknown column at the prompt: the place, the nearest name, and a line that can be run")
    func unknownColumn() throws {
        let line = #"teachers | where subjct == "maths""#
        let place = try range(of: "subjct", in: line)
        let diagnostic = Diagnostic(
            "E0201", "no column `subjct` in teachers", at: place, source: SourceText(text: line),
            expected: "a column of teachers", suggestions: ["subject"],
            fix: Diagnostic.Fix(range: place, replacement: "subject"))
        #expect(
            rendered(diagnostic) == """
                error E0201: no column `subjct` in teachers
                  teachers | where subjct == "maths"
                                   ^^^^^^
                  expected: a column of teachers
                  did you mean `subject`?
                  try: teachers | where subject == "maths"

                """)
    }

    @Test("in a file: its name, the line and the column; the corrected line without its neighbours")
    func inFile() throws {
        let text = "param m: month\n\tteachers | cuont\nprint 1\n"
        let place = try range(of: "cuont", in: text)
        let diagnostic = Diagnostic(
            "E0102", "no stage `cuont`", at: place, source: SourceText(name: "月报.edsh", text: text),
            suggestions: ["count", "const", "mount"], fix: Diagnostic.Fix(range: place, replacement: "count"),
            help: "stages are listed by `help stages`")
        #expect(
            rendered(diagnostic)
                == """
                error E0102: no stage `cuont`
                  --> 月报.edsh:2:13
                  2 |     teachers | cuont
                    |                ^^^^^
                  did you mean `count`, `const` or `mount`?
                  help: stages are listed by `help stages`
                  try: \u{21E5}teachers | count

                """.replacing("\u{21E5}", with: "⇥"))
    }

    @Test("the caret stands below Chinese text, which is two columns wide")
    func underChinese() throws {
        let line = "教师 | where 科目 == \"数学\" and 年龄 > 30"
        let diagnostic = Diagnostic(
            "E0201", "no column `年龄`", at: try range(of: "年龄", in: line), source: SourceText(text: line))
        #expect(
            rendered(diagnostic) == """
                error E0201: no column `年龄`
                  教师 | where 科目 == "数学" and 年龄 > 30
                                                  ^^^^

                """)
    }

    @Test("a place at the end of the text, and one in an empty text, have a caret too")
    func atEnd() {
        let open = Diagnostic(
            "E0101", "the line ends too early", at: SourceRange(10, 10), source: SourceText(text: "teachers |"))
        #expect(rendered(open) == "error E0101: the line ends too early\n  teachers |\n            ^\n")
        let empty = Diagnostic("E0101", "nothing here", at: SourceRange(5, 9), source: SourceText(text: ""))
        #expect(rendered(empty) == "error E0101: nothing here\n  \n  ^\n")
    }

    @Test(
        "a range over several lines is marked to the end of its first; at the prompt the whole statement is corrected")
    func overLines() throws {
        let text = "teachers |\nwhere (a\nb"
        let place = SourceRange(try range(of: "(", in: text).start, text.utf8.count)
        let diagnostic = Diagnostic(
            "E0103", "a bracket is not closed", at: place, source: SourceText(text: text),
            fix: Diagnostic.Fix(range: SourceRange(text.utf8.count, text.utf8.count), replacement: ")"))
        #expect(
            rendered(diagnostic) == """
                error E0103: a bracket is not closed
                  2 | where (a
                    |       ^^
                  try: teachers |
                       where (a
                       b)

                """)
    }

    @Test("of a line far longer than the terminal the part around the place is shown", arguments: [0, 3, 50, 97, 99])
    func windows(position: Int) throws {
        var words = Array(repeating: "界首", count: 100)
        words[position] = "wrong"
        let line = words.joined(separator: " ")
        let diagnostic = Diagnostic(
            "E0201", "no name", at: try range(of: "wrong", in: line), source: SourceText(text: line))
        let lines = rendered(diagnostic, width: 40).split(separator: "\n").map(String.init)
        try #require(lines.count == 3)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
        // The carets stand exactly below the word.
        let before = try #require(lines[1].firstRange(of: "wrong"))
        let indent = lines[2].prefix { $0 == " " }.count
        #expect(DisplayWidth.of(lines[1][..<before.lowerBound]) == indent)
        #expect(lines[2].dropFirst(indent) == "^^^^^")
    }

    @Test("hostile text in a message or a line is shown, not sent")
    func isHarmless() {
        let diagnostic = Diagnostic(
            "E0401", "no value `\u{1B}[2J`", at: SourceRange(0, 1),
            source: SourceText(name: "a\u{202E}b", text: "\u{1B}x\r\n"),
            expected: "\u{07}", suggestions: ["\u{9B}"], help: "a\nb")
        #expect(
            rendered(diagnostic) == """
                error E0401: no value `␛[2J`
                  --> a\\u{202E}b:1:1
                  1 | ␛x
                    | ^
                  expected: ␇
                  did you mean `\\u{9B}`?
                  help: a
                    b

                """)
    }

    @Test("without a terminal no escape sequence is written; with colours the words stay the same")
    func coloursOnlyOnTerminals() throws {
        let line = "a b"
        let diagnostic = Diagnostic(
            "E0101", "bad", at: SourceRange(2, 3), source: SourceText(text: line),
            fix: Diagnostic.Fix(range: SourceRange(2, 3), replacement: "c"))
        let plain = DiagnosticRenderer(terminal: .plain).render(diagnostic)
        #expect(!plain.contains("\u{1B}"))
        let coloured = DiagnosticRenderer(terminal: Terminal(isTerminal: true, usesColour: true)).render(diagnostic)
        #expect(coloured.contains("\u{1B}[1;31m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test("several errors are told one after the other and counted")
    func several() {
        let both = Diagnostics([Diagnostic("E0101", "one"), Diagnostic("E0102", "two")])
        #expect(
            DiagnosticRenderer(terminal: .plain).render(both)
                == "error E0101: one\n\nerror E0102: two\n\n2 errors\n")
    }
}
