public import BaseKit
internal import FileKit
public import LanguageKit
public import QueryKit
internal import WorkspaceKit

/// A file read as a table.
typealias AdHocFile = FileTable

extension Session {
    /// The columns of the file; its rows are loaded when a query needs them, and only the columns that it needs.
    public func openFile(_ request: FileRequest) throws(Diagnostic) -> (key: String, columns: [Column]) {
        let key =
            "file:"
            + [
                request.path, request.format, request.encoding, request.delimiter, "\(request.skip)", request.sheet,
                "\(request.hasHeader.map { $0 ? 1 : 0 } ?? 2)", "\(request.listsProblems)",
            ].map { $0 ?? "" }
            .joined(separator: "\u{1F}")
        var options = FileOptions(
            format: request.format, encoding: request.encoding, skip: request.skip,
            header: request.hasHeader, sheet: request.sheet)
        if let delimiter = request.delimiter { options.delimiter = try Session.delimiter(delimiter) }
        let table =
            request.listsProblems
            ? try FileTable.oddCells(path: request.path, options: options)
            : try FileTable.open(path: request.path, options: options)
        // No statement is under way that could still read them.
        for file in files.values {
            for name in file.retired { try database.execute("DROP TABLE IF EXISTS temp.\"\(name)\"") }
            file.retired = []
        }
        // A file that one line opens twice, or again where a correction is tried, is spoken of once.
        for note in table.notes where toldOfFiles.insert("\(request.path): \(note.text)").inserted {
            say("note: \(request.path): \(note)")
        }
        files[key] = OpenedFile(table)
        return (key, table.columns)
    }

    /// One character, or `\t`.
    static func delimiter(_ text: String) throws(Diagnostic) -> Character {
        if text == "\\t" || text == "tab" { return "\t" }
        guard let character = text.first, text.count == 1 else {
            throw Diagnostic("E0605", "`\(text)` is not one character", expected: "a delimiter such as ; or \\t")
        }
        return character
    }

    /// The table of an opened file with at least these columns.
    func tableName(ofFile key: String, columns: [String]) throws(Diagnostic) -> String? {
        guard let file = files[key] else { return nil }
        if let name = file.tableName, file.loaded.isSuperset(of: columns) { return name }
        // A table has at least one column, also where a query only counts the rows.
        let named = columns.isEmpty ? file.table.columns.prefix(1).map(\.name) : columns
        try refuseTooMany(named, of: file.table, key)
        // Where both together are too many, those that no later stage of this line wants are read again when they are wanted.
        let both = file.loaded.union(named)
        let wanted = both.count > TableWidth.most ? Set(named) : both
        let indices = file.table.columns.indices.filter { wanted.contains(file.table.columns[$0].name) }
        let name = newTableName("file")
        // The statement that is being put together may have named the old one already.
        if let old = file.tableName { file.retired.append(old) }
        try database.createTemporaryTable(name, columns: indices.map { file.table.columns[$0] }) { insert in
            try file.table.forEachRow(columns: Array(indices)) { row in
                try Interrupt.check()
                try insert(row)
            }
        }
        file.tableName = name
        file.loaded = wanted
        return name
    }

    /// The table of an opened file that nothing has read yet, for one reading: its rows go through the query and are not
    /// kept. A second query would read the file again, and gets a table instead.
    public func streamName(_ source: QueryKit.RowSource, columns: [String]) throws(Diagnostic) -> String? {
        guard case .loaded(let key) = source, let file = files[key], file.tableName == nil, !file.wasStreamed else {
            return nil
        }
        let named = columns.isEmpty ? file.table.columns.prefix(1).map(\.name) : columns
        try refuseTooMany(named, of: file.table, key)
        file.wasStreamed = true
        let wanted = file.table.columns.indices.filter { named.contains(file.table.columns[$0].name) }
        let name = newTableName("file")
        try database.attach(name, FileRows(file.table, Array(wanted)))
        streamedTables.append(name)
        return name
    }

    /// Of a file with more columns as many can be read in one line.
    private func refuseTooMany(_ columns: [String], of table: FileTable, _ key: String) throws(Diagnostic) {
        guard columns.count > TableWidth.most else { return }
        let path = key.dropFirst("file:".count).prefix { $0 != "\u{1F}" }
        let some = columns.prefix(2).map(PipelineScope.written).joined(separator: ", ")
        throw Diagnostic(
            "E0536", "\(String(path)) has \(columns.count) columns, and all are wanted here",
            outcome: .failed, expected: "at most \(TableWidth.most) columns of a file in one line",
            help: "choose those that are needed: open \(String(path)) | select \(some)")
    }

    func detachStreams() {
        for name in streamedTables { database.detach(name) }
        streamedTables = []
    }

    func newTableName(_ base: String) -> String {
        temporaryTables += 1
        return "\(base)_\(temporaryTables)"
    }
}

/// Some columns of a file, for SQLite to read.
private final class FileRows: RawRows {
    let columns: [Column]
    private let table: FileTable
    private let wanted: [Int]

    init(_ table: FileTable, _ wanted: [Int]) {
        self.table = table
        self.wanted = wanted
        columns = wanted.map { table.columns[$0] }
    }

    var estimatedCount: Int { table.rowCount ?? 1_000_000 }
    func cursor() throws(Diagnostic) -> RawCursor { try table.cursor(columns: wanted) }
}
