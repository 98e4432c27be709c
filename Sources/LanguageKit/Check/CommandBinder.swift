internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// Finds the command that words name and binds its arguments by its declaration.
struct CommandBinder {
    let pipeline: PipelineBinder
    var context: BindingContext { pipeline.context }

    init(pipeline: PipelineBinder) { self.pipeline = pipeline }

    func bind(_ command: CommandSyntax) throws(Diagnostic) {
        guard let head = command.items.first, case .word(let first) = head, let name = first.literalText else {
            throw Diagnostic("E0209", "a command is missing", at: command.range, expected: "the name of a command")
        }
        if let definition = context.definitions[name] { return try call(definition, command, first) }
        if name == "open" { return try open(command) }
        if name == "sql" { return try sql(command) }
        let collection = context.environment.collection(name)
        // A collection alone is its list: to see that, modules need not make their commands.
        if collection == nil || command.items.count > 1,
            let module = longest(context.environment.moduleCommands.map { ($0.words, $0) }, command)
        {
            return try bind(module.value, module.rest, command.range)
        }
        if let host = longest(context.environment.hostCommands.map { ($0.words, $0) }, command) {
            return try run(host.value, host.rest, command)
        }
        if let schema = collection {
            return try CollectionVerbs(commands: self, schema: schema).bind(command)
        }
        try context.environment.refuseAbsent(name, at: first.range)
        throw unknownCommand(name, first.range, command)
    }

    /// `expected` is for what grows with the product, and so is better listed by `help`; nil: the names themselves.
    static func unknown(
        _ what: Message, _ name: String, _ range: SourceRange, _ known: [String], expected: Message? = nil,
        code: String = "E0210", isCommand: Bool = false
    ) -> Diagnostic {
        let suggestions = NearestName.find(name, in: known, ofCommands: isCommand).filter { $0 != name }
        let shown = known.sorted()
        return Diagnostic(
            code, "there is no \(what) `\(name)`", at: range,
            expected: expected ?? .oneOf(shown, limit: 20),
            suggestions: suggestions, fix: suggestions.first.map { .init(range: range, replacement: $0) })
    }

    /// The command with the most words that the line starts with.
    private func longest<T>(
        _ commands: [([String], T)], _ command: CommandSyntax
    ) -> (value: T, rest: ArraySlice<CommandSyntax.Item>)? {
        let words = command.items.prefix { if case .word = $0 { true } else { false } }.map { item -> String in
            if case .word(let word) = item, case .bare(let text) = word.kind { return text }
            return ""
        }
        let best = commands.filter { words.starts(with: $0.0) }.max { $0.0.count < $1.0.count }
        return best.map { ($0.1, command.items.dropFirst($0.0.count)) }
    }

    // MARK: kinds of commands

    private func run(
        _ host: HostCommand, _ rest: ArraySlice<CommandSyntax.Item>, _ command: CommandSyntax
    ) throws(Diagnostic) {
        let name = host.words.joined(separator: " ")
        try refuseCompany(of: host, command)
        var own = rest
        var flags: [PassedFlag] = []
        if host.passesFlagsOn { (own, flags) = splitFlags(rest, host.parameters) }
        let bound = try arguments(own, host.parameters, of: name, command.range)
        var passed: [(name: String, value: PassedValue)] = []
        if host.passesFlagsOn {
            let place = own.first?.range ?? command.range
            passed = try passedOn(flags, to: bound.first?.value, place, command.range)
        }
        try requireCollection(bound, place(of: "collection", in: own, host.parameters) ?? command.range)
        let call = HostCall(command: host, arguments: bound, passedOn: passed)
        if host.columns.isEmpty {
            pipeline.effect = .host(call)
        } else {
            pipeline.hoist(.command(call), host.listedColumns)
        }
    }

    /// Flags that the command does not declare, each with its word, and the rest.
    private func splitFlags(
        _ items: ArraySlice<CommandSyntax.Item>, _ parameters: [CommandParameter]
    ) -> (ArraySlice<CommandSyntax.Item>, [PassedFlag]) {
        var own: [CommandSyntax.Item] = []
        var flags: [PassedFlag] = []
        var rest = items
        while let item = rest.popFirst() {
            guard case .flag(let flag, let inline) = item, !parameters.contains(where: { $0.name == flag.text.dashed })
            else {
                own.append(item)
                continue
            }
            var value = inline
            if value == nil, case .word(let next)? = rest.first {
                value = next
                rest.removeFirst()
            }
            flags.append((flag, value, item.range))
        }
        return (own[...], flags)
    }

