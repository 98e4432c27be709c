internal import BaseKit

extension Parser {
    mutating func pipeline() throws(SyntaxError) -> PipelineSyntax {
        let source = try pipelineSource()
        return try pipeline(from: source.0, range: source.1)
    }

    mutating func pipeline(
        from source: PipelineSyntax.Source, range start: SourceRange
    ) throws(SyntaxError) -> PipelineSyntax {
        var range = start
        var stages: [StageSyntax] = []
        while try takePipe() {
            let stage = try stage()
            try checkChain(stages.count)
            range = range.union(stage.range)
            stages.append(stage)
        }
        return PipelineSyntax(source: source, stages: stages, range: range)
    }

    private mutating func pipelineSource() throws(SyntaxError) -> (PipelineSyntax.Source, SourceRange) {
        let token = try peek()
        if case .name = token.token, lexer.byte(token.range.end) != UInt8(ascii: "(") {
            if let error = foreignCall(token) { throw error }
            let command: CommandSyntax
            if let foreign = try statementOfSQL(token) { command = foreign } else { command = try self.command() }
            return (.command(command), command.range)
        }
        let expression = try expression()
        return (.expression(expression), expression.range)
    }

    /// A `|`, also at the start of a following line.
    mutating func takePipe() throws(SyntaxError) -> Bool {
        // By bytes: what is wrong with a line further down is that line's own error.
        let pipe = skipBlanksAndNewlines(position)
        guard lexer.byte(pipe) == UInt8(ascii: "|"), lexer.byte(pipe + 1) != UInt8(ascii: "|") else { return false }
        position = pipe + 1
        try skipNewlines()
        return true
    }

    /// Words and flags up to a `|`, a closing bracket or the end of the line.
    mutating func command() throws(SyntaxError) -> CommandSyntax {
        let start = try peek().range.start
        let items = try words()
        return CommandSyntax(items: items, range: SourceRange(start, items.last?.range.end ?? start))
    }

