internal import BaseKit
internal import CSimdJSON
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One collection in the cache.
final class CollectionTable {
    let schema: CollectionSchema
    private let connection: SQLiteConnection
    // Texts are made when they are needed: a commit needs those of one collection or two, of sixty.
    private lazy var columns = (["id"] + schema.fields.map(\.name) + [CacheLayout.unknownColumn]).map(quoted)
    private lazy var selectSQL = "SELECT \(columns.joined(separator: ", ")) FROM \(quoted(schema.name))"
    private lazy var recordSQL = selectSQL + " WHERE \"id\" = ?"
    /// `(?, ?, …)`
    private lazy var marks =
        "("
        + Array(repeating: "?", count: columns.count + (schema.partition == nil ? 0 : 1)).joined(separator: ", ") + ")"
    /// Where parts of different ages are loaded, a record that moved may be in two; the journal says which counts.
    private lazy var insertSQL =
        (schema.partition == nil ? "INSERT" : "INSERT OR REPLACE") + " INTO \(quoted(schema.name)) VALUES \(marks)"
    private lazy var deleteSQL = "DELETE FROM \(quoted(schema.name)) WHERE \"id\" = ?"
    private lazy var cells = schema.fields.map { CellKind($0.type) }
    /// Indexes of the fields that refer to other records.
    private(set) lazy var references = schema.fields.indices.filter {
        if case .reference = schema.fields[$0].type { true } else { false }
    }
    /// Of `id` and each field, whether the records that were loaded hold a value there (0 or 1).
    private lazy var holdsValues = [UInt8](repeating: 0, count: schema.fields.count + 1)
    /// Indexes that are not there yet, as no record has a value in their first field; by that field. Nil: not looked for.
    private var missingIndexes: [Int: [CacheIndex]]?
    /// Updates of one field each, by the field's index: most changes are of one.
    private var updates: [Int: String] = [:]

    init(_ schema: CollectionSchema, _ connection: SQLiteConnection) {
        self.schema = schema
        self.connection = connection
    }

    func record(_ id: String) throws(Diagnostic) -> Record? {
        let statement = try connection.statement(recordSQL)
        defer { connection.giveBack(statement) }
        statement.bind(.text(id), at: 1)
        return try statement.step() ? try record(statement) : nil
    }

    /// All records in the order of their ids' bytes.
    func forEach(_ body: (Record) throws(Diagnostic) -> Void) throws(Diagnostic) { try forEach(inPart: nil, body) }

    /// Those of one part; nil: all.
    func forEach(inPart part: String?, _ body: (Record) throws(Diagnostic) -> Void) throws(Diagnostic) {
        try forEachRow(inPart: part) { row throws(Diagnostic) in try body(try record(row)) }
    }

    /// The same as rows: the id, the fields in their order, the unknown fields.
    func forEachRow(inPart part: String?, _ body: (SQLiteStatement) throws(Diagnostic) -> Void) throws(Diagnostic) {
        let condition = part == nil ? "" : " WHERE \(quoted(CacheLayout.partColumn)) = ?"
        try connection.run(selectSQL + condition + " ORDER BY \"id\"", part.map { [.text($0)] } ?? [], body)
    }

    var count: Int {
        get throws(Diagnostic) {
            var count = 0
            try connection.run("SELECT count(*) FROM \(quoted(schema.name))") { count = Int($0.integer(0)) }
            return count
        }
    }

    func insert(_ record: Record) throws(Diagnostic) {
        try makeIndexes(for: record.values.indices.lazy.filter { !record.values[$0].isNull })
        let statement = try connection.statement(insertSQL)
        defer { connection.giveBack(statement) }
        bind(record, to: statement)
        _ = try statement.step()
    }

    // MARK: Indexes

    /// Makes the indexes over all that was loaded, but those of which the first field holds nothing in many records: a sorted
    /// list of a million nulls serves nobody and is a fifth of the loading. They come with the first value.
    func makeIndexes() throws(Diagnostic) {
        var missing: [Int: [CacheIndex]] = [:]
        for index in CacheLayout.indexes(schema) {
            if loadedRecords >= CollectionTable.manyRecords, let field = schema.index(of: index.key[0]),
                holdsValues[field + 1] == 0
            {
                missing[field, default: []].append(index)
            } else {
                try connection.execute(index.sql)
            }
        }
        missingIndexes = missing
    }

    private static let manyRecords = 10_000

    /// Before a value is written into these fields. Where the transaction is rolled back the index goes with it, and comes
    /// with the next process that writes.
    private func makeIndexes(for fields: some Sequence<Int>) throws(Diagnostic) {
        if isLoading {
            for field in fields { holdsValues[field + 1] = 1 }
            return
        }
        let missing: [Int: [CacheIndex]]
        if let known = missingIndexes { missing = known } else { missing = try findMissingIndexes() }
        missingIndexes = missing
        if missing.isEmpty { return }
        for field in fields {
            guard let indexes = missingIndexes?.removeValue(forKey: field) else { continue }
            for index in indexes { try connection.execute(index.sql) }
        }
    }

    private func findMissingIndexes() throws(Diagnostic) -> [Int: [CacheIndex]] {
        var known = Set<String>()
        let question = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
        try connection.run(question, [.text(schema.name)]) { known.insert($0.text(0)) }
        var missing: [Int: [CacheIndex]] = [:]
        for index in CacheLayout.indexes(schema) where !known.contains(index.name) {
            if let field = schema.index(of: index.key[0]) { missing[field, default: []].append(index) }
        }
        return missing
    }

    // MARK: Loading by the million

    /// While records are loaded, none of them makes an index.
    var isLoading = false
    var loadedRecords = 0

