public import BaseKit

/// Turns text into a tree. `stages` tells how each stage's arguments are read; a word that is no stage is read as words, so
/// that the checker can name the nearest stage.
public struct Parser {
    let source: SourceText
    let lexer: Lexer
    let stages: [String: StageGrammar]
    var position: Int
    /// The end of what may be read (smaller than the text's inside of an interpolation).
    let limit: Int
    /// Inside of brackets a newline is a blank.
    var bracketDepth = 0
    /// Words that end an expression here, as they start a clause.
    var clauseWords: Set<String> = []
    /// Flags of the stage in hand.
    var stageFlags: [String] = []
    /// Where the round bracket stands that may hold a list, as behind `in` everywhere else.
    var listBracket: Int?
    /// Where the item of a stage begins that is being read.
    var itemStart: Int?
    var expressionDepth = 0
    /// Errors inside of blocks, behind which reading went on.
    var errors: [Diagnostic] = []
    /// Where reading went on behind the last of them.
    var recovered = 0
    /// Blocks whose `}` has not been met.
    var openBlocks = 0

    static let maximumDepth = 64
    /// Operators in one chain, fields in one path, stages in one pipeline.
    static let longestChain = 200

    public init(_ source: SourceText, stages: [String: StageGrammar]) {
        self.init(source: source, lexer: Lexer(source.text), stages: stages, position: 0, limit: nil)
    }

    init(source: SourceText, lexer: Lexer, stages: [String: StageGrammar], position: Int, limit: Int?) {
        self.source = source
        self.stages = stages
        self.position = position
        if let limit {
            // Bytes behind the limit are cut off, so that every position stays the one of the whole source.
            var cut = lexer
            cut = Lexer(bytes: Array(lexer.bytes[..<limit]))
            self.lexer = cut
            self.limit = limit
        } else {
            self.lexer = lexer
            self.limit = lexer.bytes.count
        }
    }

    /// The whole program, with every error found: after one, reading goes on with the next line. `joinsAlike`: a line that
    /// differs from an earlier one in literals alone is not parsed again, but says so.
    public static func parse(
        _ source: SourceText, stages: [String: StageGrammar], joinsAlike: Bool = false
    ) -> ParseResult {
        var parser = Parser(source, stages: stages)
        var statements: [StatementSyntax] = []
        var (isUnfinished, isIncomplete) = (false, false)
        var groups = LineGroups()
        if parser.lexer.starts(with: "#!", at: 0) { parser.skipLine() }
        let documentation = parser.documentationLines()
        while !isUnfinished {
            var start = parser.position
            do throws(SyntaxError) {
                try parser.skipStatementEnds()
                start = parser.position
                let first = parser.lexer.skipBlanks(start)
                if first >= parser.limit { break }
                let line = joinsAlike ? ShapedLine(parser.lexer, at: first) : nil
                if let line, let known = groups.statement(line, at: first) {
                    statements.append(known)
                    parser.position = line.end
                    continue
                }
                let statement = try parser.statement()
                // Nothing comes behind the last line that could be like it.
                if let line, parser.errors.isEmpty, line.end < parser.limit { groups.add(line, at: first, statement) }
                // What a broken line declares is known further on; the rest of it gives no second error.
                if case .pipeline = statement.kind { try parser.expectStatementEnd() }
                statements.append(statement)
                try parser.expectStatementEnd()
            } catch {
                parser.errors.append(parser.namingOpenBracket(error.diagnostic, from: start).located(in: source))
                isUnfinished = parser.mayGoOn(error)
                guard isUnfinished else {
                    parser.recover(from: start, inBlock: false)
                    continue
                }
                isIncomplete = parser.errors.count == 1
                // More could still come; if nothing does, what is wrong further down is told as well.
                if error.diagnostic.code == "E0110", parser.openBlocks == 0, parser.goOnBehindOpenBracket(from: start) {
                    isUnfinished = false
                }
            }
        }
        let program = ProgramSyntax(source: source, documentation: documentation, statements: statements)
        return ParseResult(
            program: program, errors: parser.errors, isIncomplete: isIncomplete,
            endsInBlock: isUnfinished && parser.openBlocks > 0,
            endsInText: isUnfinished && parser.errors.last?.code == "E0101")
    }

