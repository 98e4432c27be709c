internal import BaseKit

/// The smallest parts that formatting moves; their own texts never change.
struct FormatPiece {
    enum Kind {
        case word
        /// `and`, `in` and the like between values.
        case wordOperator
        case open
        case close
        case openBlock
        case closeBlock
        case sign
        /// A `-` that belongs to what follows.
        case prefix
        case pipe
        /// `|` in front of a block's names, and behind them.
        case openNames
        case closeNames
        case comment
    }

    let text: String
    let kind: Kind
    let start: Int
    /// Whether nothing stands between it and the piece before it.
    let isGlued: Bool
    /// Line ends in front of it.
    let newlines: Int
}

extension FormatPiece {
    /// All pieces of a program without errors.
    static func all(of lexer: Lexer, _ marks: FormatMarks) throws(SyntaxError) -> [FormatPiece] {
        var pieces: [FormatPiece] = []
        var position = 0
        var newlines = 0
        var gap = false
        var awaitsNames = false
        var insideNames = false
        func isBlank(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
        }
        func add(_ kind: Kind, _ end: Int) {
            pieces.append(
                FormatPiece(
                    text: lexer.text(position, end), kind: kind, start: position, isGlued: !gap && newlines == 0,
                    newlines: newlines))
            position = end
            newlines = 0
            gap = false
        }
        while let byte = lexer.byte(position) {
            if isBlank(byte) {
                position += 1
                gap = true
                continue
            }
            if byte == 0xE3, lexer.byte(position + 1) == 0x80, lexer.byte(position + 2) == 0x80 {
                position += 3
                gap = true
                continue
            }
            if byte == UInt8(ascii: "\n") {
                position += 1
                newlines += 1
                continue
            }
            if let range = marks.words[position] {
                add(.word, range.end)
                continue
            }
            if byte == UInt8(ascii: "#") {
                var end = position
                while let next = lexer.byte(end), next != UInt8(ascii: "\n") { end += 1 }
                add(.comment, end)
                continue
            }
            let token = try lexer.token(at: position)
            let start = position
            let kind: Kind
            switch token.token {
            case .symbol("("), .symbol("["): kind = .open
            case .symbol(")"), .symbol("]"): kind = .close
            case .symbol("{"): kind = marks.blockBraces.contains(start) ? .openBlock : .open
            case .symbol("}"): kind = marks.blockBraces.contains(start) ? .closeBlock : .close
            case .symbol("|") where awaitsNames: kind = .openNames
            case .symbol("|") where insideNames: kind = .closeNames
            case .symbol("|"): kind = .pipe
            case .symbol("-") where marks.prefixes.contains(start): kind = .prefix
            case .symbol: kind = .sign
            case .name(let word) where Parser.levels[0...2].contains { $0.contains(word) }: kind = .wordOperator
            default: kind = .word
            }
            awaitsNames = kind == .openBlock && marks.blocksWithNames.contains(start)
            if kind == .openNames { insideNames = true }
            if kind == .closeNames { insideNames = false }
            add(kind, token.range.end)
        }
        return pieces
    }

    /// What stands between it and the next piece of the same line.
    func space(before next: FormatPiece) -> String {
        if next.kind == .comment { return "  " }
        if kind == .prefix { return next.kind == .prefix ? " " : "" }
        if next.text == "," || next.text == ";" || next.text == ":" || next.text == "." || text == "." { return "" }
        if kind == .open || next.kind == .close || kind == .openNames || next.kind == .closeNames { return "" }
        if text == ".." || next.text == ".." { return next.isGlued ? "" : " " }
        // `f(x)` and `list[0]` are other things than `f (x)` and `list [0]`.
        if next.kind == .open, next.text != "{", kind == .word || kind == .wordOperator || kind == .close {
            return next.isGlued ? "" : " "
        }
        return " "
    }

    /// Whether the statement goes on in the next line.
    var asksForMore: Bool {
        switch kind {
        case .pipe, .wordOperator, .prefix: true
        case .sign: text != ";" && text != ":"
        default: false
        }
    }
}
