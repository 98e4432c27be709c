internal import BaseKit
internal import FileKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum ImportCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["import"], summary: "adds and changes records from a file: all of its rows, or none",
            details: """
                Columns are matched with fields by name or by Chinese label; --map tells the others. A row whose key is on \
                record changes that record, any other adds one; an empty cell leaves what is there.
                References are written as an id, or as a name or code that only one record has; enumerations as their word, \
                label or code; days as 2016-09-01, 2016/9/1, 2016年9月1日 or 20160901; codes keep their zeros. Full-width letters \
                and digits become the usual ones, names NFC.
                Where a row is wrong, nothing is imported: every wrong cell is listed with its row and a remedy, and the bad rows \
                are written to FILE.rejects.csv, to be corrected and imported themselves. With --skip-bad the others are taken.
                `schools import FILE` is the same as `import schools FILE`.
                """,
            parameters: [
                CommandParameter("collection", .text, positional: true, summary: "where the rows go"),
                CommandParameter("file", .text, positional: true, summary: "CSV, TSV, JSON, JSONL or XLSX"),
                CommandParameter(
                    "key", .text, default: "null",
                    summary:
                        "fields by which a row finds its record: `code`, `school,year`, `id`; `none` adds every row"),
                CommandParameter(
                    "map", .text, default: "\"\"", summary: "\"column = field, …\"; no field leaves it out"),
                CommandParameter("dry-run", .bool, default: "false", summary: "show every changed cell, write nothing"),
                CommandParameter(
                    "skip-bad", .bool, default: "false", summary: "take the good rows where others are bad"),
                CommandParameter("clear-empty", .bool, default: "false", summary: "an empty cell makes the field null"),
                CommandParameter("rejects", .text, default: "null", summary: "where bad rows are written"),
                CommandParameter("format", .text, default: "null", summary: "where the ending does not tell it"),
                CommandParameter("encoding", .text, default: "null", summary: "utf-8, utf-16, gb18030, big5"),
                CommandParameter("delimiter", .text, default: "null", summary: "what stands between cells"),
                CommandParameter("skip", .int, default: "0", summary: "lines of title before the header"),
                CommandParameter(
                    "sheet", .text, default: "null", summary: "the sheet of a workbook, by name or number"),
            ],
            examples: [
                CommandExample(
                    "import townships county/data/townships.jsonl --dry-run", "what has the same values changes nothing"
                )
            ], changesRecords: true)
    ) { (session, arguments) throws(Diagnostic) in
        let schema = try schema(arguments, session)
        let request = try request(arguments)
        let importer = try Importer(session, schema, request)
        guard request.isRehearsal, !session.options.isDryRun else {
            try importer.run()
            return nil
        }
        let start = try session.mark()
        let before = session.transaction?.reports
        session.transaction?.reports = TransactionReports()
        defer { if let before { session.transaction?.reports = before } }
        do throws(Diagnostic) {
            try importer.run()
            let changes = try session.requireWorkspace().stagedChanges()
            try session.requireWorkspace().validate()
            try session.show(changes)
            if let reports = session.transaction?.reports { session.sayReports(reports) }
            session.say(
                "dry run: \(changes.count) record\(plural: changes.count) would change, nothing was written")
        } catch {
            try session.goBack(to: start)
            throw error
        }
        try session.goBack(to: start)
        session.hasRehearsed = true
        return nil
    }

    static func schema(_ arguments: HostArguments, _ session: Session) throws(Diagnostic) -> CollectionSchema {
        let name = arguments.text("collection") ?? ""
        _ = try session.requireWorkspace()
        if let schema = session.collection(name) { return schema }
        if let error = session.whyAbsent(name) { throw error }
        throw Diagnostic(
            "E0210", "there is no collection `\(name)`", outcome: .failed, expected: "one that `collections` lists",
            suggestions: NearestName.find(name, in: session.collections.map(\.name)))
    }

    private static func request(_ arguments: HostArguments) throws(Diagnostic) -> ImportRequest {
        let skip: Int = if case .int(let lines)? = arguments["skip"] { Int(clamping: lines) } else { 0 }
        return ImportRequest(
            path: arguments.text("file") ?? "",
            options: FileOptions(
                format: arguments.text("format"), encoding: arguments.text("encoding"), skip: skip,
                delimiter: try arguments.text("delimiter").map { (text) throws(Diagnostic) in
                    try Session.delimiter(text)
                }, header: true, sheet: arguments.text("sheet"), asText: true, givesOddRows: true),
            key: arguments.text("key").map { $0.split { ",，".contains($0) }.map { String($0).trimmedBlanks } },
            map: arguments.text("map") ?? "", isRehearsal: arguments["dry-run"] == .bool(true),
            skipsBad: arguments["skip-bad"] == .bool(true), clearsEmpty: arguments["clear-empty"] == .bool(true),
            rejects: arguments.text("rejects"))
    }
}

enum ExportCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["export"], summary: "writes all records of a collection to a file that `import` reads again",
            details: """
                The id and every stored field, in the format of the file's ending. With --labels the columns have their Chinese \
                labels. `schools export FILE` is the same as `export schools FILE`; to write a part or other columns: \
                schools | where … | save FILE.
                """,
            parameters: [
                CommandParameter("collection", .text, positional: true, summary: "what is written"),
                CommandParameter("file", .text, positional: true, summary: "the file; it is replaced as a whole"),
                CommandParameter("format", .text, default: "null", summary: "where the ending does not tell it"),
                CommandParameter("excel", .bool, default: "false", summary: "CSV for spreadsheet programs"),
                CommandParameter("labels", .bool, default: "false", summary: "Chinese labels as the header"),
            ],
            examples: [CommandExample("export townships \"townships.csv\"", "ten townships")])
    ) { (session, arguments) throws(Diagnostic) in
        let schema = try ImportCommand.schema(arguments, session)
        let table = try session.tableName(.collection(schema.name), columns: schema.storedColumns.map(\.name))
        let names = schema.storedColumns.map { "`\($0.name)`" }.joined(separator: ", ")
        let rows = try session.database.query(
            "SELECT \(names) FROM `\(table)` ORDER BY `id`", [], columns: schema.storedColumns)
        let columns = schema.storedColumns.map { column in
            let label = schema.field(column.name)?.labelZh
            return Column(arguments["labels"] == .bool(true) ? label ?? column.name : column.name, column.type)
        }
        let path = arguments.text("file") ?? ""
        let isExcel = arguments["excel"] == .bool(true)
        try session.save(
            columns, DatabaseCursor(rows), path: path, format: isExcel ? "csv-excel" : arguments.text("format"))
        return nil
    }
}
