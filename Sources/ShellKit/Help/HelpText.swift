internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// Help pages, made from the declarations.
struct HelpText {
    let session: Session

    func page(_ words: [String]) throws(Diagnostic) -> String {
        guard let first = words.first else { return overview() }
        let command = words.joined(separator: " ")
        if words.count == 1, let list = lists[first] { return list() }
        if words.count == 1, let error = ErrorPages.page(first) { return error.page(in: .current) }
        if let module = session.moduleCommands.first(where: { $0.words == words }) { return page(module) }
        if let host = session.hostCommands.first(where: { $0.words == words }) { return page(host) }
        if let stage = StageCatalogue.stages[first], words.count == 1 { return page(stage) }
        if let known = StatementCatalogue.named(first), words.count == 1 { return statement(known) }
        if let schema = session.collection(first) {
            return words.count == 1 ? page(schema) : try verb(words[1], schema)
        }
        if let module = session.modules.first(where: { $0.name == first }), session.workspace != nil, words.count == 1 {
            return page(module)
        }
        if let function = FunctionCatalogue.scalars[first] { return page(function) }
        if let aggregate = FunctionCatalogue.aggregates[first] {
            return "\(phrase(aggregate.signature))\n  \(phrase(aggregate.summary))\n  "
                + said("an aggregate: used in `summarize`, and over the rows around in `extend … per`")
                + pipelines(of: first)
        }
        if let window = FunctionCatalogue.windows[first] {
            return "\(phrase(window.signature))\n  \(phrase(window.summary))\n  "
                + said("looks at the rows around: used in `extend … per … sort …`") + pipelines(of: first)
        }
        if first == "open" { return openPage }
        if first == "sql" { return sqlPage }
        if words.count == 1, let page = try word(first) { return page }
        if let error = session.whyAbsent(first) { throw error }
        if words.count == 1, let family = family(first) { return family }
        throw Diagnostic(
            "E0210", "there is no help on `\(command)`", outcome: .failed,
            expected: "a command, a stage, a function, a collection, or one of the lists that `help` names at its end",
            suggestions: NearestName.find(command, in: topics.map(\.name)))
    }

    /// Commands that begin with one word (`report check`, `report approve`), which is no collection and no module.
    private func family(_ first: String) -> String? {
        let commands =
            session.moduleCommands.map { ($0.words, $0.summary) } + session.hostCommands.map { ($0.words, $0.summary) }
        let own = commands.filter { $0.0.count > 1 && $0.0[0] == first }
        if own.isEmpty { return nil }
        return said("commands") + "\n" + table(own.map { ($0.0.joined(separator: " "), phrase($0.1)) })
    }

    /// Pages that list all of a kind.
    private var lists: [String: () -> String] {
        [
            "commands": commands, "stages": stages, "formats": formats, "functions": functions, "types": types,
            "statements": statements, "keys": keys, "errors": errors,
        ]
    }

    private func errors() -> String {
        table(ErrorPages.all.map { ($0.code, $0.title.text) })
    }

    func table(_ rows: [(String, String)], indent: String = "  ") -> String {
        let width = min(36, rows.map { DisplayWidth.of($0.0) }.max() ?? 0)
        return rows.map { name, text in
            indent + name + String(repeating: " ", count: max(1, width - DisplayWidth.of(name) + 2)) + text
        }.joined(separator: "\n")
    }

