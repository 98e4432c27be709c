internal import BaseKit

/// Reads tokens from the UTF-8 of a source, from any position.
struct Lexer {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    func byte(_ position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// The position behind blanks, comments and escaped line ends (not behind newlines).
    func skipBlanks(_ start: Int) -> Int {
        var position = start
        while let byte = byte(position) {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
                position += 1
            } else if byte == UInt8(ascii: "#") {
                while let next = self.byte(position), next != UInt8(ascii: "\n") { position += 1 }
            } else if byte == 0xE3, self.byte(position + 1) == 0x80, self.byte(position + 2) == 0x80 {
                position += 3  // the ideographic space, typed by habit between Chinese words
            } else {
                break
            }
        }
        return position
    }

    func token(at start: Int) throws(SyntaxError) -> LocatedToken {
        let position = skipBlanks(start)
        guard let first = byte(position) else {
            return LocatedToken(token: .end, range: SourceRange(position, position))
        }
        func located(_ token: Token, _ end: Int) -> LocatedToken {
            LocatedToken(token: token, range: SourceRange(position, end))
        }
        switch first {
        case UInt8(ascii: "\n"): return located(.newline, position + 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(at: position)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted(at: position)
        case UInt8(ascii: "`"):
            var end = position + 1
            while let byte = byte(end), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") { end += 1 }
            guard byte(end) == UInt8(ascii: "`") else {
                throw error("E0102", "a name in backticks does not end", position, end, expected: "a closing backtick")
            }
            return located(.quotedName(text(position + 1, end)), end + 1)
        case UInt8(ascii: "$"):
            let end = nameEnd(position + 1)
            guard end > position + 1 else {
                if let error = commandSubstitution(position) { throw error }
                throw error(
                    "E0103", "`$` stands without a name", position, position + 1, expected: "a variable such as $month")
            }
            return located(.variable(text(position + 1, end)), end)
        case _ where isNameStart(first):
            let end = nameEnd(position)
            let word = text(position, end)
            switch word {
            case "true": return located(.literal(.bool(true)), end)
            case "false": return located(.literal(.bool(false)), end)
            case "null": return located(.literal(.null), end)
            default: return located(.name(word), end)
            }
        default:
            for symbol in ["==", "!=", "<=", ">=", "??", "..", "//", "&&", "||"]
            where starts(with: symbol, at: position) {
                return located(.symbol(symbol), position + 2)
            }
            let end = position + scalarLength(first)
            return located(.symbol(text(position, min(end, bytes.count))), min(end, bytes.count))
        }
    }

    func starts(with symbol: String, at position: Int) -> Bool {
        let wanted = Array(symbol.utf8)
        return position + wanted.count <= bytes.count && Array(bytes[position..<position + wanted.count]) == wanted
    }

    /// Letters (Chinese ones too), digits and `_`.
    func isNameStart(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    func nameEnd(_ start: Int) -> Int {
        var end = start
        while let byte = byte(end), isNameStart(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) {
            if byte == 0xE3, self.byte(end + 1) == 0x80, self.byte(end + 2) == 0x80 { break }
            // A dash belongs to no name here: `a-b` is a difference. Commands, which have dashes, are words.
            end += 1
        }
        return end
    }

    func scalarLength(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

    func error(
        _ code: String, _ message: Message, _ start: Int, _ end: Int, expected: Message? = nil, help: Message? = nil,
        fix: Diagnostic.Fix? = nil
    ) -> SyntaxError {
        SyntaxError(
            diagnostic: Diagnostic(
                code, message, at: SourceRange(start, end), expected: expected, fix: fix, help: help),
            incomplete: end >= bytes.count && Lexer.codesOfUnfinished.contains(code))
    }

    /// A text, a name in backticks, a `$`, a `--` or a value that may still go on; a wrong number never becomes right.
    private static let codesOfUnfinished: Set<String> = ["E0101", "E0102", "E0103", "E0112", "E0113"]

    // MARK: numbers, dates, spans

    private func number(at start: Int) throws(SyntaxError) -> LocatedToken {
        if let date = fixedWidth(start, 10).flatMap({ CivilDate($0) }), !continuesNumber(start + 10) {
            return LocatedToken(token: .literal(.date(date)), range: SourceRange(start, start + 10))
        }
        if looksLikeDate(start, 10) {
            throw error(
                "E0104", "\(text(start, start + 10)) is not a day of the calendar", start, start + 10,
                expected: "a date such as 2016-09-28")
        }
        if let foreign = foreignDay(start) { throw foreign }
        if let month = fixedWidth(start, 7).flatMap({ CivilMonth($0) }), !continuesNumber(start + 7) {
            return LocatedToken(token: .literal(.month(month)), range: SourceRange(start, start + 7))
        }
        var end = digitsEnd(start)
        var isDecimal = false
        if byte(end) == UInt8(ascii: "."), let next = byte(end + 1), next >= UInt8(ascii: "0"),
            next <= UInt8(ascii: "9")
        {
            isDecimal = true
            end = digitsEnd(end + 1)
        }
        let digits = text(start, end).filter { $0 != "_" }
        guard let decimal = ExactDecimal(digits) else {
            throw error(
                "E0105", "this number is too large", start, end, expected: "at most 18 digits",
                help: "write a code or an ID number as a text, in quotes")
        }
        if let unit = byte(end), isNameStart(unit) {
            let unitEnd = nameEnd(end)
            let word = text(end, unitEnd)
            if !isDecimal, let count = Int32(exactly: decimal.coefficient), let span = span(count, word) {
                return LocatedToken(token: .literal(.duration(span)), range: SourceRange(start, unitEnd))
            }
            throw withUnit(start, unitEnd, word)
        }
        let value: Value = isDecimal ? .decimal(decimal) : .int(decimal.coefficient)
        return LocatedToken(token: .literal(value), range: SourceRange(start, end))
    }

    func span(_ count: Int32, _ unit: String) -> CivilDuration? {
        func times(_ factor: Int32) -> Int32? {
            let (product, overflowed) = count.multipliedReportingOverflow(by: factor)
            return overflowed ? nil : product
        }
        switch unit {
        case "d": return CivilDuration(days: count)
        case "w": return times(7).map { CivilDuration(days: $0) }
        case "m": return CivilDuration(months: count)
        case "y": return times(12).map { CivilDuration(months: $0) }
        default: return nil
        }
    }

    /// A number with a unit as people write it: `30天`, `2years`, `3.5万`.
    private func withUnit(_ start: Int, _ end: Int, _ unit: String) -> SyntaxError {
        let written = text(start, end)
        var help: Message?
        if unit == "月" {
            help = "nine months are 9m; September has its year: 2016-09"
        } else if unit == "日" || unit == "号" || unit.hasPrefix("月") {
            help = "nine days are 9d; a day has its month and year: 2016-09-28"
        }
        return error(
            "E0106", "`\(written)` is neither a number nor a name", start, end,
            expected:
                "a number without a unit, a span such as 90d, 2w, 3m, 5y, a day such as 2016-09-28, or a text in quotes",
            help: help,
            fix: help != nil
                ? nil
                : .init(
                    range: SourceRange(start, end), replacement: ChineseLiteral.read(written) ?? "\"\(written)\""))
    }

    private func fixedWidth(_ start: Int, _ width: Int) -> String? {
        start + width <= bytes.count ? text(start, start + width) : nil
    }

    private func looksLikeDate(_ start: Int, _ width: Int) -> Bool {
        guard start + width <= bytes.count, !continuesNumber(start + width) else { return false }
        return bytes[start..<start + width].enumerated().allSatisfy { index, byte in
            index == 4 || index == 7
                ? byte == UInt8(ascii: "-") : byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
    }

    private func continuesNumber(_ position: Int) -> Bool {
        guard let byte = byte(position) else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            || (byte == UInt8(ascii: "-")
                && (self.byte(position + 1).map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false))
    }

    func digitsEnd(_ start: Int) -> Int {
        var end = start
        while let byte = byte(end), byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
        {
            end += 1
        }
        return end
    }
}
