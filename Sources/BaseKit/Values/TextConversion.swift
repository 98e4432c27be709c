/// Text as people write numbers, money, dates and truth, to values. Each conversion gives nil where the text is anything
/// else: it never guesses. Blanks around are ignored, full-width digits and signs count as the usual ones.
public enum TextConversion {
    /// `1277`, `1,277`, `-5`. No fraction, not even `.0`.
    public static func integer(_ text: String) -> Int64? {
        guard let number = plainNumber(folded(text)), number.scale == 0 else { return nil }
        return number.coefficient
    }

    /// `12.50`, `1,277.5`, `-.5`: as many places as are written.
    public static func decimal(_ text: String) -> ExactDecimal? { plainNumber(folded(text)) }

    /// As `decimal`, and `12.5%` is 0.125.
    public static func number(_ text: String) -> ExactDecimal? {
        let text = folded(text)
        guard text.last == "%" else { return plainNumber(text) }
        guard let percent = plainNumber(trimmed(text.dropLast())), percent.scale + 2 <= ExactDecimal.maximumScale else {
            return nil
        }
        return ExactDecimal(coefficient: percent.coefficient, scale: percent.scale + 2)
    }

    /// An amount with two places: `$48,919`, `£1,234.50`, `¥3,750,000元`, `375万`, `1.2亿元`; `-1,234`, `1,234-` is not one,
    /// `(1,234.00)` is negative. Nil where the amount has a fraction of a fen.
    public static func money(_ text: String) -> ExactDecimal? {
        var rest = Substring(folded(text))
        var negative = false
        if rest.first == "(", rest.last == ")" {
            negative = true
            rest = trimmed(rest.dropFirst().dropLast())
        }
        if !negative, takeSign(&rest) { negative = true }
        let signBeforeSymbol = negative
        if let symbol = currencySymbols.first(where: { rest.hasPrefix($0) }) {
            rest = trimmed(rest.dropFirst(symbol.count))
            if !signBeforeSymbol, takeSign(&rest) { negative = true }
        }
        if let word = currencyWords.first(where: { rest.hasSuffix($0) }) { rest = trimmed(rest.dropLast(word.count)) }
        var zeros = 0
        if let (word, count) = units.first(where: { rest.hasSuffix($0.word) }) {
            zeros = count
            rest = trimmed(rest.dropLast(word.count))
        }
        guard rest.first != "-", rest.first != "+", let number = plainNumber(String(rest)) else { return nil }
        let (shifted, overflowed) = number.coefficient.multipliedReportingOverflow(by: ExactDecimal.powerOfTen(zeros))
        guard !overflowed, let amount = ExactDecimal(coefficient: shifted, scale: number.scale).rescaled(to: 2) else {
            return nil
        }
        return negative ? ExactDecimal(coefficient: -amount.coefficient, scale: 2) : amount
    }

    private static let currencySymbols = ["US$", "RMB", "CNY", "HK$", "NT$", "$", "£", "€", "¥"]
    private static let currencyWords = ["人民币", "元整", "元", "圆", "块"]
    /// With the zeros that they stand for; longer words first.
    private static let units: [(word: String, zeros: Int)] = [
        ("万亿", 12), ("百万", 6), ("千万", 7), ("亿", 8), ("万", 4), ("千", 3), ("百", 2),
    ]

    /// `true`, `yes`, `1`, `是` and their opposites, ignoring case.
    public static func boolean(_ text: String) -> Bool? {
        switch folded(text).lowercased() {
        case "true", "yes", "y", "t", "1", "是", "有", "对": true
        case "false", "no", "n", "f", "0", "否", "无", "错": false
        default: nil
        }
    }

    private static func takeSign(_ text: inout Substring) -> Bool {
        guard text.first == "-" else { return false }
        text = trimmed(text.dropFirst())
        return true
    }

    /// A number with an optional sign, digits that may be grouped by commas in threes, and a fraction.
    private static func plainNumber(_ text: some StringProtocol) -> ExactDecimal? {
        guard text.utf8.contains(UInt8(ascii: ",")) else { return ExactDecimal(text) }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let signed = parts[0].first == "-" || parts[0].first == "+"
        let groups = parts[0].dropFirst(signed ? 1 : 0).split(separator: ",", omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].utf8.count), groups[0].utf8.first != UInt8(ascii: "0"),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), parts.count == 1 || !parts[1].contains(",")
        else { return nil }
        return ExactDecimal(String(text.filter { $0 != "," }))
    }

    /// Without blanks around, and with full-width ASCII, the full-width yen and the minus sign as the usual characters.
    static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xFFE5: result.append("¥")
            case 0xFFE1: result.append("£")
            case 0x2212: result.append("-")
            default: result.append(scalar)
            }
        }
        return String(trimmed(Substring(String(result))))
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
