public import BaseKit
internal import ModuleKit
internal import QueryKit

/// Checks a whole program against the schema before its first step.
public final class ProgramChecker {
    private let context: BindingContext
    private var parameters: [CheckedParameter] = []
    private var errors: [Diagnostic] = []
    private let given: [String: String]
    /// What `return` gave in the definition that is being checked.
    private var returned: ValueType?
    private var insideDefinition = false
    private var loopDepth = 0

    /// Variables that an earlier line of the same session gave, kept for the next.
    public final class Session {
        let variables = VariableScope()
        var definitions: [String: CheckedDefinition] = [:]
        public init() {}
        public var slotCount: Int { variables.slotCount }
        public var variableNames: [String] { variables.allNames }
        public var definitionNames: [String] { definitions.keys.sorted() }
    }

    /// Whether the program will run.
    public enum Mode: Sendable {
        case run
        /// Only its errors are wanted: parameters without a value are unknown.
        case checkOnly
    }

    private let mode: Mode

    private init(
        source: SourceText, environment: any LanguageEnvironment, session: Session, given: [String: String], mode: Mode
    ) {
        self.mode = mode
        context = BindingContext(environment: environment, source: source, variables: session.variables)
        context.definitions = session.definitions
        self.given = given
    }

    /// The checked program, or every error that was found. `parameters` are the texts given for the script's `param`s.
    public static func check(
        _ source: SourceText, environment: any LanguageEnvironment, session: Session = Session(),
        parameters: [String: String] = [:], mode: Mode = .run
    ) throws(Diagnostics) -> CheckedProgram {
        let parsed = Parser.parse(source, stages: StageCatalogue.grammar)
        let checker = ProgramChecker(
            source: source, environment: environment, session: session, given: parameters, mode: mode)
        let statements = checker.statements(parsed.program.statements)
        checker.refuseUnknownParameters()
        let errors = (parsed.errors + checker.errors).sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
        guard errors.isEmpty else { throw Diagnostics(FullWidthSigns.explain(errors, in: source)) }
        session.definitions = checker.context.definitions
        return CheckedProgram(
            source: source, documentation: parsed.program.documentation, parameters: checker.parameters,
            statements: statements, slotCount: session.variables.slotCount)
    }

    /// Checks the statements of a module's command.
    static func fill(
        _ definition: CheckedDefinition, with statements: [StatementSyntax], _ source: SourceText,
        _ environment: any LanguageEnvironment, _ session: Session, _ depth: Int
    ) throws(Diagnostic) {
        let checker = ProgramChecker(
            source: source, environment: environment, session: session, given: [:], mode: .run)
        checker.context.expansionDepth = depth
        checker.insideDefinition = true
        definition.body = checker.statements(statements)
        if let error = checker.errors.first { throw error.located(in: source) }
        definition.returnType = checker.returned ?? .null
        definition.slotCount = session.slotCount
    }

    /// Whether the text only ends too early.
    public static func isIncomplete(_ text: String) -> Bool {
        Parser.parse(SourceText(text: text), stages: StageCatalogue.grammar).isIncomplete
    }

    private func refuseUnknownParameters() {
        for name in given.keys.sorted() where !parameters.contains(where: { $0.name.dashed == name.dashed }) {
            let known = parameters.map { "--\($0.name.dashed)" }
            errors.append(
                Diagnostic(
                    "E0214", "the script has no parameter --\(name)",
                    expected: known.isEmpty ? "no parameters" : "one of \(known.joined(separator: ", "))",
                    suggestions: NearestName.find("--\(name)", in: known)))
        }
    }

    // MARK: statements

    private func statements(_ syntax: [StatementSyntax]) -> [CheckedStatement] {
        var checked: [CheckedStatement] = []
        for statement in syntax {
            let outer = context.hoisted
            context.hoisted = []
            do {
                let kind = try check(statement)
                checked += context.hoisted.map { CheckedStatement(kind: $0.kind, range: statement.range) }
                checked.append(CheckedStatement(kind: kind, range: statement.range))
            } catch {
                errors.append(error.located(in: context.source, at: statement.range))
                declareAnyway(statement)
            }
            context.hoisted = outer
        }
        return checked
    }