    private func call(
        _ definition: CheckedDefinition, _ command: CommandSyntax, _ first: WordSyntax
    ) throws(Diagnostic) {
        let values = try definitionArguments(definition, command)
        switch definition.returnType {
        case .table(let columns), .record(let columns), .list(.record(let columns)):
            pipeline.hoist(.call(definition, values), columns)
        case .list(let element): pipeline.hoist(.call(definition, values), [Column("value", element)])
        default: pipeline.hoist(.call(definition, values), [Column("value", definition.returnType)])
        }
    }

    /// The values for the definition's parameters, in their order.
    func definitionArguments(
        _ definition: CheckedDefinition, _ command: CommandSyntax, withBlock: Bool = false
    ) throws(Diagnostic) -> [Expression] {
        if let block = definition.block, !withBlock { throw missingBlock(definition, block, command) }
        let parameters = definition.parameters.map {
            CommandParameter(
                $0.name, $0.type, positional: !$0.isFlag, default: $0.defaultValue == nil ? nil : "null",
                summary: $0.name)
        }
        let bound = try arguments(command.items.dropFirst(), parameters, of: definition.name, command.range)
        return definition.parameters.enumerated().map { index, parameter in
            let given = bound.first { $0.name == parameter.name }?.value
            if let given, case .literal(.null, .null) = given, let standard = parameter.defaultValue {
                guard let computed = parameter.computedDefault else { return standard }
                let slot = context.variables.hidden()
                context.hoisted.append(
                    CheckedStatement(kind: .assign(slot: slot, .call(computed, [])), range: command.range))
                return .slot(slot, parameter.type)
            }
            return given ?? .literal(.null, parameter.type)
        }
    }

    // MARK: arguments

    /// Binds words and flags to parameters: by name, else in order. Parameters that are not given have their default. `line`
    /// is all of the command with its words, where `range` is what follows them.
    func arguments(
        _ items: ArraySlice<CommandSyntax.Item>, _ parameters: [CommandParameter], of command: String,
        _ range: SourceRange, line: SourceRange? = nil
    ) throws(Diagnostic) -> [(name: String, value: Expression)] {
        var given: [String: Expression] = [:]
        var positional = parameters.filter(\.positional)[...]
        var rest = items
        while let item = rest.popFirst() {
            switch item {
            case .flag(let flag, let inline):
                guard let parameter = parameters.first(where: { $0.name == flag.text.dashed }) else {
                    let names = parameters.map { "--\($0.name)" }
                    var error = CommandBinder.unknown("flag", "--\(flag.text)", flag.range, names)
                    if names.isEmpty { error.expected = "no flags: `\(command)` takes none" }
                    if flag.text == "help" {
                        error.suggestions = []
                        error.fix = .init(range: line ?? range, replacement: "help \(command)")
                    }
                    throw error
                }
                guard given[parameter.name] == nil else { throw CommandBinder.givenTwice(flag) }
                given[parameter.name] = try flagValue(parameter, flag, inline, &rest)
            case .word(let word):
                guard let parameter = positional.popFirst() else {
                    throw tooMany(word, items, command, parameters)
                }
                given[parameter.name] = try self.word(word, as: parameter.type)
            }
        }
        var bound: [(name: String, value: Expression)] = []
        for parameter in parameters {
            if let value = given[parameter.name] {
                bound.append((parameter.name, value))
            } else if let standard = parameter.defaultExpression {
                bound.append((parameter.name, try defaultValue(standard, parameter)))
            } else {
                throw Diagnostic(
                    "E0213",
                    "`\(command)` needs \(parameter.positional ? parameter.spoken : Message(verbatim: "--" + parameter.name))",
                    at: range,
                    expected: usage(command, parameters))
            }
        }
        return bound
    }

    static func givenTwice(_ flag: NameSyntax) -> Diagnostic {
        Diagnostic("E0207", "`--\(flag.text)` is given twice", at: flag.range, expected: "each flag once")
    }

    private func tooMany(
        _ word: WordSyntax, _ items: ArraySlice<CommandSyntax.Item>, _ command: String, _ parameters: [CommandParameter]
    ) -> Diagnostic {
        if let error = SwitchFlag.refused(word, in: items, isSwitch(parameters)) { return error }
        // `export teachers to x.csv`: the word between is said by the order.
        let idle = items.compactMap { item -> WordSyntax? in
            if case .word(let word) = item, ["to", "into", "from", "as"].contains(word.literalText) {
                word
            } else {
                nil
            }
        }.first
        let text = ExpressionBinder(context: context, rows: nil).text(word.range)
        return Diagnostic(
            "E0212", "`\(command)` is given a word too many", at: word.range,
            expected: parameters.isEmpty ? "nothing behind `\(command)`" : usage(command, parameters),
            fix: idle.map { .init(range: $0.range.union(word.range), replacement: text) },
            help: idle != nil
                ? nil : command == "exit" ? "to end with a failure: fail \"why\"" : "a stage is set off with `|`")
    }

