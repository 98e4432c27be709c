internal import BaseKit

/// Writes many records of one collection in canonical form (`CanonicalJSON`): what follows from the schema is made once.
struct RecordWriter {
    private let types: [ValueType]
    /// `,"name":` of each field, one behind the other, and where each ends.
    private let keys: [UInt8]
    private let ends: [Int]

    init(_ schema: CollectionSchema) {
        types = schema.fields.map(\.type)
        var keys: [UInt8] = []
        var ends: [Int] = []
        for field in schema.fields {
            keys.append(UInt8(ascii: ","))
            CanonicalJSON.append(key: field.name, to: &keys)
            ends.append(keys.count)
        }
        self.keys = keys
        self.ends = ends
    }

    /// One record as an object, without a line feed.
    func append(_ record: Record, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: RecordWriter.start)
        CanonicalJSON.append(string: record.id, to: &bytes)
        for index in types.indices where !record.values[index].isNull {
            append(key: index, to: &bytes)
            switch record.values[index] {
            case .text(let text): CanonicalJSON.append(string: text, to: &bytes)
            case .date(let date): append(date, to: &bytes)
            case let value: CanonicalJSON.append(value, as: types[index], to: &bytes)
            }
        }
        CanonicalJSON.append(unknown: record.unknown, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    /// The record of a row that holds the id, the fields in their order, and the unknown fields as one JSON object: the
    /// same as to read it and to write it, without a value in between.
    func append(_ row: SQLiteStatement, to bytes: inout [UInt8]) throws(Diagnostic) {
        bytes.append(contentsOf: RecordWriter.start)
        append(textOf: row, 0, to: &bytes)
        for index in types.indices where !row.isNull(index + 1) {
            append(key: index, to: &bytes)
            if row.isText(index + 1) {
                append(textOf: row, index + 1, to: &bytes)
            } else {
                CanonicalJSON.append(try Value(row.cell(index + 1), as: types[index]), as: types[index], to: &bytes)
            }
        }
        if !row.isNull(types.count + 1) {
            // `{"a":1}` goes on behind the fields as `,"a":1`.
            bytes.append(UInt8(ascii: ","))
            row.withText(types.count + 1) { bytes.append(contentsOf: $0.dropFirst().dropLast()) }
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static let start = Array(#"{"id":"#.utf8)

    private func append(key index: Int, to bytes: inout [UInt8]) {
        let start = index == 0 ? 0 : ends[index - 1]
        keys.withUnsafeBufferPointer {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
        }
    }

    private func append(textOf row: SQLiteStatement, _ column: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        row.withText(column) { CanonicalJSON.append(escaped: $0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    private func append(_ date: CivilDate, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        date.withDigits { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
    }
}
