public import BaseKit

/// SELECTs that users write themselves.
extension QueryDatabase {
    /// A column of such a SELECT.
    public struct WrittenColumn: Sendable {
        public let name: String
        /// The table and column whose cells it gives as they are; nil where it is computed.
        public let table: String?
        public let column: String?
    }

    /// What the SELECT gives. Nothing runs. Throws E0316, with SQLite's words, where it is wrong or would write, and what
    /// `refusal` says where it reads one of the tables `hidden`.
    public func columns(
        ofWritten sql: String, hiding hidden: Set<String>, refusal: (String) -> Diagnostic
    ) throws(Diagnostic) -> [WrittenColumn] {
        let found: Result<SQLiteStatement, HiddenTable>
        do throws(Diagnostic) { found = try connection().statement(sql, hiding: hidden) } catch {
            throw SQLiteConnection.ofWritten(error)
        }
        let statement: SQLiteStatement
        switch found {
        case .success(let ready): statement = ready
        case .failure(let table):
            throw refusal(table.name)
        }
        defer { statement.connection.giveBack(statement) }
        guard statement.isReadOnly, statement.columnCount > 0, statement.parameterCount == 0 else {
            throw Diagnostic(
                "E0316", "`sql` only reads, and this is no SELECT", expected: "one SELECT",
                help: "records are changed by stages: … | update field = value")
        }
        return (0..<statement.columnCount).map { index in
            let origin = statement.columnOrigin(index)
            return WrittenColumn(name: statement.columnName(index), table: origin?.table, column: origin?.column)
        }
    }

    /// A table that this connection alone sees, with the rows of the SELECT in its order. Throws E0316 where it fails.
    public func createTemporaryTable(_ name: String, as select: String) throws(Diagnostic) {
        do throws(Diagnostic) {
            let statement = try connection().statement("CREATE TEMP TABLE \(quoted(name)) AS \(select)")
            defer { statement.reset() }
            _ = try statement.step()
        } catch {
            throw SQLiteConnection.ofWritten(error)
        }
    }

    /// The first row of a query around such a SELECT. Throws E0316 where it fails.
    public func firstRow(ofWritten sql: String, columns: [Column]) throws(Diagnostic) -> [Value] {
        do throws(Diagnostic) {
            let cursor = try query(sql, [], columns: columns)
            defer { cursor.finish() }
            return try cursor.next() ?? []
        } catch {
            throw SQLiteConnection.ofWritten(error)
        }
    }
}
