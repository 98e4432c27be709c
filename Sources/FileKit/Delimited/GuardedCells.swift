internal import BaseKit

/// Cells of a delimited file that are written so that a spreadsheet keeps their text (`="018"`, `'=1+1`), as `to csv --excel`
/// writes them.
struct GuardedCells {
    private(set) var columns: Set<Int> = []
    private var count = 0
    private var first: (offset: Int, written: String, text: String)?

    /// By its first byte, which most cells are told by.
    @inline(__always)
    static func mayBe(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: "'") }

    @inline(never)
    mutating func add(_ cell: DelimitedScanner.Cell, _ base: UnsafePointer<UInt8>, at offset: Int, column: Int) {
        let written = cell.text(base)
        guard let text = SpreadsheetText.unguarded(written) else { return }
        count += 1
        columns.insert(column)
        if first == nil { first = (offset, written, text) }
    }

    /// What is read otherwise than it is written.
    func note(_ text: TextSource) throws(Diagnostic) -> Message? {
        guard let first else { return nil }
        let line = try text.line(of: first.offset)
        let (written, read) = (OddCells.excerpt(first.written), OddCells.excerpt(first.text))
        return
            "\(count) cell\(plural: count, " is", "s are") read without the signs that keep a spreadsheet from changing them: line \(line) holds `\(written)`, read as `\(read)`"
    }
}