    /// Lines end between words; further rows of an entry stand below its explanation.
    static func wrapped(_ page: String, to width: Int) -> String {
        page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard DisplayWidth.of(String(line)) > width else { return String(line) }
            let margin = line.prefix { $0 == " " }.count
            var indent = margin
            // An entry and its explanation have two blanks or more between them.
            let body = line.dropFirst(margin)
            if let gap = body.firstRange(of: "  ") {
                let before = line[..<gap.lowerBound]
                let blanks = line[gap.lowerBound...].prefix { $0 == " " }.count
                indent = DisplayWidth.of(String(before)) + blanks
                if indent > width / 2 { indent = margin + 4 }
            }
            let rows = String(line).wrapped(to: width, from: 0, indent: indent)
            return rows.joined(separator: "\n" + String(repeating: " ", count: indent))
        }.joined(separator: "\n")
    }

    private func overview() -> String {
        var parts = [
            said(
                """
                A line is a command, or a source of rows and stages: source | stage | stage
                  teachers | where subject == "maths" | summarize n = count() by school.name | top 5 by n
                Each line is one transaction; `undo` takes it back. Tab completes, Ctrl-C stops, Ctrl-D leaves.
                """)
        ]
        for module in session.workspace == nil ? [] : session.modules {
            parts.append(
                headed(module.name, module.labelZh, module.summary) + "\n"
                    + table(
                        module.collections.map(entry)
                            + module.commands.map { ($0.words.joined(separator: " "), phrase($0.summary)) }))
        }
        parts += [commands(), stages()]
        parts.append(
            said(
                """
                More: help COMMAND, help STAGE, help STATEMENT, help COLLECTION, help commands, help stages, \
                help statements, help functions, help formats, help types, help keys
                """))
        return parts.joined(separator: "\n\n")
    }

    private func commands() -> String {
        said("commands") + "\n"
            + table(
                session.hostCommands.map { ($0.words.joined(separator: " "), phrase($0.summary)) } + [
                    ("open", phrase(OpenCommand.summary))
                ])
    }

    private func stages() -> String {
        said("stages") + "\n"
            + table(StageCatalogue.stages.values.sorted { $0.name < $1.name }.map { ($0.name, phrase($0.summary)) })
    }

    /// What `to`, `save` and `--format` know.
    private func formats() -> String {
        said("formats, for `to`, `save` and --format") + "\n"
            + table(FormatRegistry.all.map { ($0.name, phrase($0.summary)) })
    }

    func examples(_ examples: [CommandExample]) -> String {
        guard !examples.isEmpty else { return "" }
        return "\n\n" + said("examples") + "\n"
            + examples.map { "  \($0.line)\n      \(phrase($0.note))" }.joined(separator: "\n")
    }

    func parameters(_ parameters: [CommandParameter]) -> String {
        guard !parameters.isEmpty else { return "" }
        return "\n\n" + said("parameters") + "\n"
            + table(
                parameters.map { parameter in
                    let standard =
                        parameter.defaultExpression.map {
                            $0 == "null" ? said(" (optional)") : said(" (default \($0))")
                        }
                        ?? ""
                    let name = parameter.positional ? parameter.placeholder.text : "--\(parameter.name)"
                    return (
                        "\(name) \(parameter.type == .bool ? "" : parameter.type.word.text)",
                        phrase(parameter.summary) + standard
                    )
                })
    }

    private func page(_ module: any Module) -> String {
        let settings = module.settings.map {
            (
                "$\($0.name)",
                phrase($0.summary)
                    + said(" (unless `settings` in edsh.json says else: \($0.standard.plainText))")
            )
        }
        return headed(module.name, module.labelZh, module.summary) + "\n\n" + said("collections") + "\n"
            + table(module.collections.map(entry)) + "\n\n" + said("commands") + "\n"
            + table(module.commands.map { ($0.words.joined(separator: " "), phrase($0.summary)) })
            + (settings.isEmpty ? "" : "\n\n" + said("settings") + "\n" + table(settings))
    }

    private func page(_ command: ModuleCommand) -> String {
        said("\(command.words.joined(separator: " ")): \(Message(phrase: command.summary))")
            + details(command.details) + parameters(command.parameters)
            + "\n\n" + said("the same as") + "\n"
            + DeclaredTexts.spoken(command.work).split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
            + examples(command.examples)
    }

    private func page(_ command: HostCommand) -> String {
        said("\(command.words.joined(separator: " ")): \(Message(phrase: command.summary))")
            + details(command.details) + parameters(command.parameters)
            + (command.columns.isEmpty
                ? "" : "\n\n" + said("columns") + "\n" + table(command.columns.map { ($0.name, columnText($0)) }))
            + examples(command.examples)
    }

    /// The type, and in another language than English what heads the column.
    private func columnText(_ column: Column) -> String {
        let label = phrase(column.name)
        return label == column.name ? column.type.word.text : said("\(label), \(column.type.word)")
    }

    private func page(_ stage: StageDeclaration) -> String {
        "\(phrase(stage.usage))\n  \(phrase(stage.summary))" + details(stage.details) + examples(stage.examples)
    }

    private func page(_ function: ScalarFunction) -> String {
        let lines =
            function.examples.map { "  \($0.0)  →  \($0.1.isEmpty ? "null" : $0.1)" }
            + FunctionExamples.pipelines(of: function.name).map { "  \($0.line)\n      \(phrase($0.note))" }
        return "\(function.signature)\n  \(phrase(function.summary))"
            + (lines.isEmpty ? "" : "\n\n" + said("examples") + "\n" + lines.joined(separator: "\n"))
    }

    private func pipelines(of function: String) -> String {
        examples(FunctionExamples.pipelines(of: function).map { CommandExample($0.line, $0.note) })
    }

    private func page(_ schema: CollectionSchema) -> String {
        let fields = schema.fields.map { field -> (String, String) in
            var text = said("\(field.labelZh), \(typeText(field.type)): \(Message(phrase: field.summary))")
            if let unit = field.unit { text += said(" [\(Message(phrase: unit))]") }
            if field.required { text += said(" (required)") }
            if field.personal { text += said(" (personal)") }
            return (field.name, text)
        }
        let derived = schema.derived.map {
            ($0.name, said("\($0.labelZh), computed: \(Message(phrase: $0.summary))"))
        }
        let own = session.moduleCommands.filter { $0.words[0] == schema.name }
        let id = ValueType.reference(schema.name).placeholder.text
        let (field, file) = (said("--field VALUE …"), ValueType.table([]).placeholder.text)
        let verbs = [
            ("\(schema.name)", said("all of them, as rows for stages")),
            ("\(schema.name) show \(id)", said("one, with all its fields")),
            ("\(schema.name) add \(field)", said("a new one")),
            ("\(schema.name) update \(id) \(field)", said("changes fields")),
            ("\(schema.name) remove \(id)", said("removes one")),
            ("… --dry-run", said("behind any of the three: shows what would change, writes nothing")),
            (
                "\(schema.name) history \(id)",
                said("every version of one: who changed what, when (also: show ID --history)")
            ),
            (
                "\(schema.name) import \(file)",
                said("adds and changes them from a file: CSV, a workbook, JSON (help import)")
            ),
            ("\(schema.name) export \(file)", said("writes them all to a file (help export)")),
            (
                "\(schema.name) --as-of \(ValueType.date.placeholder.text) | …",
                said("the records as they were at the end of that day")
            ),
            (
                "\(schema.name) --history | …",
                said("every version of every record, oldest first: commit, time, user, change")
            ),
        ]
        return headed(schema.name, schema.labelZh, schema.summary) + "\n\n" + said("fields") + "\n"
            + table([("id", said("given as \(schema.idPrefix)… where you give none"))] + fields + derived) + "\n\n"
            + said("commands") + "\n"
            + table(verbs + own.map { ($0.words.joined(separator: " "), phrase($0.summary)) })
    }

    private func typeText(_ type: ValueType) -> Message {
        guard case .enumeration(let cases) = type else { return type.word }
        return .oneOf(cases.map { "\($0.name) \($0.labelZh)" })
    }

    private func verb(_ name: String, _ schema: CollectionSchema) throws(Diagnostic) -> String {
        if name == "import" || name == "export" { return try page([name]) }
        guard CollectionVerbs.names.contains(name) else {
            throw Diagnostic(
                "E0210", "there is no help on `\(schema.name) \(name)`", outcome: .failed,
                expected: "list, show, add, update, remove, import, export or history",
                suggestions: NearestName.find(name, in: CollectionVerbs.names))
        }
        let line = VerbExample(schema: schema, collection: session.collection).line(name)
        return page(schema) + (line.map { "\n\n" + said("examples") + "\n  " + $0 } ?? "")
    }

    // MARK: in the language of the user

    func details(_ text: String) -> String { text.isEmpty ? "" : "\n\n" + phrase(text) }

    private func headed(_ name: String, _ label: String, _ summary: String) -> String {
        said("\(name) (\(label)): \(Message(phrase: summary))")
    }

    private func entry(_ schema: CollectionSchema) -> (String, String) {
        (schema.name, said("\(schema.labelZh): \(Message(phrase: schema.summary))"))
    }
}