    func insertStatement() throws(Diagnostic) -> SQLiteStatement { try connection.statement(insertSQL) }

    /// One that inserts so many rows at once.
    func insertStatement(rows: Int) throws(Diagnostic) -> SQLiteStatement {
        try connection.statement(insertSQL + String(repeating: ", \(marks)", count: rows - 1))
    }

    func giveBack(_ statement: SQLiteStatement) { connection.giveBack(statement) }

    /// The columns as the quick parser knows them, `id` first, and where it marks those that hold a value.
    func withColumns<Result>(
        _ body: (UnsafeBufferPointer<edsh_column>, UnsafeMutablePointer<UInt8>?) -> Result
    ) -> Result {
        let names = [strdup("id")] + schema.fields.map { strdup($0.name) }
        defer { for name in names { free(name) } }
        let kinds: [(UInt32, Int)] =
            [(EDSH_TEXT.rawValue, 0)]
            + schema.fields.map { field in
                switch field.type {
                case .bool: (EDSH_TRUTH.rawValue, 0)
                case .int: (EDSH_INTEGER.rawValue, 0)
                case .decimal(let scale): (EDSH_EXACT.rawValue, scale)
                case .money: (EDSH_EXACT.rawValue, 2)
                default: (EDSH_TEXT.rawValue, 0)
                }
            }
        let columns = zip(names, kinds).map { name, kind in
            edsh_column(name: name, length: name.map { strlen($0) } ?? 0, kind: Int32(kind.0), scale: Int32(kind.1))
        }
        return columns.withUnsafeBufferPointer { columns in
            holdsValues.withUnsafeMutableBufferPointer { body(columns, $0.baseAddress) }
        }
    }

    func remove(_ id: String) throws(Diagnostic) { try connection.run(deleteSQL, [.text(id)]) }

    /// Writes the columns that differ and no others, so that indexes of the rest stay untouched.
    func update(_ before: Record, to after: Record) throws(Diagnostic) {
        var changed: [Int] = []
        for index in after.values.indices where !before.values[index].isIdentical(to: after.values[index]) {
            changed.append(index)
        }
        try makeIndexes(for: changed.lazy.filter { !after.values[$0].isNull })
        var parameters = changed.map { after.values[$0].sqlValue(as: schema.fields[$0].type) }
        let isUnknownChanged = !before.hasIdenticalUnknown(after)
        if isUnknownChanged { parameters.append(unknownValue(after)) }
        if parameters.isEmpty { return }
        if let rule = schema.partition { parameters.append(.text(rule.name(of: after, schema))) }
        parameters.append(.text(after.id))
        let only = changed.count == 1 && !isUnknownChanged ? changed[0] : nil
        let sql = only.flatMap { updates[$0] } ?? updateSQL(changed, isUnknownChanged)
        if let only { updates[only] = sql }
        try connection.run(sql, parameters)
    }

    private func updateSQL(_ changed: [Int], _ isUnknownChanged: Bool) -> String {
        var columns = changed.map { schema.fields[$0].name }
        if isUnknownChanged { columns.append(CacheLayout.unknownColumn) }
        if schema.partition != nil { columns.append(CacheLayout.partColumn) }
        let assignments = columns.map { "\(quoted($0)) = ?" }.joined(separator: ", ")
        return "UPDATE \(quoted(schema.name)) SET \(assignments) WHERE \"id\" = ?"
    }

    /// The record as given, whatever is there now.
    func put(_ record: Record) throws(Diagnostic) {
        if let before = try self.record(record.id) { try update(before, to: record) } else { try insert(record) }
    }

    private func bind(_ record: Record, to statement: SQLiteStatement) {
        statement.bind(.text(record.id), at: 1)
        for (index, field) in schema.fields.enumerated() {
            statement.bind(record.values[index].sqlValue(as: field.type), at: index + 2)
        }
        statement.bind(unknownValue(record), at: schema.fields.count + 2)
        if let rule = schema.partition {
            statement.bind(.text(rule.name(of: record, schema)), at: schema.fields.count + 3)
        }
    }

    private func unknownValue(_ record: Record) -> SQLValue {
        if record.unknown.isEmpty { return .null }
        var bytes: [UInt8] = []
        CanonicalJSON.append(unknown: record.unknown, to: &bytes)
        return .text("{" + String(decoding: bytes.dropFirst(), as: UTF8.self) + "}")
    }

    private func record(_ row: SQLiteStatement) throws(Diagnostic) -> Record {
        var values: [Value] = []
        values.reserveCapacity(cells.count)
        for index in cells.indices {
            switch cells[index] {
            case .text: values.append(row.isNull(index + 1) ? .null : .text(row.text(index + 1)))
            case .whole: values.append(row.isNull(index + 1) ? .null : .int(row.integer(index + 1)))
            case .other: values.append(try Value(row.cell(index + 1), as: schema.fields[index].type))
            }
        }
        let unknown = row.isNull(cells.count + 1) ? [] : unknownFields(row.text(cells.count + 1))
        return Record(id: row.text(0), values: values, unknown: unknown)
    }

    /// How a cell becomes a value.
    private enum CellKind {
        case text, whole, other

        init(_ type: ValueType) {
            switch type {
            case .text, .enumeration, .reference: self = .text
            case .int: self = .whole
            default: self = .other
            }
        }
    }

    private func unknownFields(_ text: String) -> [UnknownField] {
        let bytes = Array(text.utf8)
        guard case .object(let members)? = try? JSONScanner.document(bytes) else { return [] }
        return members.map {
            UnknownField(name: $0.name, json: String(decoding: bytes[$0.extent], as: UTF8.self))
        }
    }
}
