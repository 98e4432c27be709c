import BaseKit

/// Records of one collection in the making; ids are given in order, as the system gives them.
struct RecordTable {
    let schema: CollectionSchema
    private(set) var records: [Record] = []

    init(_ schema: CollectionSchema) { self.schema = schema }

    /// Adds a record; without an id of its own it has the next one.
    @discardableResult
    mutating func add(_ named: [String: Value], id own: String? = nil) -> String {
        assert(named.keys.allSatisfy { schema.field($0) != nil }, "\(schema.name) has no field of that name")
        let id = own ?? schema.idPrefix + padded(records.count + 1, schema.idDigits)
        records.append(Record(id: id, of: schema, named))
        return id
    }

    /// Writes `value` over a field of the record at `index`.
    mutating func set(_ field: String, of index: Int, to value: Value) {
        guard records.indices.contains(index), let column = schema.index(of: field) else { return }
        records[index].values[column] = value
    }

    func value(_ field: String, of index: Int) -> Value {
        guard records.indices.contains(index), let column = schema.index(of: field) else { return .null }
        return records[index].values[column]
    }
}

extension Value {
    static func int(_ value: Int) -> Value { .int(Int64(value)) }
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    static func optional(_ date: CivilDate?) -> Value { date.map(Value.date) ?? .null }
    /// Square metres or yuan from hundredths of them.
    static func hundredths(_ value: Int) -> Value { .decimal(ExactDecimal(coefficient: Int64(value), scale: 2)) }
}
