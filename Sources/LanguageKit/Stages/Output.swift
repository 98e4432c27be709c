internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum To {
    static let stage = StageDeclaration(
        "to", "shows the rows in a format", usage: "to csv | tsv | json | jsonl | md | html",
        examples: [CommandExample("townships | select id, name | take 2 | to csv", "for another program")],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        guard stage.words.count == 1, case .word(let word) = stage.words[0], let name = word.literalText else {
            throw Diagnostic(
                "E0404", "`to` needs a format", at: stage.range,
                expected: "a format; `help formats` lists them")
        }
        try requireFormat(name, word.range, rows)
        rows.sink = (.show(format: name), stage.name)
    }

    static func requireFormat(_ name: String, _ range: SourceRange, _ rows: PipelineBinder) throws(Diagnostic) {
        guard !rows.context.environment.formats.contains(name) else { return }
        throw CommandBinder.unknown(
            "format", name, range, rows.context.environment.formats, expected: "a format; `help formats` lists them")
    }
}

enum Save {
    static let stage = StageDeclaration(
        "save", "writes the rows to a file, in the format of its ending", usage: "save FILE [--format csv]",
        details: "The file is replaced as a whole, and only when the command, or the script, has succeeded.",
        examples: [CommandExample("townships | save \"townships.csv\"", "as CSV")],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        var path: Expression?
        var format: String?
        var items = stage.words[...]
        while let item = items.popFirst() {
            switch item {
            case .word(let word) where path == nil: path = try CommandBinder(pipeline: rows).word(word, as: .text)
            case .flag(let name, let inline) where name.text == "format":
                var value = inline
                if value == nil, case .word(let next)? = items.first {
                    value = next
                    items.removeFirst()
                }
                guard let value, let text = value.literalText else {
                    throw Diagnostic("E0404", "`--format` needs a format", at: name.range)
                }
                try To.requireFormat(text, value.range, rows)
                format = text
            case .word(let word):
                throw Diagnostic("E0404", "`save` writes one file", at: word.range, expected: "the end of the stage")
            case .flag(let name, _):
                throw CommandBinder.unknown("flag", "--" + name.text, name.range, ["--format"])
            }
        }
        guard let path else {
            throw Diagnostic("E0404", "`save` needs a file", at: stage.range, expected: "save \"file.csv\"")
        }
        if format == nil, case .literal(.text(let name), _) = path {
            let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            if !rows.context.environment.formats.contains(ending) || !name.contains(".") {
                throw Diagnostic(
                    "E0410", "the ending of `\(name)` is not a known format", at: stage.range,
                    expected: "the ending of a format, such as .csv; `help formats` lists them",
                    help: "or say it: save \"\(name)\" --format csv")
            }
        }
        rows.sink = (.save(path: path, format: format), stage.name)
    }
}

enum Table {
    static let stage = StageDeclaration(
        "table", "shows the rows as a table, also where another format is set", usage: "table",
        examples: [CommandExample("townships | select name | take 1 | table", "a table")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 0...0, "nothing")
        rows.sink = (.show(format: "table"), stage.name)
    }
}

enum Explain {
    static let stage = StageDeclaration(
        "explain", "shows how the pipeline would be computed, without running it", usage: "explain [--sql]",
        details: "With --sql only the SQL statement.",
        examples: [CommandExample("schools | where students > 500 | count | explain --sql", "one statement")],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        var sqlOnly = false
        for item in stage.words {
            guard case .flag(let name, nil) = item, name.text == "sql" else {
                throw Diagnostic("E0404", "`explain` takes only --sql", at: item.range, expected: "explain [--sql]")
            }
            sqlOnly = true
        }
        rows.sink = (.explain(sqlOnly: sqlOnly), stage.name)
    }
}
