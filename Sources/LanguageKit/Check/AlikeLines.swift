internal import BaseKit
internal import QueryKit

/// What a statement that is alike an earlier one does differently: values for variables that nobody named.
struct AlikeValues: Sendable {
    /// Statements with the same number are the same but for the values.
    let pattern: Int
    let slots: [Int]
    let values: [Value]
}

/// Checks the first two lines of a shape, and then only looks at what differs.
///
/// A literal may differ where its value decides nothing before the line runs: compared by `==` with a field of type text or
/// int, or given to such a field. Any other literal has to be the one of the first line, else the line is checked like all
/// others.
struct AlikeLines {
    /// Nil: lines of this group have to be checked one by one.
    private var patterns: [Int: Pattern?] = [:]
    /// Every pattern has a number of its own.
    private var patternCount = 0
    private var parser: Parser?

    private struct Pattern {
        let number: Int
        let kind: CheckedStatement.Kind
        /// Indexes of the literals that may differ, and the variables that hold them, in the same order.
        let free: [Int]
        let slots: [Int]
        let fixed: [Int]
        /// What was known when it was made.
        let variables: Int
        let definitions: Int
    }

    /// Nil where the line has to be checked for itself.
    mutating func checked(_ line: AlikeLine, _ range: SourceRange, _ context: BindingContext) -> CheckedStatement? {
        let known = patterns[line.group.number]
        if case .some(.none) = known { return nil }
        var pattern = known ?? nil
        if pattern.map({ !isCurrent($0, context) }) ?? true {
            pattern = make(line.group, context)
            patterns[line.group.number] = .some(pattern)
        }
        guard let pattern else { return nil }
        for index in pattern.fixed where line.literals[index].value != line.group.literals[index].value { return nil }
        return CheckedStatement(
            kind: pattern.kind, range: range,
            alike: AlikeValues(
                pattern: pattern.number, slots: pattern.slots, values: pattern.free.map { line.literals[$0].value }))
    }

    /// The statement with a tree of its own.
    mutating func parsed(_ statement: StatementSyntax, _ context: BindingContext) -> StatementSyntax {
        var parser = self.parser ?? Parser(context.source, stages: StageCatalogue.grammar)
        parser.position = statement.range.start
        self.parser = parser
        // It has the tokens of a line that was parsed.
        return (try? parser.statement()) ?? statement
    }

    private func isCurrent(_ pattern: Pattern, _ context: BindingContext) -> Bool {
        pattern.variables == context.variables.slotCount && pattern.definitions == context.definitions.count
    }

    private mutating func make(_ group: LineGroup, _ context: BindingContext) -> Pattern? {
        guard case .command(let command) = group.pipeline.source, command.items.count == 1,
            case .word(let word) = command.items[0], case .bare(let name) = word.kind,
            let schema = context.environment.collection(name)
        else { return nil }
        var maker = PatternMaker(schema: schema, literals: group.literals)
        guard let pipeline = maker.pipeline(group.pipeline), !maker.free.isEmpty else { return nil }
        let hoisted = context.hoisted
        context.hoisted = []
        context.variables.open()
        defer {
            context.variables.close()
            context.hoisted = hoisted
        }
        let slots = maker.free.map { context.variables.declare($0.name, $0.type) }
        guard let binder = try? PipelineBinder(context: context, pipeline: pipeline), binder.effect == nil,
            binder.origin?.schema.name == schema.name, context.hoisted.isEmpty, let sink = binder.sink?.sink
        else { return nil }
        patternCount += 1
        return Pattern(
            number: patternCount, kind: .result(binder.plan, sink), free: maker.free.map { $0.index }, slots: slots,
            fixed: group.literals.indices.filter { index in !maker.free.contains { $0.index == index } },
            variables: context.variables.slotCount, definitions: context.definitions.count)
    }
}

/// Puts variables in the place of literals whose value decides nothing before the line runs.
private struct PatternMaker {
    let schema: CollectionSchema
    let literals: [LineLiteral]
    private(set) var free: [(index: Int, name: String, type: ValueType)] = []

    init(schema: CollectionSchema, literals: [LineLiteral]) {
        self.schema = schema
        self.literals = literals
    }

    /// Nil where it does not consist of `where`, `update` and `delete` alone.
    mutating func pipeline(_ pipeline: PipelineSyntax) -> PipelineSyntax? {
        var stages: [StageSyntax] = []
        for stage in pipeline.stages {
            guard ["where", "update", "delete"].contains(stage.name.text), stage.clauses.isEmpty, stage.words.isEmpty,
                stage.other == nil
            else { return nil }
            let items = stage.items.map { item in
                ItemSyntax(
                    name: item.name, descending: item.descending,
                    expression: stage.name.text == "where"
                        ? condition(item.expression) : value(item.expression, for: item.name?.text), range: item.range)
            }
            stages.append(
                StageSyntax(name: stage.name, items: items, clauses: [], words: [], range: stage.range))
        }
        return PipelineSyntax(source: pipeline.source, stages: stages, range: pipeline.range)
    }

    private mutating func condition(_ syntax: ExpressionSyntax) -> ExpressionSyntax {
        guard case .binary(let name, let left, let right) = syntax.kind else { return syntax }
        switch name.text {
        case "and":
            let (left, right) = (condition(left), condition(right))
            return ExpressionSyntax(kind: .binary(name, left, right), range: syntax.range)
        case "==":
            guard case .name(let column) = left.kind else { return syntax }
            return ExpressionSyntax(
                kind: .binary(name, left, literal(right, of: fieldType(column))), range: syntax.range)
        default: return syntax
        }
    }

    private mutating func value(_ syntax: ExpressionSyntax, for field: String?) -> ExpressionSyntax {
        guard let field, schema.index(of: field) != nil else { return syntax }
        if case .interpolation(let parts) = syntax.kind, fieldType(field) == .text {
            return interpolation(parts, syntax)
        }
        return literal(syntax, of: fieldType(field))
    }

    private func fieldType(_ name: String) -> ValueType? { name == "id" ? .text : schema.field(name)?.type }

    private mutating func literal(_ syntax: ExpressionSyntax, of type: ValueType?) -> ExpressionSyntax {
        guard case .literal(let value) = syntax.kind,
            let index = literals.firstIndex(where: { $0.start == syntax.range.start })
        else { return syntax }
        switch (value, type) {
        case (.text, .text?), (.int, .int?): return variable(index, syntax.range)
        default: return syntax
        }
    }

    private mutating func interpolation(_ parts: [ExpressionSyntax], _ syntax: ExpressionSyntax) -> ExpressionSyntax {
        let pieces = literals.indices.filter { literals[$0].start == syntax.range.start }
        let places = parts.indices.filter { if case .literal = parts[$0].kind { true } else { false } }
        // Of one text each piece is a part of its own.
        guard pieces.count == places.count else { return syntax }
        var parts = parts
        for (piece, place) in zip(pieces, places) { parts[place] = variable(piece, parts[place].range) }
        return ExpressionSyntax(kind: .interpolation(parts), range: syntax.range)
    }

    private mutating func variable(_ index: Int, _ range: SourceRange) -> ExpressionSyntax {
        // With a blank in it, nobody can mean it.
        let name = "literal \(index)"
        if !free.contains(where: { $0.index == index }) {
            free.append((index, name, ExpressionBinder.type(of: literals[index].value)))
        }
        return ExpressionSyntax(kind: .variable(name), range: range)
    }
}
