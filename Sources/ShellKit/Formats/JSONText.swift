import BaseKit

/// Values as JSON: exact numbers with all their digits, dates and the like as ISO text, what is no number as null.
enum JSONText {
    static func of(_ value: Value) -> String {
        var text = ""
        append(value, to: &text)
        return text
    }

    static func append(_ value: Value, to text: inout String) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .decimal(let value): text += value.description
        // JSON has no infinity and no NaN.
        case .real(let value): text += value.isFinite ? Value.text(of: value) : "null"
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                append(value, to: &text)
            }
            text += "]"
        case .record(let record):
            text += object(zip(record.names, record.values).map { (quoted($0) + ":", $1) })
        case .text, .date, .month, .datetime, .duration, .period: text += quoted(value.plainText)
        }
    }

    /// An object of keys that are already quoted and end in a colon.
    static func object(_ members: some Sequence<(String, Value)>) -> String {
        var text = "{"
        for (key, value) in members {
            if text.utf8.count > 1 { text += "," }
            text += key
            append(value, to: &text)
        }
        return text + "}"
    }

    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 < 0x7F
        }
        if isPlain { return "\"" + text + "\"" }
        var result = String.UnicodeScalarView()
        result.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result.append(contentsOf: "\\\"".unicodeScalars)
            case 0x5C: result.append(contentsOf: "\\\\".unicodeScalars)
            case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
            case 0x0D: result.append(contentsOf: "\\r".unicodeScalars)
            case 0x09: result.append(contentsOf: "\\t".unicodeScalars)
            // The last two end a line in JavaScript.
            case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
