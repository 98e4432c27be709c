/// What spreadsheet programs make of a text when they open a CSV file, and how it is kept from them.
public enum SpreadsheetText {
    /// The text so written that it stays the same text: `="0123"`, `'=1+1`.
    public static func guarded(_ text: String) -> String {
        if needsApostrophe(text) { return "'" + text }
        return isTakenForNumber(text) ? "=\"\(text)\"" : text
    }

    /// The text that is so written; nil where it is written as it is.
    public static func unguarded(_ text: String) -> String? {
        if text.utf8.first == UInt8(ascii: "'") {
            let rest = String(text.dropFirst())
            return needsApostrophe(rest) ? rest : nil
        }
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 else { return nil }
        let inner = text.dropFirst(2).dropLast()
        // `="a"&"b"` is a formula.
        return inner.contains("\"") ? nil : String(inner)
    }

    /// Whether an apostrophe stands before it, also where that was a part of the text: `'=` is written `''=`.
    private static func needsApostrophe(_ text: String) -> Bool {
        let behind = text.drop { $0 == "'" }
        return isFormula(String(behind))
    }

    /// Whether it would be computed: `=HYPERLINK(…)`, `+1+cmd|…`, `@SUM(…)`. A plain negative number is none.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "＝", "＠": return true
        case "+", "-", "＋", "－": return ExactDecimal(text) == nil
        default: return false
        }
    }

    /// Whether it would become another number, a day, or lose digits: `0123`, `450325198001011234`, `02E475`, `1-2`.
    private static func isTakenForNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isDigit(first) else { return false }
        if bytes.allSatisfy(isDigit) { return bytes.count > 11 || bytes.count > 1 && first == UInt8(ascii: "0") }
        let signs = bytes.filter { !isDigit($0) }
        switch signs {
        case [UInt8(ascii: "E")], [UInt8(ascii: "e")]: return true
        case [UInt8(ascii: "-")], [UInt8(ascii: "/")], [UInt8(ascii: "/"), UInt8(ascii: "/")]: return bytes.count < 11
        case [UInt8(ascii: ".")]: return bytes.count > 15 || bytes.last == UInt8(ascii: "0")
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
