internal import BaseKit

/// The rows of a delimited file. A row is scanned up to the last wanted cell; what follows is skipped.
final class DelimitedCursor: RawCursor, FileCursor {
    private let text: ByteBuffer
    private let path: String
    private var scanner: DelimitedScanner
    private let wanted: [Int]
    private let types: [CellType]
    private let scratch: [CellScratch]
    /// Cells that are scanned, by column.
    private let cells: UnsafeMutableBufferPointer<DelimitedScanner.Cell>
    private let skipsEmptyLines: Bool
    private var row = 0
    private var rowStart = 0
    private lazy var counter = LineCounter(text)
    /// Where the rows begin that are skipped, and those that are looked at more closely.
    private var leftOut: ArraySlice<Int>
    private var odd: ArraySlice<Int>
    private var nextLeftOut: Int
    private let width: Int

    private static let empty = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)

    init(
        _ text: ByteBuffer, path: String, _ dialect: DelimitedDialect, columns: [Column], wanted: [Int],
        leavingOut: [Int], odd: [Int]
    ) {
        self.text = text
        self.odd = odd[...]
        leftOut = leavingOut.dropFirst()
        nextLeftOut = leavingOut.first ?? -1
        width = columns.count
        self.path = path
        self.wanted = wanted
        scanner = DelimitedScanner(text, dialect)
        types = wanted.map { CellType(columns[$0].type) }
        scratch = wanted.map { _ in CellScratch() }
        cells = .allocate(capacity: (wanted.max() ?? -1) + 1)
        cells.initialize(repeating: DelimitedCursor.empty)
        skipsEmptyLines = columns.count > 1
    }

    deinit { cells.deallocate() }

    override func next() throws(Diagnostic) -> Bool {
        while true {
            if skipsEmptyLines {
                while scanner.skipEmptyLine() {}
            }
            if scanner.position >= scanner.end { return false }
            rowStart = scanner.position
            guard rowStart == nextLeftOut else { break }
            try skipLeftOut()
        }
        var stop = DelimitedScanner.Stop.delimiter
        var index = 0
        while index < cells.count, stop == .delimiter {
            stop = scanner.next(&cells[index])
            index &+= 1
        }
        // Cells that a short row lacks.
        while index < cells.count {
            cells[index] = DelimitedCursor.empty
            index &+= 1
        }
        if stop == .delimiter { stop = scanner.skipRow() }
        // The first pass has seen the whole file; going on would never end.
        if stop == .fault { throw DelimitedFault.quote(scanner, text, path) }
        row &+= 1
        if row & 0xFFF == 0 { try Interrupt.check() }
        return true
    }

    private func skipLeftOut() throws(Diagnostic) {
        nextLeftOut = leftOut.popFirst() ?? -1
        if scanner.skipRow() == .fault { throw DelimitedFault.quote(scanner, text, path) }
    }

    var misfit: RowMisfit? {
        while let first = odd.first, first < rowStart { odd.removeFirst() }
        guard odd.first == rowStart else { return nil }
        var again = scanner
        again.position = rowStart
        var cell = DelimitedCursor.empty
        var count = 0
        var beyond: [String] = []
        var stop = DelimitedScanner.Stop.delimiter
        while stop == .delimiter {
            stop = again.next(&cell)
            count += 1
            if count > width { beyond.append(cell.text(text.base)) }
        }
        return RowMisfit(cells: count, beyond: beyond)
    }

    var place: Int { counter.line(of: rowStart, in: text, lineEnd: scanner.newline) }

    override func cell(_ index: Int) -> FileCell {
        let cell = cells[wanted[index]]
        if cell.isEmpty { return .null }
        if cell.escaped {
            return scratch[index].text(limit: cell.end - cell.start) { cell.unescape(scanner.base, to: $0) }
        }
        return types[index].cell(scanner.base + cell.start, cell.end &- cell.start)
    }
}
