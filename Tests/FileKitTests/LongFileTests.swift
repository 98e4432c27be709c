import BaseKit
import Glibc
import Testing

@testable import FileKit

/// Files that do not lie in memory: they are longer than one window, and may change while they are read.
@Suite("Long files")
struct LongFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// About 60 bytes a row, of which every tenth holds quotes, line ends and escapes.
    private static func csv(rows: Int) -> String {
        var text = "id,name,amount,day\n"
        for row in 0..<rows {
            let name = row % 10 == 0 ? "\"寨镇, \"\"\(row)\"\"\n第二行\"" : "桂寨镇中心小学\(row)"
            text += "\(row),\(name),\(row).25,2016-09-\(10 + row % 20)\n"
        }
        return text
    }

    private static func jsonl(rows: Int) -> String {
        (0..<rows).map { row in
            let name = row % 10 == 0 ? "寨镇 \\\"\(row)\\\"\\u4e2d" : "桂寨镇中心小学\(row)"
            return "{\"id\": \(row), \"name\": \"\(name)\", \"amount\": \(row).25}\n"
        }.joined()
    }

    private func expectWhole(_ table: FileTable, rows: Int) throws {
        #expect(table.rowCount == rows)
        #expect(try table.type("amount") == .decimal(scale: 2))
        var row = 0
        try table.forEachRow(columns: [try table.column("id"), try table.column("name")]) { cells in
            guard cells[0] == .integer(Int64(row)), case .text(let name) = cells[1],
                name.hasSuffix("\(row)") || name.contains("\"\(row)\"")
            else { throw Diagnostic.fault("row \(row) is \(cells)") }
            row += 1
        }
        #expect(row == rows)
    }

    @Test("Rows come whole, whatever block they begin and end in, and in every encoding")
    func blocks() throws {
        let rows = 40_000
        let csv = Self.csv(rows: rows)
        #expect(csv.utf8.count > ByteSource.shortFile)
        try expectWhole(try FileTable.open(path: try folder.write("a.csv", csv)), rows: rows)
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in csv.utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
        let table = try FileTable.open(path: try folder.write("b.csv", utf16))
        #expect(table.notes == ["read as UTF-16 (little-endian)"])
        try expectWhole(table, rows: rows)
        try expectWhole(try FileTable.open(path: try folder.write("a.jsonl", Self.jsonl(rows: rows))), rows: rows)
        let list = "{\"of\": 2016, \"rows\": [" + Self.jsonl(rows: rows).dropLast().replacing("\n", with: ",") + "]}"
        try expectWhole(try FileTable.open(path: try folder.write("a.json", list)), rows: rows)
    }

    @Test("Rows of another encoding are found by their bytes", arguments: ["GB18030", "BIG5"])
    func converted(_ encoding: String) throws {
        let converter = iconv_open(encoding, "UTF-8")
        defer { iconv_close(converter) }
        var text = Array(
            Self.csv(rows: 40_000).replacing("寨镇", with: "小學").replacing("桂", with: "中").utf8CString.dropLast())
        text = Array(
            String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .replacing("镇", with: "學").replacing("学", with: "學").utf8CString.dropLast())
        var bytes = [CChar](repeating: 0, count: text.count * 2)
        let count = text.withUnsafeMutableBufferPointer { input in
            bytes.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, output.count)
                return iconv(converter, &from, &left, &to, &room) == 0 && left == 0 ? output.count - room : 0
            }
        }
        try #require(count > ByteSource.shortFile)
        let path = try folder.write("a.csv", bytes[..<count].map { UInt8(bitPattern: $0) })
        try expectWhole(try FileTable.open(path: path, options: .init(encoding: encoding)), rows: 40_000)
    }

    @Test("A row longer than a block is a row")
    func longRow() throws {
        let long = String(repeating: "字\"\"x,\n", count: 300_000)
        let path = try folder.write("a.csv", "a,b\n1,\"\(long)\"\n2,y\n")
        let table = try FileTable.open(path: path)
        let expected = long.replacing("\"\"", with: "\"")
        #expect(try table.rows() == [[.integer(1), .text(expected)], [.integer(2), .text("y")]])
    }

    @Test("A quote that is never closed does not bring all that follows into memory")
    func openQuote() throws {
        let start = "a,b\n1,\"x\n"
        let path = try folder.write("a.csv", start + String(repeating: "0123456789abcde\n", count: 5 << 20))
        let refused = try #require(refusal { try FileTable.open(path: path) })
        #expect(refused.code == "E0606")
        #expect(refused.message == "\(path), byte 5: what begins here does not end within 64 MiB")
    }

    @Test("The place of a fault is that in the whole file")
    func fault() throws {
        let good = Self.jsonl(rows: 40_000)
        let path = try folder.write("a.jsonl", good + "{\"id\": 1, \"name\": nul}\n" + good)
        let refused = try #require(refusal { try FileTable.open(path: path) })
        #expect(refused.message == "\(path), line 40001, column 19: this is not as JSON should be")
        let csv = try folder.write("a.csv", Self.csv(rows: 40_000) + "1,\"a\"b,2,3\n" + Self.csv(rows: 40_000))
        // Every tenth row has two lines.
        #expect(
            refusal { try FileTable.open(path: csv) }?.message
                == "\(csv), line 44002, column 6: text follows the closing quote of a cell")
    }

    @Test(
        "A file that another program changes is refused, and the process goes on",
        arguments: ["shorter", "longer", "rewritten", "replaced", "away"])
    func changed(_ how: String) throws {
        let text = Self.csv(rows: 40_000)
        let path = try folder.write("a.csv", text)
        let table = try FileTable.open(path: path)
        try change(path, text, how)
        let gone = how == "away"
        let refused = #expect(throws: Diagnostic.self) { try table.rows() }
        #expect(refused?.code == (gone ? "E0601" : "E0602"))
        if !gone {
            #expect(refused?.message == "the file \(path) was changed by another program while it was read")
            // It is read anew as what it is now.
            _ = try FileTable.open(path: path)
        }
    }

    @Test("Also in the middle of the rows", arguments: ["shorter", "longer", "rewritten"])
    func changedBetweenRows(_ how: String) throws {
        let text = Self.csv(rows: 40_000)
        let path = try folder.write("a.csv", text)
        let cursor = try FileTable.open(path: path).cursor()
        for _ in 0..<100 { #expect(try cursor.next()) }
        try change(path, text, how)
        let refused = #expect(throws: Diagnostic.self) { while try cursor.next() {} }
        #expect(refused?.code == "E0602")
    }

    private func change(_ path: String, _ text: String, _ how: String) throws {
        // The clock of the file system ticks every few milliseconds.
        usleep(20_000)
        switch how {
        case "shorter":
            #expect(truncate(path, off_t(Self.csv(rows: 30_000).utf8.count)) == 0)
        case "longer": _ = try folder.write("a.csv", text + "40000,x,1,2016-09-10\n")
        case "rewritten": _ = try folder.write("a.csv", text.replacing("39999,", with: "39998,"))
        case "replaced": #expect(rename(try folder.write("b.csv", text), path) == 0)
        default: #expect(unlink(path) == 0)
        }
    }
}
