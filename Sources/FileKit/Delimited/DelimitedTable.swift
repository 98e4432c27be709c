internal import BaseKit

/// A CSV or TSV file, scanned twice: once for the types of its columns, once for each reading of its rows.
final class DelimitedTable: RowSource {
    private let text: TextSource
    private let path: String
    /// Its start is the first row of data.
    private var dialect: DelimitedDialect
    private(set) var columns: [Column] = []
    private(set) var rows = 0
    private(set) var notes: [Message] = []
    /// Where the rows begin that cannot be read, and those that the reader wants to know the oddness of.
    private var leftOut: [Int] = []
    private var odd: [Int] = []
    /// Columns of text of which some cells are guarded.
    private var guarded: Set<Int> = []

    /// The cells lie in the window of `walk`; the offsets are those in the text.
    struct FirstRow {
        let walk: DelimitedWalk
        let cells: [DelimitedScanner.Cell]
        let start: Int
        let end: Int
    }

    init(_ text: TextSource, path: String, format: Format, extensionSays: Bool, options: FileOptions) throws(Diagnostic)
    {
        self.text = text
        self.path = path
        dialect = try DelimitedDialect.of(
            text, format: format, extensionSays: extensionSays, options: options, path: path, notes: &notes)
        let first = try firstRow()
        var pass = DelimitedInference(
            text, path, width: first.cells.count, keepsShort: options.givesOddRows)
        var names: [String]
        switch options.header {
        case false?: names = []
        default:
            names = first.cells.map { $0.text(first.walk.window.base) }.map { SpreadsheetText.unguarded($0) ?? $0 }
            dialect.start = first.end
        }
        try pass.run(dialect)
        try pass.refuseUnreadable(dialect)
        if !pass.long.isEmpty, !options.givesOddRows {
            leftOut = pass.long
            pass = DelimitedInference(
                text, path, width: first.cells.count, leavingOut: leftOut, keepsShort: false)
            try pass.run(dialect)
        }
        if options.header == nil, pass.looksLikeData(first) {
            pass.addRow(first)
            dialect.start = first.start
            names = []
            notes.append("no header: the first row looks like the others; --header says otherwise")
        }
        let width = pass.columns.count
        names += [String](repeating: "", count: max(0, width - names.count))
        let codes: Message?
        (columns, codes) = CodeColumns.columns(Array(names), pass.columns, inexact: options.asText ? nil : .text)
        rows = pass.rows
        notes += headerNotes(names)
        if options.givesOddRows {
            odd = (pass.long + pass.short).sorted()
        } else {
            notes += try pass.rowNotes(leftOut: leftOut)
        }
        if !options.asText {
            guarded = pass.guarded.columns
            notes += try typeNotes(pass)
            if let codes { notes.append(codes) }
            if let note = try pass.guarded.note(text) { notes.append(note) }
        }
    }

    /// Why columns are text of which some cells are not: the cells that are odd where most are of one kind.
    private func typeNotes(_ pass: DelimitedInference) throws(Diagnostic) -> [Message] {
        let mixed = columns.indices.filter { pass.columns[$0].mixedAt != nil || pass.columns[$0].beginsOdd }
        guard !mixed.isEmpty else { return try pass.typeNotes(columns, dialect, known: [:]) }
        let all = columns.map { Column($0.name, .text) }
        let cursor = try DelimitedCursor(
            text, path: path, dialect, columns: all, wanted: mixed, leavingOut: leftOut)
        var known: [Int: Message] = [:]
        for (column, tally) in zip(mixed, try OddCells.tally(cursor, columns: mixed.count, width: columns.count)) {
            known[column] = tally.sentence(place: "line")
        }
        return try pass.typeNotes(columns, dialect, known: known)
    }

    private func firstRow() throws(Diagnostic) -> FirstRow {
        var walk = try DelimitedWalk(text, dialect)
        guard try walk.begin(skippingEmptyLines: true) else {
            throw Diagnostic("E0606", "\(path) holds no row", outcome: .failed, expected: "a header and rows")
        }
        let start = walk.offset
        let (cells, stop) = try walk.row()
        if stop == .fault { throw try DelimitedFault.quote(walk, text, path) }
        return FirstRow(walk: walk, cells: cells, start: start, end: min(walk.offset, text.count))
    }

    private func headerNotes(_ names: [String]) -> [Message] {
        let empty = names.count { $0.isEmpty }
        guard empty > 0, empty < names.count, empty * 2 > names.count else { return [] }
        return [
            "\(empty) of \(names.count) columns have no name; if the first lines are titles, leave them out with --skip N"
        ]
    }

    var rowCount: Int { rows }

    func cursor(columns wanted: [Int]) throws(Diagnostic) -> any FileCursor {
        try DelimitedCursor(
            text, path: path, dialect, columns: columns, wanted: wanted, leavingOut: leftOut, odd: odd,
            guarded: guarded)
    }
}
