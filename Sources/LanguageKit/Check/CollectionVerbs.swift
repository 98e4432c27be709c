internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// The verbs that every collection has from its declaration alone: `list show add update remove history`.
public struct CollectionVerbs {
    let commands: CommandBinder
    let schema: CollectionSchema
    private var pipeline: PipelineBinder { commands.pipeline }

    public static let names = ["list", "show", "add", "update", "remove", "history", "import", "export"]

    init(commands: CommandBinder, schema: CollectionSchema) {
        self.commands = commands
        self.schema = schema
    }

    func bind(_ command: CommandSyntax) throws(Diagnostic) {
        let (rest, showsHistory) = try takeFlags(command.items.dropFirst())
        guard let item = rest.first else {
            if showsHistory { return allVersions() }
            return try pipeline.scanCollection(schema)
        }
        guard case .word(let verb) = item, let name = verb.literalText else {
            throw noVerb(item, command)
        }
        var arguments = rest.dropFirst()
        if ["add", "update", "remove"].contains(name) { arguments = try pipeline.context.withoutRehearsal(arguments) }
        switch name {
        case "list":
            _ = try commands.arguments(arguments, [], of: "\(schema.name) list", command.range)
            if showsHistory { return allVersions() }
            try pipeline.scanCollection(schema)
        case "show" where showsHistory: try history(arguments, "show", command.range)
        case "history": try history(arguments, "history", command.range)
        case "show": try show(arguments, command.range)
        case "import", "export": try hostVerb(name, arguments, command)
        case "add": try add(arguments, command.range)
        case "update": try update(arguments, command.range)
        case "remove":
            let id = try identifier(arguments, "remove", command.range)
            pipeline.effect = .remove(schema, id: id)
        default:
            let own = pipeline.context.environment.moduleCommands.filter { $0.words[0] == schema.name }
            let known = CollectionVerbs.names + own.map { $0.words.dropFirst().joined(separator: " ") }
            var error = CommandBinder.unknown(
                "command", "\(schema.name) \(name)", verb.range, known,
                expected: "a command of \(schema.name); `help \(schema.name)` lists them")
            let suggestions = Habits.verbs[name].map { [$0] } ?? NearestName.find(name, in: known, ofCommands: true)
            error.suggestions = suggestions
            error.fix = suggestions.first.map { .init(range: verb.range, replacement: $0) }
            if name == "help" || name == "--help" {
                error.fix = .init(range: command.range, replacement: "help \(schema.name)")
            } else if name == ">" || name == ">>" {
                error.fix = .init(range: verb.range, replacement: "| save")
            }
            if suggestions.isEmpty, StageCatalogue.stages[name] != nil {
                error.help = "a stage is set off with `|`: \(schema.name) | \(name) …"
                error.fix = .init(range: verb.range, replacement: "| \(name)")
            }
            throw error
        }
    }

    /// `add name=新乡`
    private func noFlag(
        _ item: CommandSyntax.Item, _ verb: String, _ items: ArraySlice<CommandSyntax.Item>
    ) -> Diagnostic {
        if case .word(let word) = item, let error = SwitchFlag.refused(word, in: items, isSwitch) { return error }
        var fix: Diagnostic.Fix?
        if case .word(let word) = item, let text = word.literalText, let equals = text.firstIndex(of: "=") {
            let value = text[text.index(after: equals)...]
            fix = .init(range: item.range, replacement: "--\(String(text[..<equals]).dashed) \(value)")
        }
        return Diagnostic(
            "E0212", "`\(schema.name) \(verb)` takes flags", at: item.range,
            expected: "a field with its value: --\(schema.fields.first?.name.dashed ?? "name") VALUE", fix: fix)
    }

    private func isSwitch(_ name: String) -> Bool {
        schema.fields.contains { $0.name.dashed == name && $0.type == .bool }
    }

    private func noVerb(_ item: CommandSyntax.Item, _ command: CommandSyntax) -> Diagnostic {
        var error = Diagnostic(
            "E0212", "`\(schema.name)` alone takes no flags but --as-of and --history", at: item.range,
            expected: "a verb: \(list: CollectionVerbs.names)", help: "to filter: \(schema.name) | where …")
        if case .flag(let flag, _) = item, flag.text == "help" {
            error.fix = .init(range: command.range, replacement: "help \(schema.name)")
        } else if case .word = item {
            error.message = "`\(schema.name)` is followed by a verb or by `|`"
            error.help = "the first rows: \(schema.name) | take 1; one record: \(schema.name) show ID"
        }
        return error
    }