    /// A name whose value is wrong is still a name: later uses of it are not errors of their own.
    private func declareAnyway(_ statement: StatementSyntax) {
        switch statement.kind {
        case .bind(let name, _): _ = context.variables.declare(name.text, .null)
        case .parameter(let parameter): _ = context.variables.declare(parameter.name.text, .null)
        default: break
        }
    }

    private func check(_ statement: StatementSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        switch statement.kind {
        case .pipeline(let pipeline): return try result(pipeline)
        case .bind(let name, let syntax):
            let (value, type) = try value(syntax)
            return .assign(slot: context.variables.declare(name.text, type), value)
        case .assign(let name, let syntax):
            guard case .slot(let slot, let type) = try scalarBinder.variable(name) else {
                throw Diagnostic("E0202", "`$\(name.text)` cannot be set", at: name.range)
            }
            let (value, given) = try value(syntax)
            guard given.fits(type) || type == .null else {
                throw Diagnostic(
                    "E0303",
                    "`$\(name.text)` holds \(scalarBinder.article(type)), and this is \(scalarBinder.article(given))",
                    at: syntax.range, help: "give another name to a value of another type")
            }
            return .assign(slot: slot, value)
        case .parameter(let parameter): return try script(parameter)
        case .conditional(let condition, let block, let otherwise):
            return .conditional(
                try self.condition(condition), self.block(block), otherwise: otherwise.map { self.block($0) } ?? [])
        case .forEach(let name, let items, let block): return try loop(name, items, block)
        case .whileLoop(let condition, let block):
            let outer = context.hoisted
            context.hoisted = []
            let checked = try self.condition(condition)
            let prelude = context.hoisted
            context.hoisted = outer
            loopDepth += 1
            defer { loopDepth -= 1 }
            return .whileLoop(prelude: prelude, checked, self.block(block))
        case .define(let name, let parameters, let block, let documentation):
            return try define(name, parameters, block, documentation)
        case .assertion(let condition, let message):
            var text: Expression?
            if let message { text = try scalarBinder.bindScalar(message, allowTables: true) }
            return .assertion(try self.condition(condition), message: text)
        case .print(let items):
            var expressions: [Expression] = []
            for item in items { expressions.append(try scalarBinder.bindScalar(item, allowTables: true)) }
            return .print(expressions)
        case .fail(let message): return .fail(try scalarBinder.bindScalar(message))
        case .breakLoop, .continueLoop:
            guard loopDepth > 0 else {
                throw Diagnostic(
                    "E0109", "this stands outside of a loop", at: statement.range,
                    expected: "`for` or `while` around it")
            }
            if case .breakLoop = statement.kind { return .breakLoop }
            return .continueLoop
        case .attempt(let block, let name, let handler):
            let body = self.block(block)
            context.variables.open()
            let error = ValueType.record([Column("code", .text), Column("message", .text)])
            let slot = name.map { context.variables.declare($0.text, error) } ?? context.variables.hidden()
            let caught = statements(handler.statements)
            context.variables.close()
            return .attempt(body, slot: slot, caught)
        case .giveBack(let syntax):
            guard insideDefinition else {
                throw Diagnostic("E0109", "`return` stands outside of a definition", at: statement.range)
            }
            guard let syntax else { return .giveBack(nil) }
            let (value, type) = try value(syntax)
            if let returned, !type.fits(returned) {
                throw Diagnostic(
                    "E0303",
                    "this returns \(scalarBinder.article(type)), and an earlier `return` \(scalarBinder.article(returned))",
                    at: syntax.range)
            }
            returned = returned ?? type
            return .giveBack(value)
        }
    }

