public import BaseKit

/// What the reader of each format gives.
protocol RowSource: AnyObject {
    var columns: [Column] { get }
    var rowCount: Int { get }
    var notes: [Message] { get }
    /// Each of `wanted` is an index of `columns`.
    func cursor(columns wanted: [Int]) throws(Diagnostic) -> any FileCursor
}

/// A file that somebody else wrote, as a table with typed columns.
///
/// Types are found over the whole file, never from a sample: a column is a number, a date or a boolean only where all of
/// its cells are; everything else stays text, letter by letter. A long text file is read by blocks, again for each cursor;
/// the cells of a workbook are kept in memory until the table is let go.
public final class FileTable {
    /// Names as in the header and the types found. A name that is empty becomes `column_3`; one that occurs before
    /// (ignoring case) gets `_2`.
    public let columns: [Column]
    /// Rows without the header.
    public let rowCount: Int?
    /// What was found out or could not be converted, as sentences for the user.
    public let notes: [Message]
    private let source: any RowSource

    /// Looks at all of the file. Throws a diagnostic (E0601…E0610) where it does not exist, cannot be read, is no text, or is
    /// broken; the message says where.
    public static func open(path: String, options: FileOptions = .init()) throws(Diagnostic) -> FileTable {
        try FileTable(try FileReading.source(path), options: options)
    }

    init(_ source: any RowSource) {
        self.source = source
        columns = source.columns
        rowCount = source.rowCount
        notes = source.notes
    }

    init(_ bytes: ByteSource, options: FileOptions) throws(Diagnostic) {
        let path = bytes.path
        let head = try bytes.head()
        if options.format == nil, let refusal = ForeignFile.refusal(head, path) { throw refusal }
        if try Format.isWorkbook(head, path, options) {
            source = try WorkbookTable(try bytes.contents(), path: path, options: options)
            columns = source.columns
            rowCount = source.rowCount
            notes = source.notes
            try refuseZeros(path)
            return
        }
        if let sheet = options.sheet {
            throw Diagnostic("E0610", "\(path) is no workbook and has no sheet `\(sheet)`", outcome: .failed)
        }
        let (text, encodingNote) = try TextEncoding.decode(bytes, head, given: options.encoding)
        let format = try Format.of(text, path, options.format)
        switch format {
        case .csv, .tsv:
            let extensionSays = options.format != nil || Format.named(byExtensionOf: path) != nil
            source = try DelimitedTable(
                text, path: path, format: format, extensionSays: extensionSays, options: options)
        case .xlsx: throw Format.noWorkbook(path)
        case .json, .jsonl: source = try JSONTable(text, path: path, lines: format == .jsonl, asText: options.asText)
        }
        columns = source.columns
        rowCount = source.rowCount
        notes = (encodingNote.map { [$0] } ?? []) + source.notes
        try refuseZeros(path)
    }

    /// A zero ends a name for SQLite.
    private func refuseZeros(_ path: String) throws(Diagnostic) {
        guard let index = columns.firstIndex(where: { $0.name.utf8.contains(0) }) else { return }
        throw Diagnostic(
            "E0606", "\(path): the name of column \(index + 1) holds the character U+0000", outcome: .failed,
            expected: "a name without it", help: "take it out of the first row")
    }

    /// Calls `body` with each row in the file's order: the cells of the columns with the `wanted` indexes in that order,
    /// or of all. Each cell lies as `Value.sqlValue(as:)` lays a value of the column's type. Only wanted cells are
    /// converted. Ends at the first error that `body` throws, and at Ctrl-C.
    public func forEachRow(columns wanted: [Int]? = nil, _ body: ([SQLValue]) throws -> Void) throws {
        let cursor = try cursor(columns: wanted)
        var row = [SQLValue](repeating: .null, count: wanted?.count ?? columns.count)
        while try cursor.next() {
            for index in row.indices { row[index] = SQLValue(cursor.cell(index)) }
            try body(row)
        }
    }

    /// The rows one by one, without a copy of their text: the columns with the `wanted` indexes in that order, or all.
    /// The cursor keeps what it needs of the file.
    public func cursor(columns wanted: [Int]? = nil) throws(Diagnostic) -> any FileCursor {
        let wanted = wanted ?? Array(columns.indices)
        for index in wanted where !columns.indices.contains(index) {
            throw Diagnostic.fault("the file has no column number \(index + 1)")
        }
        return try source.cursor(columns: wanted)
    }
}
