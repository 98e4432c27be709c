internal import BaseKit

extension Parser {
    /// Binding strengths, loosest first.
    static let levels: [[String]] = [
        ["or"], ["and"],
        ["==", "!=", "<", "<=", ">", ">=", "in", "contains", "starts_with", "ends_with", "matches"],
        ["??"], [".."], ["+", "-"], ["*", "/", "//", "%"],
    ]

    /// The level of `==` and the like.
    private static let comparisons = 2

    /// Operators that people know from elsewhere, and ours.
    static let foreignOperators = ["&&": "and", "&": "and", "||": "or", "=": "==", "!": "not"]

    mutating func expression() throws(SyntaxError) -> ExpressionSyntax {
        try nested { parser throws(SyntaxError) in try parser.binary(level: 0) }
    }

    /// One level deeper.
    mutating func nested<T>(_ body: (inout Parser) throws(SyntaxError) -> T) throws(SyntaxError) -> T {
        expressionDepth += 1
        defer { expressionDepth -= 1 }
        if expressionDepth > Parser.maximumDepth {
            throw SyntaxError(
                diagnostic: Diagnostic(
                    "E0108", "this is nested too deeply", at: try peek().range,
                    expected: "at most \(Parser.maximumDepth) levels", help: "name a part of it with `let`"),
                incomplete: false)
        }
        return try body(&self)
    }

    /// A chain that goes on for ever would be as deep a tree.
    func checkChain(_ length: Int) throws(SyntaxError) {
        guard length > Parser.longestChain else { return }
        throw SyntaxError(
            diagnostic: Diagnostic(
                "E0108", "this chain is too long", at: try peek().range,
                expected: "at most \(Parser.longestChain) parts",
                help: "a choice of values is written: x in [\"a\", \"b\"]"),
            incomplete: false)
    }

    /// Operands and operators of this level and tighter ones. One call for all of them, so that brackets in brackets do not
    /// take a call for each level: the stack holds as many as `maximumDepth` allows.
    private mutating func binary(level: Int) throws(SyntaxError) -> ExpressionSyntax {
        var left: ExpressionSyntax
        if level <= Parser.comparisons, let not = try take(word: "not") {
            // `not` binds looser than a comparison and tighter than `and`.
            let operand = try nested { parser throws(SyntaxError) in try parser.binary(level: Parser.comparisons) }
            left = ExpressionSyntax(
                kind: .unary(NameSyntax(text: "not", range: not.range), operand), range: not.range.union(operand.range))
        } else {
            left = try unary()
        }
        var length = 0
        while true {
            length += 1
            try checkChain(length)
            let token = try peek()
            if startsStageFlag(at: token.range.start) { return left }
            try refuseFlag(at: token.range.start, behind: left)
            if let error = foreignOperator(token) { throw error }
            guard let text = operatorText(token.token) else {
                if level == 0, let error = foreignChoice(token, behind: left) { throw error }
                return left
            }
            if let ours = Parser.foreignOperators[text] {
                throw SyntaxError(
                    diagnostic: Diagnostic(
                        "E0111", "`\(text)` is not an operator here", at: token.range, expected: "`\(ours)`",
                        suggestions: [ours], fix: .init(range: token.range, replacement: ours)), incomplete: false)
            }
            guard let own = Parser.levels.firstIndex(where: { $0.contains(text) }), own >= level,
                !clauseWords.contains(text)
            else { return left }
            try next()
            let newlinesAllowed = bracketDepth
            if newlinesAllowed == 0 { try skipNewlinesAfterOperator() }
            if text == "in" { listBracket = try peek().range.start }
            let right = try binary(level: own + 1)
            left = ExpressionSyntax(
                kind: .binary(NameSyntax(text: text, range: token.range), left, right),
                range: left.range.union(right.range))
        }
    }

    /// A line that ends in an operator continues.
    private mutating func skipNewlinesAfterOperator() throws(SyntaxError) { try skipNewlines() }

