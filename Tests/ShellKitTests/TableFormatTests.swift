import BaseKit
import ShellKit
import Testing

/// The table is for eyes, so the pictures are in the tests.
@Suite("Tables")
struct TableFormatTests {
    private func table(
        _ columns: [Column], _ rows: [[Value]], width: Int? = nil, format: TableFormat = TableFormat()
    ) -> (text: String, note: Message?) {
        let terminal = width.map { Terminal(isTerminal: true, width: $0) } ?? .plain
        return FormatTests.written(format, columns: columns, rows: rows, terminal: terminal)
    }

    @Test("wide characters and joined ones keep the columns straight; numbers stand to the right")
    func aligns() {
        let (text, note) = table(
            [Column("name", .text), Column("pay", .money), Column("note", .text)],
            [
                [.text("张三"), .decimal(ExactDecimal(coefficient: 489_190, scale: 2)), .text("a")],
                [.text("e\u{301}👨‍👩‍👧"), .decimal(ExactDecimal(coefficient: 5, scale: 2)), .null],
                [.text("Ann"), .null, .text("ｆｕｌｌ")],
            ])
        #expect(
            text == """
                name      pay  note
                ────  ───────  ────────
                张三  4891.90  a
                e\u{301}👨‍👩‍👧      0.05
                Ann            ｆｕｌｌ

                """)
        #expect(note == nil)
    }

    @Test("control characters, line ends and marks that turn the text around are shown, not sent")
    func shows() {
        let text = table([Column("a\u{1B}", .text)], [[.text("x\n\u{1B}[2J\u{202E}\u{7F}\u{85}")]]).text
        #expect(
            text == """
                a␛
                ─────────────────────
                x⏎␛[2J\\u{202E}␡\\u{85}

                """)
    }

    @Test("on a terminal text is narrowed, never a number, and the note says what")
    func narrows() {
        let columns = [Column("name", .text), Column("amount", .money), Column("remark", .text)]
        let rows: [[Value]] = [
            [
                .text("界首镇中心小学"), .decimal(ExactDecimal(coefficient: 123_456_789_012, scale: 2)),
                .text("a long remark about the roof"),
            ]
        ]
        let (text, note) = table(columns, rows + [[.text("b"), .null, .null]], width: 40)
        #expect(
            text == """
                name                 amount  remark
                ────────────  ─────────────  ───────────
                界首镇中心…   1234567890.12  a long rem…
                b

                """)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
        #expect(text.contains("1234567890.12"))
        #expect(note == "cut with …: name, remark (all of it: add `| to csv` or `| save FILE`)")
    }

    @Test("columns without a place are named")
    func hides() {
        let columns = (1...6).map { Column("column\($0)", .text) }
        let row = (1...6).map { Value.text("some text \($0)") }
        let (text, note) = table(columns, [row, row], width: 40)
        #expect(
            text == """
                column1     column2   column3   column4
                ──────────  ────────  ────────  ────────
                some text…  some te…  some te…  some te…
                some text…  some te…  some te…  some te…

                """)
        #expect(
            note?.english.hasPrefix("not shown: column5, column6; cut with …: column1, column2, column3, column4")
                == true)
    }

    @Test("rows beyond the limit are counted")
    func counts() {
        let rows = (1...7).map { [Value.int(Int64($0))] }
        let (text, note) = table(
            [Column("n", .int)], rows, width: 40, format: TableFormat(rowLimit: 3, remedy: "see all"))
        #expect(text == "n\n─\n1\n2\n3\n")
        #expect(note == "3 of 7 rows shown (see all)")
    }

    @Test("a single row that is too wide is written downwards, whole")
    func writesDownwards() {
        let columns = [Column("name", .text), Column("remark", .text), Column("gone", .date)]
        let (text, note) = table(
            columns, [[.text("界首镇中心小学"), .text("a long remark about the roof"), .null]], width: 30)
        #expect(text == "name    界首镇中心小学\nremark  a long remark about the roof\ngone\n")
        #expect(note == nil)
    }

    @Test("off a terminal nothing is cut, however wide or long")
    func cutsNothing() {
        let long = String(repeating: "长", count: 500)
        let (text, note) = table([Column("t", .text)], (0..<300).map { _ in [.text(long)] })
        #expect(text.split(separator: "\n").dropFirst(2).allSatisfy { $0 == long })
        #expect(text.split(separator: "\n").count == 302)
        #expect(note == nil)
    }

    @Test("no table is wider than its terminal unless a number is", arguments: [1, 10, 20, 33, 60, 79])
    func fits(width: Int) {
        let columns = [
            Column("编号", .text), Column("name", .text), Column("n", .int), Column("type", .enumeration([])),
        ]
        let rows: [[Value]] = [
            [.text("T1"), .text("界首镇中心小学" + String(repeating: "x", count: 30)), .int(5), .text("primary")],
            [.text("T2"), .text("👨‍👩‍👧"), .int(50_000), .text("九年一贯制学校")],
        ]
        let text = table(columns, rows, width: width).text
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= max(width, 2) })
    }

    @Test("headings are bold where colour is wanted, and data cannot carry colour")
    func styles() {
        let terminal = Terminal(isTerminal: true, width: 40, usesColour: true)
        let text = FormatTests.written(
            TableFormat(), columns: [Column("n", .text)], rows: [[.text("\u{1B}[31mred")]], terminal: terminal
        ).text
        #expect(text == "\u{1B}[1mn\u{1B}[0m\n\u{1B}[2m────────\u{1B}[0m\n␛[31mred\n")
    }
}
