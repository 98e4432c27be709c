import BaseKit
import LanguageKit
import Testing

@testable import ShellKit

/// Cells that go to CSV and JSON as the database holds them are written as their values are.
@Suite struct RowWritingTests {
    static let columns = [
        Column("text", .text), Column("whole", .int), Column("amount", .money), Column("rate", .decimal(scale: 3)),
        Column("ratio", .real), Column("flag", .bool), Column("day", .date), Column("span", .duration),
        Column("items", .list(.int)), Column("kind", .enumeration([EnumerationCase("a", "甲")])),
    ]

    static let rows: [[SQLValue]] = {
        let texts = [
            "界首镇", "", "a,b", "\"", "two\nlines", "cr\r", "tab\t", "\\", "\u{7F}", "\u{85}", "\u{2028}", "“”", "é", "👩‍🏫",
        ]
        let numbers: [Int64] = [0, 1, -1, 9, 10, 100, -100, 12_345, 1_000_000, .max, .min, -5, 50, 250]
        return texts.indices.map { index in
            let number = numbers[index]
            return [
                .text(texts[index]), .integer(number), .integer(number), .integer(number),
                .real(Double(number) / 8), .integer(index % 2 == 0 ? 1 : 0), .text("2016-02-29"),
                .integer(Int64(index)), .text("[1,2]"), .text("a"),
            ]
        } + [Array(repeating: .null, count: columns.count)]
    }()

    @Test(arguments: ["csv", "json", "jsonl", "csv-excel", "tsv"])
    func rawCellsAreWrittenAsValues(_ name: String) throws {
        let format = try FormatRegistry.format(named: name)
        for range in [0..<Self.columns.count, 0..<1, 1..<2, 2..<3, 4..<5] {
            let columns = Array(Self.columns[range])
            let rows = Self.rows.map { Array($0[range]) }
            let raw = TextSink.text { sink in
                let writer = format.writer(to: sink, terminal: .plain)
                writer.begin(columns: columns)
                _ = try? RowWriting.write(HeldRows(rows, columns), columns, with: writer, to: sink)
                _ = writer.end()
            }
            let byValue = TextSink.text { sink in
                let writer = format.writer(to: sink, terminal: .plain)
                writer.begin(columns: columns)
                for row in rows {
                    writer.row(zip(row, columns).map { (try? Value($0, as: $1.type)) ?? .null })
                }
                _ = writer.end()
            }
            #expect(raw == byValue)
        }
    }

    /// An exact sum that left the whole numbers is refused here too.
    @Test func anOverflowIsAnError() throws {
        let columns = [Column("total", .money)]
        let sink = TextSink { _ in }
        let writer = CSVFormat().writer(to: sink, terminal: .plain)
        writer.begin(columns: columns)
        let error = #expect(throws: Diagnostic.self) {
            _ = try RowWriting.write(HeldRows([[.real(1e30)]], columns), columns, with: writer, to: sink)
        }
        #expect(error?.code == "E0701")
    }

    /// What was written has left before the last row is asked for: no more is held than the sink's buffer.
    @Test(arguments: ["csv", "json", "jsonl", "tsv", "yaml", "html"])
    func rowsGoOnOneByOne(_ name: String) throws {
        let columns = [Column("n", .int)]
        let rows = CountedRows(100_000)
        var atFirst: Int?
        var bytes = 0
        let sink = TextSink { piece in
            atFirst = atFirst ?? rows.count
            bytes += piece.count
        }
        let writer = try FormatRegistry.format(named: name).writer(to: sink, terminal: .plain)
        writer.begin(columns: columns)
        _ = try RowWriting.write(rows, columns, with: writer, to: sink)
        _ = writer.end()
        sink.flush()
        #expect(try #require(atFirst) < 40_000)
        #expect(bytes > 500_000)
    }
}

/// Rows in memory as a database would give them.
private final class HeldRows: RawCursor, RawReadable {
    private let rows: [[SQLValue]]
    private let columns: [Column]
    private var at = -1
    private var held: [UnsafeMutableBufferPointer<UInt8>] = []

    init(_ rows: [[SQLValue]], _ columns: [Column]) {
        self.rows = rows
        self.columns = columns
    }

    deinit { for text in held { text.deallocate() } }

    var raw: RawCursor { self }

    func next() throws(Diagnostic) -> [Value]? {
        at += 1
        guard at < rows.count else { return nil }
        var values: [Value] = []
        for (cell, column) in zip(rows[at], columns) { values.append(try Value(cell, as: column.type)) }
        return values
    }

    override func next() throws(Diagnostic) -> Bool {
        at += 1
        return at < rows.count
    }

    override func cell(_ index: Int) -> RawCell {
        switch rows[at][index] {
        case .null: return .null
        case .integer(let value): return .integer(value)
        case .real(let value): return .real(value)
        case .text(let text):
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = bytes.initialize(from: text.utf8)
            held.append(bytes)
            return .text(UnsafeBufferPointer(bytes))
        }
    }
}

private final class CountedRows: RowCursor {
    private(set) var count = 0
    private let limit: Int

    init(_ limit: Int) { self.limit = limit }

    func next() throws(Diagnostic) -> [Value]? {
        guard count < limit else { return nil }
        count += 1
        return [.int(Int64(count))]
    }
}
