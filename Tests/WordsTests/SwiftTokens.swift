/// The tokens of a Swift source, as far as finding its messages needs them.
struct SwiftToken {
    enum Kind: Equatable {
        case word(String)
        case symbol(String)
        case open(String)
        case close(String)
        case literal(SwiftLiteral)
    }

    let kind: Kind
    let line: Int
    let hasSpaceBefore: Bool
    let startsLine: Bool
    /// Of a bracket: where its other half is.
    var match: Int?

    var text: String {
        switch kind {
        case .word(let text), .symbol(let text), .open(let text), .close(let text): text
        case .literal: "\"\""
        }
    }
}

/// A string literal: its template, and the expressions that fill its holes.
struct SwiftLiteral: Equatable {
    struct Hole: Equatable {
        /// `plural`, `list`; nil where there is none.
        let label: String?
        let tokens: [SwiftToken]

        static func == (left: Hole, right: Hole) -> Bool { left.label == right.label }
    }

    var template = ""
    var holes: [Hole] = []
}

/// Reads Swift: comments are passed over, literals are decoded.
struct SwiftReader {
    private let text: [Character]
    private var at = 0
    private var line: Int
    private var tokens: [SwiftToken] = []

    init(_ text: String, line: Int = 1) {
        self.text = Array(text)
        self.line = line
    }

    static func tokens(of text: String, line: Int = 1) -> [SwiftToken] {
        var reader = SwiftReader(text, line: line)
        reader.readAll()
        return reader.tokens
    }

    private mutating func readAll() {
        var space = true
        var startsLine = true
        var open: [Int] = []
        while at < text.count {
            let character = text[at]
            if character.isNewline {
                line += 1
                at += 1
                (space, startsLine) = (true, true)
                continue
            }
            if character.isWhitespace {
                at += 1
                space = true
                continue
            }
            if passComment() {
                space = true
                continue
            }
            let (first, firstsLine) = (space, startsLine)
            let number = line
            (space, startsLine) = (false, false)
            func token(_ kind: SwiftToken.Kind) -> SwiftToken {
                SwiftToken(kind: kind, line: number, hasSpaceBefore: first, startsLine: firstsLine)
            }
            if let literal = literal() {
                tokens.append(token(.literal(literal)))
            } else if character.isLetter || character.isNumber || "_$@#`".contains(character) {
                var word = ""
                while at < text.count, text[at].isLetter || text[at].isNumber || "_$@#`".contains(text[at]) {
                    word.append(text[at])
                    at += 1
                }
                tokens.append(token(.word(word)))
            } else if "([{".contains(character) {
                open.append(tokens.count)
                tokens.append(token(.open(String(character))))
                at += 1
            } else if ")]}".contains(character) {
                var closing = token(.close(String(character)))
                if let start = open.popLast() {
                    closing.match = start
                    tokens[start].match = tokens.count
                }
                tokens.append(closing)
                at += 1
            } else {
                let pair = String(text[at..<min(at + 2, text.count)])
                let known = ["??", "->", "==", "!=", "<=", ">=", "&&", "||", "+="].contains(pair)
                tokens.append(token(.symbol(known ? pair : String(character))))
                at += known ? 2 : 1
            }
        }
    }

    private mutating func passComment() -> Bool {
        guard text[at] == "/", at + 1 < text.count else { return false }
        if text[at + 1] == "/" {
            while at < text.count, !text[at].isNewline { at += 1 }
            return true
        }
        guard text[at + 1] == "*" else { return false }
        while at + 1 < text.count, !(text[at] == "*" && text[at + 1] == "/") {
            if text[at].isNewline { line += 1 }
            at += 1
        }
        at += 2
        return true
    }

    // MARK: literals

    private func starts(with word: String, _ position: Int) -> Bool {
        position + word.count <= text.count && text[position..<position + word.count].elementsEqual(word)
    }

    private mutating func literal() -> SwiftLiteral? {
        var start = at
        while start < text.count, text[start] == "#" { start += 1 }
        let marks = String(repeating: "#", count: start - at)
        guard start < text.count, text[start] == "\"" else { return nil }
        let isLong = starts(with: "\"\"\"", start)
        let quote = (isLong ? "\"\"\"" : "\"") + marks
        at = start + (isLong ? 3 : 1)
        var literal = SwiftLiteral()
        // Of a long literal the lines are laid to the left of its closing quotes first.
        let margin = isLong ? openLong(quote) : 0
        var isLineStart = isLong
        while at < text.count, !starts(with: quote, at) {
            if isLineStart {
                var left = margin
                while left > 0, at < text.count, text[at] == " " {
                    at += 1
                    left -= 1
                }
                isLineStart = false
                continue
            }
            let character = text[at]
            if character.isNewline { line += 1 }
            if character == "\\", starts(with: "\\" + marks, at) {
                at += 1 + marks.count
                escape(&literal)
                isLineStart = isLong && text[at - 1].isNewline
                continue
            }
            // The line end before the closing quotes is none of the text.
            if isLong, character.isNewline {
                var ahead = at + 1
                while ahead < text.count, text[ahead] == " " { ahead += 1 }
                if starts(with: quote, ahead) {
                    at = ahead
                    break
                }
                isLineStart = true
            }
            append(character, to: &literal)
            at += 1
        }
        at += quote.count
        return literal
    }

    private mutating func openLong(_ quote: String) -> Int {
        while at < text.count, !text[at].isNewline { at += 1 }
        at += 1
        line += 1
        var end = at
        while end < text.count, !starts(with: quote, end) { end += text[end] == "\\" ? 2 : 1 }
        var margin = 0
        while end - margin - 1 >= 0, text[end - margin - 1] == " " { margin += 1 }
        return margin
    }

    private func append(_ character: Character, to literal: inout SwiftLiteral) {
        literal.template += character == "%" ? "%%" : String(character)
    }

    private mutating func escape(_ literal: inout SwiftLiteral) {
        guard at < text.count else { return }
        let character = text[at]
        at += 1
        switch character {
        case "n": literal.template += "\n"
        case "t": literal.template += "\t"
        case "(": hole(&literal)
        case "u":
            var digits = ""
            at += 1
            while at < text.count, text[at] != "}" {
                digits.append(text[at])
                at += 1
            }
            at += 1
            if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                literal.template.unicodeScalars.append(scalar)
            }
        default:
            if character.isNewline { line += 1 } else { append(character, to: &literal) }
        }
    }

    private mutating func hole(_ literal: inout SwiftLiteral) {
        let start = at
        var depth = 1
        while at < text.count {
            if text[at] == "\"" || text[at] == "#" {
                let before = at
                let beforeLine = line
                if self.literal() != nil { continue }
                at = before
                line = beforeLine
            }
            if text[at] == "(" { depth += 1 }
            if text[at] == ")" { depth -= 1 }
            if depth == 0 { break }
            at += 1
        }
        let tokens = SwiftReader.tokens(of: String(text[start..<at]), line: line)
        at += 1
        var label: String?
        if tokens.count > 1, case .word(let word) = tokens[0].kind, tokens[1].text == ":" { label = word }
        if label == "plural" {
            literal.template += "%s"
            return
        }
        literal.holes.append(.init(label: label, tokens: tokens))
        literal.template += "%" + String(Array("123456789ABCDEFGHIJKLMNOPQR")[min(literal.holes.count, 27) - 1])
    }
}
