internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// Commands of modules: pipelines that become a part of the line's, and statements that are called.
extension CommandBinder {
    func bind(
        _ command: ModuleCommand, _ rest: ArraySlice<CommandSyntax.Item>, _ range: SourceRange
    ) throws(Diagnostic) {
        let name = command.words.joined(separator: " ")
        let line = range
        let range = rest.first?.range ?? line
        var rest = rest
        if case .statements = command.work { rest = try pipeline.context.withoutRehearsal(rest) }
        var bound = try arguments(rest, command.parameters, of: name, range, line: line)
        for (index, parameter) in command.parameters.enumerated() {
            guard case .reference(let target) = parameter.type,
                let schema = pipeline.context.environment.collection(target)
            else { continue }
            bound[index].value = identity(of: bound[index].value, in: schema)
        }
        guard pipeline.context.expansionDepth < 8 else {
            throw Diagnostic(
                "E0211", "`\(name)` is defined by itself", at: range,
                help: "the module that declares it must be mended: `help \(name)` names it")
        }
        switch command.work {
        case .pipeline(let text): try expand(text, named: name, bound, command.columns)
        case .statements: try call(command, bound.map(\.value))
        }
    }

    /// The id of the record that the text names, looked for before the statement runs.
    func identity(of value: Expression, in schema: CollectionSchema) -> Expression {
        if case .literal(.null, _) = value { return value }
        let slot = pipeline.context.variables.hidden()
        pipeline.context.hoisted.append(
            CheckedStatement(kind: .assign(slot: slot, .identity(schema, value)), range: SourceRange(0, 0)))
        return .slot(slot, .reference(schema.name))
    }

    private func expand(
        _ text: String, named name: String, _ bound: [(name: String, value: Expression)],
        _ columns: [ComputedColumn]
    ) throws(Diagnostic) {
        let context = pipeline.context
        let source = SourceText(name: "the command `\(name)`", text: text)
        let inner = BindingContext(
            environment: context.environment, source: source, variables: context.variables, ids: context.ids)
        inner.expansionDepth = context.expansionDepth + 1
        inner.computed = subjects(columns)
        for (parameter, value) in bound { inner.substitutions[parameter.underscored] = value }
        do {
            var parser = Parser(source, stages: StageCatalogue.grammar)
            let syntax = try parser.pipeline()
            let binder = try PipelineBinder(context: inner.sharing(context), pipeline: syntax)
            pipeline.plan = binder.plan
            pipeline.origin = binder.origin
            context.hoisted += inner.hoisted
        } catch let error as SyntaxError {
            throw error.diagnostic.located(in: source)
        } catch let error as Diagnostic {
            throw error.located(in: source)
        } catch {
            return
        }
    }

    private func subjects(_ columns: [ComputedColumn]) -> [String: ColumnSubject] {
        Dictionary(columns.map { ($0.name, $0.subject) }, uniquingKeysWith: { first, _ in first })
    }

    private func call(_ command: ModuleCommand, _ values: [Expression]) throws(Diagnostic) {
        let name = command.words.joined(separator: " ")
        let context = pipeline.context
        let definition: CheckedDefinition
        if let known = context.commands[name] {
            definition = known
        } else {
            definition = try ProgramChecker.definition(
                of: command, environment: context.environment, depth: context.expansionDepth + 1)
            context.commands[name] = definition
        }
        switch definition.returnType {
        case .null: pipeline.effect = .call(definition, values)
        case .table(let columns):
            let subjects = subjects(command.columns)
            let shown = columns.map { Column($0.name, $0.type, subject: subjects[$0.name] ?? $0.subject) }
            pipeline.hoist(.call(definition, values), shown)
        default: pipeline.hoist(.call(definition, values), [Column("value", definition.returnType)])
        }
    }
}

extension ProgramChecker {
    /// A module's command as a definition whose parameters are the command's.
    static func definition(
        of command: ModuleCommand, environment: any LanguageEnvironment, depth: Int
    ) throws(Diagnostic) -> CheckedDefinition {
        let name = command.words.joined(separator: " ")
        let source = SourceText(name: "the command `\(name)`", text: DeclaredTexts.spoken(command.work))
        let parsed = Parser.parse(source, stages: StageCatalogue.grammar)
        if let error = parsed.errors.first { throw error.located(in: source) }
        let session = Session()
        let parameters = command.parameters.map {
            CheckedParameter(
                name: $0.name, isFlag: !$0.positional, type: $0.type, defaultValue: nil,
                slot: session.variables.declare($0.name.underscored, $0.type))
        }
        let definition = CheckedDefinition(
            name: name, parameters: parameters, documentation: command.summary, source: source,
            commandSource: source)
        try fill(definition, with: parsed.program.statements, source, environment, session, depth)
        return definition
    }
}

extension String {
    /// `due-within` as a variable is `$due_within`.
    var underscored: String { split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_") }
}
