internal import BaseKit

/// What people write who come from SQL, from other shells or from programming languages, and how it is written here.
extension Parser {
    func foreign(
        _ message: Message, _ range: SourceRange, expected: Message, _ replacement: String? = nil, help: Message? = nil
    ) -> SyntaxError {
        SyntaxError(
            diagnostic: Diagnostic(
                "E0111", message, at: range, expected: expected,
                fix: replacement.map { .init(range: range, replacement: $0) }, help: help),
            incomplete: false)
    }

    /// Operators of two symbols that the lexer knows as single ones.
    func foreignOperator(_ token: LocatedToken) -> SyntaxError? {
        guard case .symbol(let text) = token.token, let next = lexer.byte(token.range.end) else { return nil }
        let pair = text + String(decoding: [next], as: UTF8.self)
        let ours = ["<>": "!=", "=~": "matches", "++": "+", "**": "*"]
        guard let operation = ours[pair] else { return nil }
        return foreign(
            "`\(pair)` is not an operator here", SourceRange(token.range.start, token.range.end + 1),
            expected: "`\(operation)`", operation)
    }

    /// `sort by name`: the stage says it already.
    func superfluousBy(behind stage: NameSyntax, _ grammar: StageGrammar) -> SyntaxError? {
        guard var token = try? peek() else { return nil }
        // `sort-by`, too.
        if token.token == .symbol("-"), token.range.start == stage.range.end {
            guard let next = try? lexer.token(at: token.range.end) else { return nil }
            token = next
        }
        guard token.token == .name("by"), !grammar.clauses.contains("by") else { return nil }
        return foreign(
            "`by` is not said behind `\(stage.text)`", SourceRange(stage.range.start, token.range.end),
            expected: "the keys at once", stage.text)
    }

    /// `count by kind by township`: one clause has all of its items.
    func saidTwice(_ word: NameSyntax, _ twin: ClauseSyntax, isLast: Bool) -> SyntaxError {
        let message: Message = "`\(word.text)` is said twice"
        let expected: Message = "one `\(word.text)` with a comma between its parts"
        // Only where nothing stands between the two can the second word become a comma.
        guard isLast, let end = twin.items.last?.range.end, word.text != "in" else {
            return foreign(message, word.range, expected: expected)
        }
        return SyntaxError(
            diagnostic: Diagnostic(
                "E0111", message, at: word.range, expected: expected,
                fix: .init(range: SourceRange(end, word.range.end), replacement: ",")),
            incomplete: false)
    }

    /// `¥2.5`: the sign is a letter to the language, and what follows the point no field.
    func foreignAmount(_ base: ExpressionSyntax) -> SyntaxError? {
        guard case .name(let text) = base.kind, let sign = text.first, sign == "¥" || sign == "￥" else { return nil }
        let end = lexer.digitsEnd(position)
        let amount = "\(text.dropFirst()).\(lexer.text(position, end))"
        guard end > position, ChineseLiteral.read("\(sign)\(amount)") == amount else { return nil }
        return foreign(
            "\("`\(sign)`") is not said here", SourceRange(base.range.start, end), expected: "\("`\(amount)`")", amount)
    }

    /// `a > b ? a : b`
    func foreignChoice(_ token: LocatedToken, behind condition: ExpressionSyntax) -> SyntaxError? {
        guard token.token == .symbol("?") else { return nil }
        let message: Message = "`?` is not an operator here"
        let expected: Message = "if(condition, value, other value)"
        var ahead = self
        ahead.position = token.range.end
        guard let value = try? ahead.expression(), let colon = try? ahead.take(symbol: ":"),
            colon.token == .symbol(":"),
            let other = try? ahead.expression()
        else { return foreign(message, token.range, expected: expected) }
        let parts = [condition, value, other].map { lexer.text($0.range.start, $0.range.end) }
        return foreign(
            message, SourceRange(condition.range.start, other.range.end), expected: expected,
            "if(\(parts.joined(separator: ", ")))")
    }

