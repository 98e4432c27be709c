internal import BaseKit

/// What the tree knows and the tokens do not: which texts are words of a command, which braces are a block's, which signs
/// stand in front of a value.
struct FormatMarks {
    /// Texts that are kept as they are: by their beginning.
    private(set) var words: [Int: SourceRange] = [:]
    /// Where a block begins and ends.
    private(set) var blockBraces = Set<Int>()
    /// Blocks that begin with `|names|`.
    private(set) var blocksWithNames = Set<Int>()
    /// `-` of a negative value or a descending key.
    private(set) var prefixes = Set<Int>()
    /// Stages in front of which a long line may be broken.
    private(set) var breakableStages = Set<Int>()
    private let stages: [String: StageGrammar]

    init(_ program: ProgramSyntax, stages: [String: StageGrammar]) {
        self.stages = stages
        for statement in program.statements { add(statement) }
    }

    private mutating func keep(_ range: SourceRange) {
        if range.end > range.start { words[range.start] = range }
    }

    private mutating func add(_ statement: StatementSyntax) {
        switch statement.kind {
        case .pipeline(let pipeline): add(pipeline, isOutermost: true)
        case .callWithBlock(let command, let argument):
            add(command)
            if !argument.names.isEmpty { blocksWithNames.insert(argument.block.range.start) }
            add(argument.block)
        case .include(let word): add(word)
        case .bind(_, let value), .assign(_, let value): addOutermost(value)
        case .parameter(let parameter): add(parameter)
        case .conditional(let condition, let block, let otherwise):
            add(condition)
            add(block)
            if let otherwise { addElse(otherwise) }
        case .forEach(_, let items, let block):
            add(items)
            add(block)
        case .whileLoop(let condition, let block):
            add(condition)
            add(block)
        case .define(let name, let parameters, let block, _):
            keep(name.range)
            for parameter in parameters { add(parameter) }
            add(block)
        case .assertion(let condition, let message):
            add(condition)
            if let message { add(message) }
        case .print(let items): for item in items { add(item) }
        case .fail(let message): add(message)
        case .giveBack(let value): if let value { addOutermost(value) }
        case .attempt(let block, _, let handler):
            add(block)
            add(handler)
        case .breakLoop, .continueLoop: break
        }
    }

    /// `else if` is no block of its own.
    private mutating func addElse(_ block: BlockSyntax) {
        if block.statements.count == 1, block.statements[0].range == block.range {
            add(block.statements[0])
        } else {
            add(block)
        }
    }

    private mutating func add(_ block: BlockSyntax) {
        blockBraces.insert(block.range.start)
        blockBraces.insert(block.range.end - 1)
        for statement in block.statements { add(statement) }
    }

    private mutating func add(_ parameter: ParameterSyntax) {
        if parameter.isFlag { keep(SourceRange(parameter.range.start, parameter.name.range.end)) }
        if let value = parameter.defaultValue { add(value) }
    }

    // MARK: pipelines

    private mutating func addOutermost(_ value: ExpressionSyntax) {
        if case .pipeline(let pipeline) = value.kind { add(pipeline, isOutermost: true) } else { add(value) }
    }

    private mutating func add(_ pipeline: PipelineSyntax, isOutermost: Bool = false) {
        switch pipeline.source {
        case .command(let command): add(command)
        case .expression(let expression): add(expression)
        }
        for stage in pipeline.stages {
            if isOutermost, pipeline.stages.count > 1 { breakableStages.insert(stage.name.range.start) }
            add(stage)
        }
    }

    private mutating func add(_ command: CommandSyntax) {
        for item in command.items { add(item) }
        // A statement of SQL, of which the tree keeps the first word alone: the rest is not the language's and stays.
        if command.items.count == 1, let first = command.items.first, first.range.end < command.range.end {
            words[first.range.start] = command.range
        }
    }

    private mutating func add(_ item: CommandSyntax.Item) {
        switch item {
        case .word(let word): add(word)
        case .flag: keep(item.range)
        }
    }

    private mutating func add(_ word: WordSyntax) {
        switch word.kind {
        case .bare: keep(word.range)
        case .expression(let expression): add(expression)
        }
    }

    private mutating func add(_ stage: StageSyntax) {
        guard stages[stage.name.text] != nil else { return keep(stage.range) }
        for item in stage.words { add(item) }
        if let other = stage.other { add(other) }
        for item in stage.items + stage.clauses.flatMap(\.items) {
            if item.descending { prefixes.insert(item.range.start) }
            add(item.expression)
        }
    }

    // MARK: expressions

    private mutating func add(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .literal, .interpolation, .name, .variable: break
        case .member(let base, _): add(base)
        case .index(let base, let place):
            add(base)
            add(place)
        case .call(let base, _, let arguments):
            if let base { add(base) }
            for argument in arguments { add(argument) }
        case .unary(let name, let operand):
            if name.text == "-" { prefixes.insert(name.range.start) }
            add(operand)
        case .binary(_, let left, let right):
            add(left)
            add(right)
        case .list(let items): for item in items { add(item) }
        case .record(let fields): for field in fields { add(field.1) }
        case .pipeline(let pipeline): add(pipeline)
        }
    }
}
