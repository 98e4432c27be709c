internal import BaseKit
public import ModuleKit
internal import QueryKit

/// `open`, which reads a file as a table.
public enum OpenCommand {
    public static let summary = "reads a file as a table"

    public static let parameters = [
        CommandParameter("file", .text, positional: true, summary: "the file"),
        CommandParameter(
            "format", .text, default: "null", summary: "csv, tsv, json, jsonl or xlsx, where the ending lies"),
        CommandParameter(
            "encoding", .text, default: "null", summary: "utf-8, utf-16, gb18030, gbk, big5, where it is found wrongly"),
        CommandParameter("delimiter", .text, default: "null", summary: "what stands between cells: ; or \\t"),
        CommandParameter("skip", .int, default: "0", summary: "lines of title before the header"),
        CommandParameter("sheet", .text, default: "null", summary: "the sheet of a workbook, by name or number"),
        CommandParameter(
            "header", .bool, default: "false", summary: "the first row is the header, where it reads like data"),
        CommandParameter("no-header", .bool, default: "false", summary: "the first row is data"),
        CommandParameter(
            "problems", .bool, default: "false",
            summary: "the cells that are not as most of their column, the rows of another length"),
    ]

    public static let details = """
        Encoding, delimiter, header and types are found over the whole file, and what was found is said. A column is a number or \
        a day only where every cell is; codes with leading zeros, numbers of more than 15 digits, and whole numbers whose \
        heading says that they are codes (学校代码, zip code, id) stay text. Cells that keep a \
        column from being numbers or days are counted, and so are rows with more or fewer cells than the first; --problems lists \
        them all by row and column. Of a workbook (.xlsx) the \
        first sheet is read, with the results of its formulas.
        """

    public static let examples = [
        CommandExample("open county/data/townships.jsonl | count", "the rows of a file"),
        CommandExample("open county/data/townships.jsonl | select code, name | take 2", "any stage goes on with them"),
    ]
}

extension CommandBinder {
    func open(_ command: CommandSyntax) throws(Diagnostic) {
        pipeline.context.readsOpenParameter = false
        let arguments = try arguments(command.items.dropFirst(), OpenCommand.parameters, of: "open", command.range)
        func known(_ name: String) throws(Diagnostic) -> Value {
            guard let expression = arguments.first(where: { $0.name == name })?.value else { return .null }
            guard case .literal(let value, _) = expression else {
                throw pipeline.context.unknown(
                    "the \(name) must be known before the script runs", at: command.range,
                    expected: "a text in quotes, or a `param`", help: "the columns of the file are checked first")
            }
            return value
        }
        func text(_ name: String) throws(Diagnostic) -> String? {
            if case .text(let text) = try known(name) { return text }
            return nil
        }
        let isData = try known("no-header") == .bool(true)
        if isData, try known("header") == .bool(true) {
            throw Diagnostic(
                "E0207", "the first row cannot be both a header and data", at: command.range,
                expected: "one of --header and --no-header")
        }
        let hasHeader: Bool? = isData ? false : try known("header") == .bool(true) ? true : nil
        let request = FileRequest(
            path: try text("file") ?? "", format: try text("format"), encoding: try text("encoding"),
            delimiter: try text("delimiter"), skip: Int(clamping: try known("skip").whole ?? 0),
            sheet: try text("sheet"), hasHeader: hasHeader,
            listsProblems: try known("problems") == .bool(true))
        do {
            let (key, columns) = try pipeline.context.environment.openFile(request)
            pipeline.plan = PipelineBinder.scan(.loaded(key), columns, pipeline.context)
        } catch {
            throw error.source == nil ? error.located(in: pipeline.context.source, at: command.range) : error
        }
    }
}