    mutating func words() throws(SyntaxError) -> [CommandSyntax.Item] {
        var items: [CommandSyntax.Item] = []
        while true {
            let start = bracketDepth > 0 ? skipBlanksAndNewlines(position) : lexer.skipBlanks(position)
            guard let byte = lexer.byte(start) else {
                position = start
                return items
            }
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"),
                UInt8(ascii: "\n"):
                return items
            case UInt8(ascii: "{") where !startsRecord(at: start): return items
            default: break
            }
            position = start
            if lexer.starts(with: "--", at: start) {
                items.append(try flag(at: start))
            } else {
                items.append(.word(try word(at: start)))
            }
        }
    }

    private func skipBlanksAndNewlines(_ start: Int) -> Int {
        var at = lexer.skipBlanks(start)
        while lexer.byte(at) == UInt8(ascii: "\n") { at = lexer.skipBlanks(at + 1) }
        return at
    }

    private mutating func flag(at start: Int) throws(SyntaxError) -> CommandSyntax.Item {
        let end = lexer.bareWordEnd(start + 2)
        let bytes = lexer.bytes[start + 2..<end]
        let equals = bytes.firstIndex(of: UInt8(ascii: "="))
        let nameEnd = equals ?? end
        guard nameEnd > start + 2 else {
            throw lexer.error("E0112", "`--` stands without a name", start, end, expected: "a flag such as --name")
        }
        let name = NameSyntax(text: lexer.text(start + 2, nameEnd), range: SourceRange(start, nameEnd))
        position = nameEnd
        guard let equals else { return .flag(name, nil) }
        position = equals + 1
        return .flag(name, try word(at: equals + 1))
    }

    /// `{name: …` is a record; any other brace begins a block.
    private func startsRecord(at start: Int) -> Bool {
        guard lexer.byte(start) == UInt8(ascii: "{"),
            let name = try? lexer.token(at: skipBlanksAndNewlines(start + 1))
        else { return false }
        switch name.token {
        case .name, .quotedName, .literal(.text): break
        default: return false
        }
        return lexer.byte(lexer.skipBlanks(name.range.end)) == UInt8(ascii: ":")
    }

    mutating func word(at start: Int) throws(SyntaxError) -> WordSyntax {
        guard let byte = lexer.byte(start) else {
            throw lexer.error("E0113", "a value is missing", start, start, expected: "a word or a text in quotes")
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "$"),
            UInt8(ascii: "{") where startsRecord(at: start):
            position = start
            let outer = clauseWords
            defer { clauseWords = outer }
            clauseWords = []
            let expression = try wordOperand()
            return WordSyntax(kind: .expression(expression), range: expression.range)
        default:
            let end = lexer.bareWordEnd(start)
            guard end > start else { throw unexpected(try lexer.token(at: start), expected: "a word") }
            position = end
            let range = SourceRange(start, end)
            return WordSyntax(kind: .bare(lexer.text(start, end)), range: range)
        }
    }

    mutating func stage() throws(SyntaxError) -> StageSyntax {
        let token = try peek()
        guard case .name(let text) = token.token else {
            throw unexpected(token, expected: "the name of a stage, such as where or summarize")
        }
        try next()
        let name = NameSyntax(text: text, range: token.range)
        guard let grammar = stages[text] else {
            let start = position
            let first = try? words()
            position = start
            return StageSyntax(
                name: name, items: [], clauses: [], words: first ?? [],
                range: SourceRange(token.range.start, skipUnknownStage()))
        }
        guard grammar.style != .words else {
            let items = try words()
            let range = token.range.union(items.last?.range ?? token.range)
            return StageSyntax(name: name, items: [], clauses: [], words: items, range: range)
        }
        let outer = (clauseWords, stageFlags)
        defer { (clauseWords, stageFlags) = outer }
        (clauseWords, stageFlags) = (Set(grammar.clauses), grammar.flags)
        var range = token.range
        if let error = superfluousBy(behind: name, grammar) { throw error }
        var variant: NameSyntax?
        var other: PipelineSyntax?
        var alias: NameSyntax?
        if case .rows(let variants) = grammar.style {
            (variant, other, alias) = try otherRows(variants)
            range = SourceRange(range.start, position)
        }
        let items = other != nil ? [] : try items(grammar.style == .sortKeys, range: &range)
        var clauses: [ClauseSyntax] = []
        while case let clause = try peek(), case .name(let word) = clause.token, grammar.clauses.contains(word) {
            try next()
            range = range.union(clause.range)
            let keyword = NameSyntax(text: word, range: clause.range)
            if let twin = clauses.first(where: { $0.keyword.text == word }) {
                throw saidTwice(keyword, twin, isLast: twin.keyword == clauses.last?.keyword)
            }
            if word == "in" { listBracket = try peek().range.start }
            let items = try self.items(word == "sort", range: &range)
            if items.isEmpty { throw unexpected(try peek(), expected: "something behind `\(word)`") }
            clauses.append(ClauseSyntax(keyword: keyword, items: items))
        }
        let flags = try self.flags(range: &range)
        if let error = foreignWord(try peek(), behind: clauses.last?.items.last ?? items.last, stage: name) {
            throw error
        }
        return StageSyntax(
            name: name, items: items, clauses: clauses, words: flags, range: range, other: other, variant: variant,
            alias: alias)
    }

    /// Flags at the end of a stage: `update status = "leave" --dry-run`.
    private mutating func flags(range: inout SourceRange) throws(SyntaxError) -> [CommandSyntax.Item] {
        var flags: [CommandSyntax.Item] = []
        while startsStageFlag(at: lexer.skipBlanks(position)) {
            var flag = try flag(at: lexer.skipBlanks(position))
            // `--dry-run false`: nothing else can follow. What says neither on nor off, the checker refuses.
            let start = lexer.skipBlanks(position)
            if case .flag(let name, nil) = flag, start > position, let byte = lexer.byte(start), mayBeginValue(byte) {
                flag = .flag(name, try word(at: start))
            }
            range = range.union(flag.range)
            flags.append(flag)
        }
        return flags
    }

    private func mayBeginValue(_ byte: UInt8) -> Bool {
        lexer.isNameStart(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "$")
    }

    /// A flag of the stage in hand, and no `-` twice.
    func startsStageFlag(at start: Int) -> Bool {
        stageFlags.contains { flag in
            let end = start + 2 + flag.utf8.count
            return lexer.starts(with: "--" + flag, at: start)
                && (lexer.bareWordEnd(start) == end || lexer.byte(end) == UInt8(ascii: "="))
        }
    }

    /// `[variant] (pipeline) [as name]`, where a collection or a variable needs no brackets.
    private mutating func otherRows(
        _ variants: [String]
    ) throws(SyntaxError) -> (NameSyntax?, PipelineSyntax, NameSyntax?) {
        var variant: NameSyntax?
        var first = try peek()
        if case .name(let word) = first.token, variants.contains(word) {
            try next()
            variant = NameSyntax(text: word, range: first.range)
            first = try peek()
        }
        let rows: PipelineSyntax
        switch first.token {
        case .symbol("("):
            try next()
            rows = try inBrackets { parser throws(SyntaxError) in
                let inner = try parser.pipeline()
                try parser.expect(symbol: ")", after: "the pipeline")
                return inner
            }
        case .name(let word):
            try next()
            let item = CommandSyntax.Item.word(WordSyntax(kind: .bare(word), range: first.range))
            rows = PipelineSyntax(
                source: .command(CommandSyntax(items: [item], range: first.range)), stages: [], range: first.range)
        case .variable:
            let expression = try wordOperand()
            rows = PipelineSyntax(source: .expression(expression), stages: [], range: first.range)
        default:
            throw unexpected(
                first,
                expected: variants.isEmpty
                    ? "a pipeline in brackets" : "a pipeline in brackets, or one of \(list: variants)"
            )
        }
        var alias: NameSyntax?
        if try take(word: "as") != nil { alias = try name("a name behind `as`") }
        return (variant, rows, alias)
    }

    private mutating func items(_ sortKeys: Bool, range: inout SourceRange) throws(SyntaxError) -> [ItemSyntax] {
        var items: [ItemSyntax] = []
        while true {
            let token = try peek()
            if items.isEmpty, startsStageFlag(at: token.range.start) { return items }
            if items.isEmpty { try refuseFlag(at: token.range.start, behind: nil) }
            switch token.token {
            case .end, .newline, .symbol("|"), .symbol(")"), .symbol("}"), .symbol(";"):
                // Nothing here: fine at the start, wrong behind a comma.
                if items.isEmpty { return items }
                throw danglingComma(token, behind: items[items.count - 1])
            case .name(let word) where clauseWords.contains(word) && items.isEmpty: return items
            case .symbol(let sign) where items.isEmpty && ["==", "!=", "<", "<=", ">", ">="].contains(sign):
                throw comparedPipeline(token)
            default: break
            }
            let item = try item(sortKeys)
            range = range.union(item.range)
            items.append(item)
            guard try take(symbol: ",") != nil else { return items }
            try skipNewlines()
        }
    }

    private mutating func item(_ sortKey: Bool) throws(SyntaxError) -> ItemSyntax {
        let first = try peek()
        itemStart = first.range.start
        if sortKey, first.token == .symbol("-") {
            try next()
            let expression = try expression()
            return ItemSyntax(
                name: nil, descending: true, expression: expression, range: first.range.union(expression.range))
        }
        var label: NameSyntax?
        switch first.token {
        case .name(let text), .quotedName(let text):
            let second = try lexer.token(at: first.range.end)
            if let error = foreignOperator(second), second.token == .symbol("=") { throw error }
            if second.token == .symbol("=") {
                position = second.range.end
                try skipNewlines()
                label = NameSyntax(text: text, range: first.range)
            }
        default: break
        }
        let expression = try expression()
        return ItemSyntax(
            name: label, descending: false, expression: expression,
            range: (label?.range ?? expression.range).union(expression.range))
    }
}
