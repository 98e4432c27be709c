internal import BaseKit

/// Whole statements as people write them who come from elsewhere: `=SUM(…)`, `$x = 3`, `if … then …`, `teachers.count()`.
extension Parser {
    /// What begins no statement here.
    func foreignStatement(_ token: LocatedToken) -> SyntaxError? {
        switch token.token {
        case .symbol("="):
            return foreign(
                "a formula stands without `=`", token.range, expected: "the expression alone",
                help: "print 1 + 2 computes; teachers | summarize total = sum(age) adds up a column")
        case .name(let name) where changesInPlace(behind: token.range.end) != nil:
            return changedInPlace(name, token)
        case .name(let word) where ["function", "func", "fn", "fun", "proc", "sub", "procedure"].contains(word):
            guard let name = try? lexer.token(at: token.range.end), case .name = name.token,
                lexer.byte(name.range.end) == UInt8(ascii: "(")
            else { return nil }
            return foreign("`\(word)` is not said here", token.range, expected: "`def`", "def")
        case .variable(let name):
            if changesInPlace(behind: token.range.end) != nil { return changedInPlace(name, token) }
            guard let next = try? lexer.token(at: token.range.end), next.token == .symbol("="),
                foreignOperator(next) == nil
            else { return nil }
            return foreign(
                "a variable is given a value by `set`", token.range, expected: "`set \(name) = …`", "set \(name)")
        default: return nil
        }
    }

    /// `x += 1` and `x++` as statements: the sign, and where it ends.
    private func changesInPlace(behind end: Int) -> (sign: String, isStep: Bool, end: Int)? {
        let start = lexer.skipBlanks(end)
        guard let sign = lexer.byte(start), "+-*/".utf8.contains(sign), let next = lexer.byte(start + 1) else {
            return nil
        }
        let text = String(decoding: [sign], as: UTF8.self)
        if next == UInt8(ascii: "=") { return (text, false, start + 2) }
        // `teachers --as-of …` is a flag.
        let after = lexer.byte(start + 2)
        let isStep =
            next == sign && (text == "+" || text == "-") && start == end
            && (after == nil || after == UInt8(ascii: "\n") || after == UInt8(ascii: ";"))
        return isStep ? (text, true, start + 2) : nil
    }

    private func changedInPlace(_ name: String, _ token: LocatedToken) -> SyntaxError? {
        guard let (sign, isStep, end) = changesInPlace(behind: token.range.end) else { return nil }
        let written = isStep ? sign + sign : "\(sign)="
        return foreign(
            "`\(written)` is not an operator here", SourceRange(token.range.start, end),
            expected: "`set` and the whole expression", "set \(name) = $\(name) \(sign)\(isStep ? " 1" : "")")
    }

    /// `x += 1`, `x := 1` behind `let` and `set`.
    func foreignAssignment(_ token: LocatedToken, to name: NameSyntax) -> SyntaxError? {
        guard case .symbol(let sign) = token.token, lexer.byte(token.range.end) == UInt8(ascii: "=") else { return nil }
        let range = SourceRange(token.range.start, token.range.end + 1)
        if sign == ":" { return foreign("`:=` is not written here", range, expected: "`=`", "=") }
        guard ["+", "-", "*", "/"].contains(sign) else { return nil }
        return foreign(
            "`\(sign)=` is not an operator here", range, expected: "`=` and the whole expression",
            "= $\(name.text) \(sign)")
    }

    /// `try { … } except { … }`
    func foreignCatch(_ token: LocatedToken) -> SyntaxError? {
        guard case .name(let word) = token.token, ["except", "rescue", "finally", "on"].contains(word) else {
            return nil
        }
        if word == "finally" {
            return foreign(
                "`finally` is not known here", token.range, expected: "`catch` and a name for the error",
                help: "what is to run in either case stands behind `try … catch`")
        }
        let isNamed = if case .name? = (try? lexer.token(at: token.range.end))?.token { true } else { false }
        return foreign(
            "`\(word)` is not how a failure is caught", token.range, expected: "`catch` and a name for the error",
            isNamed ? "catch" : "catch e")
    }

    /// `for n in 1 2 3 { … }`, `for n in 1, 2, 3 { … }`
    func itemsWithoutBrackets(_ token: LocatedToken, behind first: SourceRange) -> SyntaxError? {
        switch token.token {
        case .symbol(","), .literal, .variable, .interpolatedText: break
        default: return nil
        }
        var items = [lexer.text(first.start, first.end)]
        var end = first.end
        var next: LocatedToken? = token
        while let item = next {
            switch item.token {
            case .symbol(","): break
            case .literal, .variable, .interpolatedText: items.append(lexer.text(item.range.start, item.range.end))
            default:
                return foreign(
                    "a list stands in square brackets", SourceRange(first.start, end), expected: "`[` and `]`",
                    item.token == .symbol("{") ? "[\(items.joined(separator: ", "))]" : nil)
            }
            end = item.range.end
            next = try? lexer.token(at: end)
        }
        return nil
    }

