internal import BaseKit

/// Going on behind an error, so that one reading finds all of them.
extension Parser {
    /// Whether more input could still make it right: the text ends too early, or in the middle of a word or sign.
    func mayGoOn(_ error: SyntaxError) -> Bool {
        if error.incomplete { return true }
        guard let last = lexer.bytes.last, last != UInt8(ascii: "\n") else { return false }
        return (error.diagnostic.range?.end ?? 0) >= lexer.bytes.count
    }

    /// Moves behind the statement that begins at `start` and is wrong: to the end of its line, of the brackets that it opens
    /// and of the lines that continue it. In a block the `}` that closes the block is left. What reading went on from before,
    /// in a block of the wrong statement, is not read again: with each block around it that would take twice as long, and
    /// tell its errors twice as often.
    mutating func recover(from start: Int, inBlock: Bool) {
        defer {
            position = max(position, recovered)
            recovered = position
        }
        bracketDepth = 0
        (clauseWords, stageFlags) = ([], [])
        expressionDepth = 0
        var at = start
        while let byte = lexer.byte(at), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") { at += 1 }
        let first = at
        var depth = 0
        while let byte = lexer.byte(at) {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}") where depth == 0 && inBlock && at > first:
                position = at
                return
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if let text = try? lexer.textPieces(at: at) {
                    at = text.end
                    continue
                }
            case UInt8(ascii: "#") where startsComment(at):
                while let next = lexer.byte(at), next != UInt8(ascii: "\n") { at += 1 }
                continue
            case UInt8(ascii: "\n") where depth == 0 && !continuesStatement(behind: at, inBlock: inBlock):
                position = at
                return
            default: break
            }
            at += 1
        }
        // A bracket that nothing closes does not keep the lines behind it from being read.
        if depth > 0, !inBlock, goOnBehindOpenBracket(from: first) { return }
        position = at
    }

    /// Behind a bracket that stays open, moves to the next line that begins at its left edge as only a statement does: with a
    /// word of the language, or with a name and a stage. False where there is none. `start`: where the open statement begins.
    mutating func goOnBehindOpenBracket(from start: Int) -> Bool {
        guard let open = openBrackets(from: start, to: lexer.bytes.count).first else { return false }
        var at = max(open, recovered)
        while let byte = lexer.byte(at) {
            at += 1
            guard byte == UInt8(ascii: "\n"), looksLikeStatement(at: at) else { continue }
            bracketDepth = 0
            (clauseWords, stageFlags, listBracket, itemStart, expressionDepth) = ([], [], nil, nil, 0)
            (position, recovered) = (at, at)
            return true
        }
        return false
    }

    /// Where the line on which reading failed begins a statement of its own, the bracket that is open above it is at fault.
    func namingOpenBracket(_ error: Diagnostic, from start: Int) -> Diagnostic {
        guard error.code == "E0110", let place = error.range?.start, place > 0, place < lexer.bytes.count,
            lexer.byte(place - 1) == UInt8(ascii: "\n"), looksLikeStatement(at: place),
            let open = openBrackets(from: start, to: place).last
        else { return error }
        let closing = [UInt8(ascii: "("): ")", UInt8(ascii: "["): "]"][lexer.bytes[open]] ?? "}"
        return Diagnostic(
            "E0110", "this bracket is not closed", at: SourceRange(open, open + 1), expected: "\("`\(closing)`")")
    }

    /// The brackets before `end` that nothing in between closes.
    private func openBrackets(from start: Int, to end: Int) -> [Int] {
        var open: [Int] = []
        var at = start
        while at < end, let byte = lexer.byte(at) {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(at)
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if let text = try? lexer.textPieces(at: at) {
                    at = text.end
                    continue
                }
            case UInt8(ascii: "#") where startsComment(at):
                while let next = lexer.byte(at), next != UInt8(ascii: "\n") { at += 1 }
                continue
            default: break
            }
            at += 1
        }
        return open
    }

    private static let statementWords: Set<String> = [
        "let", "set", "if", "for", "while", "def", "try", "return", "param", "print", "assert", "fail", "source",
    ]

    private func looksLikeStatement(at start: Int) -> Bool {
        let end = lexer.nameEnd(start)
        guard end > start, lexer.byte(end) == UInt8(ascii: " ") else { return false }
        if Parser.statementWords.contains(lexer.text(start, end)) { return true }
        let next = lexer.skipBlanks(end)
        return lexer.byte(next) == UInt8(ascii: "|") && lexer.byte(next + 1) == UInt8(ascii: " ")
    }

    /// `a#b` is a word.
    private func startsComment(_ position: Int) -> Bool {
        guard position > 0, let before = lexer.byte(position - 1) else { return true }
        return before == UInt8(ascii: " ") || before == UInt8(ascii: "\t") || before == UInt8(ascii: "\n")
    }

    /// Whether the line behind this line end belongs to the statement before it.
    private func continuesStatement(behind lineEnd: Int, inBlock: Bool) -> Bool {
        var at = lineEnd
        while let byte = lexer.byte(at), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") { at += 1 }
        guard let byte = lexer.byte(at) else { return false }
        // Outside of blocks a `}` at a line's beginning closes what the wrong line failed to open.
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "}") && !inBlock { return true }
        let word = lexer.text(at, lexer.nameEnd(at))
        return word == "else" || word == "catch"
    }

    // MARK: documentation

    /// Whether the next thing is a line of `##`.
    var startsDocumentation: Bool { lexer.starts(with: "##", at: blanksEnd(position)) }

    private func blanksEnd(_ start: Int) -> Int {
        var at = start
        while let byte = lexer.byte(at), [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(byte) {
            at += 1
        }
        return at
    }

    /// The text of the `##` lines at the position. Where a blank line parts them, the last of the groups, so that a script's
    /// own documentation does not become that of its first parameter.
    mutating func documentationLines(firstGroup: Bool = true) -> String {
        var lines: [String] = []
        while true {
            var start = blanksEnd(position)
            var newlines = 0
            while let byte = lexer.byte(start), byte == UInt8(ascii: "\n") {
                newlines += 1
                start = blanksEnd(start + 1)
            }
            guard lexer.starts(with: "##", at: start) else { break }
            if newlines > 1, !lines.isEmpty {
                if firstGroup { break }
                lines = []
            }
            position = start
            skipLine()
            var end = position
            while end > start + 2,
                [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(lexer.bytes[end - 1])
            {
                end -= 1
            }
            lines.append(String(lexer.text(start + 2, end).drop { $0 == " " }))
        }
        return lines.joined(separator: "\n")
    }
}
