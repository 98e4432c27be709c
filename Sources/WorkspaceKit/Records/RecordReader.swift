internal import BaseKit

/// Reads records of one collection from JSON objects, strictly.
struct RecordReader {
    let schema: CollectionSchema
    private let keys: [[UInt8]]
    private static let idKey = Array("id".utf8)

    init(_ schema: CollectionSchema) {
        self.schema = schema
        keys = schema.fields.map { Array($0.name.utf8) }
    }

    /// The object that comes next; `depth` counts what encloses it.
    func record(_ scanner: inout JSONScanner, depth: Int = 0) throws(JSONFault) -> Record {
        scanner.skipBlanks()
        let start = scanner.position
        try scanner.expect(UInt8(ascii: "{"), "a record: `{\"id\":…}`")
        var id: String?
        var values = [Value](repeating: .null, count: keys.count)
        var seen = [Bool](repeating: false, count: keys.count)
        var unknown: [UnknownField] = []
        var expected = 0
        if !scanner.pass(UInt8(ascii: "}")) {
            while true {
                let keyStart = scanner.position
                switch try key(&scanner, expecting: &expected) {
                case .id:
                    guard id == nil else { throw twice("id", keyStart) }
                    id = try readID(&scanner)
                case .field(let index):
                    guard !seen[index] || isPlanted(.duplicateKeyAccepted) else {
                        throw twice(schema.fields[index].name, keyStart)
                    }
                    seen[index] = true
                    values[index] = try value(&scanner, of: schema.fields[index])
                case .unknown(let name):
                    // Bytes, not String, whose equality takes é and e+´ for the same name.
                    if unknown.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                        throw twice(name, keyStart)
                    }
                    let extent = try scanner.skipValue(depth: depth + 1)
                    unknown.append(
                        UnknownField(name: name, json: String(decoding: scanner.bytes[extent], as: UTF8.self)))
                }
                scanner.skipBlanks()
                if scanner.pass(UInt8(ascii: ",")) { continue }
                guard scanner.next == UInt8(ascii: "}") else { throw scanner.surprise("`,` or `}`") }
                scanner.advance(1)
                break
            }
        }
        guard let id else { throw JSONFault(start, "a record without an id", expected: "the key `id`") }
        if unknown.count > 1 { unknown.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
        return Record(id: id, values: values, unknown: unknown)
    }

    private enum Key {
        case id
        case field(Int)
        case unknown(String)
    }

    /// A key and its colon. Canonical files give the keys in the schema's order, so the one after the last is tried first.
    private func key(_ scanner: inout JSONScanner, expecting expected: inout Int) throws(JSONFault) -> Key {
        let start = scanner.position
        let (extent, escaped) = try scanner.rawString()
        defer { scanner.skipBlanks() }
        if !escaped {
            let content = UnsafeBufferPointer(rebasing: scanner.bytes[extent])
            for index in expected..<keys.count where content.elementsEqual(keys[index]) {
                expected = index + 1
                try scanner.expect(UInt8(ascii: ":"), "`:`")
                return .field(index)
            }
            if content.elementsEqual(RecordReader.idKey) {
                try scanner.expect(UInt8(ascii: ":"), "`:`")
                return .id
            }
        }
        var again = JSONScanner(scanner.bytes, from: start)
        let name = try again.string()
        try scanner.expect(UInt8(ascii: ":"), "`:`")
        if name.utf8.elementsEqual(RecordReader.idKey) { return .id }
        if let index = keys.firstIndex(where: { name.utf8.elementsEqual($0) }) { return .field(index) }
        return .unknown(name)
    }

    private func twice(_ name: String, _ offset: Int) -> JSONFault {
        JSONFault(offset, "the key `\(name)` is given twice", expected: "each key once")
    }

    private func readID(_ scanner: inout JSONScanner) throws(JSONFault) -> String {
        let start = scanner.position
        guard scanner.next == UInt8(ascii: "\"") else { throw scanner.surprise("an id: text in double quotes") }
        let id = try scanner.string()
        if let fault = RecordRules.fault(ofID: id) {
            throw JSONFault(start, fault, expected: "an id such as `\(schema.idPrefix)001`")
        }
        return id
    }

