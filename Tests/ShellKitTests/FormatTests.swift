import BaseKit
import ShellKit
import Testing

/// Each format writes the same small table, and the whole output is compared.
@Suite("Output formats")
struct FormatTests {
    static let columns = [
        Column("id", .text), Column("name", .text), Column("salary", .money), Column("hired", .date),
        Column("full time", .bool), Column("share", .real),
    ]
    static let rows: [[Value]] = [
        [
            .text("T0001"), .text("张三"), .decimal(ExactDecimal(coefficient: 489_190, scale: 2)),
            CivilDate("2010-09-01").map(Value.date) ?? .null, .bool(true), .real(0.1),
        ],
        [
            .text("T0002"), .text("A|\"b\", <i>\nc\\"), .decimal(ExactDecimal(coefficient: -5, scale: 2)), .null, .null,
            .real(.nan),
        ],
        [.text(""), .text("e\u{301}👨‍👩‍👧"), .null, .null, .bool(false), .real(2)],
    ]

    static func written(
        _ format: any OutputFormat, columns: [Column] = columns, rows: [[Value]] = rows, terminal: Terminal = .plain
    ) -> (text: String, note: Message?) {
        var note: Message?
        let text = TextSink.text { sink in
            let writer = format.writer(to: sink, terminal: terminal)
            writer.begin(columns: columns)
            for row in rows { writer.row(row) }
            note = writer.end()
        }
        return (text, note)
    }

