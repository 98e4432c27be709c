public import BaseKit

/// Where queries run: a workspace's cache, or a database in memory where there is no workspace. The connection opens at
/// the first use. Not for several threads at once.
public final class QueryDatabase {
    private var functions: [String: Registration] = [:]
    private var current: SQLiteConnection?
    /// Rows of others that SQLite reads as tables, by the tables' names.
    private let rowTables = RowTables()
    private var rowNumbers: [String: Int] = [:]
    /// Gives the connection to use now, which may be another than last time (a cache that was rebuilt).
    private var source: () throws(Diagnostic) -> SQLiteConnection

    /// Takes the place of the cache while there is none.
    private var substitute: SQLiteConnection?

    private enum Registration {
        case scalar(ScalarSQLFunction)
        case aggregate(AggregateSQLFunction)
    }

    init(_ source: @escaping () throws(Diagnostic) -> SQLiteConnection) { self.source = source }

    public static func inMemory() -> QueryDatabase {
        var opened: SQLiteConnection?
        return QueryDatabase { () throws(Diagnostic) in
            if let opened { return opened }
            let connection = try SQLiteConnection(path: nil)
            opened = connection
            return connection
        }
    }

    public func register(_ function: ScalarSQLFunction) {
        functions["\(function.name)/\(function.argumentCount ?? -1)"] = .scalar(function)
        current?.register(function)
    }

    public func register(_ function: AggregateSQLFunction) {
        functions["\(function.name)/\(function.argumentCount)"] = .aggregate(function)
        current?.register(function)
    }

    /// Runs a statement that only reads. `columns` say what the result's cells hold, in order.
    public func query(
        _ sql: String, _ parameters: [SQLValue] = [], columns: [Column]
    ) throws(Diagnostic) -> ResultCursor {
        let statement = try connection().statement(sql)
        guard statement.isReadOnly, statement.columnCount == columns.count,
            statement.parameterCount <= parameters.count
        else {
            throw Diagnostic.fault("the query's statement does not fit its \(columns.count) columns")
        }
        // A statement may use fewer than it was given: a join that nothing needs is left out of it.
        for (index, parameter) in parameters.prefix(statement.parameterCount).enumerated() {
            statement.bind(parameter, at: index + 1)
        }
        return ResultCursor(statement, columns)
    }

    /// Runs statements whose rows, if any, are not wanted.
    public func execute(_ sql: String) throws(Diagnostic) { try connection().execute(sql) }

    /// A table that this connection alone sees; replaces one of the same name. `fill` is given a function that inserts a
    /// row of cells, one for each column.
    public func createTemporaryTable(
        _ name: String, columns: [Column],
        fill: (_ insert: ([SQLValue]) throws -> Void) throws -> Void
    ) throws(Diagnostic) {
        let connection = try connection()
        let table = "temp." + quoted(name)
        try connection.execute("SAVEPOINT fill; DROP TABLE IF EXISTS \(table)")
        do {
            let list = columns.map { quoted($0.name) + " " + CacheLayout.affinity(of: $0.type) }
            try connection.execute("CREATE TABLE \(table) (\(list.joined(separator: ", ")))")
            let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
            let statement = try connection.statement("INSERT INTO \(table) VALUES (\(marks))")
            defer { connection.giveBack(statement) }
            var count = 0
            try fill { row in
                statement.reset()
                for (index, cell) in row.prefix(columns.count).enumerated() { statement.bind(cell, at: index + 1) }
                _ = try statement.step()
                count += 1
                if count % 1000 == 0 { try Interrupt.check() }
            }
            statement.reset()
            try connection.execute("RELEASE fill")
        } catch {
            try? connection.execute("ROLLBACK TO fill; RELEASE fill")
            throw error as? Diagnostic ?? Diagnostic.fault("the rows cannot be read")
        }
    }

    /// Makes the rows a table that this connection alone sees, without reading them. They are read again by every query, and
    /// by some joins again and again: for rows that are wanted once.
    public func attach(_ name: String, _ rows: any RawRows) throws(Diagnostic) {
        let number = rowTables.add(rows)
        rowNumbers[name] = number
        do throws(Diagnostic) {
            try connection().execute("CREATE VIRTUAL TABLE temp.\(quoted(name)) USING \(RowTables.module)(\(number))")
        } catch {
            rowTables.remove(number)
            throw error
        }
    }

    /// Takes the table away and lets go of its rows.
    public func detach(_ name: String) {
        try? current?.execute("DROP TABLE IF EXISTS temp.\(quoted(name))")
        if let number = rowNumbers.removeValue(forKey: name) { rowTables.remove(number) }
    }

    func connection() throws(Diagnostic) -> SQLiteConnection {
        let connection = if let substitute { substitute } else { try source() }
        if connection !== current {
            current = connection
            rowTables.register(with: connection)
            for function in functions.values {
                switch function {
                case .scalar(let function): connection.register(function)
                case .aggregate(let function): connection.register(function)
                }
            }
        }
        return connection
    }

    /// Where the cache cannot be had, a database in memory without any record takes its place until
    /// `leaveSubstitute`, so that rows of other origin can be shown and asked on.
    public func useSubstituteWithoutCache() {
        guard substitute == nil, (try? connection()) == nil else { return }
        substitute = try? SQLiteConnection(path: nil)
    }

    public func leaveSubstitute() { substitute = nil }

    /// Lets go of the connection, so that it can close.
    func release() { current = nil }

    func detach(_ reason: Diagnostic) {
        current = nil
        source = { () throws(Diagnostic) in throw reason }
    }
}

/// The rows of a query, one at a time.
public final class ResultCursor {
    private var statement: SQLiteStatement?
    public let columns: [Column]

    init(_ statement: SQLiteStatement, _ columns: [Column]) {
        self.statement = statement
        self.columns = columns
    }

    deinit { finish() }

    /// The next row; nil after the last. Throws, with outcome interrupted, after Ctrl-C.
    public func next() throws(Diagnostic) -> [Value]? {
        guard let statement else { return nil }
        do throws(Diagnostic) {
            guard try statement.step() else {
                finish()
                return nil
            }
            var row: [Value] = []
            row.reserveCapacity(columns.count)
            for (index, column) in columns.enumerated() {
                row.append(try Value(statement.cell(index), as: column.type))
            }
            return row
        } catch {
            finish()
            throw error
        }
    }

    /// The same rows without a copy of their cells. Not to be mixed with `next`.
    public var raw: RawCursor { RawResultCursor(self) }

    fileprivate func advance() throws(Diagnostic) -> Bool {
        guard let statement else { return false }
        do throws(Diagnostic) {
            if try statement.step() { return true }
            finish()
            return false
        } catch {
            finish()
            throw error
        }
    }

    fileprivate func rawCell(_ index: Int) -> RawCell { statement?.rawCell(index) ?? .null }

    /// Ends the reading before the last row.
    public func finish() {
        guard let statement else { return }
        self.statement = nil
        statement.connection.giveBack(statement)
    }
}

private final class RawResultCursor: RawCursor {
    private let result: ResultCursor

    init(_ result: ResultCursor) { self.result = result }

    override func next() throws(Diagnostic) -> Bool { try result.advance() }
    override func cell(_ index: Int) -> RawCell { result.rawCell(index) }
}

/// A name as SQL takes it whatever it is.
func quoted(_ name: String) -> String {
    var result = "\""
    for character in name.unicodeScalars {
        if character == "\"" { result += "\"" }
        result.unicodeScalars.append(character)
    }
    return result + "\""
}
