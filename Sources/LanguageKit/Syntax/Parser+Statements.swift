internal import BaseKit

extension Parser {
    static let keywords = [
        "let", "set", "param", "if", "for", "while", "def", "assert", "print", "fail", "return",
        "break", "continue", "try", "source",
    ]

    /// Words that go on with a statement and begin none.
    static let inwardKeywords = ["else", "catch", "in"]

    mutating func statement() throws(SyntaxError) -> StatementSyntax {
        let start = position
        let documentation = documentationLines(firstGroup: false)
        if !documentation.isEmpty { try skipNewlines() }
        let token = try peek()
        if case .name(let word) = token.token, Parser.keywords.contains(word) {
            let kind = try keywordStatement(word, documentation: documentation)
            return StatementSyntax(kind: kind, range: SourceRange(token.range.start, position))
        }
        if documentation.isEmpty { position = start }
        if let error = foreignStatement(token) { throw error }
        let pipeline = try pipeline()
        if pipeline.stages.isEmpty, case .command(let command) = pipeline.source, let block = try blockArgument() {
            return StatementSyntax(
                kind: .callWithBlock(command, block), range: command.range.union(block.block.range))
        }
        return StatementSyntax(kind: .pipeline(pipeline), range: pipeline.range)
    }

    private mutating func keywordStatement(
        _ word: String, documentation: String
    ) throws(SyntaxError) -> StatementSyntax.Kind {
        try next()
        switch word {
        case "let", "set":
            let name = try name("a name behind `\(word)`")
            let equals = try peek()
            guard equals.token == .symbol("=") else {
                if let error = foreignAssignment(equals, to: name) { throw error }
                throw unexpected(equals, expected: "`=` and a value, as in \(word) \(name.text) = 12")
            }
            try next()
            try skipNewlines()
            let value = try valueOrPipeline()
            return word == "let" ? .bind(name, value) : .assign(name, value)
        case "param":
            var parameter = try parameter()
            parameter.documentation = documentation
            return .parameter(parameter)
        case "source": return .include(try self.word(at: lexer.skipBlanks(position)))
        case "if": return try conditional()
        case "for":
            if let error = foreignHead(try peek()) { throw error }
            let name = try name("a name behind `for`")
            let keyword = try peek()
            guard keyword.token == .name("in") else {
                throw unexpected(keyword, expected: "`in`, as in for \(name.text) in 1..4 { … }")
            }
            try next()
            listBracket = try peek().range.start
            let items = try valueOrPipeline()
            if let error = itemsWithoutBrackets(try peek(), behind: items.range) { throw error }
            return .forEach(name, items, try block())
        case "while":
            let condition = try expression()
            return .whileLoop(condition, try block())
        case "def":
            let name = try commandName()
            let parameters = try parameterList()
            return .define(name, parameters, try block(), documentation: documentation)
        case "assert":
            let condition = try expression()
            let message = try take(symbol: ",") == nil ? nil : try expression()
            return .assertion(condition, message: message)
        case "print":
            var items: [ExpressionSyntax] = []
            while true {
                items.append(try valueOrPipeline())
                if try take(symbol: ",") == nil { return .print(items) }
            }
        case "break": return .breakLoop
        case "continue": return .continueLoop
        case "try": return try attempt()
        case "fail": return .fail(try expression())
        default:
            switch try peek().token {
            case .newline, .end, .symbol(";"), .symbol("}"): return .giveBack(nil)
            default: return .giveBack(try valueOrPipeline())
            }
        }
    }

    /// `try { … } catch name { … }`
    private mutating func attempt() throws(SyntaxError) -> StatementSyntax.Kind {
        let block = try block()
        try skipNewlines()
        let keyword = try peek()
        guard keyword.token == .name("catch") else {
            if let error = foreignCatch(keyword) { throw error }
            throw unexpected(keyword, expected: "`catch` and a block, as in try { … } catch e { … }")
        }
        try next()
        var name: NameSyntax?
        if case .name = try peek().token { name = try self.name("a name for the error") }
        return .attempt(block, name, try self.block())
    }

    private mutating func conditional() throws(SyntaxError) -> StatementSyntax.Kind {
        let condition = try expression()
        let block = try block()
        // `else` may stand on the line behind the closing brace.
        var ahead = self
        try ahead.skipNewlines()
        guard let otherwise = try ahead.take(word: "else") else {
            if let error = foreignElse(try peek()) { throw error }
            return .conditional(condition, block, otherwise: nil)
        }
        position = otherwise.range.end
        if let next = try take(word: "if") {
            let nested = try self.nested { parser throws(SyntaxError) in try parser.conditional() }
            let range = SourceRange(next.range.start, position)
            let statement = StatementSyntax(kind: nested, range: range)
            return .conditional(condition, block, otherwise: BlockSyntax(statements: [statement], range: range))
        }
        return .conditional(condition, block, otherwise: try self.block())
    }

    mutating func block() throws(SyntaxError) -> BlockSyntax {
        if let error = blockWithoutBraces(try peek()) { throw error }
        return try block(from: try expect(symbol: "{", after: "the head of a block"))
    }

    /// `{ |a, b| … }` behind a call.
    private mutating func blockArgument() throws(SyntaxError) -> BlockArgumentSyntax? {
        guard let open = try take(symbol: "{") else { return nil }
        var names: [NameSyntax] = []
        if try take(symbol: "|") != nil {
            try inBrackets { parser throws(SyntaxError) in
                repeat {
                    names.append(try parser.name("a name for what the block is given"))
                } while try parser.take(symbol: ",") != nil
                try parser.expect(symbol: "|", after: "the block's names")
            }
        }
        return BlockArgumentSyntax(names: names, block: try block(from: open))
    }

