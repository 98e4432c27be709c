public import BaseKit
internal import CSQLite

/// The cells of a row as they lie in the database: valid until the next row.
public struct TextRow {
    private let statement: SQLiteStatement

    init(_ statement: SQLiteStatement) { self.statement = statement }

    /// The UTF-8 of a cell; empty where it is null.
    public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let text = sqlite3_column_text(statement.pointer, CInt(index)) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement.pointer, CInt(index))))
    }

    public func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }
}

extension QueryDatabase {
    /// Looks at many rows without making values of them; `body` says whether it wants more. Ends early at Ctrl-C.
    public func forEachRow(
        _ sql: String, _ parameters: [SQLValue] = [], _ body: (TextRow) -> Bool
    ) throws(Diagnostic) {
        let statement = try connection().statement(sql)
        defer { statement.connection.giveBack(statement) }
        guard statement.isReadOnly else { return }
        for (index, parameter) in parameters.prefix(statement.parameterCount).enumerated() {
            statement.bind(parameter, at: index + 1)
        }
        while try statement.step(), body(TextRow(statement)) {}
    }
}
