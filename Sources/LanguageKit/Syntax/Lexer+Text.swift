internal import BaseKit

/// A piece of a text in double quotes.
enum TextPiece {
    case literal(String)
    /// The bytes between `${` and `}`.
    case expression(SourceRange)
}

extension Lexer {
    func quoted(at start: Int) throws(SyntaxError) -> LocatedToken {
        let (pieces, end) = try textPieces(at: start)
        let range = SourceRange(start, end)
        if pieces.count <= 1 {
            switch pieces.first {
            case nil: return LocatedToken(token: .literal(.text("")), range: range)
            case .literal(let text): return LocatedToken(token: .literal(.text(text)), range: range)
            case .expression: break
            }
        }
        return LocatedToken(token: .interpolatedText, range: range)
    }

    /// The pieces of the text that starts at `start` with a quote, and the position behind its closing quote.
    /// `'raw'` knows no escapes and no `${…}`.
    func textPieces(at start: Int, depth: Int = 0) throws(SyntaxError) -> ([TextPiece], end: Int) {
        let quote = bytes[start]
        let isRaw = quote == UInt8(ascii: "'")
        var pieces: [TextPiece] = []
        var current: [UInt8] = []
        var position = start + 1
        func flush() {
            if !current.isEmpty { pieces.append(.literal(String(decoding: current, as: UTF8.self))) }
            current = []
        }
        while true {
            guard let byte = byte(position) else {
                throw error("E0101", "a text does not end", start, bytes.count, expected: "a closing quote")
            }
            if byte == quote {
                flush()
                return (pieces, position + 1)
            }
            if !isRaw, byte == UInt8(ascii: "\\") {
                guard let next = self.byte(position + 1) else {
                    throw error("E0101", "a text does not end", start, bytes.count, expected: "a closing quote")
                }
                switch next {
                case UInt8(ascii: "n"): current.append(10)
                case UInt8(ascii: "t"): current.append(9)
                case UInt8(ascii: "r"): current.append(13)
                case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "/"):
                    current.append(next)
                case UInt8(ascii: "u"):
                    let (scalar, end) = try escapedScalar(at: position, textStart: start)
                    current += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                    position = end
                    continue
                default:
                    throw error(
                        "E0107", "`\\\(text(position + 1, position + 1 + scalarLength(next)))` is no escape", position,
                        position + 1 + scalarLength(next), expected: "one of \\n \\r \\t \\\\ \\\" \\/ \\$ \\u754c",
                        help: "in single quotes a backslash is only a backslash")
                }
                position += 2
            } else if !isRaw, byte == UInt8(ascii: "$"), self.byte(position + 1) == UInt8(ascii: "{") {
                flush()
                let end = try closingBrace(from: position + 2, textStart: start, depth: depth)
                pieces.append(.expression(SourceRange(position + 2, end)))
                position = end + 1
            } else {
                current.append(byte)
                position += 1
            }
        }
    }

    /// The position of the `}` that closes a `${`, past nested braces and texts.
    private func closingBrace(from start: Int, textStart: Int, depth textDepth: Int) throws(SyntaxError) -> Int {
        if textDepth > Parser.maximumDepth {
            throw error(
                "E0108", "texts are nested too deeply", textStart, start,
                expected: "at most \(Parser.maximumDepth) levels")
        }
        var depth = 0
        var position = start
        while let byte = byte(position) {
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                if depth == 0 { return position }
                depth -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                position = try textPieces(at: position, depth: textDepth + 1).end
                continue
            default: break
            }
            position += 1
        }
        throw error("E0101", "`${` in a text does not end", textStart, bytes.count, expected: "a closing `}` and quote")
    }

    /// The character of `\u754c`, or of a pair of such, as JSON writes those beyond the first 65,536; and the position
    /// behind it.
    private func escapedScalar(at start: Int, textStart: Int) throws(SyntaxError) -> (Unicode.Scalar, end: Int) {
        let first = try hexadecimal(at: start, textStart)
        if let scalar = Unicode.Scalar(first) { return (scalar, start + 6) }
        // Half of a pair is no character.
        if byte(start + 6) == nil || byte(start + 7) == nil {
            throw error("E0101", "a text does not end", textStart, bytes.count, expected: "a closing quote")
        }
        if first < 0xDC00, byte(start + 6) == UInt8(ascii: "\\"), byte(start + 7) == UInt8(ascii: "u"),
            case let second = try hexadecimal(at: start + 6, textStart), second & 0xFC00 == 0xDC00,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
            return (scalar, start + 12)
        }
        throw error(
            "E0107", "`\(text(start, start + 6))` is half of a character", start, start + 6,
            expected: "the other half behind it, as in \\ud840\\udc00")
    }

    /// The four digits behind `\u`.
    private func hexadecimal(at start: Int, _ textStart: Int) throws(SyntaxError) -> UInt32 {
        var code: UInt32 = 0
        for position in start + 2..<start + 6 {
            guard let byte = byte(position) else {
                throw error("E0101", "a text does not end", textStart, bytes.count, expected: "a closing quote")
            }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error(
                    "E0107", "`\\u` has four digits behind it", start, position,
                    expected: "0 to 9 and a to f, as in \\u754c",
                    help: "in single quotes a backslash is only a backslash")
            }
            code = code << 4 | UInt32(digit)
        }
        return code
    }

    /// The bare word of a command that starts at `start`: up to a blank or a character with a meaning.
    func bareWordEnd(_ start: Int) -> Int {
        var end = start
        while let byte = byte(end) {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "|"),
                UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "$"),
                UInt8(ascii: "`"):
                return end
            case 0xE3 where self.byte(end + 1) == 0x80 && self.byte(end + 2) == 0x80: return end
            default: end += 1
            }
        }
        return end
    }
}

extension Lexer {
    /// `$(seq 3)` and `$(schools | count)`, as other shells put a command's output into a line.
    func commandSubstitution(_ position: Int) -> SyntaxError? {
        guard byte(position + 1) == UInt8(ascii: "(") else { return nil }
        var end = position + 2
        while let next = byte(end), next != UInt8(ascii: ")"), next != UInt8(ascii: "\n") { end += 1 }
        let words = text(position + 2, end).split(separator: " ")
        let numbers = words.dropFirst().compactMap { Int($0) }
        var fix = Diagnostic.Fix(range: SourceRange(position, position + 1), replacement: "")
        // `seq` counts up to its last number; a range here ends in front of it.
        if words.first == "seq", 1...2 ~= numbers.count, numbers.count == words.count - 1, byte(end) != nil,
            numbers[numbers.count - 1] < Int.max
        {
            let first = numbers.count == 2 ? numbers[0] : 1
            fix = .init(
                range: SourceRange(position, end + 1), replacement: "\(first)..\(numbers[numbers.count - 1] + 1)")
        }
        return error(
            "E0111", "`$(…)` is how other shells run a command", position, position + 2,
            expected: "a pipeline in brackets without `$`, or a range of numbers such as 1..3", fix: fix)
    }
}
