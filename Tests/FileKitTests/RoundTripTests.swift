import BaseKit
import SeededRandom
import Testing

@testable import FileKit

@Suite("Random tables and random bytes")
struct RoundTripTests {
    /// How a writer of CSV may quote.
    enum Quoting: CaseIterable {
        case always, whereNeeded, atRandom
    }

    private static let pieces = [
        "a", "界", "😀", "é", " ", ",", ";", "|", "\t", "\"", "\"\"", "\n", "\r\n", "0", "12", "-3", "1.5", "2016-09-28",
        "true",
        "'", "\\", "{", "[", "N/A",
    ]

    private func cell(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private func written(_ cell: String, _ delimiter: String, _ quoting: Quoting, _ random: inout SeededRandom)
        -> String
    {
        let needed = cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) } || cell.contains(delimiter)
        let quoted =
            switch quoting {
            case .always: true
            case .whereNeeded: needed
            case .atRandom: needed || Bool.random(using: &random)
            }
        return quoted
            ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : cell
    }

    @Test(
        "A table written in any quoting style, with any delimiter and line end, reads back equal",
        arguments: Quoting.allCases)
    func roundTrip(_ quoting: Quoting) throws {
        var random = SeededRandom(seed: 2016)
        for _ in 0..<1_500 {
            let width = Int.random(in: 1...6, using: &random)
            let cells = (0..<Int.random(in: 0...12, using: &random)).map { _ in (0..<width).map { _ in cell(&random) } }
            let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
            let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
            var text = (0..<width).map { "h\($0)" }.joined(separator: delimiter) + lineEnd
            for row in cells {
                var line = row.map { written($0, delimiter, quoting, &random) }.joined(separator: delimiter)
                if line.isEmpty { line = "\"\"" }
                text += line + lineEnd
            }
            if Bool.random(using: &random) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
            let options = FileOptions(delimiter: Character(delimiter), header: true)
            let table = try fileTable(text, "x.csv", options)
            #expect(table.rowCount == cells.count, "\(text.debugDescription)")
            var read: [[String]] = []
            try table.forEachRow { row in
                read.append(try zip(row, table.columns).map { try Value($0, as: $1.type).plainText })
            }
            let expected = cells.map { row in zip(row, table.columns).map { canonical($0, $1.type) } }
            #expect(read == expected, "\(text.debugDescription)")
        }
    }

    /// A number or a truth as its column's type writes it; what a spreadsheet's apostrophe keeps, without it.
    private func canonical(_ cell: String, _ type: ValueType) -> String {
        switch type {
        case .decimal(let scale): ExactDecimal(cell)?.rescaled(to: scale)?.shortDescription ?? cell
        case .int: Int64(cell).map(String.init) ?? cell
        default: SpreadsheetText.unguarded(cell) ?? cell
        }
    }

    @Test("Files cut anywhere and random bytes are a table or a refusal, never a crash")
    func garbage() throws {
        var random = SeededRandom(seed: 99)
        let seeds = [
            "name,n,d\n\"界\"\"首,\n\",1,2.5\nB,,2016-09-28\r\n",
            "[{\"a\":1.5e3,\"b\":[{\"c\":null}]},{\"a\":\"\\u754c\\n\"}]",
            "{\"a\":true}\n{\"a\":\"😀\",\"b\":{}}\n", "{\"n\":2,\"rows\":[{\"a\":-0.5},{\"b\":\"\"}]}",
        ].map { Array($0.utf8) }
        for seed in seeds {
            for length in 0...seed.count { tryAll(Array(seed[..<length])) }
            for _ in 0..<1_500 {
                var bytes = seed
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0...2, using: &random) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
                    default: if bytes.count > 1 { bytes.remove(at: index) }
                    }
                }
                tryAll(bytes)
            }
        }
        for _ in 0..<1_500 {
            tryAll((0..<Int.random(in: 0...64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    private func tryAll(_ bytes: [UInt8]) {
        for path in ["x.csv", "x.tsv", "x.json", "x.jsonl", "x.txt"] {
            for encoding in [nil, "gb18030", "utf-16le"] {
                do {
                    let table = try FileTable(ByteBuffer(bytes), path: path, options: .init(encoding: encoding))
                    var rows = 0
                    try table.forEachRow { row in
                        rows += 1
                        #expect(row.count == table.columns.count)
                    }
                    #expect(rows == table.rowCount, "\(path): \(bytes)")
                } catch {
                    #expect(error is Diagnostic, "\(path): \(bytes)")
                }
            }
        }
    }
}
