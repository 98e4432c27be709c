import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A line of a data file")
struct RecordReaderTests {
    private func read(_ text: String) throws -> [Record] { try read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> [Record] {
        try RecordFile.read(bytes, of: Fixture.schools, name: "data/schools.jsonl")
    }

    @Test("gives each field as its type, unknown fields as they were written, and the rest as null")
    func reads() throws {
        let record = try #require(
            try read(
                #"{"id":"S001","name":"漠川\u5c0f学","township":"X01","kind":"junior","students":512,"area":1234.5,"#
                    + #""budget":12000.5,"boarding":true,"founded":"1956-09-01","surveyed":"2016-09","#
                    + #""checked":"2016-09-28T10:15:30Z","zeta":{"b": 1.50},"alpha":[1,"é"]}"#
            ).first)
        #expect(
            record
                == Record(
                    id: "S001",
                    values: [
                        .text("漠川小学"), .null, .text("X01"), .text("junior"), .int(512),
                        .decimal(ExactDecimal(coefficient: 12_345_000, scale: 4)),
                        .decimal(ExactDecimal(coefficient: 1_200_050, scale: 2)), .bool(true),
                        try #require(CivilDate("1956-09-01").map { .date($0) }),
                        try #require(CivilMonth("2016-09").map { .month($0) }),
                        try #require(CivilDateTime("2016-09-28T10:15:30Z").map { .datetime($0) }),
                    ],
                    unknown: [
                        UnknownField(name: "alpha", json: "[1,\"é\"]"),
                        UnknownField(name: "zeta", json: "{\"b\": 1.50}"),
                    ]))
    }

    @Test("may write a character as a pair of escaped halves")
    func pairs() throws {
        let text = #"{"id":"S1","name":"\uD83D\uDE00 \ud800\udc00 \udbff\udfff"}"#
        #expect(try read(text).first?.values.first == .text("😀 \u{10000} \u{10FFFF}"))
    }

    @Test("comes out in canonical form however it went in, and canonical form stays as it is")
    func canonical() throws {
        let given = """
            { "zeta" : {"b": 1.50} , "budget": 12000.5, "name":"a\\u0022\\u000a\\u4e2d", "students": -0,\r \
            "area": 1.5000, "code": null, "township":"X01", "id":"S001", "e\u{301}": 1, "\u{E9}": 2}
            """
        let canonical =
            #"{"id":"S001","name":"a\"\n中","township":"X01","students":0,"area":1.5,"budget":12000.50,"#
            + #""e"# + "\u{301}" + #"":1,"zeta":{"b": 1.50},""# + "\u{E9}" + #"":2}"#
        for text in [given, canonical] {
            var bytes: [UInt8] = []
            CanonicalJSON.append(try #require(try read(text).first), of: Fixture.schools, to: &bytes)
            #expect(bytes == Array(canonical.utf8))
        }
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        /// In characters from 0.
        let column: Int
        let message: Message
        var testDescription: String { String(decoding: bytes, as: UTF8.self) }

        init(_ text: String, _ column: Int, _ message: Message) { self.init(Array(text.utf8), column, message) }

        init(_ bytes: [UInt8], _ column: Int, _ message: Message) {
            self.bytes = bytes
            self.column = column
            self.message = message
        }
    }

    static let start = Array(#"{"id":"S1","name":""#.utf8)

    static let refusals: [Refusal] = [
        Refusal(#"{"id":"S1","name":"a","name":"b"}"#, 22, "the key `name` is given twice"),
        Refusal(#"{"id":"S1","id":"S2"}"#, 11, "the key `id` is given twice"),
        Refusal(#"{"id":"S1","n\u0061me":"a","name":"b"}"#, 27, "the key `name` is given twice"),
        Refusal(#"{"id":"S1","x":1,"x":2}"#, 17, "the key `x` is given twice"),
        Refusal(#"{"id":"S1","x":{"a":1,"a":2}}"#, 22, "the key `a` is given twice"),
        Refusal(#"{"name":"a"}"#, 0, "a record without an id"),
        Refusal(#"{"id":7}"#, 6, "unexpected `7`"),
        Refusal(#"{"id":""}"#, 6, "an empty id"),
        Refusal("{\"id\":\"e\u{301}\"}", 6, "an id that is not in Unicode normalization form C"),
        Refusal(#"{"id":"S1\n"}"#, 6, "an id with a control character"),
        Refusal(#"{"id":"S1","name":"\ud83d"}"#, 19, "half of a surrogate pair"),
        Refusal(#"{"id":"S1","name":"\ude00\ud83d"}"#, 19, "half of a surrogate pair"),
        Refusal(#"{"id":"S1","x":"\ud83d!"}"#, 16, "half of a surrogate pair"),
        Refusal(#"{"id":"S1","name":"\u0000"}"#, 18, "`name` is text with a NUL character"),
        Refusal("\u{FEFF}{\"id\":\"S1\"}", 0, "a byte order mark does not belong here"),
        Refusal("{\"id\":\"S1\",\u{FEFF}\"name\":\"a\"}", 11, "a byte order mark does not belong here"),
        Refusal(start + [0xFF] + Array("\"}".utf8), 19, "bytes that are not UTF-8"),
        Refusal(start + [0xE4, 0xB8, 0xAD, 0xC3, 0x28] + Array("\"}".utf8), 20, "bytes that are not UTF-8"),
        Refusal(start + [0xED, 0xA0, 0x80] + Array("\"}".utf8), 19, "bytes that are not UTF-8"),
        Refusal(start + [0xC0, 0xAF] + Array("\"}".utf8), 19, "bytes that are not UTF-8"),
        Refusal(#"{"id":"S1","students":9007199254740993}"#, 22, "`students` is too large to be kept exactly"),
        Refusal(#"{"id":"S1","students":-9007199254740993}"#, 22, "`students` is too large to be kept exactly"),
        Refusal(#"{"id":"S1","students":99999999999999999999}"#, 22, "`students` is too large to be kept exactly"),
        Refusal(#"{"id":"S1","budget":99999999999999999}"#, 20, "`budget` is too large to be kept exactly"),
        Refusal(#"{"id":"S1","students":1.0}"#, 22, "`students` has a fraction or an exponent"),
        Refusal(#"{"id":"S1","students":1e3}"#, 22, "`students` has a fraction or an exponent"),
        Refusal(#"{"id":"S1","budget":1.005}"#, 20, "`budget` has more than 2 decimals"),
        Refusal(#"{"id":"S1","budget":1e3}"#, 20, "`budget` has an exponent"),
        Refusal(#"{"id":"S1","budget":NaN}"#, 20, "unexpected `N`"),
        Refusal(#"{"id":"S1","students":"7"}"#, 22, "`students` is text"),
        Refusal(#"{"id":"S1","students":true}"#, 22, "`students` is a truth value"),
        Refusal(#"{"id":"S1","name":7}"#, 18, "`name` is a number"),
        Refusal(#"{"id":"S1","name":["a"]}"#, 18, "`name` is a list"),
        Refusal(#"{"id":"S1","boarding":1}"#, 22, "`boarding` is a number"),
        Refusal(#"{"id":"S1","kind":"primry"}"#, 18, "`kind` is `primry`"),
        Refusal(#"{"id":"S1","founded":"2016-02-30"}"#, 21, "`founded` is `2016-02-30`"),
        Refusal(#"{"id":"S1","founded":"2016-9-1"}"#, 21, "`founded` is `2016-9-1`"),
        Refusal(#"{"id":"S1","surveyed":"2016-13"}"#, 22, "`surveyed` is `2016-13`"),
        Refusal(#"{"id":"S1","checked":"2016-09-28 10:15:30"}"#, 21, "`checked` is `2016-09-28 10:15:30`"),
        Refusal(#"{"id":"S1"} x"#, 12, "more after the end of the value"),
        Refusal(#"{"id":"S1"}{"id":"S2"}"#, 11, "more after the end of the value"),
        Refusal(#"{"id":"S1","name":"a""#, 21, "the line ends too early"),
        Refusal(#"{"id":"S1","name":"a"#, 18, "text without its closing quote"),
        Refusal("{\"id\":\"S1\",\"name\":\"a\tb\"}", 20, "a control character inside text"),
        Refusal(#"{"id":"S1","name":"\x41"}"#, 19, "an escape that JSON does not have"),
        Refusal(#"{"id":"S1",}"#, 11, "unexpected `}`"),
        Refusal(#"{'id':'S1'}"#, 1, "unexpected `'`"),
        Refusal("", 0, "the line ends too early"),
        Refusal(#"["S1"]"#, 0, "unexpected `[`"),
        Refusal(
            #"{"id":"S1","x":"# + String(repeating: "[", count: 128), 15 + 127, "values nested too deeply"),
    ]

    @Test("is refused with its line and column", arguments: refusals)
    func refuses(_ refusal: Refusal) throws {
        let before = Array("{\"id\":\"S000\",\"name\":\"first line\"}\n".utf8)
        let failure = try #require(throws: Diagnostic.self) { try read(before + refusal.bytes + Array("\n".utf8)) }
        #expect(failure.message == refusal.message)
        let place = try #require(failure.place)
        #expect(place.source.name == "data/schools.jsonl")
        #expect(place.line.number == 2)
        #expect(place.line.start == refusal.column)
        #expect(failure.expected != nil || failure.message.contains("nested"))
    }

    @Test("with a word near an enumeration's is answered with that")
    func suggests() throws {
        let failure = try #require(throws: Diagnostic.self) { try read(#"{"id":"S1","kind":"primry"}"#) }
        #expect(failure.suggestions == ["primary"])
    }

    @Test("may nest as deep as 128 and no deeper")
    func depth() throws {
        let levels = 127
        let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        #expect(try read(#"{"id":"S1","x":"# + deep + "}").first?.unknown.first?.json == deep)
        #expect(throws: Diagnostic.self) { try read(#"{"id":"S1","x":["# + deep + "]}") }
    }

    @Test("ends at the end of the file too, and blanks around it do not matter")
    func ends() throws {
        #expect(try read("{\"id\":\"S1\"}\n {\"id\" : \"S2\"} \r\n{\"id\":\"S3\"}").map(\.id) == ["S1", "S2", "S3"])
        #expect(try read("") == [])
        #expect(throws: Diagnostic.self) { try read("{\"id\":\"S1\"}\n\n{\"id\":\"S2\"}") }
    }

    @Test("is never trapped on, whatever bytes are broken in it")
    func mutations() throws {
        let good = Array(
            #"{"id":"S001","name":"漠\u5ddd","kind":"junior","students":512,"budget":-0.05,"boarding":false,"x":[{"y":1e9}]}"#
                .utf8)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
                }
            }
            guard let records = try? read(bytes) else { continue }
            // What is accepted comes out and goes in again as the same.
            for record in records {
                var out: [UInt8] = []
                CanonicalJSON.append(record, of: Fixture.schools, to: &out)
                let again = try read(out)
                #expect(again.count == 1 && again.first.map { record.isIdentical(to: $0) } == true)
            }
        }
    }
}