    /// `if … then …`, `def f(a) = …`, `while … do`: what follows the head of a block to the end of the line becomes the block.
    func blockWithoutBraces(_ token: LocatedToken) -> SyntaxError? {
        switch token.token {
        case .symbol("|"):
            return foreign(
                "a pipeline stands in brackets here", token.range, expected: "`{` after the head of a block",
                help: "put brackets around it: (teachers | count) > 0")
        case .symbol(let sign) where ["=", ":", "=>"].contains(sign): break
        case .name: break
        default: return nil
        }
        var end = token.range.end
        while let byte = lexer.byte(end), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: ";") { end += 1 }
        let isWord: Bool
        if case .name(let word) = token.token {
            isWord = !["then", "do", "begin"].contains(word)
        } else {
            isWord = false
        }
        let body = lexer.text(isWord ? token.range.start : token.range.end, end).trimmedBlanks
        if body.hasPrefix("{") {
            return foreign(
                "\(token.token.description) is not said here", SourceRange(token.range.start, token.range.end),
                expected: "`{` after the head of a block", "")
        }
        guard !body.isEmpty, !body.contains("{"), !body.contains("}") else { return nil }
        let gap = token.range.start > 0 && lexer.byte(token.range.start - 1) != UInt8(ascii: " ") ? " " : ""
        let inner = token.token == .symbol("=") ? "return \(body)" : body
        return foreign(
            isWord ? "a block stands in braces" : "\(token.token.description) is not said here",
            SourceRange(token.range.start, end), expected: "`{` after the head of a block", "\(gap){ \(inner) }")
    }

    /// `if a { … } elif b { … }`
    func foreignElse(_ token: LocatedToken) -> SyntaxError? {
        guard case .name(let word) = token.token, ["elif", "elsif", "elseif"].contains(word) else { return nil }
        return foreign("\(token.token.description) is not said here", token.range, expected: "`else if`", "else if")
    }

    /// `for (x in xs) { … }`
    func foreignHead(_ token: LocatedToken) -> SyntaxError? {
        guard token.token == .symbol("("), let end = try? bracketedHeadEnd() else { return nil }
        return foreign(
            "\(token.token.description) is not said here", SourceRange(token.range.start, end),
            expected: "a name behind `for`", lexer.text(token.range.start + 1, end - 1).trimmedBlanks)
    }

    private func bracketedHeadEnd() throws(SyntaxError) -> Int? {
        var ahead = self
        try ahead.next()
        return try ahead.inBrackets { parser throws(SyntaxError) in
            _ = try parser.name("a name behind `for`")
            guard try parser.take(word: "in") != nil else { return nil }
            _ = try parser.valueOrPipeline()
            return try parser.take(symbol: ")")?.range.end
        }
    }

    /// `teachers.count()`: a stage that is written as a method.
    func foreignCall(_ token: LocatedToken) -> SyntaxError? {
        let start = token.range.start
        let end = lexer.bareWordEnd(start)
        let word = lexer.text(start, end)
        guard lexer.byte(end) == UInt8(ascii: "("), let dot = word.lastIndex(of: "."), dot != word.startIndex else {
            return nil
        }
        let isEmpty = lexer.byte(end + 1) == UInt8(ascii: ")")
        let stage = word[word.index(after: dot)...]
        return foreign(
            "a stage is set off with `|`", SourceRange(start, isEmpty ? end + 2 : end + 1),
            expected: "a collection, `|` and a stage", "\(word[..<dot]) | \(stage)\(isEmpty ? "" : "(")")
    }

    /// `schools | count > 3`
    func comparedPipeline(_ token: LocatedToken) -> SyntaxError {
        foreign(
            "the result of a pipeline is compared in brackets", token.range, expected: "the end of the stage",
            help: "write print (schools | count) \(lexer.text(token.range.start, token.range.end)) 3")
    }

    /// A statement of SQL whose words are no command's, so that what is said is that it is one: only its first word is kept.
    mutating func statementOfSQL(_ token: LocatedToken) throws(SyntaxError) -> CommandSyntax? {
        guard case .name(let word) = token.token,
            ["select", "insert", "update", "delete", "create", "alter"].contains(word.lowercased())
        else { return nil }
        let start = position
        var ahead = self
        if (try? ahead.words()) != nil, let next = try? ahead.peek(), next.token != .symbol(")") { return nil }
        position = token.range.end
        let end = skipUnknownStage()
        guard end > start else { return nil }
        return CommandSyntax(
            items: [.word(WordSyntax(kind: .bare(word), range: token.range))],
            range: SourceRange(token.range.start, end))
    }
}
