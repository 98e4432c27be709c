internal import BaseKit

/// The first pass over a delimited file: the types of all columns over all rows, and what is odd about the rows.
struct DelimitedInference {
    private let text: TextSource
    private let path: String
    /// Cells that a row should have.
    private let width: Int
    private(set) var columns: [ColumnInference]
    private(set) var rows = 0
    /// Where the rows begin that have too many cells.
    private(set) var long: [Int] = []
    /// How many rows have too few cells, and where they begin: the first ones, or all where they are asked for.
    private(set) var shortCount = 0
    private(set) var short: [Int] = []
    private let keepsShort: Bool
    /// Cells that are written so that a spreadsheet keeps their text.
    private(set) var guarded = GuardedCells()
    /// Rows with too many cells, found by an earlier pass, which say nothing about the columns.
    private var leftOut: ArraySlice<Int>

    init(_ text: TextSource, _ path: String, width: Int, leavingOut: [Int] = [], keepsShort: Bool) {
        self.text = text
        self.keepsShort = keepsShort
        leftOut = leavingOut[...]
        self.path = path
        self.width = width
        columns = [ColumnInference](repeating: ColumnInference(), count: width)
    }

    mutating func run(_ dialect: DelimitedDialect) throws(Diagnostic) {
        var walk = try DelimitedWalk(text, dialect)
        var beyond = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        let cells = UnsafeMutableBufferPointer<DelimitedScanner.Cell>.allocate(capacity: width)
        cells.initialize(repeating: beyond)
        defer { cells.deallocate() }
        while try walk.begin(skippingEmptyLines: width > 1) {
            let start = walk.scanner.position
            let offset = walk.offset
            if offset == leftOut.first {
                let stop = walk.scanner.skipRow()
                if try walk.readOn(from: start) { continue }
                if stop == .fault { throw try DelimitedFault.quote(walk, text, path) }
                leftOut.removeFirst()
                continue
            }
            var index = 0
            var isLong = false
            var stop: DelimitedScanner.Stop
            repeat {
                if index < width {
                    stop = walk.scanner.next(&cells[index])
                } else {
                    stop = walk.scanner.next(&beyond)
                    if !beyond.isEmpty { isLong = true }
                }
                index &+= 1
            } while stop == .delimiter
            if try walk.readOn(from: start) { continue }
            if stop == .fault { throw try DelimitedFault.quote(walk, text, path) }
            // The cells of a row that is too long count too: it may be the first row that is wrong.
            for column in 0..<min(index, width) { add(cells[column], to: column, walk.scanner.base, offset &- start) }
            if isLong {
                long.append(offset)
                continue
            }
            if index < width {
                shortCount += 1
                if keepsShort || short.count < 20 { short.append(offset) }
            }
            rows &+= 1
            if rows & 0xFFF == 0 {
                try Interrupt.check()
                for index in columns.indices { columns[index].lookAgain() }
            }
        }
    }

    @inline(__always)
    private mutating func add(
        _ cell: DelimitedScanner.Cell, to index: Int, _ base: UnsafePointer<UInt8>, _ origin: Int
    ) {
        if cell.isEmpty { return }
        if GuardedCells.mayBe(base[cell.start]) { guarded.add(cell, base, at: origin &+ cell.start, column: index) }
        if columns[index].isSettled { return }
        let shape = cell.escaped ? .text : CellShape.ofDelimited(base + cell.start, cell.end &- cell.start)
        if shape.kind == .text, columns[index].asksWriting {
            let kind = cell.escaped ? .text : OddCells.Kind(base + cell.start, cell.end &- cell.start)
            columns[index].note(kind, at: origin &+ cell.start)
        }
        if columns[index].isText { return columns[index].glance(shape.kind) }
        columns[index].add(shape, at: origin &+ cell.start)
    }

    /// Takes a row that was first believed to be the header.
    mutating func addRow(_ first: DelimitedTable.FirstRow) {
        let window = first.walk.window
        for (index, cell) in first.cells.enumerated() { add(cell, to: index, window.base, window.origin) }
        rows += 1
    }

