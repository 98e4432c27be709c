internal import BaseKit

/// Goes over the rows of a delimited text of which a window is in memory. Places in the window hold until it moves.
///
/// A row is scanned as far as the window goes. Where it may go on behind it (`readOn`), the window moves and the row is scanned
/// anew, so that nothing may be taken from it before.
struct DelimitedWalk {
    let window: TextWindow
    var scanner: DelimitedScanner
    private var safeEnd: Int

    /// From `offset` in the text on, or from where the dialect says that rows begin.
    init(_ text: TextSource, _ dialect: DelimitedDialect, at offset: Int? = nil) throws(Diagnostic) {
        let start = offset ?? dialect.start
        window = try TextWindow(text, at: start)
        scanner = DelimitedScanner(window, dialect)
        scanner.position = start - window.origin
        safeEnd = window.safeEnd
    }

    /// Of `position`, in the text.
    @inline(__always)
    var offset: Int { window.origin &+ scanner.position }

    /// Goes to where the next row may begin; false at the end.
    @inline(__always)
    mutating func begin(skippingEmptyLines: Bool) throws(Diagnostic) -> Bool {
        repeat {
            if scanner.position > safeEnd { try move(to: scanner.position) }
            if scanner.position >= scanner.end { return false }
        } while skippingEmptyLines && scanner.skipEmptyLine()
        return true
    }

    /// Whether the row that began at `start` may go on behind the window. It is scanned anew then, from `position`.
    @inline(__always)
    mutating func readOn(from start: Int) throws(Diagnostic) -> Bool {
        if scanner.position <= safeEnd { return false }
        try move(to: start)
        return true
    }

    @inline(never)
    private mutating func move(to start: Int) throws(Diagnostic) {
        try window.move(to: start)
        scanner.look(at: window)
        scanner.position = 0
        safeEnd = window.safeEnd
    }

    /// The cells of the row at `position`, which goes behind it, and the offset of its beginning.
    mutating func row() throws(Diagnostic) -> (cells: [DelimitedScanner.Cell], stop: DelimitedScanner.Stop) {
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        while true {
            let start = scanner.position
            var cells: [DelimitedScanner.Cell] = []
            var stop: DelimitedScanner.Stop
            repeat {
                stop = scanner.next(&cell)
                cells.append(cell)
            } while stop == .delimiter
            if try !readOn(from: start) { return (cells, stop) }
        }
    }
}

/// What is wrong with the quotes of a file, and how a cell is shown in a message.
enum DelimitedFault {
    static func quote(_ walk: DelimitedWalk, _ text: TextSource, _ path: String) throws(Diagnostic) -> Diagnostic {
        let (line, column) = try text.place(of: walk.window.origin + walk.scanner.faultAt)
        if walk.scanner.faultIsOpenQuote {
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
    static func excerpt(
        _ text: TextSource, _ dialect: DelimitedDialect, _ offset: Int
    ) throws(Diagnostic) -> String {
        let before = try DelimitedWalk(text, dialect, at: max(0, offset - 1))
        let isQuoted = offset > 0 && before.window.base[before.scanner.position] == UInt8(ascii: "\"")
        var walk = isQuoted ? before : try DelimitedWalk(text, dialect, at: offset)
        let content = try walk.row().cells[0].text(walk.scanner.base)
        return content.count > 30 ? content.prefix(30) + "…" : content
    }
}