    /// Takes `--as-of DATE` and `--history` out of the words; both are about how the rest is read.
    private func takeFlags(
        _ items: ArraySlice<CommandSyntax.Item>
    ) throws(Diagnostic) -> (rest: ArraySlice<CommandSyntax.Item>, showsHistory: Bool) {
        var kept: [CommandSyntax.Item] = []
        var showsHistory = false
        var verb: String?
        var rest = items
        while let item = rest.popFirst() {
            if case .word(let word) = item, verb == nil, kept.isEmpty { verb = word.literalText ?? "" }
            let reads = verb == nil || verb == "list" || verb == "show"
            guard case .flag(let flag, let inline) = item, reads else {
                kept.append(item)
                continue
            }
            if flag.text.dashed == "as-of" {
                let parameter = CommandParameter("as-of", .text, summary: "the day or moment to look back to")
                pipeline.context.readsOpenParameter = false
                let value = try commands.flagValue(parameter, flag, inline, &rest)
                guard case .literal(let literal, _) = value else {
                    throw pipeline.context.unknown(
                        "the moment must be known before the line runs", at: item.range,
                        expected: "a date such as 2016-09-28, or a `param`")
                }
                let text = literal.plainText
                guard AsOfName.isPast(text) else {
                    throw Diagnostic(
                        "E0303", "`\(text)` is no day or moment", at: item.range,
                        expected: AsOfName.expected)
                }
                pipeline.asOf = text
            } else if flag.text == "history" {
                showsHistory = try SwitchFlag.isOn(flag, inline, &rest)
            } else {
                kept.append(item)
            }
        }
        return (kept[...], showsHistory)
    }

    /// Every version that commits made of any record, oldest first: what happened, and the fields as they were afterwards
    /// (of a removal, before it).
    private func allVersions() {
        let columns = HistoryRows.columns(of: schema)
        pipeline.plan = PipelineBinder.scan(.loaded(HistoryRows.key(schema.name)), columns, pipeline.context)
    }

    /// Every version of a record: the host's command of that name, with the collection filled in.
    private func history(
        _ arguments: ArraySlice<CommandSyntax.Item>, _ verb: String, _ range: SourceRange
    ) throws(Diagnostic) {
        let id = try identifier(arguments, verb, range)
        guard let host = pipeline.context.environment.hostCommands.first(where: { $0.words == ["history"] }) else {
            throw CommandBinder.unknown("command", "\(schema.name) history", range, CollectionVerbs.names)
        }
        let collection = Expression.literal(.text(schema.name), .text)
        let call = HostCall(command: host, arguments: [("collection", collection), ("id", id)])
        pipeline.hoist(.command(call), host.listedColumns)
    }

    /// A command of the host that is about one collection (`import schools FILE`), with the collection filled in.
    private func hostVerb(
        _ name: String, _ arguments: ArraySlice<CommandSyntax.Item>, _ command: CommandSyntax
    ) throws(Diagnostic) {
        guard let host = pipeline.context.environment.hostCommands.first(where: { $0.words == [name] }) else {
            throw CommandBinder.unknown("command", "\(schema.name) \(name)", command.range, CollectionVerbs.names)
        }
        let collection = Expression.literal(.text(schema.name), .text)
        let bound = try commands.arguments(
            arguments, Array(host.parameters.dropFirst()), of: "\(schema.name) \(name)", command.range)
        pipeline.effect = .host(HostCall(command: host, arguments: [("collection", collection)] + bound))
    }

    private func identifier(
        _ arguments: ArraySlice<CommandSyntax.Item>, _ verb: String, _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        let parameter = CommandParameter(
            "id", .reference(schema.name), positional: true, summary: "which")
        let bound = try commands.arguments(arguments, [parameter], of: "\(schema.name) \(verb)", range)
        return bound[0].value
    }

    /// The id of a record that may be given by its name too. What looks like an id is taken as one, so that nothing has to be
    /// looked for; as of a day in the past the names of today say nothing.
    private func named(_ value: Expression, _ target: CollectionSchema) -> Expression {
        if case .literal(.text(let text), _) = value, target.hasFormOfID(text) { return value }
        return pipeline.asOf == nil ? commands.identity(of: value, in: target) : value
    }

