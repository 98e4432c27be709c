import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("A database for queries")
struct QueryDatabaseTests {
    private func cells(_ database: QueryDatabase, _ sql: String, _ parameters: [SQLValue] = [], _ types: ValueType...)
        throws -> [[Value]]
    {
        let cursor = try database.query(sql, parameters, columns: types.map { Column("c", $0) })
        var rows: [[Value]] = []
        while let row = try cursor.next() { rows.append(row) }
        return rows
    }

    @Test("gives cells as the types of their columns")
    func types() throws {
        let database = QueryDatabase.inMemory()
        let date = try #require(CivilDate("2016-09-28"))
        #expect(
            try cells(
                database, "SELECT ?, ?, ?, 12345, 1, NULL, ''", [.integer(7), .text("漠"), .text("2016-09-28")], .int,
                .text,
                .date, .money, .bool, .int, .text)
                == [
                    [
                        .int(7), .text("漠"), .date(date), .decimal(ExactDecimal(coefficient: 12345, scale: 2)),
                        .bool(true),
                        .null, .text(""),
                    ]
                ])
    }

    @Test("keeps tables of its own, and takes them back where filling fails")
    func temporaryTables() throws {
        let database = QueryDatabase.inMemory()
        let columns = [Column("name", .text), Column("select", .int)]
        for _ in 0..<2 {
            try database.createTemporaryTable("a \"b\"", columns: columns) { insert in
                try insert([.text("一"), .integer(1)])
                try insert([.null, .integer(2)])
            }
        }
        #expect(
            try cells(database, "SELECT name, \"select\" FROM \"a \"\"b\"\"\"", [], .text, .int)
                == [[.text("一"), .int(1)], [.null, .int(2)]])
        let failure = #expect(throws: Diagnostic.self) {
            try database.createTemporaryTable("broken", columns: columns) { insert in
                try insert([.text("一"), .integer(1)])
                throw Diagnostic("E0000", "the file ends too early")
            }
        }
        #expect(failure?.message == "the file ends too early")
        #expect(throws: Diagnostic.self) { try cells(database, "SELECT * FROM broken", [], .text, .int) }
    }

    private final class Longest: SQLAccumulator {
        var text = ""
        func step(_ arguments: [SQLValue]) throws {
            guard case .text(let next)? = arguments.first else { throw Diagnostic("E0302", "longest takes text") }
            if next.count > text.count { text = next }
        }
        func finish() throws -> SQLValue { text.isEmpty ? .null : .text(text) }
    }

    @Test("calls functions, and hands on what they throw")
    func functions() throws {
        let database = QueryDatabase.inMemory()
        database.register(
            ScalarSQLFunction("twice", 1) { arguments in
                guard case .integer(let number)? = arguments.first else {
                    throw Diagnostic("E0301", "twice takes a number", expected: "a number")
                }
                return .integer(number * 2)
            })
        database.register(AggregateSQLFunction("longest", 1) { Longest() })
        #expect(try cells(database, "SELECT twice(21)", [], .int) == [[.int(42)]])
        let rows = "(SELECT 'a' AS k, '一' AS v UNION ALL SELECT 'a', '二二' UNION ALL SELECT 'b', '三')"
        #expect(
            try cells(database, "SELECT k, longest(v) FROM \(rows) GROUP BY k ORDER BY k", [], .text, .text)
                == [[.text("a"), .text("二二")], [.text("b"), .text("三")]])
        #expect(try cells(database, "SELECT longest(v) FROM \(rows) WHERE 0", [], .text) == [[.null]])
        let failure = #expect(throws: Diagnostic.self) { try cells(database, "SELECT twice('x')", [], .int) }
        #expect(failure?.message == "twice takes a number")
        let aggregate = #expect(throws: Diagnostic.self) { try cells(database, "SELECT longest(1)", [], .text) }
        #expect(aggregate?.code == "E0302")
        // What failed has not spoiled what follows.
        #expect(try cells(database, "SELECT twice(1)", [], .int) == [[.int(2)]])
    }

    @Test("says so where a sum leaves 64 bits")
    func overflow() throws {
        let database = QueryDatabase.inMemory()
        let failure = #expect(throws: Diagnostic.self) {
            try cells(
                database, "SELECT sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)", [], .int)
        }
        #expect(failure?.code == "E0701")
    }

    @Test("refuses statements that write, or that do not fit their columns")
    func onlyReads() throws {
        let database = QueryDatabase.inMemory()
        try database.execute("CREATE TABLE t (x)")
        #expect(throws: Diagnostic.self) { try cells(database, "DELETE FROM t") }
        #expect(throws: Diagnostic.self) { try cells(database, "SELECT 1, 2", [], .int) }
        #expect(throws: Diagnostic.self) { try cells(database, "SELECT ?", [], .int) }
    }

    @Test("can be asked anew while an answer is still being read")
    func interleaved() throws {
        let database = QueryDatabase.inMemory()
        let sql = "SELECT value FROM (SELECT 1 AS value UNION ALL SELECT 2)"
        let first = try database.query(sql, [], columns: [Column("value", .int)])
        let second = try database.query(sql, [], columns: [Column("value", .int)])
        #expect(try first.next() == [.int(1)])
        #expect(try second.next() == [.int(1)])
        #expect(try first.next() == [.int(2)])
        #expect(try first.next() == nil)
        #expect(try second.next() == [.int(2)])
    }
}
