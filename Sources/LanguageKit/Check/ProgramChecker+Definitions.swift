internal import BaseKit
internal import QueryKit

/// Names, types, `param` and `def`.
extension ProgramChecker {
    static let typeNames: [String: ValueType] = [
        "text": .text, "int": .int, "decimal": .decimal(scale: 6), "money": .money, "percent": .decimal(scale: 6),
        "real": .real, "bool": .bool,
        "date": .date, "month": .month, "datetime": .datetime, "period": .period, "duration": .duration,
        "list": .list(.text),
    ]

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
    func settable(_ name: NameSyntax) throws(Diagnostic) -> (slot: Int, type: ValueType) {
        guard let variable = context.variables.find(name.text) else {
            _ = try scalarBinder.variable(name)
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

    // MARK: types

    private func type(_ syntax: TypeSyntax) throws(Diagnostic) -> ValueType {
        if let field = syntax.field { return try type(of: field, in: syntax.name) }
        if !syntax.arguments.isEmpty {
            guard syntax.name.text == "list", syntax.arguments.count == 1 else {
                throw Diagnostic(
                    "E0210", "`\(syntax.name.text)` takes no types in brackets", at: syntax.range,
                    expected: "list(int), and the like")
            }
            return .list(try type(syntax.arguments[0]))
        }
        if let type = ProgramChecker.typeNames[syntax.name.text] { return type }
        if context.environment.collection(syntax.name.text) != nil { return .reference(syntax.name.text) }
        if syntax.name.text == "block" {
            throw Diagnostic(
                "E0219", "a block is taken by definitions alone, behind everything else", at: syntax.range,
                expected: "def name(…, \(syntax.name.text): block) { … }")
        }
        let known = ProgramChecker.typeNames.keys.sorted()
        throw CommandBinder.unknown("type", syntax.name.text, syntax.name.range, known)
    }

    /// `schools.kind`: what that field may hold.
    private func type(of field: NameSyntax, in collection: NameSyntax) throws(Diagnostic) -> ValueType {
        guard let schema = context.environment.collection(collection.text) else {
            throw CommandBinder.unknown(
                "collection", collection.text, collection.range, context.environment.collections.map(\.name),
                code: "E0419")
        }
        guard let found = schema.field(field.text) else {
            throw CommandBinder.unknown("field", field.text, field.range, schema.fields.map(\.name))
        }
        return found.type
    }

    private func parameter(_ syntax: ParameterSyntax) throws(Diagnostic) -> (ValueType, Expression?) {
        var standard: Expression?
        if let value = syntax.defaultValue { standard = try scalarBinder.bindScalar(value) }
        guard let written = syntax.type else { return (standard.map(\.type) ?? .text, standard) }
        let type = try type(written)
        if case .enumeration = type, let standard, let value = syntax.defaultValue {
            try scalarBinder.checkCase(type, standard, value)
        } else if let standard, !standard.withFewestPlaces.type.fits(type) {
            throw Diagnostic(
                "E0303", "the default of `\(syntax.name.text)` is \(standard.type.article)",
                at: syntax.range, expected: type.article)
        }
        return (type, standard)
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
        let (type, standard) = try parameter(syntax)
        let slot = declare(syntax.name, type, isParameter: true)
        let name = syntax.name.text
        parameters.append(
            CheckedParameter(
                name: name, isFlag: syntax.isFlag, type: type, defaultValue: standard, slot: slot,
                documentation: syntax.documentation, writtenDefault: syntax.defaultValue.map(scalarBinder.text)))
        if let text = given[name] ?? given[name.dashed] {
            switch WordReader.read(text, as: type) {
            case .success(let value):
                context.variables.know(name, value)
                return .assign(slot: slot, .expression(.literal(value, type)))
            case .failure(let error):
                throw Diagnostic(
                    error.code, "--\(name.dashed): \(error.message)", expected: error.expected,
                    suggestions: error.suggestions)
            }
        }
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
        var plain = parameters
        var taken: (name: NameSyntax, types: [ValueType])?
        if let last = parameters.last, last.type?.name.text == "block", let written = last.type {
            plain.removeLast()
            var types: [ValueType] = []
            for argument in written.arguments { types.append(try type(argument)) }
            taken = (last.name, types)
        }
        var bound: [(ParameterSyntax, ValueType, Expression?)] = []
        for parameter in plain {
            do {
                let (type, standard) = try self.parameter(parameter)
                bound.append((parameter, type, standard))
            } catch {
                // The rest is looked at all the same.
                errors.append(error.located(in: context.source, at: parameter.range))
                bound.append((parameter, .null, nil))
            }
        }
        let outer = (context.variables, surroundings, loopDepth, context.blocks)
        let own = VariableScope(script: context.variables)
        context.variables = own
        let checked = bound.map { syntax, type, standard in
            CheckedParameter(
                name: syntax.name.text.dashed, isFlag: syntax.isFlag, type: type, defaultValue: standard,
                slot: declare(syntax.name, type), documentation: syntax.documentation,
                writtenDefault: syntax.defaultValue.map(scalarBinder.text))
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
}
