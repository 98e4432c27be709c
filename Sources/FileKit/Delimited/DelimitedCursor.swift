internal import BaseKit

/// The rows of a delimited file. A row is scanned up to the last wanted cell; what follows is skipped.
final class DelimitedCursor: RawCursor, FileCursor {
    private let text: TextSource
    private let path: String
    private var walk: DelimitedWalk
    private let wanted: [Int]
    private let types: [CellType]
    private let scratch: [CellScratch]
    /// Of the wanted columns: whether some of their cells are guarded.
    private let isGuarded: [Bool]
    /// Cells that are scanned, by column.
    private let cells: UnsafeMutableBufferPointer<DelimitedScanner.Cell>
    private let skipsEmptyLines: Bool
    private var row = 0
    /// Of the row, in the window and in the text.
    private var rowStart = 0
    private var rowOffset = 0
    private var counter: LineCounter?
    /// Where the rows begin that are skipped, and those that are looked at more closely.
    private var leftOut: ArraySlice<Int>
    private var odd: ArraySlice<Int>
    private var nextLeftOut: Int
    private let width: Int

    private static let empty = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)

    init(
        _ text: TextSource, path: String, _ dialect: DelimitedDialect, columns: [Column], wanted: [Int],
        leavingOut: [Int], odd: [Int] = [], guarded: Set<Int> = []
    ) throws(Diagnostic) {
        self.text = text
        self.odd = odd[...]
        leftOut = leavingOut.dropFirst()
        nextLeftOut = leavingOut.first ?? -1
        width = columns.count
        self.path = path
        self.wanted = wanted
        walk = try DelimitedWalk(text, dialect)
        types = wanted.map { CellType(columns[$0].type) }
        scratch = wanted.map { _ in CellScratch() }
        isGuarded = wanted.map { guarded.contains($0) }
        cells = .allocate(capacity: (wanted.max() ?? -1) + 1)
        cells.initialize(repeating: DelimitedCursor.empty)
        skipsEmptyLines = columns.count > 1
    }

    deinit { cells.deallocate() }

    override func next() throws(Diagnostic) -> Bool {
        // A local copy, as each access to a member of an object that changes is checked at run time.
        var walk = walk
        defer { self.walk = walk }
        while try walk.begin(skippingEmptyLines: skipsEmptyLines) {
            rowStart = walk.scanner.position
            rowOffset = walk.offset
            let isLeftOut = rowOffset == nextLeftOut
            var stop = DelimitedScanner.Stop.delimiter
            if !isLeftOut {
                var index = 0
                while index < cells.count, stop == .delimiter {
                    stop = walk.scanner.next(&cells[index])
                    index &+= 1
                }
                // Cells that a short row lacks.
                while index < cells.count {
                    cells[index] = DelimitedCursor.empty
                    index &+= 1
                }
            }
            if stop == .delimiter { stop = walk.scanner.skipRow() }
            if try walk.readOn(from: rowStart) { continue }
            // The first pass has seen the whole file; going on would never end.
            if stop == .fault { throw try DelimitedFault.quote(walk, text, path) }
            if isLeftOut {
                nextLeftOut = leftOut.popFirst() ?? -1
                continue
            }
            row &+= 1
            if row & 0xFFF == 0 { try Interrupt.check() }
            return true
        }
        return false
    }

    var misfit: RowMisfit? {
        while let first = odd.first, first < rowOffset { odd.removeFirst() }
        guard odd.first == rowOffset else { return nil }
        var again = walk.scanner
        again.position = rowStart
        var cell = DelimitedCursor.empty
        var count = 0
        var beyond: [String] = []
        var stop = DelimitedScanner.Stop.delimiter
        while stop == .delimiter {
            stop = again.next(&cell)
            count += 1
            if count > width { beyond.append(cell.text(again.base)) }
        }
        return RowMisfit(cells: count, beyond: beyond)
    }

    var place: Int {
        // Where the file can no longer be read, going to the next row says so.
        do throws(Diagnostic) {
            if counter == nil { counter = try LineCounter(text) }
            return try counter?.line(of: rowOffset) ?? 0
        } catch {
            return 0
        }
    }

    override func cell(_ index: Int) -> FileCell {
        let cell = cells[wanted[index]]
        if cell.isEmpty { return .null }
        let base = walk.scanner.base
        if isGuarded[index], GuardedCells.mayBe(base[cell.start]), let text = SpreadsheetText.unguarded(cell.text(base))
        {
            return scratch[index].text(text)
        }
        if cell.escaped {
            return scratch[index].text(limit: cell.end - cell.start) { cell.unescape(base, to: $0) }
        }
        return types[index].cell(base + cell.start, cell.end &- cell.start)
    }
}
