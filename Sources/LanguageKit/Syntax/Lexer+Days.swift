internal import BaseKit

/// Days as other languages and programs write them. `2016-9-1` would be a difference, and `2016/9/1` a quotient, without a word.
extension Lexer {
    func foreignDay(_ start: Int) -> SyntaxError? {
        let first = digits(at: start)
        guard let sign = byte(first.end), "-/.".utf8.contains(sign) else { return nil }
        let second = digits(at: first.end + 1)
        guard byte(second.end) == sign else { return nil }
        let third = digits(at: second.end + 1)
        guard byte(third.end) != sign, byte(third.end).map({ !isNameStart($0) }) ?? true, second.count <= 2 else {
            return nil
        }
        let parts: (year: Int, day: Int)
        if first.count == 4, third.count <= 2, sign != UInt8(ascii: ".") {
            parts = (first.value, third.value)
        } else if third.count == 4, first.count <= 2, sign == UInt8(ascii: ".") {
            parts = (third.value, first.value)
        } else {
            return nil
        }
        guard let day = CivilDate(year: parts.year, month: second.value, day: parts.day), parts.year >= 1800,
            parts.year <= 2200
        else { return nil }
        let range = SourceRange(start, third.end)
        return SyntaxError(
            diagnostic: Diagnostic(
                "E0111", "`\(text(start, third.end))` is not how a day is written", at: range,
                expected: "a date such as 2016-09-28", fix: .init(range: range, replacement: day.description)),
            incomplete: false)
    }

    private func digits(at start: Int) -> (value: Int, count: Int, end: Int) {
        var end = start
        var value = 0
        while let byte = byte(end), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), end - start < 5 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            end += 1
        }
        return (value, end - start, end)
    }
}
