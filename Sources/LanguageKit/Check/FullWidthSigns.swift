internal import BaseKit

/// Signs as Chinese input methods write them: `｜`, `“”`, `（`, `；`. They are letters to the language, so that what is
/// found wrong with them is seldom what is wrong. So are `≥` and its like.
enum FullWidthSigns {
    private static let ascii: [Unicode.Scalar: String] = {
        var signs: [Unicode.Scalar: String] = [
            "“": "\"", "”": "\"", "‘": "'", "’": "'", "，": ",", "、": ",", "。": ".", "；": ";", "：": ":",
            "【": "[", "】": "]", "￥": "$", "\u{3000}": " ", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/",
        ]
        // The full-width forms are ASCII's signs, shifted; letters among them are no signs, and digits are typed as easily.
        for value in 0xFF01...0xFF5E as ClosedRange<UInt32> {
            guard let wide = Unicode.Scalar(value), let narrow = Unicode.Scalar(value - 0xFEE0) else { continue }
            if !narrow.properties.isAlphabetic { signs[wide] = String(narrow) }
        }
        return signs
    }()

    /// One error that says it and shows the line with the signs that are meant, where one of the errors is at such a sign;
    /// else the errors as they are.
    static func explain(_ errors: [Diagnostic], in source: SourceText) -> [Diagnostic] {
        let bytes = Array(source.text.utf8)
        for error in errors {
            guard let range = error.range, range.start < range.end, range.end <= bytes.count,
                error.source == nil || error.source?.text == source.text
            else { continue }
            let start = bytes[..<range.start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let end = bytes[range.end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = folded(bytes[start..<end])
            guard
                let sign = line.signs.first(where: { start + $0.offset >= range.start && start + $0.offset < range.end }
                )
            else { continue }
            let place = SourceRange(start + sign.offset, start + sign.offset + UTF8.width(sign.wide))
            return [
                Diagnostic(
                    "E0116", "`\(Character(sign.wide))` is a sign of the Chinese input method", at: place,
                    source: source,
                    expected: "`\(sign.narrow)`",
                    fix: .init(range: SourceRange(start, end), replacement: line.text),
                    help: "Chinese text itself stands in quotes: \"界首镇\"")
            ]
        }
        return errors
    }

    /// The line with ASCII's signs outside of texts, and where the others stood.
    private static func folded(
        _ bytes: ArraySlice<UInt8>
    ) -> (text: String, signs: [(offset: Int, wide: Unicode.Scalar, narrow: String)]) {
        var text = String.UnicodeScalarView()
        var signs: [(offset: Int, wide: Unicode.Scalar, narrow: String)] = []
        var offset = 0
        var quote: Unicode.Scalar?
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            defer { offset += UTF8.width(scalar) }
            // Before a figure it is the sign of an amount, and not the key that has `$` otherwise.
            let isAmount =
                scalar == "￥" && place + 1 < scalars.count && scalars[place + 1].properties.numericType != nil
            let narrow = isAmount ? nil : ascii[scalar]
            let isQuote = (narrow ?? String(scalar)) == "\"" || (narrow ?? String(scalar)) == "'"
            if let open = quote {
                // A text ends as it began: with its ASCII quote, or with the other one of the input method's pair.
                let ends = isQuote && (open == scalar || (ascii[open] != nil && narrow == ascii[open]))
                if ends { quote = nil }
                text.append(contentsOf: (ends ? narrow ?? String(scalar) : String(scalar)).unicodeScalars)
                if ends, let narrow { signs.append((offset, scalar, narrow)) }
                continue
            }
            if isQuote { quote = scalar }
            text.append(contentsOf: (narrow ?? String(scalar)).unicodeScalars)
            if let narrow { signs.append((offset, scalar, narrow)) }
        }
        return (String(text), signs)
    }
}
