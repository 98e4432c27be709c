import BaseKit
import Testing

@testable import FileKit

@Suite("JSON and JSONL")
struct JSONTests {
    @Test("A list of objects: columns in order of first appearance, null where a member is missing")
    func list() throws {
        let table = try fileTable(#"[{"a":1,"b":"x"}, {"b":null,"c":true}, {"c":false,"a":2.50}]"#, "x.json")
        #expect(table.columns == [Column("a", .decimal(scale: 2)), Column("b", .text), Column("c", .bool)])
        #expect(table.rowCount == 3)
        #expect(
            try table.rows() == [
                [.integer(100), .text("x"), .null], [.null, .null, .integer(1)], [.integer(250), .null, .integer(0)],
            ])
        #expect(try table.rows([2, 0, 2])[2] == [.integer(0), .integer(250), .integer(0)])
    }

    @Test(
        "One object a line, in a file named so, named JSON, or not named at all",
        arguments: ["x.jsonl", "x.ndjson", "x.json", "x.txt"])
    func lines(_ path: String) throws {
        let table = try fileTable("{\"a\":1}\n\n{\"a\":2,\"b\":\"界\"}\r\n", path)
        #expect(try table.rows() == [[.integer(1), .null], [.integer(2), .text("界")]])
    }

    @Test("An object that holds one list of objects gives the rows of the list; one that holds none is a row")
    func wrapped() throws {
        let table = try fileTable(#"{"total": 2, "tags": ["a"], "rows": [{"n": 1}, {"n": 2}], "next": {}}"#, "x.json")
        #expect(try table.rows() == [[.integer(1)], [.integer(2)]])
        #expect(table.notes == ["the rows are those of the list `rows`"])
        #expect(try fileTable("{\n\"a\": 1\n}", "x.json").rows() == [[.integer(1)]])
        let several = refusal { try fileTable(#"{"a": [{"n": 1}], "b": [{"n": 1}]}"#, "x.json") }
        #expect(several?.message == "x.json holds several lists of objects: a, b")
        #expect(
            refusal { try fileTable(#"{"a": [], "n": 0}"#, "x.json") }?.message
                == "x.json holds no rows: its list `a` is empty")
    }

    @Test("Numbers: exact while they fit, reals with an exponent or too many digits; text never becomes a number")
    func numbers() throws {
        let table = try fileTable(
            #"[{"i":1,"big":9007199254740993,"d":0.000001,"e":1e3,"huge":12345678901234567890,"t":"12","m":1},"#
                + #"{"i":-2,"big":9223372036854775807,"d":-3,"e":2,"huge":1,"t":"13","m":"x"}]"#, "x.json")
        #expect(
            table.columns.map(\.type) == [.int, .int, .decimal(scale: 6), .real, .real, .text, .text])
        #expect(
            try table.rows() == [
                [
                    .integer(1), .integer(9_007_199_254_740_993), .integer(1), .real(1000),
                    .real(1.2345678901234567e19),
                    .text("12"), .text("1"),
                ],
                [
                    .integer(-2), .integer(.max), .integer(-3_000_000), .real(2), .real(1), .text("13"), .text("x"),
                ],
            ])
        #expect(
            table.notes == [
                "huge is a real, as its numbers have too many digits to be exact",
                "m is text: line 1 holds another type than before",
            ])
    }

    @Test("The smallest and largest integers are kept")
    func extremes() throws {
        let table = try fileTable("{\"a\":-9223372036854775808}\n{\"a\":9223372036854775807}\n", "x.jsonl")
        #expect(try table.rows() == [[.integer(.min)], [.integer(.max)]])
    }

    @Test("Text: escapes, pairs of halves, and days")
    func text() throws {
        let table = try fileTable(
            #"[{"t":"a\"\\\/\b\f\n\r\t\u754c\uD83D\uDE00","d":"2016-09-28","\u006b":"é"},{"k":"", "d":null}]"#, "x.json"
        )
        #expect(table.columns.map(\.name) == ["t", "d", "k"])
        #expect(table.columns.map(\.type) == [.text, .date, .text])
        #expect(
            try table.rows() == [
                [.text("a\"\\/\u{8}\u{c}\n\r\t界😀"), .text("2016-09-28"), .text("é")], [.null, .null, .text("")],
            ])
    }

    @Test("Lists and objects inside of a row are kept as JSON text, letter by letter")
    func nested() throws {
        let table = try fileTable(#"[{"a":{"x" : [1, 2]}},{"a":[]},{"a":5}]"#, "x.json")
        #expect(try table.rows() == [[.text(#"{"x" : [1, 2]}"#)], [.text("[]")], [.text("5")]])
        #expect(table.notes == ["a holds lists or objects in 2 rows, kept as JSON text"])
    }

    @Test("Names that differ only in case, are empty or come twice in a row")
    func names() throws {
        let table = try fileTable(#"[{"A":1,"a":2,"":3,"a":4}]"#, "x.json")
        #expect(table.columns.map(\.name) == ["A", "a_2", "column_3"])
        #expect(try table.rows() == [[.integer(1), .integer(4), .integer(3)]])
        #expect(table.notes == ["a row names a member twice (line 1); the last value counts"])
    }

    @Test(
        "What is broken is refused with line, column and what should be there",
        arguments: [
            (
                "[{\"a\":1},\n {\"a\":01}]", "x.json, line 2, column 8: this is not as JSON should be",
                "no digit behind a leading zero"
            ),
            ("[{\"a\":1}", "x.json, line 1, column 9: the file ends too early", "a comma or ]"),
            (
                "[{\"界\":\"x}]", "x.json, line 1, column 7: this is not as JSON should be",
                "a closing quote for this text"
            ),
            (
                "[1, 2]", "x.json, line 1, column 2: this is not as JSON should be",
                "an object in braces, as each row is one"
            ),
            ("[{\"a\":1}] x", "x.json, line 1, column 11: this is not as JSON should be", "the end of the file"),
            (
                "{\"a\":tru}", "x.json, line 1, column 6: this is not as JSON should be",
                "a value (text, a number, true, false, null, { or [)"
            ),
            (
                "", "x.json, line 1, column 1: the file ends too early",
                "a value (text, a number, true, false, null, { or [)"
            ),
            (
                "3", "x.json, line 1, column 1: this is not as JSON should be",
                "a list of objects, as a single value is no table"
            ),
            (
                "{\"a\":1}\n{\"a\":2} {\"a\":3}", "x.json, line 2, column 9: this is not as JSON should be",
                "a new line, as each line is one object"
            ),
        ])
    func broken(_ text: String, _ message: String, _ expected: String) throws {
        let diagnostic = try #require(refusal { try fileTable(text, "x.json") })
        #expect(diagnostic.message.english == message)
        #expect(diagnostic.expected?.english == expected)
    }

    @Test("A list without rows has no columns, which is said")
    func empty() {
        for text in ["[]", "[{}]", " [ ] "] {
            #expect(
                refusal { try fileTable(text, "x.json") }?.message
                    == "x.json holds no rows with members, so there are no columns")
        }
    }

    @Test("Deep nesting is refused, not followed")
    func deep() {
        let text = "[{\"a\":" + String(repeating: "[", count: 100_000)
        #expect(
            refusal { try fileTable(text, "x.json") }?.expected == "at most 1024 objects and lists within each other")
    }
}
