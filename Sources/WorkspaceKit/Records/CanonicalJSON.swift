public import BaseKit

/// Writes records and small values in the one form that a workspace stores: UTF-8, no blanks, keys in the schema's order
/// with `id` first and unknown ones after them in byte order, nulls left out, numbers in plain decimal.
public enum CanonicalJSON {
    /// One record as an object, without a line feed.
    public static func append(_ record: Record, of schema: CollectionSchema, to bytes: inout [UInt8]) {
        RecordWriter(schema).append(record, to: &bytes)
    }

    static func append(unknown fields: [UnknownField], to bytes: inout [UInt8]) {
        if fields.isEmpty { return }
        for field in fields.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            bytes.append(UInt8(ascii: ","))
            append(key: field.name, to: &bytes)
            bytes.append(contentsOf: field.json.utf8)
        }
    }

    static func append(key: String, to bytes: inout [UInt8]) {
        append(string: key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    static func append(_ value: Value, as type: ValueType, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .int(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let number):
            // Money keeps its two places; other exact numbers drop zeros that say nothing.
            bytes.append(contentsOf: (type == .money ? number : number.normalized).description.utf8)
        case .real(let number): bytes.append(contentsOf: Value.text(of: number).utf8)
        default: append(string: value.plainText, to: &bytes)
        }
    }

    /// `text` in quotes; only what JSON demands is escaped.
    static func append(string text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { append(escaped: $0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    static func append(escaped utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        if !utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            bytes.append(contentsOf: utf8)
            return
        }
        for byte in utf8 { append(escaping: byte, to: &bytes) }
    }

    static func append(escaping byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        case 0..<0x20: bytes.append(contentsOf: (#"\u00"# + Hexadecimal.text([byte])).utf8)
        default: bytes.append(byte)
        }
    }

    /// A small value without blanks, members in the order given.
    static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .string(let text): append(string: text, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(key: member.name, to: &bytes)
                append(member.value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension JSONValue {
    /// An object of what is not nil, in this order.
    static func object(_ pairs: (String, JSONValue?)...) -> JSONValue {
        .object(
            pairs.compactMap { name, value in
                value.map { JSONMember(name: name, value: $0, nameExtent: 0..<0, extent: 0..<0) }
            })
    }

    static func number(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        CanonicalJSON.append(self, to: &bytes)
        return bytes
    }
}
