internal import BaseKit
internal import CSQLite

/// Tables whose rows SQLite does not hold but asks for one by one: a virtual table over `RawRows`. Only the cells that a
/// query looks at are converted, and nothing is kept.
final class RowTables {
    static let module = "edsh_rows"
    private var rows: [Int: any RawRows] = [:]
    private var last = 0

    /// The number by which `CREATE VIRTUAL TABLE … USING edsh_rows(number)` names the rows.
    func add(_ rows: any RawRows) -> Int {
        last += 1
        self.rows[last] = rows
        return last
    }

    func remove(_ number: Int) { rows[number] = nil }

    func register(with connection: SQLiteConnection) {
        let box = ModuleBox(self, connection.functionFailure)
        sqlite3_create_module_v2(
            connection.handle, RowTables.module, RowTables.methods, Unmanaged.passRetained(box).toOpaque()
        ) { pointer in
            if let pointer { Unmanaged<ModuleBox>.fromOpaque(pointer).release() }
        }
    }

    fileprivate func rows(_ number: Int) -> (any RawRows)? { rows[number] }

    // MARK: what SQLite calls

    private nonisolated(unsafe) static let methods: UnsafeMutablePointer<sqlite3_module> = {
        let methods = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_module())
        methods.pointee.xCreate = connect
        methods.pointee.xConnect = connect
        methods.pointee.xBestIndex = plan
        methods.pointee.xDisconnect = disconnect
        methods.pointee.xDestroy = disconnect
        methods.pointee.xOpen = open
        methods.pointee.xClose = close
        methods.pointee.xFilter = { cursor, _, _, _, _ in begin(cursor) }
        methods.pointee.xNext = { advance($0) }
        methods.pointee.xEof = { cursor in own(cursor).pointee.isAtEnd ? 1 : 0 }
        methods.pointee.xColumn = { cursor, context, index in
            let cell = own(cursor).pointee.rows?._withUnsafeGuaranteedRef { $0.cell(Int(index)) }
            setResult(context, cell ?? .null)
            return SQLITE_OK
        }
        methods.pointee.xRowid = { cursor, number in
            number?.pointee = own(cursor).pointee.number
            return SQLITE_OK
        }
        return methods
    }()
}

private final class ModuleBox {
    let tables: RowTables
    let failure: SQLiteConnection.FailureSlot

    init(_ tables: RowTables, _ failure: SQLiteConnection.FailureSlot) {
        self.tables = tables
        self.failure = failure
    }
}

private final class TableBox {
    let rows: any RawRows
    let failure: SQLiteConnection.FailureSlot

    init(_ rows: any RawRows, _ failure: SQLiteConnection.FailureSlot) {
        self.rows = rows
        self.failure = failure
    }
}

// SQLite knows the first member of these; ours stand behind it.
private struct RowTable {
    var base = sqlite3_vtab()
    var box: Unmanaged<TableBox>
}

private struct RowTableCursor {
    var base = sqlite3_vtab_cursor()
    let table: Unmanaged<TableBox>
    /// Set by `begin`; held by hand, so that the calls for each cell and row do not count it.
    var rows: Unmanaged<RawCursor>?
    var isAtEnd = true
    /// Counts from 1.
    var number: Int64 = 0
}

