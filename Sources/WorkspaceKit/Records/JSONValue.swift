internal import BaseKit

/// Any JSON value, for what is small: the manifest, the heads of commits, the checkpoint's list. Numbers keep their text.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var integer: Int64? {
        if case .number(let text) = self { Int64(text) } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }
}

struct JSONMember: Sendable, Equatable {
    let name: String
    let value: JSONValue
    /// Bytes of the name, quotes included, and of the value in what was read.
    let nameExtent: Range<Int>
    let extent: Range<Int>
}

extension JSONScanner {
    /// A whole document: one value and nothing after it.
    static func document(
        _ bytes: UnsafeBufferPointer<UInt8>, duplicateKeys: DuplicateKeys = .refused
    ) throws(JSONFault) -> JSONValue {
        var scanner = JSONScanner(bytes)
        scanner.skipBlanks()
        let value = try scanner.value(duplicateKeys: duplicateKeys)
        try scanner.expectEnd()
        return value
    }

    static func document(_ bytes: [UInt8], duplicateKeys: DuplicateKeys = .refused) throws(JSONFault) -> JSONValue {
        var outcome: Result<JSONValue, JSONFault> = .success(.null)
        bytes.withUnsafeBufferPointer { buffer in
            outcome = Result { () throws(JSONFault) in try document(buffer, duplicateKeys: duplicateKeys) }
        }
        return try outcome.get()
    }

    /// RFC 8259 leaves to the reader what a name given twice means; for records it means an error.
    enum DuplicateKeys {
        case refused
        case allowed
    }

    mutating func value(depth: Int = 0, duplicateKeys: DuplicateKeys = .refused) throws(JSONFault) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"):
            var members: [JSONMember] = []
            try object(depth: depth, duplicateKeys: duplicateKeys) { scanner, name, nameExtent throws(JSONFault) in
                let start = scanner.position
                let value = try scanner.value(depth: depth + 1, duplicateKeys: duplicateKeys)
                members.append(
                    JSONMember(name: name, value: value, nameExtent: nameExtent, extent: start..<scanner.position))
            }
            return .object(members)
        case UInt8(ascii: "["):
            var values: [JSONValue] = []
            try array(depth: depth) { scanner throws(JSONFault) in
                values.append(try scanner.value(depth: depth + 1, duplicateKeys: duplicateKeys))
            }
            return .array(values)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where literal("true"): return .bool(true)
        case UInt8(ascii: "f") where literal("false"): return .bool(false)
        case UInt8(ascii: "n") where literal("null"): return .null
        case UInt8(ascii: "-"), 0x30...0x39:
            let extent = try number().extent
            return .number(String(decoding: bytes[extent], as: UTF8.self))
        default: throw surprise("a JSON value")
        }
    }

    /// Calls `member` at each value; it must pass the value.
    mutating func object(
        depth: Int, duplicateKeys: DuplicateKeys,
        _ member: (inout JSONScanner, String, Range<Int>) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        try checkDepth(depth)
        try expect(UInt8(ascii: "{"), "`{`")
        // Bytes, not String, whose equality takes é and e+´ for the same name.
        var seen: [[UInt8]] = []
        var seenMany: Set<[UInt8]> = []
        if next == UInt8(ascii: "}") {
            advance(1)
            return
        }
        while true {
            let start = position
            let name = try string()
            let nameExtent = start..<position
            if duplicateKeys == .refused {
                let key = Array(name.utf8)
                let isNew: Bool
                if seen.count < 16 {
                    isNew = !seen.contains(key)
                    seen.append(key)
                    if seen.count == 16 { seenMany = Set(seen) }
                } else {
                    isNew = seenMany.insert(key).inserted
                }
                if !isNew { throw JSONFault(start, "the key `\(name)` is given twice", expected: "each key once") }
            }
            try expect(UInt8(ascii: ":"), "`:`")
            try member(&self, name, nameExtent)
            skipBlanks()
            if pass(UInt8(ascii: ",")) { continue }
            // The blanks after the last brace belong to who comes next.
            guard next == UInt8(ascii: "}") else { throw surprise("`,` or `}`") }
            advance(1)
            return
        }
    }

    /// Calls `element` at each value; it must pass the value.
    mutating func array(
        depth: Int, _ element: (inout JSONScanner) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        try checkDepth(depth)
        try expect(UInt8(ascii: "["), "`[`")
        if next == UInt8(ascii: "]") {
            advance(1)
            return
        }
        while true {
            try element(&self)
            skipBlanks()
            if pass(UInt8(ascii: ",")) { continue }
            guard next == UInt8(ascii: "]") else { throw surprise("`,` or `]`") }
            advance(1)
            return
        }
    }

    /// Passes a value without keeping it, though as strictly as if it were kept; gives its bytes.
    mutating func skipValue(depth: Int) throws(JSONFault) -> Range<Int> {
        let start = position
        _ = try value(depth: depth, duplicateKeys: .refused)
        return start..<position
    }

    private func checkDepth(_ depth: Int) throws(JSONFault) {
        if depth >= JSONScanner.maximumDepth {
            throw JSONFault(
                position, "values nested too deeply", expected: "at most \(JSONScanner.maximumDepth) levels")
        }
    }
}