    @Test("CSV quotes what RFC 4180 wants quoted; null is an empty field, empty text is not")
    func csv() {
        #expect(
            Self.written(CSVFormat()).text == """
                id,name,salary,hired,full time,share
                T0001,张三,4891.90,2010-09-01,true,0.1
                T0002,"A|""b"", <i>
                c\\",-0.05,,,nan
                "",e\u{301}👨‍👩‍👧,,,false,2

                """)
    }

    @Test("CSV of one column writes a null that a reader does not skip")
    func csvOfOneColumn() {
        let text = Self.written(CSVFormat(), columns: [Column("n", .text)], rows: [[.null], [.text("a")]]).text
        #expect(text == "n\n\"\"\na\n")
    }

    @Test("TSV quotes a tab, a line end and a quote as CSV does, and a backslash is a backslash")
    func tsv() {
        #expect(
            Self.written(TSVFormat()).text == """
                id\tname\tsalary\thired\tfull time\tshare
                T0001\t张三\t4891.90\t2010-09-01\ttrue\t0.1
                T0002\t"A|""b"", <i>
                c\\"\t-0.05\t\t\tnan
                ""\te\u{301}👨‍👩‍👧\t\t\tfalse\t2

                """)
        let cells: [Value] = [.text("C:\\temp\\n"), .text("a\tb"), .text("a,b")]
        let columns = ["x", "y", "z"].map { Column($0, .text) }
        #expect(
            Self.written(TSVFormat(), columns: columns, rows: [cells]).text == "x\ty\tz\nC:\\temp\\n\t\"a\tb\"\ta,b\n")
    }

    @Test("JSON is an array of objects with exact numbers")
    func json() {
        #expect(
            Self.written(JSONFormat()).text
                == #"""
                [
                {"id":"T0001","name":"张三","salary":4891.90,"hired":"2010-09-01","full time":true,"share":0.1},
                {"id":"T0002","name":"A|\"b\", <i>\nc\\","salary":-0.05,"hired":null,"full time":null,"share":null},
                {"id":"","name":"é👨‍👩‍👧","salary":null,"hired":null,"full time":false,"share":2}
                ]

                """#.replacing("é", with: "e\u{301}"))
        #expect(Self.written(JSONFormat(), rows: []).text == "[]\n")
    }

    @Test("JSON escapes control characters, nests lists and records, and keeps 64 bits")
    func jsonValues() {
        let value = Value.list([
            .int(.max), .text("\u{1B}\u{0}\u{2028}\t"),
            .record(RecordValue(names: ["a\"", "b"], values: [.null, .list([])])),
        ])
        let text = TextSink.text { JSONFormat().write(value, to: $0) }
        #expect(text == #"[9223372036854775807,"\u001b\u0000\u2028\t",{"a\"":null,"b":[]}]"# + "\n")
    }

    @Test("JSON lines are objects and nothing else")
    func jsonLines() {
        let text = Self.written(JSONLinesFormat(), columns: [Column("n", .int)], rows: [[.int(1)], [.int(2)]]).text
        #expect(text == "{\"n\":1}\n{\"n\":2}\n")
        #expect(Self.written(JSONLinesFormat(), rows: []).text == "")
    }

    @Test("Markdown aligns numbers and escapes markup")
    func markdown() {
        #expect(
            Self.written(MarkdownFormat()).text
                == #"""
                | id | name | salary | hired | full time | share |
                | --- | --- | ---: | --- | --- | ---: |
                | T0001 | 张三 | 4891.90 | 2010-09-01 | true | 0.1 |
                | T0002 | A\|"b", &lt;i&gt;<br>c\\ | -0.05 |  |  | nan |
                |  | é👨‍👩‍👧 |  |  | false | 2 |

                """#.replacing("é", with: "e\u{301}"))
        let hostile = Self.written(
            MarkdownFormat(), columns: [Column("a_b", .text)], rows: [[.text("_x_ **y** `z` [l](u)")]])
        #expect(hostile.text == "| a_b |\n| --- |\n| \\_x\\_ \\*\\*y\\*\\* \\`z\\` \\[l\\](u) |\n")
    }

    @Test("HTML lets nothing of the data become markup")
    func html() throws {
        let text = Self.written(
            HTMLFormat(), columns: [Column("<th>", .text), Column("n", .int)],
            rows: [[.text("</td><script>alert('x')</script>&\u{202E}\u{1B}"), .int(7)]]
        ).text
        let table = try #require(text.firstRange(of: "<table>"))
        #expect(text.hasPrefix("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n"))
        #expect(
            text[table.lowerBound...] == """
                <table>
                <thead>
                <tr><th dir="auto">&lt;th&gt;</th><th class="number">n</th></tr>
                </thead>
                <tbody>
                <tr><td dir="auto">&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\\u{202E}␛</td>\
                <td class="number">7</td></tr>
                </tbody>
                </table>

                """)
    }

    @Test("YAML quotes all text, so that it stays text")
    func yaml() {
        let columns = [Column("id", .text), Column("no", .text), Column("name 名", .text), Column("n", .int)]
        let text = Self.written(
            YAMLFormat(), columns: columns, rows: [[.text("012"), .null, .text("no: [1]\n"), .int(3)]]
        ).text
        #expect(
            text == #"""
                - id: "012"
                  "no": null
                  "name 名": "no: [1]\n"
                  "n": 3

                """#)
        #expect(Self.written(YAMLFormat(), rows: []).text == "[]\n")
    }

    @Test("a single value is written plainly, or as JSON")
    func singleValues() {
        let value = Value.decimal(ExactDecimal(coefficient: 1250, scale: 2))
        #expect(TextSink.text { TableFormat().write(value, to: $0) } == "12.50\n")
        #expect(TextSink.text { CSVFormat().write(.text("张三"), to: $0) } == "张三\n")
        #expect(TextSink.text { JSONFormat().write(.text("张三"), to: $0) } == "\"张三\"\n")
    }

    @Test("formats are found by name and by a file's ending, and a slip of the finger is met with the nearest")
    func registry() throws {
        #expect(try FormatRegistry.format(named: "MD").name == "md")
        #expect(try FormatRegistry.format(named: "ndjson").name == "jsonl")
        #expect(FormatRegistry.format(ofFile: "out/表.csv")?.name == "csv")
        #expect(FormatRegistry.format(ofFile: "out.d/file") == nil)
        #expect(FormatRegistry.format(ofFile: ".csv") == nil)
        let error = #expect(throws: Diagnostic.self) { try FormatRegistry.format(named: "jsno") }
        #expect(error?.suggestions.first == "json")
    }
}
