internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum To {
    static let stage = StageDeclaration(
        "to", "shows the rows in a format", usage: "to csv | tsv | json | jsonl | yaml | md | html | xlsx",
        details: """
            `to csv --excel` is CSV as spreadsheet programs want it: with a byte order mark, codes and long numbers as texts, and \
            nothing that would be computed.
            """,
        examples: [
            CommandExample("townships | select id, name | take 2 | to csv", "for another program"),
            CommandExample("townships | select code, name | take 2 | to csv --excel", "for a spreadsheet program"),
        ],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        guard case .word(let word)? = stage.words.first, var name = word.literalText else {
            throw Diagnostic(
                "E0404", "`to` needs a format", at: stage.range,
                expected: "a format; `help formats` lists them")
        }
        try requireFormat(name, word.range, rows)
        var rest = stage.words.dropFirst()
        while let item = rest.popFirst() {
            guard case .flag(let flag, let inline) = item, flag.text == "excel", word.literalText == "csv" else {
                throw superfluous(item, of: stage, behind: word)
            }
            name = try SwitchFlag.isOn(flag, inline, &rest) ? excel : "csv"
        }
        rows.sink = (.show(format: name), stage.name)
    }

    private static func superfluous(
        _ item: CommandSyntax.Item, of stage: StageSyntax, behind format: WordSyntax
    ) -> Diagnostic {
        let name = format.literalText ?? ""
        if case .word(let word) = item,
            let error = SwitchFlag.refused(word, in: stage.words[...], { $0 == "excel" })
        {
            return error
        }
        return Diagnostic(
            "E0404", "`to \(name)` takes nothing more", at: item.range,
            expected: name == "csv" ? "to csv --excel" : "the end of the stage")
    }

    /// CSV for spreadsheet programs.
    static let excel = "csv-excel"

    static func requireFormat(_ name: String, _ range: SourceRange, _ rows: PipelineBinder) throws(Diagnostic) {
        guard !rows.context.environment.formats.contains(name) else { return }
        var error = CommandBinder.unknown(
            "format", name, range, rows.context.environment.formats, expected: "a format; `help formats` lists them")
        if ["excel", "exel", "xls", "xlsm", "workbook"].contains(name.lowercased()) {
            error.suggestions = ["xlsx"]
            error.fix = .init(range: range, replacement: "xlsx")
        }
        throw error
    }
}

enum Save {
    static let stage = StageDeclaration(
        "save", "writes the rows to a file, in the format of its ending", usage: "save FILE [--format csv] [--excel]",
        details: """
            The file is replaced as a whole, and only when the command, or the script, has succeeded. With --excel a CSV file is \
            as spreadsheet programs want it. Behind `render` a picture is saved, as .svg or .png.
            """,
        examples: [
            CommandExample("townships | save \"townships.csv\"", "as CSV"),
            CommandExample("townships | save \"townships.xlsx\"", "as a workbook"),
            CommandExample("schools | count by kind | render bar | save \"kinds.svg\"", "as a picture"),
        ],
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
                    throw Diagnostic(
                        "E0404", "`--format` needs a format", at: name.range,
                        expected: "a format; `help formats` lists them")
                }
                try To.requireFormat(text, value.range, rows)
                format = text
            case .flag(let name, let inline) where name.text == "excel":
                if try SwitchFlag.isOn(name, inline, &items) { format = To.excel }
            case .word(let word):
                throw SwitchFlag.refused(word, in: stage.words[...], { $0 == "excel" })
                    ?? Diagnostic("E0404", "`save` writes one file", at: word.range, expected: "the end of the stage")
            case .flag(let name, _):
                throw CommandBinder.unknown("flag", "--" + name.text, name.range, ["--format", "--excel"])
            }
        }
        guard let path else {
            throw Diagnostic("E0404", "`save` needs a file", at: stage.range, expected: "save \"file.csv\"")
        }
        if case .render(let request, _)? = rows.sink?.sink {
            rows.sink = (.render(request, path: path), stage.name)
            return
        }
        if format == nil, case .literal(.text(let name), _) = path {
            if name.hasSuffix(".svg") || name.hasSuffix(".png") {
                throw Diagnostic(
                    "E0410", "rows are no picture: `\(name)`", at: stage.range, expected: "`render` before `save`",
                    help: "draw them first: … | render bar | save \"\(name)\"")
            }
            let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            if !rows.context.environment.formats.contains(ending) || !name.contains(".") {
                let isWorkbook = ending == "xls" || ending == "xlsm"
                throw Diagnostic(
                    "E0410", "the ending of `\(name)` is not a known format", at: stage.range,
                    expected: "the ending of a format, such as .csv; `help formats` lists them",
                    fix: isWorkbook
                        ? .init(range: stage.range, replacement: "save \(name.dropLast(ending.count))xlsx") : nil,
                    help: isWorkbook ? nil : "or say it: save \"\(name)\" --format csv")
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
        var rest = stage.words[...]
        while let item = rest.popFirst() {
            guard case .flag(let name, let inline) = item, name.text == "sql" else {
                if case .word(let word) = item,
                    let error = SwitchFlag.refused(word, in: stage.words[...], { $0 == "sql" })
                {
                    throw error
                }
                throw Diagnostic("E0404", "`explain` takes only --sql", at: item.range, expected: "explain [--sql]")
            }
            sqlOnly = try SwitchFlag.isOn(name, inline, &rest)
        }
        rows.sink = (.explain(sqlOnly: sqlOnly), stage.name)
    }
}
