internal import BaseKit

/// What spreadsheet programs make of a text when they open a CSV file, and how it is kept from them.
enum SpreadsheetText {
    /// The text so written that it stays the same text.
    static func guarded(_ text: String) -> String {
        if isFormula(text) { return "'" + text }
        return isTakenForNumber(text) ? "=\"\(text)\"" : text
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
    static func isTakenForNumber(_ text: String) -> Bool {
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