    /// `!` and `*` where a value should stand.
    func foreignOperand(_ token: LocatedToken) -> SyntaxError? {
        switch token.token {
        case .symbol("!"):
            return foreign("`!` is not an operator here", token.range, expected: "`not`", "not ")
        case .symbol("*"):
            return foreign(
                "`*` does not stand for all columns", token.range, expected: "the names of columns, or nothing",
                help: "all columns are there without `select`; `count()` counts the rows")
        default: return nil
        }
    }

    /// `take 5 --format json`: a flag where an expression may go on. Two signs in front of a name are no sum.
    func refuseFlag(at start: Int, behind operand: ExpressionSyntax?) throws(SyntaxError) {
        guard start > 0, lexer.starts(with: "--", at: start), let before = lexer.byte(start - 1),
            before == UInt8(ascii: " ") || before == UInt8(ascii: "\t"), let first = lexer.byte(start + 2),
            lexer.isNameStart(first)
        else { return }
        let end = lexer.bareWordEnd(start)
        let flag = lexer.text(start, end)
        let blanks = (0..<start).reversed().prefix { lexer.byte($0) == UInt8(ascii: " ") }.count
        if flag == "--dry-run" {
            throw SyntaxError(
                diagnostic: Diagnostic(
                    "E0210", "nothing is changed here that could be rehearsed", at: SourceRange(start, end),
                    expected: "`--dry-run` behind update, delete or insert, or behind a command that changes records",
                    fix: .init(range: SourceRange(start - blanks, end), replacement: "")), incomplete: false)
        }
        guard let operand else { return }
        if ["--desc", "--descending", "--reverse"].contains(flag) {
            let key = lexer.text(operand.range.start, operand.range.end)
            throw foreign(
                "`\(flag)` is not how an order is turned round", SourceRange(operand.range.start, end),
                expected: "`-` in front of the key",
                operand.range.start > 0 && lexer.byte(operand.range.start - 1) == UInt8(ascii: "-") ? key : "-\(key)")
        }
        // With its value, which may be a text with any signs in it.
        var last = end
        while let byte = lexer.byte(last), !"|)};,\n".utf8.contains(byte) {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), let text = try? lexer.token(at: last) {
                last = text.range.end
            } else {
                last += 1
            }
        }
        while last > end, lexer.byte(last - 1) == UInt8(ascii: " ") { last -= 1 }
        throw SyntaxError(
            diagnostic: Diagnostic(
                "E0210", "no flag may stand here", at: SourceRange(start, end),
                expected: "the rest of the expression, `|` and another stage, or nothing",
                fix: .init(range: SourceRange(start - blanks, last), replacement: "")), incomplete: false)
    }

    /// `(1, 2)` where `[1, 2]` is meant, and `by (kind, township)` where the brackets say nothing.
    mutating func listInRoundBrackets(_ open: LocatedToken) throws(SyntaxError) -> SyntaxError {
        var end = position
        while try take(symbol: ",") != nil, try peek().token != .symbol(")") { end = try expression().range.end }
        let close = try expect(symbol: ")", after: "the list")
        let items = lexer.text(open.range.end, end).trimmedBlanks
        let isItem = itemStart == open.range.start
        return foreign(
            isItem ? "what a stage is given stands without brackets" : "a list stands in square brackets",
            open.range.union(close.range), expected: isItem ? "the items with commas between them" : "`[` and `]`",
            isItem ? items : "[\(items)]")
    }

    /// `select a, b, | take 2`
    func danglingComma(_ token: LocatedToken, behind last: ItemSyntax) -> SyntaxError {
        var error = unexpected(token, expected: "another item behind the comma")
        let blank = lexer.byte(token.range.start - 1) == UInt8(ascii: " ") ? " " : ""
        error.diagnostic.fix = .init(
            range: SourceRange(last.range.end, token.range.start), replacement: token.token == .end ? "" : blank)
        return error
    }

    /// A word behind a whole item of a stage, where only `|`, a comma or the end may stand. `previous` is the item.
    func foreignWord(_ token: LocatedToken, behind previous: ItemSyntax?, stage: NameSyntax) -> SyntaxError? {
        guard case .name(let word) = token.token, let previous else { return nil }
        let operand = lexer.text(previous.range.start, previous.range.end)
        let range = SourceRange(previous.range.start, token.range.end)
        let next = try? lexer.token(at: token.range.end)
        func nextIs(_ word: String) -> Bool {
            if case .name(let name)? = next?.token { name.lowercased() == word } else { false }
        }
        for (written, place) in [(operand, previous.range), (word, token.range)]
        where ["AND", "OR", "NOT", "IN"].contains(written) {
            let ours = written.lowercased()
            return foreign("`\(written)` is written in small letters", place, expected: "`\(ours)`", ours)
        }
        switch (stage.text, word.lowercased()) {
        case ("sort", "desc"), ("sort", "descending"), ("sort", "reverse"):
            return foreign(
                "`\(word)` is not how an order is turned round", range, expected: "`-` in front of the key",
                "-\(operand)"
            )
        case ("sort", "asc"), ("sort", "ascending"):
            return foreign("`\(word)` goes without saying", range, expected: "the key alone", operand)
        case ("take", "rows"), ("take", "row"), ("skip", "rows"), ("top", "rows"):
            return foreign("`\(word)` goes without saying", range, expected: "the number alone", operand)
        case ("sort", _) where operand == "-r" || operand == "--reverse":
            return foreign(
                "`\(operand)` is not how an order is turned round", range, expected: "`-` in front of the key",
                "-\(word)")
        case (_, "is"):
            if nextIs("not"), let next, let last = try? lexer.token(at: next.range.end), isNull(last.token) {
                return foreign(
                    "`is not` is not an operator here", SourceRange(range.start, last.range.end), expected: "`!=`",
                    "\(operand) != null")
            }
            if let next, isNull(next.token) {
                return foreign(
                    "`is` is not an operator here", SourceRange(range.start, next.range.end), expected: "`==`",
                    "\(operand) == null")
            }
            return foreign("`is` is not an operator here", range, expected: "`==`", "\(operand) ==")
        case (_, "not") where nextIs("in"):
            return foreign(
                "`not in` is not an operator here", token.range, expected: "`not` in front of the comparison",
                help: "write where not (\(operand) in […])")
        case (_, "like"), (_, "ilike"):
            return foreign(
                "`\(word)` is not an operator here", token.range,
                expected: "`contains`, `starts_with`, `ends_with` or `matches`",
                help: "the text is taken as it is, without % and _: where \(operand) contains \"…\"")
        case (_, "startswith"), (_, "endswith"), (_, "has"), (_, "includes"):
            let ours = ["startswith": "starts_with", "endswith": "ends_with"][word.lowercased()] ?? "contains"
            return foreign(
                "`\(word)` is not an operator here", range, expected: "`\(ours)`", "\(operand) \(ours)")
        case (_, "between"):
            return foreign(
                "`between` is not an operator here", token.range, expected: "two comparisons",
                help: "write where \(operand) >= … and \(operand) <= …; a date may be `in` a period: 2016-06..2016-09")
        case (_, "as"):
            return foreign(
                "a name stands in front of its expression", token.range, expected: "name = expression",
                help: "write \(stage.text) NAME = \(operand)")
        case ("select", _), ("drop", _), ("distinct", _):
            return foreign(
                "`\(word)` cannot stand here", SourceRange(previous.range.end, token.range.end),
                expected: "a comma between columns", ", \(word)")
        default: return nil
        }
    }

    private func isNull(_ token: Token) -> Bool {
        if case .name(let word) = token { return ["null", "none", "nil"].contains(word.lowercased()) }
        return token == .literal(.null)
    }

    /// The arguments of a stage that does not exist are passed over, whatever they are, so that only its name is wrong.
    mutating func skipUnknownStage() -> Int {
        var depth = 0
        var at = position
        var end = position
        while let byte = lexer.byte(at) {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 {
                    position = end
                    return end
                }
                depth -= 1
            case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\n"):
                if depth == 0 {
                    position = end
                    return end
                }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if let text = try? lexer.textPieces(at: at) {
                    at = text.end
                    end = at
                    continue
                }
            default: break
            }
            at += 1
            if byte != UInt8(ascii: " ") { end = at }
        }
        position = end
        return end
    }
}