    private func operatorText(_ token: Token) -> String? {
        switch token {
        case .symbol(let text):
            return Parser.levels.contains { $0.contains(text) } || ["&&", "&", "||", "="].contains(text) ? text : nil
        case .name(let text): return Parser.levels[0...2].contains { $0.contains(text) } ? text : nil
        default: return nil
        }
    }

    private mutating func unary() throws(SyntaxError) -> ExpressionSyntax {
        let token = try peek()
        if token.token == .symbol("-") {
            try next()
            let operand = try nested { parser throws(SyntaxError) in try parser.unary() }
            return ExpressionSyntax(
                kind: .unary(NameSyntax(text: "-", range: token.range), operand),
                range: token.range.union(operand.range))
        }
        return try wordOperand()
    }

    mutating func wordOperand() throws(SyntaxError) -> ExpressionSyntax {
        var base = try primary()
        var length = 0
        while true {
            length += 1
            try checkChain(length)
            let token = try peek()
            guard token.range.start == base.range.end else { return base }
            if token.token == .symbol("["), base.mayBeIndexed {
                try next()
                let (index, close) = try inBrackets { parser throws(SyntaxError) in
                    (try parser.expression(), try parser.expect(symbol: "]", after: "the place in the list"))
                }
                base = ExpressionSyntax(kind: .index(base, index), range: base.range.union(close.range))
                continue
            }
            guard token.token == .symbol(".") else { return base }
            try next()
            if let error = foreignAmount(base) { throw error }
            let member = try name("the name of a field behind `.`")
            if lexer.byte(member.range.end) == UInt8(ascii: "(") {
                let (arguments, end) = try arguments(of: member)
                base = ExpressionSyntax(
                    kind: .call(base: base, function: member, arguments: arguments),
                    range: SourceRange(base.range.start, end))
            } else {
                base = ExpressionSyntax(kind: .member(base, member), range: base.range.union(member.range))
            }
        }
    }

    private mutating func arguments(of function: NameSyntax) throws(SyntaxError) -> ([ExpressionSyntax], Int) {
        try expect(symbol: "(", after: "`\(function.text)`")
        return try inBrackets { parser throws(SyntaxError) in
            var items: [ExpressionSyntax] = []
            while true {
                if let close = try parser.take(symbol: ")") { return (items, close.range.end) }
                items.append(try parser.expression())
                if try parser.take(symbol: ",") == nil {
                    let close = try parser.expect(symbol: ")", after: "the arguments of `\(function.text)`")
                    return (items, close.range.end)
                }
            }
        }
    }

    private mutating func primary() throws(SyntaxError) -> ExpressionSyntax {
        let token = try peek()
        switch token.token {
        case .literal(let value):
            try next()
            return ExpressionSyntax(kind: .literal(value), range: token.range)
        case .interpolatedText:
            try next()
            return try interpolation(token.range)
        case .variable(let name):
            try next()
            return ExpressionSyntax(kind: .variable(name), range: token.range)
        case .name(let text) where !clauseWords.contains(text) && !["and", "or", "in", "by", "per"].contains(text):
            try next()
            let name = NameSyntax(text: text, range: token.range)
            if lexer.byte(token.range.end) == UInt8(ascii: "(") {
                let (arguments, end) = try arguments(of: name)
                return ExpressionSyntax(
                    kind: .call(base: nil, function: name, arguments: arguments),
                    range: SourceRange(token.range.start, end))
            }
            return ExpressionSyntax(kind: .name(text), range: token.range)
        case .quotedName(let text):
            try next()
            return ExpressionSyntax(kind: .name(text), range: token.range)
        case .symbol("("): return try bracketed()
        case .symbol("["):
            try next()
            return try inBrackets { parser throws(SyntaxError) in
                var items: [ExpressionSyntax] = []
                while true {
                    if let close = try parser.take(symbol: "]") {
                        return ExpressionSyntax(kind: .list(items), range: token.range.union(close.range))
                    }
                    items.append(try parser.expression())
                    if try parser.take(symbol: ",") == nil {
                        let close = try parser.expect(symbol: "]", after: "the list")
                        return ExpressionSyntax(kind: .list(items), range: token.range.union(close.range))
                    }
                }
            }
        case .symbol("{"): return try record()
        default:
            if let error = foreignOperand(token) { throw error }
            throw unexpected(token, expected: "a value, a column or a function")
        }
    }