    private func isSwitch(_ parameters: [CommandParameter]) -> (String) -> Bool {
        { name in parameters.contains { $0.name == name && $0.type == .bool } }
    }

    private func usage(_ command: String, _ parameters: [CommandParameter]) -> Message {
        Message(words: [Message(verbatim: command)] + parameters.map(\.usage))
    }

    private func wanted(_ type: ValueType) -> Message {
        guard case .enumeration(let cases) = type else { return type.article }
        return .oneOf(cases.map { "\($0.name) (\($0.labelZh))" })
    }

    func flagValue(
        _ parameter: CommandParameter, _ flag: NameSyntax, _ inline: WordSyntax?,
        _ rest: inout ArraySlice<CommandSyntax.Item>
    ) throws(Diagnostic) -> Expression {
        if let inline { return try word(inline, as: parameter.type) }
        if parameter.type == .bool {
            guard let value = SwitchFlag.value(nil, &rest) else { return .literal(.bool(true), .bool) }
            return try word(value, as: .bool)
        }
        guard case .word(let next)? = rest.first else {
            throw Diagnostic(
                "E0213", "`--\(flag.text)` needs a value", at: flag.range, expected: wanted(parameter.type))
        }
        rest.removeFirst()
        return try word(next, as: parameter.type)
    }

    private func defaultValue(_ text: String, _ parameter: CommandParameter) throws(Diagnostic) -> Expression {
        let source = SourceText(name: "the default of --\(parameter.name)", text: text)
        do {
            var parser = Parser(source, stages: StageCatalogue.grammar)
            let syntax = try parser.expression()
            return try ExpressionBinder(context: context, rows: nil).bindScalar(syntax)
        } catch let error as SyntaxError {
            throw error.diagnostic.located(in: source)
        } catch let error as Diagnostic {
            throw error.located(in: source)
        } catch {
            return .literal(.null, .null)
        }
    }

    /// A word as a value of the wanted type.
    func word(_ word: WordSyntax, as type: ValueType) throws(Diagnostic) -> Expression {
        if case .table(let columns) = type { return try rows(word, columns) }
        switch word.kind {
        case .bare(let text):
            switch WordReader.read(text, as: type) {
            case .success(let value): return .literal(value, value.isNull ? .null : type)
            case .failure(var error):
                error.range = word.range
                if let first = error.suggestions.first { error.fix = .init(range: word.range, replacement: first) }
                throw error
            }
        case .expression(let syntax):
            let binder = ExpressionBinder(context: context, rows: nil)
            // What is written out is read by the declared type: a day may stand there as a text, as in JSON.
            if type.isCompound, let value = LiteralReader.value(of: syntax) {
                switch LiteralReader.fit(value, to: type) {
                case .success(let fitted):
                    return .literal(fitted, type.isOpen ? ExpressionBinder.type(of: fitted) : type)
                case .failure(var error):
                    error.range = word.range
                    throw error
                }
            }
            let expression = try binder.bindScalar(syntax).withFewestPlaces
            // A text in quotes is read as the bare word would be.
            if case .literal(.text(let text), _) = expression, !type.isTextual || isEnumeration(type) {
                switch WordReader.read(text, as: type, quoted: true) {
                case .success(let value): return .literal(value, type)
                case .failure(var error):
                    error.range = word.range
                    if let first = error.suggestions.first {
                        error.fix = .init(range: word.range, replacement: "\"\(first)\"")
                    }
                    throw error
                }
            }
            guard expression.type.fits(type) else {
                throw Diagnostic(
                    "E0303", "this is \(expression.type.article)", at: word.range,
                    expected: type.article)
            }
            return expression
        }
    }

    /// For a parameter that is a table: the rows of a file that the word names, or what an expression gives.
    private func rows(_ word: WordSyntax, _ columns: [Column]) throws(Diagnostic) -> Expression {
        let fitting = TableFitting(context: context)
        if let text = word.literalText { return try fitting.fit(file: text, to: columns, at: word.range).rows }
        guard case .expression(let syntax) = word.kind else { return .literal(.null, .null) }
        if let value = LiteralReader.value(of: syntax) {
            return try fitting.fit(written: value, to: columns, at: word.range).rows
        }
        let rows = try ExpressionBinder(context: context, rows: nil).bind(syntax)
        return try fitting.fit(rows, to: columns, at: word.range).rows
    }

    private func isEnumeration(_ type: ValueType) -> Bool {
        if case .enumeration = type { return true }
        return false
    }
}

extension String {
    /// `name_en` as a flag is `--name-en`.
    var dashed: String { split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-") }
}

extension BindingContext {
    /// Takes part in the other's identities and names, so that both plans can be one.
    func sharing(_ other: BindingContext) -> BindingContext {
        definitions = other.definitions
        scripts = other.scripts
        return self
    }
}
