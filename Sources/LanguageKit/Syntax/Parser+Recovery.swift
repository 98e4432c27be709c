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
        position = at
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
