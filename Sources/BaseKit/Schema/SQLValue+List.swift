extension SQLValue {
    /// The cell as JSON writes it.
    public var json: String {
        switch self {
        case .null: return "null"
        case .integer(let number): return String(number)
        case .real(let number): return number.isFinite ? "\(number)" : "null"
        case .text(let text):
            var out = "\""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": out += "\\\""
                case "\\": out += "\\\\"
                case _ where scalar.value < 0x20:
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: out.unicodeScalars.append(scalar)
                }
            }
            return out + "\""
        }
    }

    /// The cells of a JSON array of texts, numbers and nulls, as the `list` aggregate writes it; nil for other text.
    public static func list(json: String) -> [SQLValue]? {
        var reader = ListReader(bytes: Array(json.utf8))
        return reader.list()
    }

    private struct ListReader {
        let bytes: [UInt8]
        var at = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

        mutating func list() -> [SQLValue]? {
            guard take("[") else { return nil }
            var cells: [SQLValue] = []
            if take("]") { return at == bytes.count ? cells : nil }
            repeat {
                guard let cell = cell() else { return nil }
                cells.append(cell)
            } while take(",")
            return take("]") && at == bytes.count ? cells : nil
        }

        private mutating func take(_ character: Character) -> Bool {
            guard let byte = current, byte == character.asciiValue else { return false }
            at += 1
            return true
        }

        private mutating func cell() -> SQLValue? {
            if current == UInt8(ascii: "\"") { return text().map(SQLValue.text) }
            let start = at
            while let byte = current, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") { at += 1 }
            let word = String(decoding: bytes[start..<at], as: UTF8.self)
            if word == "null" { return .null }
            return Int64(word).map(SQLValue.integer) ?? Double(word).map(SQLValue.real)
        }

        private mutating func text() -> String? {
            at += 1
            var out: [UInt8] = []
            while let byte = current {
                at += 1
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
                case UInt8(ascii: "\\"):
                    guard let escape = current else { return nil }
                    at += 1
                    if escape == UInt8(ascii: "u") {
                        guard at + 4 <= bytes.count,
                            let code = UInt8(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
                        else { return nil }
                        out.append(code)
                        at += 4
                    } else {
                        out.append(escape)
                    }
                default: out.append(byte)
                }
            }
            return nil
        }
    }
}