    private var scalarBinder: ExpressionBinder { ExpressionBinder(context: context, rows: nil) }

    private func condition(_ syntax: ExpressionSyntax) throws(Diagnostic) -> Expression {
        let expression = try scalarBinder.bindScalar(syntax)
        guard expression.type == .bool || expression.type == .null else {
            throw Diagnostic(
                "E0303", "a condition is wanted, and this is \(scalarBinder.article(expression.type))",
                at: syntax.range,
                expected: "a comparison such as $n > 0")
        }
        return expression
    }

    private func result(_ pipeline: PipelineSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        if pipeline.stages.isEmpty, case .command(let command) = pipeline.source,
            case .word(let word)? = command.items.first,
            let name = word.literalText, let definition = context.definitions[name]
        {
            let binder = try PipelineBinder(context: context, pipeline: emptyPipeline(pipeline))
            return .call(definition, try CommandBinder(pipeline: binder).definitionArguments(definition, command))
        }
        let binder = try PipelineBinder(context: context, pipeline: pipeline)
        if let effect = binder.effect { return .effect(effect) }
        if let (sink, _) = binder.sink { return .result(binder.plan, sink) }
        if pipeline.stages.isEmpty, let (schema, id) = binder.shownRecord {
            return .result(binder.plan, .showRecord(schema, id: id))
        }
        return .result(binder.plan, .show(format: nil))
    }

    private func emptyPipeline(_ pipeline: PipelineSyntax) -> PipelineSyntax {
        let empty = ExpressionSyntax(kind: .list([]), range: pipeline.range)
        return PipelineSyntax(source: .expression(empty), stages: [], range: pipeline.range)
    }

    /// A value to be kept: of an expression, of a pipeline's rows, or of a definition.
    private func value(_ syntax: ExpressionSyntax) throws(Diagnostic) -> (CheckedValue, ValueType) {
        if case .pipeline(let pipeline) = syntax.kind, pipeline.stages.isEmpty,
            case .command(let command) = pipeline.source,
            case .word(let word)? = command.items.first, let name = word.literalText,
            let definition = context.definitions[name]
        {
            let binder = try PipelineBinder(context: context, pipeline: emptyPipeline(pipeline))
            let arguments = try CommandBinder(pipeline: binder).definitionArguments(definition, command)
            return (.call(definition, arguments), definition.returnType)
        }
        let expression = try scalarBinder.bind(syntax)
        if case .rows(let plan, let type) = expression { return (.rows(plan), type) }
        return (.expression(expression), expression.type)
    }

    private func loop(
        _ name: NameSyntax, _ items: ExpressionSyntax, _ block: BlockSyntax
    ) throws(Diagnostic) -> CheckedStatement.Kind {
        let (value, type) = try value(items)
        let element: ValueType
        switch type {
        case .list(let inner): element = inner
        // A table of one column gives its values, any other its rows as records.
        case .table(let columns): element = columns.count == 1 ? columns[0].type : .record(columns)
        case .null: element = .null
        default:
            throw Diagnostic(
                "E0303", "`for` needs several values, and this is \(scalarBinder.article(type))", at: items.range,
                expected: "a list or a pipeline")
        }
        context.variables.open()
        let slot = context.variables.declare(name.text, element)
        loopDepth += 1
        let body = statements(block.statements)
        loopDepth -= 1
        context.variables.close()
        return .forEach(slot: slot, value, body)
    }

    private func block(_ block: BlockSyntax) -> [CheckedStatement] {
        context.variables.open()
        defer { context.variables.close() }
        return statements(block.statements)
    }

    // MARK: parameters and definitions

    static let typeNames: [String: ValueType] = [
        "text": .text, "int": .int, "decimal": .decimal(scale: 6), "money": .money, "real": .real, "bool": .bool,
        "date": .date, "month": .month, "period": .period, "duration": .duration, "list": .list(.text),
    ]

