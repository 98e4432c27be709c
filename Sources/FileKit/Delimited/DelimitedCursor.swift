internal import BaseKit

/// The rows of a delimited file. A row is scanned up to the last wanted cell; what follows is skipped.
final class DelimitedCursor: FileCursor {
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

    private static let empty = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)

    init(_ text: ByteBuffer, path: String, _ dialect: DelimitedDialect, columns: [Column], wanted: [Int]) {
        self.text = text
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

    func next() throws(Diagnostic) -> Bool {
        if skipsEmptyLines {
            while scanner.skipEmptyLine() {}
        }
        if scanner.position >= scanner.end { return false }
        rowStart = scanner.position
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

    var place: Int { counter.line(of: rowStart, in: text, lineEnd: scanner.newline) }

    func cell(_ index: Int) -> FileCell {
        let cell = cells[wanted[index]]
        if cell.isEmpty { return .null }
        if cell.escaped {
            return scratch[index].text(limit: cell.end - cell.start) { cell.unescape(scanner.base, to: $0) }
        }
        return types[index].cell(scanner.base + cell.start, cell.end &- cell.start)
    }
}