    private mutating func record() throws(SyntaxError) -> ExpressionSyntax {
        let open = try next()
        return try inBrackets { parser throws(SyntaxError) in
            var fields: [(NameSyntax, ExpressionSyntax)] = []
            while true {
                if let close = try parser.take(symbol: "}") {
                    return ExpressionSyntax(kind: .record(fields), range: open.range.union(close.range))
                }
                let name = try parser.fieldName()
                if fields.contains(where: { $0.0.text.lowercased() == name.text.lowercased() }) {
                    throw SyntaxError(diagnostic: Parser.givenTwice(name, fields.map(\.0.text)), incomplete: false)
                }
                try parser.expect(symbol: ":", after: "`\(name.text)`")
                fields.append((name, try parser.expression()))
                if try parser.take(symbol: ",") == nil {
                    let close = try parser.expect(symbol: "}", after: "the record")
                    return ExpressionSyntax(kind: .record(fields), range: open.range.union(close.range))
                }
            }
        }
    }

    /// Names are unique without regard to case, as those of columns are.
    private static func givenTwice(_ name: NameSyntax, _ names: [String]) -> Diagnostic {
        var number = 2
        while names.contains(where: { $0.lowercased() == "\(name.text)_\(number)".lowercased() }) { number += 1 }
        let written = "\(name.text)_\(number)"
        return Diagnostic(
            "E0207", "the record has two fields called `\(name.text)`", at: name.range,
            expected: "a name of its own for each field",
            fix: .init(range: name.range, replacement: ExpressionBinder.written(written)))
    }

    /// The name of a record's field; JSON writes it as a text.
    private mutating func fieldName() throws(SyntaxError) -> NameSyntax {
        let token = try peek()
        guard case .literal(.text(let text)) = token.token else { return try name("the name of a field") }
        try next()
        return NameSyntax(text: text, range: token.range)
    }

    /// `( … )`: a pipeline where it holds a `|` of its own or stands where no columns are at hand, else an expression; behind
    /// `in` also a list.
    private mutating func bracketed() throws(SyntaxError) -> ExpressionSyntax {
        let open = try next()
        return try inBrackets { parser throws(SyntaxError) in
            if try parser.startsPipelineInBrackets(behind: open) {
                let pipeline = try parser.pipeline()
                let close = try parser.expect(symbol: ")", after: "the pipeline")
                return ExpressionSyntax(kind: .pipeline(pipeline), range: open.range.union(close.range))
            }
            if parser.listBracket == open.range.start { return try parser.list(in: open) }
            let inner = try parser.expression()
            if try parser.peek().token == .symbol(",") { throw try parser.listInRoundBrackets(open) }
            let close = try parser.expect(symbol: ")", after: "the expression")
            return ExpressionSyntax(kind: inner.kind, range: open.range.union(close.range))
        }
    }

    /// Behind `in`: a list in round brackets, unless it is one value that is no literal and may be a list itself. As in square
    /// ones, it may be empty, and a comma may stand behind the last item.
    private mutating func list(in open: LocatedToken) throws(SyntaxError) -> ExpressionSyntax {
        var items: [ExpressionSyntax] = []
        var hasComma = true
        while hasComma, try peek().token != .symbol(")") {
            items.append(try expression())
            hasComma = try take(symbol: ",") != nil
        }
        let close = try expect(symbol: ")", after: "the list")
        let range = open.range.union(close.range)
        if items.count == 1, !hasComma, !items[0].isLiteral {
            return ExpressionSyntax(kind: items[0].kind, range: range)
        }
        return ExpressionSyntax(kind: .list(items), range: range)
    }

