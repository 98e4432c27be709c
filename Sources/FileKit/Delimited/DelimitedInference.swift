internal import BaseKit

/// The first pass over a delimited file: the types of all columns over all rows, and what is odd about the rows.
struct DelimitedInference {
    private let text: ByteBuffer
    private let path: String
    /// Cells that a row should have.
    private let width: Int
    private(set) var columns: [ColumnInference]
    private(set) var rows = 0
    /// Where the rows begin that have too few cells, and those that have too many.
    private(set) var short: [Int] = []
    private(set) var long: [Int] = []
    /// Rows with too many cells, found by an earlier pass, which say nothing about the columns.
    private var leftOut: ArraySlice<Int>

    init(_ text: ByteBuffer, _ path: String, width: Int, leavingOut: [Int] = []) {
        self.text = text
        leftOut = leavingOut[...]
        self.path = path
        self.width = width
        columns = [ColumnInference](repeating: ColumnInference(), count: width)
    }

    mutating func run(_ dialect: DelimitedDialect) throws(Diagnostic) {
        var scanner = DelimitedScanner(text, dialect)
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        let skipsEmptyLines = width > 1
        while scanner.position < scanner.end {
            if skipsEmptyLines, scanner.skipEmptyLine() { continue }
            let start = scanner.position
            if start == leftOut.first {
                leftOut.removeFirst()
                if scanner.skipRow() == .fault { throw DelimitedFault.quote(scanner, text, path) }
                continue
            }
            var index = 0
            var isLong = false
            var stop: DelimitedScanner.Stop
            repeat {
                stop = scanner.next(&cell)
                if index < width {
                    add(cell, to: index)
                } else if !cell.isEmpty {
                    isLong = true
                }
                index &+= 1
            } while stop == .delimiter
            if stop == .fault { throw DelimitedFault.quote(scanner, text, path) }
            if isLong {
                long.append(start)
                continue
            }
            if index < width { short.append(start) }
            rows &+= 1
            if rows & 0xFFF == 0 {
                try Interrupt.check()
                for index in columns.indices { columns[index].lookAgain() }
            }
        }
    }

    @inline(__always)
    private mutating func add(_ cell: DelimitedScanner.Cell, to index: Int) {
        if cell.isEmpty || columns[index].isSettled { return }
        let shape =
            cell.escaped ? .text : CellShape.ofDelimited(text.base + cell.start, cell.end &- cell.start)
        if columns[index].isText { return columns[index].glance(shape.kind) }
        columns[index].add(shape, at: cell.start)
    }

    /// Takes a row that was first believed to be the header.
    mutating func addRow(_ cells: [DelimitedScanner.Cell]) {
        for (index, cell) in cells.enumerated() { add(cell, to: index) }
        rows += 1
    }

    /// Whether the first row cannot be a header: in a column of days or of numbers with a point it has such a value too.
    /// Whole numbers prove nothing, as years and grades name columns.
    func looksLikeData(_ first: [DelimitedScanner.Cell]) -> Bool {
        zip(first, columns).contains { cell, column in
            if cell.isEmpty || cell.escaped { return false }
            let kind = CellShape.ofDelimited(text.base + cell.start, cell.end - cell.start).kind
            return column.state == .date && kind == .date || column.state == .decimal && kind == .decimal
        }
    }

    /// Throws where all rows have too many cells, or most of them behind a first row of one cell: it is not the header then.
    func refuseUnreadable(_ dialect: DelimitedDialect) throws(Diagnostic) {
        guard let first = long.first, rows == 0 || width == 1 && long.count >= rows else { return }
        throw tooManyCells(dialect, first)
    }

    private func tooManyCells(_ dialect: DelimitedDialect, _ start: Int) -> Diagnostic {
        var scanner = DelimitedScanner(text, dialect)
        scanner.position = start
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        var count = 1
        while scanner.next(&cell) == .delimiter { count += 1 }
        return Diagnostic(
            "E0606", "\(path), line \(text.line(of: start)): the row has \(count) cells, the first row \(width)",
            outcome: .failed,
            help:
                "put quotes around a cell that holds a \(DelimitedDialect.name(dialect.delimiter)); if the first lines are titles, leave them out with --skip N; if another character divides the cells, say it with --delimiter"
        )
    }

    /// `leftOut`: rows that cannot be read, as they have too many cells.
    func rowNotes(leftOut: [Int]) -> [Message] {
        var notes: [Message] = []
        if !leftOut.isEmpty {
            notes.append(
                "\(leftOut.count) row\(plural: leftOut.count, " has", "s have") more than \(width) cells and cannot be read (\(lines(leftOut))); put quotes around a cell that holds what divides cells"
            )
        }
        if !short.isEmpty {
            notes.append(
                "\(short.count) row\(plural: short.count, " has", "s have") fewer than \(width) cells (\(lines(short))); the missing ones are null"
            )
        }
        return notes
    }

    /// `line 3, 5 and 12 more`
    private func lines(_ offsets: [Int]) -> Message {
        let shown = Array(offsets.prefix(20))
        let lines = Message.list(text.lines(of: shown).map { "\($0)" })
        let more = offsets.count - shown.count
        return more > 0 ? "line \(lines) and \(more) more" : "line \(lines)"
    }

    /// `known` says more about some columns.
    func typeNotes(_ named: [Column], _ dialect: DelimitedDialect, known: [Int: Message]) -> [Message] {
        var notes: [Message] = []
        let lines = text.linesByOffset(columns.compactMap(\.mixedAt))
        for (index, (column, inference)) in zip(named, columns).enumerated() {
            if let sentence = known[index] {
                notes.append("\(column.name) is text: \(sentence)")
            } else if let offset = inference.mixedAt, let line = lines[offset] {
                let shown = DelimitedFault.excerpt(text, dialect, offset)
                notes.append("\(column.name) is text: line \(line) holds `\(shown)`")
            } else if inference.hasTooManyDigits {
                notes.append("\(column.name) is text: its numbers have too many digits")
            }
        }
        return notes
    }
}

/// What is wrong with the quotes of a file, and how a cell is shown in a message.
enum DelimitedFault {
    static func quote(_ scanner: DelimitedScanner, _ text: ByteBuffer, _ path: String) -> Diagnostic {
        let (line, column) = text.place(of: scanner.faultAt)
        if scanner.faultIsOpenQuote {
            return Diagnostic(
                "E0606", "\(path), line \(line), column \(column): the quote that opens here is never closed",
                outcome: .failed, help: "a quote inside of a quoted cell is written twice")
        }
        return Diagnostic(
            "E0606", "\(path), line \(line), column \(column): text follows the closing quote of a cell",
            outcome: .failed, expected: "the delimiter or the end of the row",
            help: "a quote inside of a quoted cell is written twice")
    }

    /// The start of the cell whose content begins at `offset`.
    static func excerpt(_ text: ByteBuffer, _ dialect: DelimitedDialect, _ offset: Int) -> String {
        var scanner = DelimitedScanner(text, dialect)
        let isQuoted = offset > 0 && text.base[offset - 1] == UInt8(ascii: "\"")
        scanner.position = isQuoted ? offset - 1 : offset
        var cell = DelimitedScanner.Cell(start: offset, end: offset, escaped: false)
        _ = scanner.next(&cell)
        let content = cell.text(text.base)
        return content.count > 30 ? content.prefix(30) + "…" : content
    }
}
