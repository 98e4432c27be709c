internal import BaseKit
internal import CPlatform
internal import CSQLite

/// A connection of SQLite with its prepared statements.
///
/// Used by one thread at a time, like all of a workspace.
final class SQLiteConnection {
    let handle: OpaquePointer
    /// What a function of ours threw; SQLite itself can carry no more than a text.
    let functionFailure = FailureSlot()
    /// Whether SQLite has met bytes that it did not write.
    private(set) var isDamaged = false
    private var kept: [String: SQLiteStatement] = [:]
    private var isClosed = false

    final class FailureSlot {
        var diagnostic: Diagnostic?
    }

    private static let isConfigured: Bool = {
        edsh_sqlite_count_no_memory()
        return true
    }()

    /// Opens the file at `path`, or a database in memory where that is nil.
    init(path: String?) throws(Diagnostic) {
        _ = SQLiteConnection.isConfigured
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
        let code = sqlite3_open_v2(path ?? ":memory:", &opened, flags, nil)
        guard code == SQLITE_OK, let handle = opened else {
            let message = String(cString: opened == nil ? sqlite3_errstr(code) : sqlite3_errmsg(opened))
            // SQLite gives a connection to ask and to close even where it could not open the file.
            sqlite3_close_v2(opened)
            throw SQLiteConnection.diagnostic(code, message)
        }
        self.handle = handle
        sqlite3_extended_result_codes(handle, 1)
        // Another process may hold the cache for the length of a commit.
        sqlite3_busy_timeout(handle, 10_000)
        edsh_sqlite_keep_wal_on_close(UnsafeMutableRawPointer(handle))
        edsh_sqlite_double_quotes_are_names(UnsafeMutableRawPointer(handle))
        watchInterrupts(true)
        // Opening reads nothing: the first reading tells whether the file is a database at all.
        if path != nil { try execute("SELECT 1 FROM sqlite_schema LIMIT 1") }
    }

    /// Whether Ctrl-C stops what runs. Off while a commit is on its way.
    func watchInterrupts(_ on: Bool) {
        guard !isClosed else { return }
        sqlite3_progress_handler(handle, 10_000, on ? edsh_interrupt_progress : nil, nil)
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        kept = [:]
        // Statements that a cursor still holds keep the connection open until the last of them is finalized.
        sqlite3_close_v2(handle)
    }

    deinit { close() }

    func execute(_ sql: String) throws(Diagnostic) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// A prepared statement, which `giveBack` keeps for the next time.
    func statement(_ sql: String) throws(Diagnostic) -> SQLiteStatement {
        if let statement = kept[sql], !statement.isInUse {
            statement.isInUse = true
            return statement
        }
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer else { throw failure(code) }
        let statement = SQLiteStatement(pointer, sql: sql, connection: self)
        statement.isInUse = true
        if kept.count >= 100 { kept = kept.filter(\.value.isInUse) }
        // Of a statement that is in use twice at a time only one is kept.
        if kept[sql] == nil { kept[sql] = statement }
        return statement
    }

    /// As `statement`, where it reads none of the tables; else the name of the first that it would read. Names in texts and
    /// those that the statement itself gives are none of them: SQLite says what is read.
    func statement(_ sql: String, hiding names: Set<String>) throws(Diagnostic) -> Result<SQLiteStatement, HiddenTable>
    {
        guard !names.isEmpty else { return .success(try statement(sql)) }
        let guardian = TableGuard(names)
        let pointer = Unmanaged.passUnretained(guardian).toOpaque()
        defer { withExtendedLifetime(guardian) {} }
        sqlite3_set_authorizer(
            handle,
            { context, action, table, _, _, _ in
                guard action == SQLITE_READ, let context, let table else { return SQLITE_OK }
                let guardian = Unmanaged<TableGuard>.fromOpaque(context).takeUnretainedValue()
                return guardian.allows(String(cString: table)) ? SQLITE_OK : SQLITE_DENY
            }, pointer)
        defer { sqlite3_set_authorizer(handle, nil, nil) }
        do throws(Diagnostic) { return .success(try statement(sql)) } catch {
            guard let name = guardian.denied else { throw error }
            return .failure(HiddenTable(name: name))
        }
    }

