internal import BaseKit
internal import QueryKit

/// Names, `param` and `def`.
extension ProgramChecker {
    /// The place of a new variable. In a script its use is watched.
    func declare(_ name: NameSyntax, _ type: ValueType, isParameter: Bool = false) -> Int {
        let slot = context.variables.declare(name.text, type)
        if surroundings != .included, context.source.name != nil {
            context.declarations.append(
                NameDeclaration(name: name, slot: slot, scope: context.variables, isParameter: isParameter))
        }
        return slot
    }

    /// The variable that `set` means.
    func settable(
        _ name: NameSyntax, _ statement: SourceRange
    ) throws(Diagnostic) -> (slot: Int, type: ValueType) {
        guard let variable = context.variables.find(name.text) else {
            do throws(Diagnostic) { _ = try scalarBinder.variable(name) } catch {
                throw unknown(name, statement, error)
            }
            throw Diagnostic(
                "E0202", "`$\(name.text)` cannot be set", at: name.range,
                help: "give the value a name of its own with `let`")
        }
        guard variable.known == nil else {
            throw Diagnostic(
                "E0202", "`$\(name.text)` is a parameter and cannot be set", at: name.range,
                help: "give the value a name of its own with `let`")
        }
        return (variable.slot, variable.type)
    }

    /// `set` of a name that nothing has given: a slip of one that there is, or its beginning.
    private func unknown(_ name: NameSyntax, _ statement: SourceRange, _ error: Diagnostic) -> Diagnostic {
        var error = error
        let near = NearestName.find(name.text, in: context.variables.allNames, ofCommands: true)
        let word = SourceRange(statement.start, statement.start + "set".utf8.count)
        error.suggestions = near.map { "$\($0)" }
        if let first = near.first {
            error.fix = .init(range: name.range, replacement: first)
        } else {
            error.fix = scalarBinder.text(word) == "set" ? .init(range: word, replacement: "let") : nil
        }
        return error
    }

    /// The type of a parameter, and its default.
    private func parameter(_ syntax: ParameterSyntax) throws(Diagnostic) -> (ValueType, Expression?) {
        var wanted: ValueType?
        if let written = syntax.type { wanted = try type(written) }
        guard let value = syntax.defaultValue else { return (wanted ?? .text, nil) }
        if case .table(let columns)? = wanted {
            let rows = try scalarBinder.bind(value)
            let fitted = try TableFitting(context: context).fit(rows, to: columns, at: value.range)
            return (.table(columns), fitted.rows)
        }
        let standard = try scalarBinder.bindScalar(value)
        guard let wanted else { return (standard.type, standard) }
        if case .enumeration = wanted {
            try scalarBinder.checkCase(wanted, standard, value)
        } else if !standard.withFewestPlaces.type.fits(wanted) {
            throw Diagnostic(
                "E0303", "the default of `\(syntax.name.text)` is \(standard.type.article)",
                at: syntax.range, expected: wanted.article)
        }
        return (wanted, standard)
    }

    // MARK: param

    func script(_ syntax: ParameterSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        guard surroundings == .script else {
            throw Diagnostic(
                "E0109",
                surroundings == .included
                    ? "`param` stands in a file that `source` reads" : "`param` stands inside of a definition",
                at: syntax.range, expected: "`param` at the head of a script",
                help: surroundings == .included ? "a script with parameters is run: run NAME --…" : nil)
        }
        if parameters.contains(where: { $0.name.dashed == syntax.name.text.dashed }) {
            throw twice(syntax.name)
        }
        let hoisted = context.hoisted
        let (type, standard) = try parameter(syntax)
        let name = syntax.name.text
        let index = parameters.count
        func tell(_ slot: Int) {
            parameters.append(
                CheckedParameter(
                    name: name, isFlag: syntax.isFlag, type: type, defaultValue: standard, slot: slot,
                    documentation: syntax.documentation, writtenDefault: syntax.defaultValue.map(scalarBinder.text)))
        }
        if let given = given[name] ?? given[name.dashed] {
            // What the default needs is not run either.
            context.hoisted = hoisted
            do throws(Diagnostic) {
                let bound = try bind(given, as: type)
                let slot = declare(syntax.name, bound.type, isParameter: true)
                tell(slot)
                if let known = bound.known { context.variables.know(name, known) }
                if let value = bound.value { return .assign(slot: slot, value) }
                context.variables.leaveOpen(name)
                return .nothing
            } catch {
                // The name is the script's all the same.
                if parameters.count == index { tell(context.variables.hidden()) }
                guard error.source == nil else { throw error }
                throw Diagnostic(
                    error.code, "--\(name.dashed): \(error.message)", expected: error.expected,
                    suggestions: error.suggestions, help: error.help)
            }
        }
        let held = type.isOpen ? standard?.type.asColumns ?? type : type
        let slot = declare(syntax.name, held, isParameter: true)
        tell(slot)
        guard let standard else {
            if mode == .checkOnly {
                context.variables.leaveOpen(name)
                return .nothing
            }
            throw Diagnostic(
                "E0213", "the script needs --\(name.dashed)", at: syntax.range,
                expected: "--\(name.dashed) and \(type.article)",
                help: "run it with --\(name.dashed) VALUE")
        }
        if case .table(let columns) = held { return .assign(slot: slot, .table(standard, columns)) }
        if case .literal(let value, _) = standard { context.variables.know(name, value) }
        return .assign(slot: slot, .expression(standard))
    }

    // MARK: def

