public import BaseKit

/// Reads a command's bare word by the type that its parameter declares.
public enum WordReader {
    /// The error has no place; the caller knows it.
    public static func read(_ text: String, as type: ValueType, quoted: Bool = false) -> Result<Value, Diagnostic> {
        if text == "null", !quoted { return .success(.null) }
        func wrong(
            _ expected: Message, help: Message? = nil, suggestions: [String]? = nil
        ) -> Result<Value, Diagnostic> {
            .failure(
                Diagnostic(
                    "E0303", "`\(text)` is not \(expected)", expected: expected,
                    suggestions: suggestions ?? meant(text, type),
                    help: help))
        }
        switch type {
        case .text, .reference: return .success(.text(text.nfc))
        case .enumeration(let cases):
            if cases.contains(where: { $0.name == text }) { return .success(.text(text)) }
            return .failure(ExpressionBinder.unknownCase(text, cases, nil, quoted: false))
        case .int:
            return TextConversion.integer(text).map { .success(.int($0)) } ?? wrong("a whole number such as 12")
        case .decimal(let scale):
            guard let number = (text.hasSuffix("%") ? TextConversion.number(text) : ExactDecimal(text))?.normalized
            else { return wrong("a number such as 12.5") }
            guard let scaled = number.rescaled(to: scale) else { return wrong("a number with at most \(scale) places") }
            return .success(.decimal(scaled.normalized))
        case .money:
            if let amount = TextConversion.money(text)?.rescaled(to: 2) { return .success(.decimal(amount)) }
            guard let finer = TextConversion.decimal(text), finer.normalized.scale > 2 else {
                return wrong("an amount such as 1250.00")
            }
            return .failure(
                Diagnostic(
                    "E0303", "`\(text)` has more than two decimals", expected: "an amount with at most two decimals",
                    suggestions: finer.roundedToFen.map { [$0.description] } ?? []))
        case .real: return Double(text).map { .success(.real($0)) } ?? wrong("a number")
        case .bool:
            switch text {
            case "true": return .success(.bool(true))
            case "false": return .success(.bool(false))
            default: return wrong("true or false", suggestions: SwitchFlag.meaning(text).map { ["\($0)"] })
            }
        case .date: return CivilDate(text).map { .success(.date($0)) } ?? wrong("a date such as 2016-09-28")
        case .month: return CivilMonth(text).map { .success(.month($0)) } ?? wrong("a month such as 2016-09")
        case .datetime:
            return CivilDateTime(text).map { .success(.datetime($0)) } ?? wrong("a time such as 2016-09-28T10:15:00Z")
        case .duration:
            let lexer = Lexer(text)
            if let token = try? lexer.token(at: 0), case .literal(.duration(let span)) = token.token,
                token.range.end == text.utf8.count
            {
                return .success(.duration(span))
            }
            return wrong("a span such as 90d, 2w, 3m or 5y")
        case .period:
            if let month = CivilMonth(text), let period = Period(month) { return .success(.period(period)) }
            let ends = text.split(separator: ".", omittingEmptySubsequences: true)
            if ends.count == 2, text.contains(".."), let start = day(ends[0]), let end = day(ends[1]), start <= end {
                return .success(.period(Period(start: start, end: end)))
            }
            return wrong("a period such as 2016-09 or 2016-06-01..2016-09-01")
        case .null: return .success(.text(text))
        case .list(let element): return list(text, of: element)
        case .record, .table:
            guard LiteralReader.isWrittenOut(text) else {
                return wrong(type.isRecord ? "a record such as {name: \"和村\"}" : TableFitting.expected)
            }
            return LiteralReader.read(text).flatMap { LiteralReader.fit($0, to: type) }
        }
    }

    /// The value as clerks write it, in the form that is read: `60岁`, `2016年9月28日`.
    private static func meant(_ text: String, _ type: ValueType) -> [String] {
        var form = ChineseLiteral.read(text)
        if case .date = type, form == nil { form = TextConversion.date(text)?.description }
        guard let form, form != text, case .success = read(form, as: type) else { return [] }
        return [form]
    }

    /// `[1, 2]`, or the items with commas between them.
    private static func list(_ text: String, of element: ValueType) -> Result<Value, Diagnostic> {
        if LiteralReader.isWrittenOut(text) {
            return LiteralReader.read(text).flatMap { LiteralReader.fit($0, to: .list(element)) }
        }
        var items: [Value] = []
        for item in text.split(whereSeparator: { $0 == "," || $0 == "，" }) {
            switch read(String(item).trimmedBlanks, as: element) {
            case .success(let value): items.append(value)
            case .failure(let error): return .failure(error)
            }
        }
        return .success(.list(items))
    }

    private static func day(_ text: Substring) -> CivilDate? { CivilDate(text) ?? CivilMonth(text)?.firstDay }
}
