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
    private let selectSQL: String
    private let insertSQL: String
    private let deleteSQL: String

    init(_ schema: CollectionSchema, _ connection: SQLiteConnection) {
        self.schema = schema
        self.connection = connection
        let table = quoted(schema.name)
        let columns = (["id"] + schema.fields.map(\.name) + [CacheLayout.unknownColumn]).map(quoted)
        selectSQL = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
        let count = columns.count + (schema.partition == nil ? 0 : 1)
        let marks = Array(repeating: "?", count: count).joined(separator: ", ")
        // Where parts of different ages are loaded, a record that moved may be in two; the journal says which counts.
        let verb = schema.partition == nil ? "INSERT" : "INSERT OR REPLACE"
        insertSQL = "\(verb) INTO \(table) VALUES (\(marks))"
        deleteSQL = "DELETE FROM \(table) WHERE \"id\" = ?"
    }

    func record(_ id: String) throws(Diagnostic) -> Record? {
        var found: Record?
        try connection.run(selectSQL + " WHERE \"id\" = ?", [.text(id)]) { row throws(Diagnostic) in
            found = try record(row)
        }
        return found
    }

    /// All records in the order of their ids' bytes.
    func forEach(_ body: (Record) throws(Diagnostic) -> Void) throws(Diagnostic) { try forEach(inPart: nil, body) }

    /// Those of one part; nil: all.
    func forEach(inPart part: String?, _ body: (Record) throws(Diagnostic) -> Void) throws(Diagnostic) {
        let condition = part == nil ? "" : " WHERE \(quoted(CacheLayout.partColumn)) = ?"
        try connection.run(selectSQL + condition + " ORDER BY \"id\"", part.map { [.text($0)] } ?? []) {
            row throws(Diagnostic) in try body(try record(row))
        }
    }

    var count: Int {
        get throws(Diagnostic) {
            var count = 0
            try connection.run("SELECT count(*) FROM \(quoted(schema.name))") { count = Int($0.integer(0)) }
            return count
        }
    }

    func insert(_ record: Record) throws(Diagnostic) {
        let statement = try connection.statement(insertSQL)
        defer { connection.giveBack(statement) }
        bind(record, to: statement)
        _ = try statement.step()
    }

    // MARK: Loading by the million

    func insertStatement() throws(Diagnostic) -> SQLiteStatement { try connection.statement(insertSQL) }
    func giveBack(_ statement: SQLiteStatement) { connection.giveBack(statement) }

    /// The columns as the quick parser knows them, `id` first.
    func withColumns<Result>(_ body: (UnsafeBufferPointer<edsh_column>) -> Result) -> Result {
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
        return columns.withUnsafeBufferPointer(body)
    }

    func remove(_ id: String) throws(Diagnostic) { try connection.run(deleteSQL, [.text(id)]) }

    /// Writes the columns that differ and no others, so that indexes of the rest stay untouched.
    func update(_ before: Record, to after: Record) throws(Diagnostic) {
        var assignments: [String] = []
        var parameters: [SQLValue] = []
        for (index, field) in schema.fields.enumerated()
        where !before.values[index].isIdentical(to: after.values[index]) {
            assignments.append("\(quoted(field.name)) = ?")
            parameters.append(after.values[index].sqlValue(as: field.type))
        }
        if !before.hasIdenticalUnknown(after) {
            assignments.append("\(quoted(CacheLayout.unknownColumn)) = ?")
            parameters.append(unknownValue(after))
        }
        if assignments.isEmpty { return }
        if let rule = schema.partition {
            assignments.append("\(quoted(CacheLayout.partColumn)) = ?")
            parameters.append(.text(rule.name(of: after, schema)))
        }
        parameters.append(.text(after.id))
        try connection.run(
            "UPDATE \(quoted(schema.name)) SET \(assignments.joined(separator: ", ")) WHERE \"id\" = ?", parameters)
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
        values.reserveCapacity(schema.fields.count)
        for (index, field) in schema.fields.enumerated() {
            values.append(try Value(row.cell(index + 1), as: field.type))
        }
        let unknown = row.isNull(schema.fields.count + 1) ? [] : unknownFields(row.text(schema.fields.count + 1))
        return Record(id: row.text(0), values: values, unknown: unknown)
    }

    private func unknownFields(_ text: String) -> [UnknownField] {
        let bytes = Array(text.utf8)
        guard case .object(let members)? = try? JSONScanner.document(bytes) else { return [] }
        return members.map {
            UnknownField(name: $0.name, json: String(decoding: bytes[$0.extent], as: UTF8.self))
        }
    }
}