    func define(
        _ name: NameSyntax, _ parameters: [ParameterSyntax], _ block: BlockSyntax, _ documentation: String
    ) throws(Diagnostic) -> CheckedStatement.Kind {
        guard surroundings == .script || surroundings == .included else {
            throw Diagnostic(
                "E0109", "a definition stands inside of another", at: name.range,
                expected: "each definition on its own, one behind the other")
        }
        if context.environment.collection(name.text) != nil || ["open", "sql"].contains(name.text)
            || context.environment.hostCommands.contains(where: { $0.words == [name.text] })
            || Parser.keywords.contains(name.text)
        {
            throw Diagnostic("E0109", "`\(name.text)` is a command already", at: name.range, expected: "another name")
        }
        // At the prompt a later line may define it anew; in one text the first would never run.
        if defined[name.text] == context.source { throw twice(name, isDefinition: true) }
        defined[name.text] = context.source
        for (index, parameter) in parameters.enumerated()
        where parameters[..<index].contains(where: { $0.name.text.dashed == parameter.name.text.dashed }) {
            throw twice(parameter.name)
        }
        var plain = parameters
        var taken: (name: NameSyntax, types: [ValueType])?
        if let last = parameters.last, last.type?.name.text == "block", let written = last.type {
            plain.removeLast()
            var types: [ValueType] = []
            for argument in written.arguments { types.append(try type(argument)) }
            taken = (last.name, types)
        }
        let outer = (context.variables, surroundings, loopDepth, context.blocks)
        let own = VariableScope(script: context.variables)
        var bound: [(ParameterSyntax, BoundParameter)] = []
        for parameter in plain {
            do throws(Diagnostic) {
                bound.append((parameter, try definitionParameter(parameter, script: outer.0)))
            } catch {
                // The rest is looked at all the same.
                errors.append(error.located(in: context.source, at: parameter.range))
                bound.append((parameter, BoundParameter(type: .null, standard: .literal(.null, .null))))
            }
        }
        context.variables = own
        let checked = bound.map { syntax, parameter in
            CheckedParameter(
                name: syntax.name.text.dashed, isFlag: syntax.isFlag, type: parameter.type,
                defaultValue: parameter.standard, slot: declare(syntax.name, parameter.type),
                documentation: syntax.documentation, writtenDefault: syntax.defaultValue.map(scalarBinder.text),
                computedDefault: parameter.computed)
        }
        let signature = taken.map { BlockSignature(name: $0.name.text, types: $0.types, slot: own.hidden()) }
        let definition = CheckedDefinition(
            name: name.text, parameters: checked, block: signature, documentation: documentation, source: context.source
        )
        context.definitions[name.text] = definition
        if let signature { context.blocks[signature.name] = signature }
        surroundings = .definition
        loopDepth = 0
        returned = nil
        definition.body = statements(block.statements)
        definition.returnType = returned ?? .null
        definition.slotCount = own.slotCount
        (context.variables, surroundings, loopDepth, context.blocks) = outer
        if context.variables.staysOpen, block.range.end >= context.source.text.utf8.count {
            // The cursor stands in its body.
            for name in own.allNames where context.variables.find(name) == nil {
                _ = context.variables.declare(name, own.find(name)?.type ?? .null)
            }
        }
        return .nothing
    }

    private func twice(_ name: NameSyntax, isDefinition: Bool = false) -> Diagnostic {
        Diagnostic(
            "E0207",
            isDefinition
                ? "a second definition is called `\(name.text)`" : "a second parameter is called `\(name.text)`",
            at: name.range, expected: "a name of its own for each")
    }

    private struct BoundParameter {
        let type: ValueType
        let standard: Expression?
        /// A default that needs statements of its own.
        var computed: CheckedDefinition?
    }

    /// A default is computed where the definition is called: the script's variables are seen as from inside. What must run
    /// before it (a call of another definition) would run once and in the script's frame if it stood in front of this one;
    /// with its value it is a definition without a name, called wherever the value is not given.
    private func definitionParameter(
        _ syntax: ParameterSyntax, script: VariableScope
    ) throws(Diagnostic) -> BoundParameter {
        let (own, hoisted) = (VariableScope(script: script), context.hoisted)
        context.variables = own
        context.hoisted = []
        defer {
            context.variables = script
            context.hoisted = hoisted
        }
        let (type, standard) = try parameter(syntax)
        if type.isOpen { throw undeclared(syntax, type) }
        guard let standard, let value = syntax.defaultValue, !context.hoisted.isEmpty else {
            return BoundParameter(type: type, standard: standard)
        }
        let computed = CheckedDefinition(
            name: syntax.name.text, parameters: [], documentation: "", source: context.source)
        var given = CheckedValue.expression(standard)
        if case .table(let columns) = type { given = .table(standard, columns) }
        computed.body = context.hoisted.map { CheckedStatement(kind: $0.kind, range: value.range) }
        computed.body.append(CheckedStatement(kind: .giveBack(given), range: value.range))
        computed.returnType = type
        computed.slotCount = own.slotCount
        return BoundParameter(type: type, standard: standard, computed: computed)
    }

    /// The body of a definition is checked once, for all calls.
    private func undeclared(_ parameter: ParameterSyntax, _ type: ValueType) -> Diagnostic {
        Diagnostic(
            "E0220", "a definition says what its \(type.word) holds", at: parameter.type?.range ?? parameter.range,
            expected: "\(type.name)(id: text, amount: money), or \(type.name)(schools)",
            help: "only a script may leave it open: it is checked anew with what it is given")
    }
}