    /// Looks ahead to the closing bracket: is there a `|` at this depth?
    private func startsPipelineInBrackets(behind open: LocatedToken) throws(SyntaxError) -> Bool {
        var depth = 0
        var at = position
        while let byte = lexer.byte(at) {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return try startsBareCommand(endingAt: at) }
                depth -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                at = try lexer.textPieces(at: at).end
                continue
            case UInt8(ascii: "#"):
                while let next = lexer.byte(at), next != UInt8(ascii: "\n") { at += 1 }
            case UInt8(ascii: "|") where depth == 0: return true
            default: break
            }
            at += 1
        }
        throw SyntaxError(
            diagnostic: Diagnostic("E0110", "this bracket is not closed", at: open.range, expected: "`)`"),
            incomplete: true)
    }

    /// `(schools)` and `(open "x.csv")` hold no `|`: a lone name or a name followed by a word is a command.
    private func startsBareCommand(endingAt end: Int) throws(SyntaxError) -> Bool {
        let first = try peek()
        // `(not flag)` is a condition.
        guard case .name(let word) = first.token, word != "not" else { return false }
        // `(pupils-of senior)`: a name with dashes is a command's where a word follows it; `(x- y)` is a subtraction.
        let dashed = lexer.bareWordEnd(first.range.start)
        let isDashed =
            lexer.bytes[first.range.start..<dashed].contains(UInt8(ascii: "-"))
            && lexer.byte(dashed - 1) != UInt8(ascii: "-")
        let nameEnd = isDashed ? dashed : first.range.end
        let second = try lexer.token(at: nameEnd)
        if second.range.start >= end { return !isDashed }
        switch second.token {
        case .name(let word):
            return !Parser.levels[0...2].contains { $0.contains(word) } && second.range.start > nameEnd
        case .literal, .variable, .interpolatedText: return second.range.start > nameEnd
        case .symbol("("), .symbol("["), .symbol("{"): return second.range.start > nameEnd
        case .symbol("-"): return lexer.byte(second.range.end) == UInt8(ascii: "-")
        // `(open /srv/pay.csv)` and `(open ../pay.csv)`, unlike `(a / b)`, hold the path of a file.
        case .symbol(let symbol) where symbol.hasPrefix("/") || symbol.hasPrefix(".") || symbol == "~":
            return second.range.start > first.range.end && lexer.skipBlanks(second.range.end) == second.range.end
        default: return false
        }
    }

    /// `${month}` and `${row.name}` name a variable or a column; `${schools | count}` and `${scripts list}` are pipelines.
    private mutating func interpolated() throws(SyntaxError) -> ExpressionSyntax {
        let token = try peek()
        guard case .name = token.token else { return try valueOrPipeline() }
        var ahead = self
        if let path = try? ahead.wordOperand(), case .end? = try? ahead.peek().token {
            position = ahead.position
            return path
        }
        // `a + b` and `a.b * 2` are expressions as well; what reads as neither is a pipeline.
        ahead = self
        if let expression = try? ahead.expression(), case .end? = try? ahead.peek().token {
            position = ahead.position
            return expression
        }
        return try valueOrPipeline()
    }

    private func interpolation(_ range: SourceRange) throws(SyntaxError) -> ExpressionSyntax {
        let (pieces, _) = try lexer.textPieces(at: range.start)
        var parts: [ExpressionSyntax] = []
        for piece in pieces {
            switch piece {
            case .literal(let text): parts.append(ExpressionSyntax(kind: .literal(.text(text)), range: range))
            case .expression(let inner):
                var parser = Parser(
                    source: source, lexer: lexer, stages: stages, position: inner.start, limit: inner.end)
                parser.expressionDepth = expressionDepth
                do {
                    let expression = try parser.interpolated()
                    let rest = try parser.peek()
                    guard rest.token == .end else { throw parser.unexpected(rest, expected: "`}`") }
                    parts.append(expression)
                } catch let error as SyntaxError {
                    throw SyntaxError(diagnostic: error.diagnostic, incomplete: false)
                } catch {
                    continue
                }
            }
        }
        return ExpressionSyntax(kind: .interpolation(parts), range: range)
    }
}

extension ExpressionSyntax {
    fileprivate var isLiteral: Bool { if case .literal = kind { true } else { false } }

    /// Whether a `[` right behind it asks for one of its items.
    fileprivate var mayBeIndexed: Bool {
        switch kind {
        case .variable, .name, .member, .index, .call, .pipeline, .list: true
        default: false
        }
    }
}