    // MARK: tokens

    func peek() throws(SyntaxError) -> LocatedToken {
        var start = position
        while true {
            let token = try lexer.token(at: start)
            if token.token == .newline, bracketDepth > 0 {
                start = token.range.end
                continue
            }
            return token
        }
    }

    @discardableResult
    mutating func next() throws(SyntaxError) -> LocatedToken {
        let token = try peek()
        position = token.range.end
        return token
    }

    mutating func take(symbol: String) throws(SyntaxError) -> LocatedToken? {
        let token = try peek()
        guard token.token == .symbol(symbol) else { return nil }
        position = token.range.end
        return token
    }

    mutating func take(word: String) throws(SyntaxError) -> LocatedToken? {
        let token = try peek()
        guard token.token == .name(word) else { return nil }
        position = token.range.end
        return token
    }

    @discardableResult
    mutating func expect(symbol: String, after what: Message) throws(SyntaxError) -> LocatedToken {
        let token = try peek()
        guard token.token == .symbol(symbol) else { throw unexpected(token, expected: "`\(symbol)` after \(what)") }
        position = token.range.end
        return token
    }

    func unexpected(_ token: LocatedToken, expected: Message, help: Message? = nil) -> SyntaxError {
        let atEnd = token.token == .end
        return SyntaxError(
            diagnostic: Diagnostic(
                "E0110", atEnd ? "the line ends too soon" : "\(token.token.description) cannot stand here",
                at: token.range,
                expected: expected, help: help),
            incomplete: atEnd)
    }

    mutating func name(_ what: Message) throws(SyntaxError) -> NameSyntax {
        let token = try peek()
        switch token.token {
        case .name(let text), .quotedName(let text):
            position = token.range.end
            return NameSyntax(text: text, range: token.range)
        default: throw unexpected(token, expected: what)
        }
    }

    mutating func skipNewlines() throws(SyntaxError) {
        while try peek().token == .newline { try next() }
    }

    /// Newlines and semicolons between statements; documentation is left to the statement behind it.
    mutating func skipStatementEnds() throws(SyntaxError) {
        while !startsDocumentation {
            let token = try peek().token
            guard token == .newline || token == .symbol(";") else { return }
            try next()
        }
    }

    mutating func expectStatementEnd() throws(SyntaxError) {
        let token = try peek()
        switch token.token {
        case .newline, .symbol(";"), .end, .symbol("}"): return
        default: throw unexpected(token, expected: "the end of the statement, or `|` and another stage")
        }
    }

    mutating func skipLine() {
        while let byte = lexer.byte(position), byte != UInt8(ascii: "\n") { position += 1 }
    }

    mutating func inBrackets<T>(_ body: (inout Parser) throws(SyntaxError) -> T) throws(SyntaxError) -> T {
        let outerClauses = (clauseWords, stageFlags)
        bracketDepth += 1
        (clauseWords, stageFlags) = ([], [])
        defer {
            bracketDepth -= 1
            (clauseWords, stageFlags) = outerClauses
        }
        return try body(&self)
    }
}

extension Lexer {
    init(bytes: [UInt8]) { self.bytes = bytes }
}

/// A program and what is wrong with it.
public struct ParseResult: Sendable {
    public let program: ProgramSyntax
    public let errors: [Diagnostic]
    /// Up to the end, or to a bracket that is not closed, the only error is that: the prompt asks for another line.
    public let isIncomplete: Bool
    /// Whether it ends inside of a block's braces.
    public let endsInBlock: Bool
    /// Whether it ends inside of a text.
    public let endsInText: Bool
}