    func giveBack(_ statement: SQLiteStatement) {
        statement.reset()
        statement.isInUse = false
    }

    /// Runs a statement to its end; gives each row to `body`.
    func run(
        _ sql: String, _ parameters: [SQLValue] = [], _ body: (SQLiteStatement) throws(Diagnostic) -> Void = { _ in }
    ) throws(Diagnostic) {
        let statement = try statement(sql)
        defer { giveBack(statement) }
        for (index, parameter) in parameters.enumerated() { statement.bind(parameter, at: index + 1) }
        while try statement.step() { try body(statement) }
    }

    /// Another number whenever another connection has committed; not with commits of this one.
    func dataVersion() throws(Diagnostic) -> Int64 {
        var version: Int64 = 0
        try run("PRAGMA data_version") { version = $0.integer(0) }
        return version
    }

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    // MARK: Failures

    func failure(_ code: CInt) -> Diagnostic {
        if let diagnostic = functionFailure.diagnostic {
            functionFailure.diagnostic = nil
            return diagnostic
        }
        if code & 0xFF == SQLITE_CORRUPT || code & 0xFF == SQLITE_NOTADB { isDamaged = true }
        return SQLiteConnection.diagnostic(code, String(cString: sqlite3_errmsg(handle)))
    }

    /// Whether SQLite failed as the disk is full.
    static func isOutOfSpace(_ error: Diagnostic) -> Bool { error.code == "E0532" }

    private static func diagnostic(_ code: CInt, _ message: String) -> Diagnostic {
        switch code & 0xFF {
        case SQLITE_INTERRUPT: Diagnostic("E0700", "interrupted; nothing was written", outcome: .interrupted)
        case SQLITE_CORRUPT, SQLITE_NOTADB:
            Diagnostic("E0531", "the cache is damaged", outcome: .failed, help: "run the command again: it is rebuilt")
        case SQLITE_FULL:
            Diagnostic(
                "E0532", "no space is left for the cache", outcome: .notCommitted, help: "free some space and try again"
            )
        case SQLITE_BUSY, SQLITE_LOCKED:
            Diagnostic("E0533", "the cache is busy", outcome: .notCommitted, help: "try again")
        case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM:
            Diagnostic("E0530", "the cache cannot be opened: \(message)", outcome: .failed)
        case SQLITE_ERROR where message == "integer overflow":
            Diagnostic(
                "E0701", "a sum or product is larger than 64 bits can hold exactly", outcome: .failed,
                help: "compute a ratio with `/`, or narrow the rows")
        case SQLITE_ERROR where message.hasPrefix("too many columns"):
            Diagnostic(
                "E0536", "the rows have too many columns", outcome: .failed, expected: "at most 2,000 columns",
                help: "choose fewer with `select`")
        case SQLITE_IOERR:
            Diagnostic(
                "E0534", "the cache cannot be read or written: \(message)", outcome: .notCommitted,
                help: "look at the disk; the cache, .edsh, is made anew where it is taken away while nobody works")
        case SQLITE_NOMEM:
            Diagnostic(
                "E0535", "there is not enough memory for this", outcome: .failed,
                help: "narrow the rows, or choose fewer columns with `select`")
        case SQLITE_TOOBIG:
            Diagnostic(
                "E0535", "a text is too long for the cache", outcome: .failed,
                expected: "at most 1,000,000,000 bytes")
        default: Diagnostic.fault("the query failed: \(message)")
        }
    }

    /// A failure of SQL that edsh has not written is not edsh's fault. SQLite's own words tell what is wrong.
    static func ofWritten(_ error: Diagnostic) -> Diagnostic {
        guard error.code == "E0710" else { return error }
        let told = error.message.english
        let reason = told.firstRange(of: "the query failed: ").map { String(told[$0.upperBound...]) } ?? told
        return Diagnostic(
            "E0316", "the database refuses the statement: \(reason)",
            expected:
                "one SELECT over collections, such as sql \"select kind, count(*) as n from schools group by kind\"")
    }
}