    private func type(_ name: NameSyntax?, standard: Expression?) throws(Diagnostic) -> ValueType {
        guard let name else { return standard.map(\.type) ?? .text }
        if let type = ProgramChecker.typeNames[name.text] { return type }
        if context.environment.collection(name.text) != nil { return .reference(name.text) }
        let known = ProgramChecker.typeNames.keys.sorted()
        throw CommandBinder.unknown("type", name.text, name.range, known)
    }

    private func parameter(_ syntax: ParameterSyntax) throws(Diagnostic) -> (ValueType, Expression?) {
        var standard: Expression?
        if let value = syntax.defaultValue { standard = try scalarBinder.bindScalar(value) }
        let type = try type(syntax.type, standard: standard)
        if let standard, !standard.withFewestPlaces.type.fits(type) {
            throw Diagnostic(
                "E0303", "the default of `\(syntax.name.text)` is \(scalarBinder.article(standard.type))",
                at: syntax.range,
                expected: scalarBinder.article(type))
        }
        return (type, standard)
    }

    private func script(_ syntax: ParameterSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        guard !insideDefinition else {
            throw Diagnostic("E0109", "`param` stands inside of a definition", at: syntax.range)
        }
        let (type, standard) = try parameter(syntax)
        let slot = context.variables.declare(syntax.name.text, type)
        parameters.append(
            CheckedParameter(
                name: syntax.name.text, isFlag: syntax.isFlag, type: type, defaultValue: standard, slot: slot))
        let name = syntax.name.text
        if let text = given[name] ?? given[name.dashed] {
            switch WordReader.read(text, as: type) {
            case .success(let value):
                context.knownValues[slot] = value
                return .assign(slot: slot, .expression(.literal(value, type)))
            case .failure(let error):
                throw Diagnostic(
                    error.code, "--\(name.dashed): \(error.message)", expected: error.expected,
                    suggestions: error.suggestions)
            }
        }
        guard let standard else {
            if mode == .checkOnly { return .nothing }
            throw Diagnostic(
                "E0213", "the script needs --\(name.dashed)", at: syntax.range,
                expected: "--\(name.dashed) and \(ExpressionBinder.article(type))",
                help: "run it with --\(name.dashed) VALUE")
        }
        if case .literal(let value, _) = standard { context.knownValues[slot] = value }
        return .assign(slot: slot, .expression(standard))
    }

    private func define(
        _ name: NameSyntax, _ parameters: [ParameterSyntax], _ block: BlockSyntax, _ documentation: String
    ) throws(Diagnostic) -> CheckedStatement.Kind {
        guard !insideDefinition else {
            throw Diagnostic("E0109", "a definition stands inside of another", at: name.range)
        }
        if context.environment.collection(name.text) != nil || name.text == "open"
            || context.environment.hostCommands.contains(where: { $0.words == [name.text] })
            || Parser.keywords.contains(name.text)
        {
            throw Diagnostic("E0109", "`\(name.text)` is a command already", at: name.range, expected: "another name")
        }
        var bound: [(ParameterSyntax, ValueType, Expression?)] = []
        for parameter in parameters {
            let (type, standard) = try self.parameter(parameter)
            bound.append((parameter, type, standard))
        }
        let outer = context.variables
        let own = VariableScope(script: outer)
        let checked = bound.map { syntax, type, standard in
            CheckedParameter(
                name: syntax.name.text.dashed, isFlag: syntax.isFlag, type: type, defaultValue: standard,
                slot: own.declare(syntax.name.text, type))
        }
        let definition = CheckedDefinition(name: name.text, parameters: checked, documentation: documentation)
        context.definitions[name.text] = definition
        context.variables = own
        insideDefinition = true
        let outerLoops = loopDepth
        loopDepth = 0
        returned = nil
        definition.body = statements(block.statements)
        definition.returnType = returned ?? .null
        definition.slotCount = own.slotCount
        insideDefinition = false
        loopDepth = outerLoops
        context.variables = outer
        return .nothing
    }
}