    // MARK: Values

    private func value(_ scanner: inout JSONScanner, of field: FieldSchema) throws(JSONFault) -> Value {
        if scanner.next == UInt8(ascii: "n"), scanner.literal("null") { return .null }
        switch field.type {
        case .bool:
            if scanner.next == UInt8(ascii: "t"), scanner.literal("true") { return .bool(true) }
            if scanner.next == UInt8(ascii: "f"), scanner.literal("false") { return .bool(false) }
            throw wrongType(scanner, field, "true or false")
        case .int:
            return try integer(&scanner, field)
        case .decimal(let scale):
            return .decimal(try exact(&scanner, field, scale: scale))
        case .money:
            return .decimal(try exact(&scanner, field, scale: 2))
        default:
            let start = scanner.position
            guard scanner.next == UInt8(ascii: "\"") else {
                throw wrongType(scanner, field, RecordRules.expected(field.type))
            }
            let text = try scanner.string()
            switch RecordRules.value(ofText: text, as: field.type) {
            case .success(let value): return value
            case .failure(let fault):
                throw JSONFault(
                    start, "`\(field.name)` is \(fault.found)", expected: fault.expected, suggestions: fault.suggestions
                )
            }
        }
    }

    private func wrongType(_ scanner: JSONScanner, _ field: FieldSchema, _ expected: Message) -> JSONFault {
        let found: Message
        switch scanner.next {
        case UInt8(ascii: "\""): found = "text"
        case UInt8(ascii: "{"): found = "an object"
        case UInt8(ascii: "["): found = "a list"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): found = "a truth value"
        case UInt8(ascii: "-"), 0x30...0x39: found = "a number"
        default: return scanner.surprise(expected)
        }
        return JSONFault(scanner.position, "`\(field.name)` is \(found)", expected: expected)
    }

    private func integer(_ scanner: inout JSONScanner, _ field: FieldSchema) throws(JSONFault) -> Value {
        guard scanner.next == UInt8(ascii: "-") || (0x30...0x39).contains(scanner.next) else {
            throw wrongType(scanner, field, "a whole number")
        }
        let (extent, isInteger, _) = try scanner.number()
        guard isInteger else {
            throw JSONFault(
                extent.lowerBound, "`\(field.name)` has a fraction or an exponent", expected: "a whole number")
        }
        guard let number = Int64(String(decoding: scanner.bytes[extent], as: UTF8.self)),
            number.magnitude <= RecordRules.largestInteger || isPlanted(.numberRangeNotChecked)
        else { throw tooLarge(field, extent) }
        return .int(number)
    }

    private func exact(_ scanner: inout JSONScanner, _ field: FieldSchema, scale: Int) throws(JSONFault) -> ExactDecimal
    {
        guard scanner.next == UInt8(ascii: "-") || (0x30...0x39).contains(scanner.next) else {
            throw wrongType(scanner, field, "a number with up to \(scale) decimals")
        }
        let (extent, _, hasExponent) = try scanner.number()
        guard !hasExponent else {
            throw JSONFault(extent.lowerBound, "`\(field.name)` has an exponent", expected: "a number in plain decimal")
        }
        let text = String(decoding: scanner.bytes[extent], as: UTF8.self)
        guard let number = ExactDecimal(text) else { throw tooLarge(field, extent) }
        guard let scaled = number.rescaled(to: scale) else {
            if number.normalized.scale > scale {
                throw JSONFault(
                    extent.lowerBound, "`\(field.name)` has more than \(scale) decimals",
                    expected: "a number with up to \(scale) decimals")
            }
            throw tooLarge(field, extent)
        }
        guard RecordRules.fits(scaled) else { throw tooLarge(field, extent) }
        return scaled
    }

    private func tooLarge(_ field: FieldSchema, _ extent: Range<Int>) -> JSONFault {
        JSONFault(
            extent.lowerBound, "`\(field.name)` is too large to be kept exactly",
            expected: "a number within ±9007199254740992")
    }
}
