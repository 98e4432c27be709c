import BaseKit
import Testing

@testable import WorkspaceKit

/// Rows that SQLite reads one by one without holding them.
@Suite struct RowTablesTests {
    /// The numbers from 1, with a text; counts what is asked of it.
    private final class Numbers: RawRows {
        let columns = [Column("n", .int), Column("name", .text), Column("amount", .money)]
        let estimatedCount: Int
        /// The row that cannot be read.
        var faulty: Int?
        var cellsRead = [0, 0, 0]
        var readings = 0

        init(_ count: Int) { estimatedCount = count }

        func cursor() -> RawCursor {
            readings += 1
            return Cursor(self)
        }

        final class Cursor: RawCursor {
            private let numbers: Numbers
            private var at = 0
            private let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2)

            init(_ numbers: Numbers) { self.numbers = numbers }
            deinit { text.deallocate() }

            override func next() throws(Diagnostic) -> Bool {
                at += 1
                if at == numbers.faulty { throw Diagnostic("E0607", "row \(at) is broken", outcome: .failed) }
                return at <= numbers.estimatedCount
            }

            override func cell(_ index: Int) -> RawCell {
                numbers.cellsRead[index] += 1
                switch index {
                case 0: return .integer(Int64(at))
                case 1:
                    text[0] = UInt8(ascii: "a") + UInt8(at % 26)
                    return at % 26 == 0
                        ? .text(UnsafeBufferPointer(start: nil, count: 0))
                        : .text(UnsafeBufferPointer(rebasing: text[..<1]))
                default: return at % 2 == 0 ? .null : .integer(Int64(at) * 100)
                }
            }
        }
    }

    private func rows(_ database: QueryDatabase, _ sql: String, _ types: [ValueType]) throws -> [[Value]] {
        let cursor = try database.query(sql, columns: types.map { Column("c", $0) })
        var rows: [[Value]] = []
        while let row = try cursor.next() { rows.append(row) }
        return rows
    }

    @Test func aQueryReadsOnlyTheCellsThatItLooksAt() throws {
        let database = QueryDatabase.inMemory()
        let numbers = Numbers(1_000)
        try database.attach("numbers", numbers)
        let found = try rows(
            database, "SELECT name, count(*), sum(amount) FROM numbers WHERE n > 990 GROUP BY name ORDER BY name",
            [.text, .int, .money])
        #expect(found.count == 10)
        #expect(numbers.readings == 1)
        #expect(numbers.cellsRead[1] == 10 && numbers.cellsRead[2] == 10)
    }

    @Test func rowsComeInTheirOrderWithoutSorting() throws {
        let database = QueryDatabase.inMemory()
        try database.attach("numbers", Numbers(3))
        #expect(
            try rows(database, "SELECT n, name FROM numbers ORDER BY rowid", [.int, .text]) == [
                [.int(1), .text("b")], [.int(2), .text("c")], [.int(3), .text("d")],
            ])
        let plan = try rows(
            database, "EXPLAIN QUERY PLAN SELECT n FROM numbers ORDER BY rowid", [.int, .int, .int, .text])
        #expect(plan.count == 1)
        #expect(try rows(database, "SELECT n FROM numbers ORDER BY rowid DESC LIMIT 1", [.int]) == [[.int(3)]])
    }

    @Test func aRowThatCannotBeReadEndsTheQueryWithItsOwnWords() throws {
        let database = QueryDatabase.inMemory()
        let numbers = Numbers(10)
        numbers.faulty = 5
        try database.attach("numbers", numbers)
        let error = #expect(throws: Diagnostic.self) { _ = try rows(database, "SELECT n FROM numbers", [.int]) }
        #expect(error?.message == "row 5 is broken")
    }

    @Test func whatIsDetachedIsGone() throws {
        let database = QueryDatabase.inMemory()
        weak var held: Numbers?
        do {
            let numbers = Numbers(1)
            held = numbers
            try database.attach("numbers", numbers)
        }
        _ = try rows(database, "SELECT n FROM numbers", [.int])
        database.detach("numbers")
        #expect(held == nil)
        #expect(throws: Diagnostic.self) { _ = try rows(database, "SELECT n FROM numbers", [.int]) }
    }
}

/// Declared dimensions and measures.
@Suite struct CoveringIndexTests {
    @Test func dimensionsAndMeasuresMakeCoveringIndexes() {
        func field(_ name: String, _ type: ValueType) -> FieldSchema {
            FieldSchema(name, type, labelZh: name, summary: name)
        }
        let fields = [
            field("programme", .text), field("school", .reference("schools")), field("amount", .money),
            field("date", .date),
        ]
        func indexes(_ dimensions: [String], _ measures: [String]) -> [String] {
            CacheLayout.indexes(
                CollectionSchema(
                    "payments", singular: "payment", labelZh: "发放", summary: "", idPrefix: "P", fields: fields,
                    dimensions: dimensions, measures: measures)
            ).map { String($0.sql[($0.sql.lastIndex(of: "(") ?? $0.sql.startIndex)...]) }
        }
        #expect(indexes([], []) == ["(\"school\")"])
        #expect(
            indexes(["programme", "date"], ["amount"]) == [
                "(\"school\", \"date\", \"amount\")", "(\"programme\", \"date\", \"amount\")",
                "(\"date\", \"programme\", \"amount\")",
            ])
    }
}