    /// The statements behind the `{`. A wrong one is noted, and reading goes on with the next.
    private mutating func block(from open: LocatedToken) throws(SyntaxError) -> BlockSyntax {
        let outerDepth = bracketDepth
        let outerClauses = (clauseWords, stageFlags)
        bracketDepth = 0
        (clauseWords, stageFlags) = ([], [])
        defer {
            bracketDepth = outerDepth
            (clauseWords, stageFlags) = outerClauses
        }
        expressionDepth += 1
        defer { expressionDepth -= 1 }
        let depth = expressionDepth
        var statements: [StatementSyntax] = []
        openBlocks += 1
        while true {
            try skipStatementEnds()
            if let close = try take(symbol: "}") {
                openBlocks -= 1
                return BlockSyntax(statements: statements, range: open.range.union(close.range))
            }
            let token = try peek()
            if token.token == .end || expressionDepth > Parser.maximumDepth {
                throw unexpected(token, expected: "`}` to close the block")
            }
            let start = position
            do throws(SyntaxError) {
                let statement = try statement()
                if case .pipeline = statement.kind { try expectStatementEnd() }
                statements.append(statement)
                try expectStatementEnd()
            } catch {
                if mayGoOn(error) { throw error }
                errors.append(error.diagnostic.located(in: source))
                recover(from: start, inBlock: true)
                expressionDepth = depth
            }
        }
    }

    /// `close-month`: the name of a definition is a command's, with dashes.
    private mutating func commandName() throws(SyntaxError) -> NameSyntax {
        let start = lexer.skipBlanks(position)
        let end = lexer.bareWordEnd(start)
        guard end > start else { throw unexpected(try peek(), expected: "a name behind `def`") }
        position = end
        return NameSyntax(text: lexer.text(start, end), range: SourceRange(start, end))
    }

    private mutating func parameterList() throws(SyntaxError) -> [ParameterSyntax] {
        try expect(symbol: "(", after: "the name of the definition")
        return try inBrackets { parser throws(SyntaxError) in
            var parameters: [ParameterSyntax] = []
            while true {
                if try parser.take(symbol: ")") != nil { return parameters }
                parameters.append(try parser.parameter())
                if try parser.take(symbol: ",") == nil {
                    try parser.expect(symbol: ")", after: "the parameters")
                    return parameters
                }
            }
        }
    }

    private mutating func parameter() throws(SyntaxError) -> ParameterSyntax {
        let start = try peek().range.start
        var isFlag = false
        if lexer.starts(with: "--", at: start) {
            isFlag = true
            position = start + 2
        }
        let name = isFlag ? try flagName() : try name("the name of a parameter")
        var type: TypeSyntax?
        if try take(symbol: ":") != nil { type = try self.type() }
        var defaultValue: ExpressionSyntax?
        if try take(symbol: "=") != nil { defaultValue = try valueOrPipeline() }
        return ParameterSyntax(
            name: name, isFlag: isFlag, type: type, defaultValue: defaultValue, range: SourceRange(start, position))
    }

    /// `int`, `schools.kind`, `list(int)`, `block(text, int)`, `table(id: text, amount: money)`
    private mutating func type() throws(SyntaxError) -> TypeSyntax {
        let name = try name("a type, such as text, int, date or month")
        if lexer.byte(name.range.end) == UInt8(ascii: "."), try take(symbol: ".") != nil {
            let field = try self.name("the field of \(name.text) whose type is meant")
            return TypeSyntax(name: name, field: field, arguments: [], range: name.range.union(field.range))
        }
        guard try peek().token == .symbol("(") else {
            return TypeSyntax(name: name, field: nil, arguments: [], range: name.range)
        }
        try next()
        let arguments = try nested { parser throws(SyntaxError) in
            try parser.inBrackets { parser throws(SyntaxError) in
                var types: [TypeSyntax] = []
                if try parser.peek().token == .symbol(")") { return types }
                repeat { types.append(try parser.labelledType()) } while try parser.take(symbol: ",") != nil
                return types
            }
        }
        let close = try expect(symbol: ")", after: "the types")
        return TypeSyntax(name: name, field: nil, arguments: arguments, range: name.range.union(close.range))
    }

    /// A type in the brackets of another: `text`, or `amount: money`.
    private mutating func labelledType() throws(SyntaxError) -> TypeSyntax {
        var ahead = self
        let label = try? ahead.name("the name of a field")
        guard let label, try ahead.take(symbol: ":") != nil else { return try type() }
        self = ahead
        var type = try type()
        type.label = label
        return type
    }

    private mutating func flagName() throws(SyntaxError) -> NameSyntax {
        var end = position
        while let byte = lexer.byte(end), lexer.isNameStart(byte) || byte == UInt8(ascii: "-") { end += 1 }
        guard end > position else { throw unexpected(try peek(), expected: "the name of a flag") }
        let name = NameSyntax(text: lexer.text(position, end), range: SourceRange(position, end))
        position = end
        return name
    }

    /// Where no columns are at hand, a bare name starts a pipeline: `let n = teachers | count`.
    mutating func valueOrPipeline() throws(SyntaxError) -> ExpressionSyntax {
        let token = try peek()
        if case .name(let word) = token.token, word != "not", lexer.byte(token.range.end) != UInt8(ascii: "(") {
            let pipeline = try pipeline()
            return ExpressionSyntax(kind: .pipeline(pipeline), range: pipeline.range)
        }
        let expression = try expression()
        guard try peekPipe() else { return expression }
        let pipeline = try pipeline(from: .expression(expression), range: expression.range)
        return ExpressionSyntax(kind: .pipeline(pipeline), range: pipeline.range)
    }

    private func peekPipe() throws(SyntaxError) -> Bool {
        var ahead = self
        return try ahead.takePipe()
    }

}
