internal import BaseKit
internal import ModuleKit

/// How a figure's value is written in a report. Units convert here, for showing, and nowhere else.
struct FigureText {
    let value: ExactDecimal

    init(_ value: ExactDecimal) { self.value = value.normalized }

    /// `3,750,000`, `81.8`, `-15`.
    var grouped: String {
        let parts = value.description.split(separator: ".", maxSplits: 1)
        let isNegative = parts[0].hasPrefix("-")
        let digits = Array(parts[0].drop { $0 == "-" })
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return (isNegative ? "-" : "") + text + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// In units of ten thousand where it is at least that, as amounts and areas are given in Chinese: `375万`. Exact.
    var wan: String {
        let limit = ExactDecimal(coefficient: 10_000, scale: 0)
        guard magnitude >= limit, value.scale + 4 <= ExactDecimal.maximumScale else { return value.description }
        return ExactDecimal(coefficient: value.coefficient, scale: value.scale + 4).normalized.description + "万"
    }

    var magnitude: ExactDecimal {
        ExactDecimal(
            coefficient: value.coefficient.magnitude > Int64.max ? .max : abs(value.coefficient), scale: value.scale)
    }
}

extension FigureValue {
    /// What a template sees of it; `last` is the same figure of the year before. `mark` makes of a number what the format
    /// shows (a link, in a page).
    func templateValue(
        last: FigureValue, _ language: ReportLanguage, mark: (FigureValue, String) -> String
    ) -> TemplateValue {
        // Chinese text sets no commas in numbers.
        func plain(_ number: ExactDecimal) -> String {
            language == .chinese ? number.normalized.description : FigureText(number).grouped
        }
        func isOne(_ number: ExactDecimal) -> Bool { number.normalized == ExactDecimal(coefficient: 1, scale: 0) }
        func shown(_ value: FigureValue, _ number: ExactDecimal?) -> [String: TemplateValue] {
            let isOne = number.map(isOne) ?? false
            return [
                "known": .flag(number != nil),
                // Before the year is over, what has not happened yet need not be said.
                "told": .flag(number.map { $0.coefficient != 0 || period.isWhole } ?? false),
                "some": .flag(number.map { $0.coefficient != 0 } ?? false),
                "isZero": .flag(number?.coefficient == 0),
                "s": .text(isOne ? "" : "s"), "is": .text(isOne ? "is" : "are"), "was": .text(isOne ? "was" : "were"),
                "has": .text(isOne ? "has" : "have"),
                "text": .text(number.map { mark(value, plain($0)) } ?? ""),
                "wan": .text(number.map { mark(value, FigureText($0).wan) } ?? ""),
            ]
        }
        var object = shown(self, value)
        var before = shown(last, last.value)
        before["when"] = .text(period.before(language, figure.periodField))
        object["last"] = .object(before)
        var change: [String: TemplateValue] = [
            "known": .flag(false), "more": .flag(false), "less": .flag(false), "same": .flag(false),
            "text": .text(""), "wan": .text(""), "s": .text("s"),
        ]
        if let now = value, let before = last.value, let (a, b, scale) = ExactDecimal.aligned(now, before),
            case let (difference, overflows) = a.subtractingReportingOverflow(b), !overflows
        {
            let text = FigureText(FigureText(ExactDecimal(coefficient: difference, scale: scale)).magnitude)
            change = [
                "known": .flag(true), "more": .flag(difference > 0), "less": .flag(difference < 0),
                "same": .flag(difference == 0), "text": .text(mark(self, plain(text.value))),
                "wan": .text(mark(self, text.wan)), "s": .text(isOne(text.value) ? "" : "s"),
            ]
        }
        object["change"] = .object(change)
        return .object(object)
    }
}
