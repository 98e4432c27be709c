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
            return "\(aggregate.signature)\n  \(aggregate.summary)\n"
                + "  an aggregate: used in `summarize`, and over the rows around in `extend … per`"
                + pipelines(of: first)
        }
        if let window = FunctionCatalogue.windows[first] {
            return "\(window.signature)\n  \(window.summary)\n"
                + "  looks at the rows around: used in `extend … per … sort …`" + pipelines(of: first)
        }
        if first == "open" { return openPage }
        if first == "sql" { return sqlPage }
        throw Diagnostic(
            "E0210", "there is no help on `\(command)`", outcome: .failed,
            expected: "a command, a stage, a function, a collection, or one of the lists that `help` names at its end",
            suggestions: NearestName.find(command, in: topics.map(\.name)))
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
            """
            A line is a command, or a source of rows and stages: source | stage | stage
              teachers | where subject == "maths" | summarize n = count() by school.name | top 5 by n
            Each line is one transaction; `undo` takes it back. Tab completes, Ctrl-C stops, Ctrl-D leaves.
            """
        ]
        for module in session.workspace == nil ? [] : session.modules {
            parts.append(
                "\(module.name) (\(module.labelZh)): \(module.summary)\n"
                    + table(
                        module.collections.map { ($0.name, "\($0.labelZh): \($0.summary)") }
                            + module.commands.map { ($0.words.joined(separator: " "), $0.summary) }))
        }
        parts += [commands(), stages()]
        parts.append(
            "More: help COMMAND, help STAGE, help STATEMENT, help COLLECTION, help commands, help stages, help statements, "
                + "help functions, help formats, help types, help keys")
        return parts.joined(separator: "\n\n")
    }

    private func commands() -> String {
        "commands\n"
            + table(
                session.hostCommands.map { ($0.words.joined(separator: " "), $0.summary) } + [
                    ("open", OpenCommand.summary)
                ])
    }

    private func stages() -> String {
        "stages\n" + table(StageCatalogue.stages.values.sorted { $0.name < $1.name }.map { ($0.name, $0.summary) })
    }

    /// What `to`, `save` and `--format` know.
    private func formats() -> String {
        "formats, for `to`, `save` and --format\n" + table(FormatRegistry.all.map { ($0.name, $0.summary) })
    }

    func examples(_ examples: [CommandExample]) -> String {
        examples.isEmpty
            ? "" : "\n\nexamples\n" + examples.map { "  \($0.line)\n      \($0.note)" }.joined(separator: "\n")
    }

    private func parameters(_ parameters: [CommandParameter]) -> String {
        guard !parameters.isEmpty else { return "" }
        return "\n\nparameters\n"
            + table(
                parameters.map { parameter in
                    let standard =
                        parameter.defaultExpression.map { $0 == "null" ? " (optional)" : " (default \($0))" } ?? ""
                    let name = parameter.positional ? parameter.name.uppercased() : "--\(parameter.name)"
                    return (
                        "\(name) \(parameter.type == .bool ? "" : parameter.type.name)", parameter.summary + standard
                    )
                })
    }

    private func page(_ module: any Module) -> String {
        let settings = module.settings.map {
            ("$\($0.name)", "\($0.summary) (unless `settings` in edsh.json says else: \($0.standard.plainText))")
        }
        return "\(module.name) (\(module.labelZh)): \(module.summary)\n\ncollections\n"
            + table(module.collections.map { ($0.name, "\($0.labelZh): \($0.summary)") }) + "\n\ncommands\n"
            + table(module.commands.map { ($0.words.joined(separator: " "), $0.summary) })
            + (settings.isEmpty ? "" : "\n\nsettings\n" + table(settings))
    }

    private func page(_ command: ModuleCommand) -> String {
        "\(command.words.joined(separator: " ")): \(command.summary)"
            + (command.details.isEmpty ? "" : "\n\n\(command.details)") + parameters(command.parameters)
            + "\n\nthe same as\n" + command.work.text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
            + examples(command.examples)
    }

    private func page(_ command: HostCommand) -> String {
        "\(command.words.joined(separator: " ")): \(command.summary)"
            + (command.details.isEmpty ? "" : "\n\n\(command.details)") + parameters(command.parameters)
            + (command.columns.isEmpty
                ? "" : "\n\ncolumns\n" + table(command.columns.map { ($0.name, $0.type.name) }))
            + examples(command.examples)
    }

    private func page(_ stage: StageDeclaration) -> String {
        "\(stage.usage)\n  \(stage.summary)" + (stage.details.isEmpty ? "" : "\n\n\(stage.details)")
            + examples(stage.examples)
    }

    private func page(_ function: ScalarFunction) -> String {
        let lines =
            function.examples.map { "  \($0.0)  →  \($0.1.isEmpty ? "null" : $0.1)" }
            + FunctionExamples.pipelines(of: function.name).map { "  \($0.line)\n      \($0.note)" }
        return "\(function.signature)\n  \(function.summary)"
            + (lines.isEmpty ? "" : "\n\nexamples\n" + lines.joined(separator: "\n"))
    }

    private func pipelines(of function: String) -> String {
        let known = FunctionExamples.pipelines(of: function)
        return known.isEmpty
            ? "" : "\n\nexamples\n" + known.map { "  \($0.line)\n      \($0.note)" }.joined(separator: "\n")
    }

    private func page(_ schema: CollectionSchema) -> String {
        let fields = schema.fields.map { field -> (String, String) in
            var text = "\(field.labelZh), \(typeText(field.type)): \(field.summary)"
            if let unit = field.unit { text += " [\(unit)]" }
            if field.required { text += " (required)" }
            if field.personal { text += " (personal)" }
            return (field.name, text)
        }
        let derived = schema.derived.map { ($0.name, "\($0.labelZh), computed: \($0.summary)") }
        let own = session.moduleCommands.filter { $0.words[0] == schema.name }
        let verbs = [
            ("\(schema.name)", "all of them, as rows for stages"),
            ("\(schema.name) show ID", "one, with all its fields"),
            ("\(schema.name) add --field VALUE …", "a new one"),
            ("\(schema.name) update ID --field VALUE …", "changes fields"),
            ("\(schema.name) remove ID", "removes one"),
            ("\(schema.name) history ID", "every version of one: who changed what, when (also: show ID --history)"),
            ("\(schema.name) import FILE", "adds and changes them from a file: CSV, a workbook, JSON (help import)"),
            ("\(schema.name) export FILE", "writes them all to a file (help export)"),
            ("\(schema.name) --as-of DATE | …", "the records as they were at the end of that day"),
            ("\(schema.name) --history | …", "every version of every record, oldest first: commit, time, user, change"),
        ]
        return "\(schema.name) (\(schema.labelZh)): \(schema.summary)\n\nfields\n"
            + table([("id", "given as \(schema.idPrefix)… where you give none")] + fields + derived) + "\n\ncommands\n"
            + table(verbs + own.map { ($0.words.joined(separator: " "), $0.summary) })
    }

    private func typeText(_ type: ValueType) -> String {
        guard case .enumeration(let cases) = type else { return type.name }
        return "one of " + cases.map { "\($0.name) \($0.labelZh)" }.joined(separator: ", ")
    }

    private func verb(_ name: String, _ schema: CollectionSchema) throws(Diagnostic) -> String {
        if name == "import" || name == "export" { return try page([name]) }
        guard ["list", "show", "add", "update", "remove", "history"].contains(name) else {
            throw Diagnostic(
                "E0210", "there is no help on `\(schema.name) \(name)`", outcome: .failed,
                expected: "list, show, add, update, remove, import, export or history",
                suggestions: NearestName.find(
                    name, in: ["list", "show", "add", "update", "remove", "import", "export", "history"]))
        }
        return page(schema)
    }

    func functions() -> String {
        let scalars = FunctionCatalogue.names.compactMap { FunctionCatalogue.scalars[$0] }
        let aggregates = FunctionCatalogue.aggregates.values.sorted { $0.name < $1.name }
        return "functions of a row\n" + table(scalars.map { ($0.signature, $0.summary) })
            + "\n\naggregates, in `summarize`\n"
            + table(aggregates.map { ($0.signature, $0.summary) })
            + "\n\nover the rows around, in `extend … per … sort …`\n"
            + table(WindowFunction.all.map { ($0.signature, $0.summary) })
    }

    func types() -> String {
        "types and how they are written\n"
            + table([
                ("text", "\"界首镇 ${expr}\" with values in it, 'raw' without"), ("int", "12"),
                ("decimal", "12.5, exact"), ("money", "an amount with two places, exact"), ("real", "a computed ratio"),
                ("bool", "true, false"), ("date", "2016-09-28"), ("month", "2016-09"),
                ("duration", "90d, 2w, 3m, 5y"),
                ("period", "2016-06..2016-09: from June up to, not including, September"),
                ("list", "[\"a\", \"b\"]"), ("record", "{name: \"a\", n: 1}"), ("null", "what is unknown; never 0"),
            ])
    }

    private var sqlPage: String {
        """
        sql "SELECT …"
          rows of one SELECT over the collections, as a source for stages; it only reads

        Collections are tables of their names, with the computed fields as columns. A column that is a collection's own keeps
        its type; computed ones are whole numbers, reals or texts, and money inside of a computation counts in fen. Dates are
        ISO texts.

        examples
          sql "select kind, count(*) as n from schools group by kind" | where n > 5 | sort -n
              what stages continue
        """
    }

    private var openPage: String {
        "open FILE: \(OpenCommand.summary)\n\n\(OpenCommand.details)" + parameters(OpenCommand.parameters)
            + examples(OpenCommand.examples)
    }
}
