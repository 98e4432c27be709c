import BaseKit
import Testing

@testable import FileKit

/// Long JSON lines are looked at by two threads; what they find together is what one alone finds, to the words of the notes.
@Suite("JSON lines read in halves")
struct HalvesTests {
    private func table(_ text: String, inHalves: Bool, blockSize: Int = ByteSource.defaultBlockSize) throws -> JSONTable
    {
        let bytes = ByteSource(ByteBuffer(Array(text.utf8)), path: "x.jsonl", blockSize: blockSize)
        return try JSONTable(
            TextSource(EncodedBytes(bytes: bytes)), path: "x.jsonl", lines: true, asText: false,
            longForOneThread: inHalves ? 0 : Int.max)
    }

    private func expectAlike(_ text: String) throws {
        let whole: JSONTable
        do { whole = try table(text, inHalves: false) } catch {
            let refused = #expect(throws: Diagnostic.self) { try table(text, inHalves: true) }
            #expect(refused?.message == (error as? Diagnostic)?.message)
            return
        }
        for blockSize in [ByteSource.defaultBlockSize, 32] {
            let halves = try table(text, inHalves: true, blockSize: blockSize)
            #expect(halves.columns == whole.columns, "\(text)")
            #expect(halves.rowCount == whole.rowCount, "\(text)")
            #expect(halves.notes == whole.notes, "\(text)")
        }
    }

    @Test(
        "columns, types, and what is odd in one half alone",
        arguments: [
            #"{"a":1}"# + "\n" + #"{"a":2.5,"b":"x"}"#, #"{"a":null}"# + "\n" + #"{"a":"2016-09-28"}"#,
            #"{"a":1}"# + "\n" + #"{"a":"one"}"#, #"{"a":"one"}"# + "\n" + #"{"a":1}"#,
            #"{"a":1}"# + "\n" + #"{"a":[1]}"#, #"{"a":[1]}"# + "\n" + #"{"a":{"b":2}}"#,
            #"{"a":1,"a":2}"# + "\n" + #"{"a":3}"#, #"{"a":1}"# + "\n" + #"{"a":3,"a":4}"#,
            #"{"a":1}"# + "\n" + #"{"a":}"#, #"{"a":}"# + "\n" + #"{"a":1}"#, #"{"b":1}"# + "\n" + #"{"a":2}"#,
            "{\"a\":\n{\"b\":1}\n}\n{\"a\":null}", "{\"a\":[\n{\"b\":1},\n{\"b\":2}\n]}", "{\"a\":1}", "\n\n", "",
            "{\"a\":1}\n\n\n\n\n\n\n\n\n{\"a\":2}\n", "{\"a\":\"\\u4e2d\\n\"}\n{\"\\u0061\":\"x\"}\n",
        ])
    func byHand(_ text: String) throws { try expectAlike(text) }

    @Test("rows at random") func random() throws {
        var generator = Linear(state: 7)
        let cells = [
            "1", "2.75", "1e3", "\"x\"", "\"2016-09-28\"", "null", "true", "[1]", "{\"k\":1}", "12345678901234567890",
        ]
        for _ in 0..<2_000 {
            let kinds = (0..<3).map { _ in (0..<2).map { _ in cells[Int(generator.next() % 10)] } }
            let text = (0..<Int(2 + generator.next() % 12)).map { _ in
                let members = (0..<3).compactMap { column -> String? in
                    guard generator.next() % 5 != 0 else { return nil }
                    let odd = generator.next() % 20 == 0
                    let cell = odd ? cells[Int(generator.next() % 10)] : kinds[column][Int(generator.next() % 2)]
                    return "\"c\(column)\":\(cell)"
                }
                return "{\(members.joined(separator: ","))}\(generator.next() % 90 == 0 ? "}" : "")"
            }
            try expectAlike(text.joined(separator: "\n"))
        }
    }

    private struct Linear {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