@inline(__always)
private func own(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> UnsafeMutablePointer<RowTableCursor> {
    UnsafeMutableRawPointer(cursor).unsafelyUnwrapped.assumingMemoryBound(to: RowTableCursor.self)
}

private let connect:
    @convention(c) (
        OpaquePointer?, UnsafeMutableRawPointer?, CInt, UnsafePointer<UnsafePointer<CChar>?>?,
        UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> CInt = { handle, client, count, arguments, made, _ in
        guard let client, count > 3, let text = arguments?[3], let number = Int(String(cString: text)) else {
            return SQLITE_ERROR
        }
        let module = Unmanaged<ModuleBox>.fromOpaque(client).takeUnretainedValue()
        guard let rows = module.tables.rows(number) else { return SQLITE_ERROR }
        let columns = rows.columns.map { "\(quoted($0.name)) \(CacheLayout.affinity(of: $0.type))" }
        let code = sqlite3_declare_vtab(handle, "CREATE TABLE x (\(columns.joined(separator: ", ")))")
        guard code == SQLITE_OK else { return code }
        let table = UnsafeMutablePointer<RowTable>.allocate(capacity: 1)
        table.initialize(to: RowTable(box: .passRetained(TableBox(rows, module.failure))))
        made?.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
        return SQLITE_OK
    }

private let disconnect: @convention(c) (UnsafeMutablePointer<sqlite3_vtab>?) -> CInt = { table in
    guard let table else { return SQLITE_OK }
    let own = UnsafeMutableRawPointer(table).assumingMemoryBound(to: RowTable.self)
    own.pointee.box.release()
    own.deallocate()
    return SQLITE_OK
}

/// There is one way to read: all rows, in the order of their numbers.
private let plan:
    @convention(c) (UnsafeMutablePointer<sqlite3_vtab>?, UnsafeMutablePointer<sqlite3_index_info>?) -> CInt = {
        table, info in
        guard let table, let info else { return SQLITE_ERROR }
        let own = UnsafeMutableRawPointer(table).assumingMemoryBound(to: RowTable.self)
        let count = own.pointee.box.takeUnretainedValue().rows.estimatedCount
        info.pointee.estimatedRows = Int64(count)
        // Dearer than a row of a table, as it is parsed.
        info.pointee.estimatedCost = Double(count) * 3
        if info.pointee.nOrderBy == 1, let order = info.pointee.aOrderBy, order[0].iColumn == -1, order[0].desc == 0 {
            info.pointee.orderByConsumed = 1
        }
        return SQLITE_OK
    }

private let open:
    @convention(c) (
        UnsafeMutablePointer<sqlite3_vtab>?, UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> CInt = { table, made in
        guard let table else { return SQLITE_ERROR }
        let own = UnsafeMutableRawPointer(table).assumingMemoryBound(to: RowTable.self)
        let cursor = UnsafeMutablePointer<RowTableCursor>.allocate(capacity: 1)
        cursor.initialize(to: RowTableCursor(table: own.pointee.box.retain()))
        made?.pointee = UnsafeMutableRawPointer(cursor).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

private let close: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> CInt = { cursor in
    guard cursor != nil else { return SQLITE_OK }
    let own = own(cursor)
    own.pointee.rows?.release()
    own.pointee.table.release()
    own.deallocate()
    return SQLITE_OK
}

private func begin(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> CInt {
    let own = own(cursor)
    let table = own.pointee.table.takeUnretainedValue()
    do throws(Diagnostic) {
        let rows = Unmanaged.passRetained(try table.rows.cursor())
        own.pointee.rows?.release()
        own.pointee.rows = rows
        own.pointee.number = 0
    } catch {
        table.failure.diagnostic = error
        return SQLITE_ERROR
    }
    return advance(cursor)
}

private func advance(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> CInt {
    let own = own(cursor)
    own.pointee.isAtEnd = true
    guard let rows = own.pointee.rows else { return SQLITE_OK }
    do throws(Diagnostic) {
        let hasRow = try rows._withUnsafeGuaranteedRef { rows in
            Result { () throws(Diagnostic) in try rows.next() }
        }.get()
        own.pointee.isAtEnd = !hasRow
        own.pointee.number += 1
        return SQLITE_OK
    } catch {
        own.pointee.table.takeUnretainedValue().failure.diagnostic = error
        return SQLITE_ERROR
    }
}

private func setResult(_ context: OpaquePointer?, _ cell: RawCell) {
    switch cell {
    case .null: sqlite3_result_null(context)
    case .integer(let value): sqlite3_result_int64(context, value)
    case .real(let value): sqlite3_result_double(context, value)
    case .text(let bytes):
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return sqlite3_result_text(context, "", 0, transient)
        }
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_result_text(context, $0, CInt(clamping: bytes.count), transient)
        }
    }
}