    private func show(_ arguments: ArraySlice<CommandSyntax.Item>, _ range: SourceRange) throws(Diagnostic) {
        let id = named(try identifier(arguments, "show", range), schema)
        try pipeline.scanCollection(schema)
        guard let equals = FunctionCatalogue.scalars["=="], let origin = pipeline.origin else { return }
        pipeline.filter(.call(equals, [.column(origin.id, .text), id], .bool))
        pipeline.shownRecord = (schema, id)
    }

    private func add(_ arguments: ArraySlice<CommandSyntax.Item>, _ range: SourceRange) throws(Diagnostic) {
        let (id, values) = try fields(arguments, "add", range, withID: true)
        let missing = schema.fields.enumerated().filter { index, field in
            field.required && !values.contains { $0.field == index }
        }
        guard missing.isEmpty else {
            let flags = missing.map { "--\($0.element.name.dashed)" }
            throw Diagnostic(
                "E0213", "`\(schema.name) add` needs \(list: flags)", at: range,
                expected: .list(
                    missing.map { index, field in
                        "--\(field.name.dashed) (\(field.labelZh), \(CollectionVerbs.wanted(field.type)))"
                    }))
        }
        pipeline.effect = .add(schema, id: id, values: values)
    }

    /// What a value of the type looks like: of an enumeration, its words.
    private static func wanted(_ type: ValueType) -> Message {
        guard case .enumeration(let cases) = type else { return type.word }
        return .oneOf(cases.map { "\($0.name) \($0.labelZh)" })
    }

    private func update(_ arguments: ArraySlice<CommandSyntax.Item>, _ range: SourceRange) throws(Diagnostic) {
        guard case .word(let word)? = arguments.first else {
            throw Diagnostic(
                "E0213", "`\(schema.name) update` needs the id or name of \(schema.aOne)", at: range,
                expected: "\(schema.name) update \(schema.idPrefix)… --field value")
        }
        let id = try commands.word(word, as: .reference(schema.name))
        let (_, values) = try fields(arguments.dropFirst(), "update", range, withID: false)
        guard !values.isEmpty else {
            throw Diagnostic(
                "E0213", "`\(schema.name) update` is given no field", at: range,
                expected: "flags such as --\(schema.fields.first?.name.dashed ?? "name") VALUE")
        }
        pipeline.effect = .update(schema, id: id, values: values)
    }

    private func fields(
        _ arguments: ArraySlice<CommandSyntax.Item>, _ verb: String, _ range: SourceRange, withID: Bool
    ) throws(Diagnostic) -> (id: Expression?, values: [(field: Int, value: Expression)]) {
        var id: Expression?
        var values: [(field: Int, value: Expression)] = []
        var rest = arguments
        while let item = rest.popFirst() {
            guard case .flag(let flag, let inline) = item else {
                throw noFlag(item, verb, arguments)
            }
            if withID, flag.text == "id" {
                let parameter = CommandParameter("id", .text, summary: "the id")
                id = try commands.flagValue(parameter, flag, inline, &rest)
                continue
            }
            guard let index = schema.fields.firstIndex(where: { $0.name.dashed == flag.text.dashed }) else {
                var error = unknownField(flag, withID: withID)
                if flag.text == "help" {
                    error.suggestions = []
                    error.fix = .init(range: range, replacement: "help \(schema.name) \(verb)")
                }
                throw error
            }
            let field = schema.fields[index]
            let parameter = CommandParameter(field.name.dashed, field.type, summary: field.summary)
            var value = try commands.flagValue(parameter, flag, inline, &rest)
            if case .reference(let name) = field.type, let target = pipeline.context.environment.collection(name) {
                value = named(value, target)
            }
            if field.required, value.type == .null {
                throw Diagnostic(
                    "E0402", "`--\(flag.text)` is required and cannot be null", at: item.range,
                    expected: field.type.article)
            }
            guard !values.contains(where: { $0.field == index }) else { throw CommandBinder.givenTwice(flag) }
            values.append((index, value))
        }
        return (id, values)
    }

    private func unknownField(_ flag: NameSyntax, withID: Bool) -> Diagnostic {
        let known = (withID ? ["--id"] : []) + schema.fields.map { "--\($0.name.dashed)" }
        var error = CommandBinder.unknown("flag", "--\(flag.text)", flag.range, known)
        error.expected = "\(list: known)"
        if error.suggestions.isEmpty, let field = schema.fields.first(where: { $0.labelZh == flag.text }) {
            error.suggestions = ["--\(field.name.dashed)"]
            error.fix = .init(range: flag.range, replacement: "--\(field.name.dashed)")
        }
        return error
    }
}