    /// Whether the first row cannot be a header: in a column of days or of numbers with a point it has such a value too.
    /// Whole numbers prove nothing, as years and grades name columns.
    func looksLikeData(_ first: DelimitedTable.FirstRow) -> Bool {
        zip(first.cells, columns).contains { cell, column in
            if cell.isEmpty || cell.escaped { return false }
            let kind = CellShape.ofDelimited(first.walk.window.base + cell.start, cell.end - cell.start).kind
            return column.state == .date && kind == .date || column.state == .decimal && kind == .decimal
        }
    }

    /// Throws where all rows have too many cells, or most of them behind a first row of one cell: it is not the header then.
    func refuseUnreadable(_ dialect: DelimitedDialect) throws(Diagnostic) {
        guard let first = long.first, rows == 0 || width == 1 && long.count >= rows else { return }
        throw try tooManyCells(dialect, first)
    }

    private func tooManyCells(_ dialect: DelimitedDialect, _ start: Int) throws(Diagnostic) -> Diagnostic {
        var walk = try DelimitedWalk(text, dialect, at: start)
        let count = try walk.row().cells.count
        return Diagnostic(
            "E0606", "\(path), line \(try text.line(of: start)): the row has \(count) cells, the first row \(width)",
            outcome: .failed,
            help:
                "put quotes around a cell that holds a \(DelimitedDialect.name(dialect.delimiter)); if the first lines are titles, leave them out with --skip N; if another character divides the cells, say it with --delimiter"
        )
    }

    /// `leftOut`: rows that cannot be read, as they have too many cells.
    func rowNotes(leftOut: [Int]) throws(Diagnostic) -> [Message] {
        var notes: [Message] = []
        if !leftOut.isEmpty {
            notes.append(
                "\(leftOut.count) row\(plural: leftOut.count, " has", "s have") more than \(width) cells and cannot be read (\(try lines(leftOut, leftOut.count))); put quotes around a cell that holds what divides cells"
            )
        }
        if shortCount > 0 {
            notes.append(
                "\(shortCount) row\(plural: shortCount, " has", "s have") fewer than \(width) cells (\(try lines(short, shortCount))); the missing ones are null"
            )
        }
        return notes
    }

    /// `line 3, 5 and 12 more`
    private func lines(_ offsets: [Int], _ count: Int) throws(Diagnostic) -> Message {
        let shown = Array(offsets.prefix(20))
        let lines = Message.list(try text.lines(of: shown).map { "\($0)" })
        let more = count - shown.count
        return more > 0 ? "line \(lines) and \(more) more" : "line \(lines)"
    }

    /// As an expression names the column.
    private func spelled(_ name: String) -> String {
        let isPlain = name.first?.isNumber == false && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        return isPlain ? name : "`\(name)`"
    }

    /// What reads a column of which the first cells are days or numbers as people write them.
    private func reader(
        of inference: ColumnInference, _ column: Column, _ dialect: DelimitedDialect
    ) throws(Diagnostic) -> Message? {
        guard column.type == .text, inference.state == .text, let written = inference.written, written != .bool else {
            return nil
        }
        let shown = try DelimitedFault.excerpt(text, dialect, inference.writtenAt)
        let name: String
        if written == .date {
            name = "date"
        } else if TextConversion.integer(shown) != nil {
            name = "int"
        } else if TextConversion.decimal(shown) != nil {
            name = "decimal"
        } else if TextConversion.money(shown) != nil {
            name = "money"
        } else {
            return nil
        }
        return
            "\(column.name) is text: its cells are written like `\(shown)`; \("\(name)(\(spelled(column.name)))") reads them"
    }

    /// `known` says more about some columns.
    func typeNotes(_ named: [Column], _ dialect: DelimitedDialect, known: [Int: Message]) throws(Diagnostic)
        -> [Message]
    {
        var notes: [Message] = []
        let lines = try text.linesByOffset(columns.compactMap(\.mixedAt))
        for (index, (column, inference)) in zip(named, columns).enumerated() {
            if let sentence = known[index] {
                notes.append("\(column.name) is text: \(sentence)")
            } else if let offset = inference.mixedAt, let line = lines[offset] {
                let shown = try DelimitedFault.excerpt(text, dialect, offset)
                notes.append("\(column.name) is text: line \(line) holds `\(shown)`")
            } else if inference.hasTooManyDigits {
                notes.append("\(column.name) is text: its numbers have too many digits")
            } else if let reader = try reader(of: inference, column, dialect) {
                notes.append(reader)
            }
        }
        return notes
    }
}
