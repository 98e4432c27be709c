import BaseKit
import PipelineTesting
import Testing

/// Values of differing types that meet in one list: they become one column, exactly, or the line is refused.
@Suite struct MixedListsTests {
    private let session: PipelineSession

    init() throws { session = try PipelineSession() }

    @Test(arguments: [
        ("[{x: 5}, {x: 0.5}]", ["5", "0.5"]),
        ("[{x: 0.5}, {x: 5}]", ["0.5", "5"]),
        ("[{x: 1.5}, {x: 2.25}, {x: 3}]", ["1.50", "2.25", "3.00"]),
        ("[{x: 5}, {x: money(\"2.5\")}]", ["5.00", "2.50"]),
        ("[{x: 5}, {x: 1 / 4}]", ["5", "0.25"]),
        ("[{x: null}, {x: 1.5}]", ["∅", "1.5"]),
        ("[5, 0.5]", ["5", "0.5"]),
        ("[{x: [1, 2.5]}, {x: []}, {x: [0.25]}] | expand x", ["1.00", "2.50", "0.25"]),
        ("[{x: [5]}, {x: [0.5]}] | expand x", ["5", "0.5"]),
        ("let t = [{x: 5}, {x: 0.5}]; $t", ["5", "0.5"]),
        ("let l = [1, 0.5]; [{x: $l}] | expand x", ["1", "0.5"]),
        ("let x = 2.5; set x = 5; [{x: $x}, {x: 1}]", ["5", "1"]),
        ("def one() { return [2.5] }; one | where true", ["2.5"]),
        ("def all(x: decimal) { return [{x: $x}] }; all 5 | where true", ["5"]),
        ("[{x: 5}] | union ([{x: 0.5}])", ["5", "0.5"]),
        ("[{x: 1.5}, {x: 2.25}] | summarize x = sum(x)", ["3.75"]),
        ("[{x: 1.5}, {x: 2.25}] | summarize x = list(x) | expand x", ["1.50", "2.25"]),
        ("[{x: 5}, {x: 0.5}] | where x in [5, 0.25]", ["5"]),
        ("let l = [5, 0.5]; [{x: 0.5}, {x: 50}] | where x in $l", ["0.5"]),
        ("[{x: 5}, {x: 1 / 3}] | select x = x * 2 | take 1", ["10"]),
    ])
    func numbersOfAColumn_becomeThoseOfTheWidest(_ text: String, _ expected: [String]) throws {
        #expect(try session.texts(text) == expected)
    }

    @Test func aLoopOverMixedNumbers_asksWithEach() throws {
        _ = try session.rows("for x in [1, 2.5] { print ([{n: 1}, {n: 2}, {n: 3}] | where n < $x | count) }")
        #expect(session.written == ["0", "2"])
    }

    @Test(arguments: [
        ("[{x: 5}, {x: \"a\"}]", "\"a\"", "null"), ("[{x: 5}, {x: \"7\"}]", "\"7\"", "7"),
        ("[{x: \"a\"}, {x: 5}]", "5", "\"5\""), ("[{x: 90d}, {x: 5}]", "5", "5d"),
        ("[{x: true}, {x: 5}]", "5", "null"), ("[5, \"a\"]", "\"a\"", "null"),
        ("[{x: 2016-09-01}, {x: \"2016-09-02\"}]", "\"2016-09-02\"", "2016-09-02"),
        ("[{x: [1]}, {x: [2, \"a\"]}]", "\"a\"", "null"), ("[{x: {a: 1}}, {x: {a: false}}]", "false", "null"),
        ("let t = [{x: 5}, {x: \"a\"}]", "\"a\"", "null"),
    ])
    func otherTypes_areRefusedAtTheValue(_ text: String, _ value: String, _ instead: String) throws {
        let found = #expect(throws: Diagnostics.self) { _ = try session.rows(text) }
        let error = try #require(found?.all.first)
        #expect(error.code == "E0303")
        let range = try #require(error.range)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[range.start..<range.end], as: UTF8.self) == value)
        let fix = try #require(error.fix)
        func with(_ place: SourceRange, _ replacement: String) -> String {
            return String(
                decoding: bytes[..<place.start] + Array(replacement.utf8) + bytes[place.end...], as: UTF8.self)
        }
        #expect(with(fix.range, fix.replacement) == with(range, instead))
    }
}
