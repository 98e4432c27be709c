internal import BaseKit
internal import QueryKit

/// What is said where the operands of an operator or a function do not fit.
extension ExpressionBinder {
    func taken(_ name: String) -> Message {
        switch name {
        case "==", "!=", "<", "<=", ">", ">=": "two values of the same kind"
        case "+": "two numbers, two texts, or a date and a span such as 30d"
        case "-": "two numbers, two dates, or a date and a span such as 30d"
        case "*": "two numbers, or a span and a whole number"
        case "//", "%": "two whole or decimal numbers; floor(a / b) does for others"
        case "/": "two numbers"
        case "and", "or", "not": "conditions, which are true or false"
        case "negate": "a number or a span"
        default: "texts"
        }
    }

    /// A day that lies in a text, and days beside months: `month(date(cell))`, `hired in 2016-09`.
    func byDays(
        _ function: ScalarFunction, _ operands: [Expression], _ syntax: [ExpressionSyntax], _ range: SourceRange
    ) -> Diagnostic.Fix? {
        guard operands.count == syntax.count, range.start < range.end else { return nil }
        let types = operands.map(\.type)
        if types == [.date, .month], function.name == "==" || function.name == "!=" {
            let inside = "\(text(syntax[0])) in \(text(syntax[1]))"
            return .init(range: range, replacement: function.name == "==" ? inside : "not (\(inside))")
        }
        let mayHoldDays = types.map { type in
            switch type {
            case .text, .month: true
            default: false
            }
        }
        guard mayHoldDays.contains(true), types.contains(.date) || types.allSatisfy({ $0 == .text || $0 == .month }),
            function.type(of: zip(types, mayHoldDays).map { $1 ? .date : $0 }) != nil,
            let first = syntax.first, let last = syntax.last
        else { return nil }
        // A text that is written there and is no day would be null.
        for case .literal(.text(let text), _) in operands where TextConversion.day(text) == nil { return nil }
        let pieces = zip(syntax, mayHoldDays).map { $1 ? "date(\(text($0)))" : text($0) }
        if operands.count == 2, !function.signature.contains("(") {
            return .init(range: range, replacement: "\(pieces[0]) \(function.name) \(pieces[1])")
        }
        return .init(
            range: SourceRange(first.range.start, last.range.end), replacement: pieces.joined(separator: ", "))
    }

    /// A value in quotes that stands without them, or a year beside a date.
    func correction(_ name: String, _ operands: [Expression], _ syntax: [ExpressionSyntax]) -> Diagnostic.Fix? {
        guard operands.count == 2, syntax.count == 2 else { return nil }
        for (index, other) in [(0, 1), (1, 0)] {
            guard case .literal(let value, _) = operands[index], syntax[index].range.start < syntax[index].range.end
            else {
                continue
            }
            let type = operands[other].type
            switch value {
            case .text(let text):
                let isMeant =
                    switch type {
                    case .int, .decimal, .money, .real: ExactDecimal(text) != nil
                    case .date: CivilDate(text) != nil
                    case .month: CivilMonth(text) != nil
                    case .bool: text == "true" || text == "false"
                    default: false
                    }
                if isMeant { return .init(range: syntax[index].range, replacement: text) }
            case .int(let year) where (type == .date || type == .datetime) && (1800...2200).contains(year):
                return .init(range: syntax[other].range, replacement: "year(\(text(syntax[other])))")
            case .int where type == .text && ["==", "!="].contains(name):
                // A code of digits, in a column that keeps its zeros.
                guard case .column = operands[other] else { continue }
                return .init(range: syntax[index].range, replacement: "\"\(text(syntax[index]))\"")
            default: break
            }
        }
        return nil
    }

    func remedy(_ types: [ValueType], _ name: String = "") -> Message? {
        let hasText = types.contains { $0.isTextual }
        if hasText, name == "+" { return "texts are put together in one: \"${name} ${id}\"" }
        if hasText, types.contains(where: \.isNumber) {
            return "a text is never taken for a number; convert it: int(x), decimal(x) or money(x)"
        }
        if hasText, types.contains(.date) {
            return "a date is written without quotes, as 2016-09-28; date(x) converts a text"
        }
        if types.contains(.date), types.contains(.int) { return "days are written 90d, years 5y; or take year(x)" }
        return nil
    }
}
