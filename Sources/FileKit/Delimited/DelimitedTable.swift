internal import BaseKit

/// A CSV or TSV file, scanned twice: once for the types of its columns, once for each reading of its rows.
final class DelimitedTable: RowSource {
    private let text: ByteBuffer
    private let path: String
    /// Its start is the first row of data.
    private var dialect: DelimitedDialect
    private(set) var columns: [Column] = []
    private(set) var rows = 0
    private(set) var notes: [Message] = []
    /// Where the rows begin that cannot be read, and those that the reader wants to know the oddness of.
    private var leftOut: [Int] = []
    private var odd: [Int] = []

    init(_ text: ByteBuffer, path: String, format: Format, extensionSays: Bool, options: FileOptions) throws(Diagnostic)
    {
        self.text = text
        self.path = path
        dialect = try DelimitedDialect.of(
            text, format: format, extensionSays: extensionSays, options: options, path: path, notes: &notes)
        let first = try firstRow()
        var pass = DelimitedInference(text, path, width: first.cells.count)
        var names: [String]
        switch options.header {
        case false?: names = []
        default:
            names = first.cells.map { $0.text(text.base) }
            dialect.start = first.end
        }
        try pass.run(dialect)
        try pass.refuseUnreadable(dialect)
        if !pass.long.isEmpty, !options.givesOddRows {
            leftOut = pass.long
            pass = DelimitedInference(text, path, width: first.cells.count, leavingOut: leftOut)
            try pass.run(dialect)
        }
        if options.header == nil, pass.looksLikeData(first.cells) {
            pass.addRow(first.cells)
            dialect.start = first.start
            names = []
            notes.append("no header: the first row looks like the others; --header says otherwise")
        }
        let width = pass.columns.count
        names += [String](repeating: "", count: max(0, width - names.count))
        for (index, name) in ColumnNames.unique(Array(names)).enumerated() {
            columns.append(Column(name, options.asText ? .text : pass.columns[index].type(inexact: .text)))
        }
        rows = pass.rows
        notes += headerNotes(names)
        if options.givesOddRows {
            odd = (pass.long + pass.short).sorted()
        } else {
            notes += pass.rowNotes(leftOut: leftOut)
        }
        if !options.asText { notes += try typeNotes(pass) }
    }

    /// Why columns are text of which some cells are not: the cells that are odd where most are of one kind.
    private func typeNotes(_ pass: DelimitedInference) throws(Diagnostic) -> [Message] {
        let mixed = columns.indices.filter { pass.columns[$0].mixedAt != nil || pass.columns[$0].beginsOdd }
        guard !mixed.isEmpty else { return pass.typeNotes(columns, dialect, known: [:]) }
        let all = columns.map { Column($0.name, .text) }
        let cursor = DelimitedCursor(
            text, path: path, dialect, columns: all, wanted: mixed, leavingOut: leftOut, odd: [])
        var known: [Int: Message] = [:]
        for (column, tally) in zip(mixed, try OddCells.tally(cursor, columns: mixed.count)) {
            known[column] = tally.sentence(place: "line")
        }
        return pass.typeNotes(columns, dialect, known: known)
    }

    private func firstRow() throws(Diagnostic) -> (cells: [DelimitedScanner.Cell], start: Int, end: Int) {
        var scanner = DelimitedScanner(text, dialect)
        while scanner.skipEmptyLine() {}
        let start = scanner.position
        guard start < scanner.end else {
            throw Diagnostic("E0606", "\(path) holds no row", outcome: .failed, expected: "a header and rows")
        }
        var cells: [DelimitedScanner.Cell] = []
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        var stop: DelimitedScanner.Stop
        repeat {
            stop = scanner.next(&cell)
            if stop == .fault { throw DelimitedFault.quote(scanner, text, path) }
            cells.append(cell)
        } while stop == .delimiter
        return (cells, start, min(scanner.position, scanner.end))
    }

    private func headerNotes(_ names: [String]) -> [Message] {
        let empty = names.count { $0.isEmpty }
        guard empty > 0, empty < names.count, empty * 2 > names.count else { return [] }
        return [
            "\(empty) of \(names.count) columns have no name; if the first lines are titles, leave them out with --skip N"
        ]
    }

    var rowCount: Int { rows }

    func cursor(columns wanted: [Int]) -> any FileCursor {
        DelimitedCursor(
            text, path: path, dialect, columns: columns, wanted: wanted, leavingOut: leftOut, odd: odd)
    }
}