/// A table that a statement may not read.
struct HiddenTable: Error {
    let name: String
}

private final class TableGuard {
    private let names: Set<String>
    private(set) var denied: String?

    init(_ names: Set<String>) { self.names = names }

    func allows(_ table: String) -> Bool {
        let name = table.lowercased()
        guard names.contains(name) else { return true }
        denied = denied ?? name
        return false
    }
}

/// A prepared statement with its parameters and its current row.
final class SQLiteStatement {
    let sql: String
    let connection: SQLiteConnection
    let pointer: OpaquePointer
    fileprivate var isInUse = false

    fileprivate init(_ pointer: OpaquePointer, sql: String, connection: SQLiteConnection) {
        self.pointer = pointer
        self.sql = sql
        self.connection = connection
    }

    deinit { sqlite3_finalize(pointer) }

    var isReadOnly: Bool { sqlite3_stmt_readonly(pointer) != 0 }
    var columnCount: Int { Int(sqlite3_column_count(pointer)) }
    var parameterCount: Int { Int(sqlite3_bind_parameter_count(pointer)) }

    func columnName(_ index: Int) -> String {
        sqlite3_column_name(pointer, CInt(index)).map { String(cString: $0) } ?? ""
    }

    /// The table and column whose cells the result's column gives as they are; nil of a computed one.
    func columnOrigin(_ index: Int) -> (table: String, column: String)? {
        guard let table = sqlite3_column_table_name(pointer, CInt(index)),
            let column = sqlite3_column_origin_name(pointer, CInt(index))
        else { return nil }
        return (String(cString: table), String(cString: column))
    }

    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// Parameters count from 1.
    func bind(_ value: SQLValue, at index: Int) {
        let index = CInt(index)
        switch value {
        case .null: sqlite3_bind_null(pointer, index)
        case .integer(let number): sqlite3_bind_int64(pointer, index, number)
        case .real(let number): sqlite3_bind_double(pointer, index, number)
        case .text(var text):
            _ = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // An empty text has no address, and nil would bind null.
                    sqlite3_bind_text(pointer, index, $0.baseAddress ?? emptyText, CInt($0.count), transient)
                }
            }
        }
    }

    /// Whether there is a row.
    func step() throws(Diagnostic) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw connection.failure(code)
        }
    }

    /// Columns count from 0.
    func cell(_ index: Int) -> SQLValue {
        let index = CInt(index)
        switch sqlite3_column_type(pointer, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, index))
        case SQLITE_NULL: return .null
        default:
            guard let text = sqlite3_column_text(pointer, index) else { return .null }
            let count = Int(sqlite3_column_bytes(pointer, index))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        }
    }

    /// The same without a copy of its text, which stays in place until the next step.
    func rawCell(_ index: Int) -> RawCell {
        let index = CInt(index)
        switch sqlite3_column_type(pointer, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, index))
        case SQLITE_NULL: return .null
        default:
            guard let text = sqlite3_column_text(pointer, index) else { return .null }
            return .text(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(pointer, index))))
        }
    }

    /// The bytes of a column that holds text.
    func withText(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let text = sqlite3_column_text(pointer, CInt(index))
        body(UnsafeBufferPointer(start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(pointer, CInt(index)))))
    }

    func isText(_ index: Int) -> Bool { sqlite3_column_type(pointer, CInt(index)) == SQLITE_TEXT }

    func text(_ index: Int) -> String {
        if case .text(let text) = cell(index) { text } else { "" }
    }

    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(pointer, CInt(index)) }
    func isNull(_ index: Int) -> Bool { sqlite3_column_type(pointer, CInt(index)) == SQLITE_NULL }
}

/// SQLITE_TRANSIENT: SQLite copies the text.
let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
private nonisolated(unsafe) let emptyText: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.pointee = 0
    return UnsafePointer(byte)
}()
