/// Walks over the cells of delimited text (RFC 4180): a cell in quotes may hold delimiters, newlines and doubled quotes;
/// a quote inside an unquoted cell is an ordinary character.
struct DelimitedScanner {
    /// Where a cell's content lies, without the quotes around it.
    struct Cell {
        var start: Int
        var end: Int
        /// Whether the content holds doubled quotes.
        var escaped: Bool
    }

    /// What came behind a cell.
    enum Stop {
        case delimiter, row, file
        /// A quote that is never closed, or text behind a closing quote: `faultAt` says where.
        case fault
    }

    private(set) var base: UnsafePointer<UInt8>
    private(set) var end: Int
    let newline: UInt8
    private let delimiter: UInt8
    private let delimiterPattern: UInt64
    private let newlinePattern: UInt64
    /// Whether no quote occurs in the whole file.
    private let hasNoQuotes: Bool
    var position: Int
    private(set) var faultAt = 0
    private(set) var faultIsOpenQuote = false

    private static let quotePattern = ByteSearch.repeated(UInt8(ascii: "\""))

    /// `position` counts from the beginning of the window.
    init(_ window: TextWindow, _ dialect: DelimitedDialect) {
        base = window.base
        end = window.count
        newline = dialect.newline
        delimiter = dialect.delimiter
        delimiterPattern = ByteSearch.repeated(dialect.delimiter)
        newlinePattern = ByteSearch.repeated(dialect.newline)
        hasNoQuotes = !dialect.hasQuotes
        position = 0
    }

    /// The window has moved.
    mutating func look(at window: TextWindow) {
        base = window.base
        end = window.count
    }

    /// Reads the cell at `position` and goes behind what ends it.
    @inline(__always)
    mutating func next(_ cell: inout Cell) -> Stop {
        if position < end, base[position] == UInt8(ascii: "\"") { return quoted(&cell) }
        let start = position
        let stop = ByteSearch.first(of: delimiterPattern, or: newlinePattern, base, start, end)
        cell.start = start
        cell.end = stop
        cell.escaped = false
        position = stop &+ 1
        if stop < end, base[stop] == delimiter { return .delimiter }
        if stop > start, base[stop &- 1] == UInt8(ascii: "\r") { cell.end = stop &- 1 }
        return stop < end ? .row : .file
    }

    @inline(never)
    private mutating func quoted(_ cell: inout Cell) -> Stop {
        let start = position + 1
        cell.start = start
        cell.escaped = false
        var quote = start
        while true {
            quote = ByteSearch.first(of: DelimitedScanner.quotePattern, base, quote, end)
            if quote >= end {
                faultAt = start - 1
                faultIsOpenQuote = true
                position = end
                return .fault
            }
            // Padding makes the byte behind the last one readable.
            if base[quote + 1] != UInt8(ascii: "\"") || quote + 1 >= end { break }
            cell.escaped = true
            quote += 2
        }
        cell.end = quote
        var next = quote + 1
        while next < end, base[next] == UInt8(ascii: " "), delimiter != UInt8(ascii: " ") { next += 1 }
        if next < end, base[next] == UInt8(ascii: "\r"), newline != UInt8(ascii: "\r") { next += 1 }
        position = next + 1
        if next >= end { return .file }
        if base[next] == newline { return .row }
        if base[next] == delimiter, base[next - 1] != UInt8(ascii: "\r") { return .delimiter }
        faultAt = next
        faultIsOpenQuote = false
        return .fault
    }

    /// Goes behind the end of the row in which `position` stands at the start of a cell.
    @inline(__always)
    mutating func skipRow() -> Stop {
        if hasNoQuotes {
            let stop = ByteSearch.first(of: newlinePattern, base, position, end)
            position = stop &+ 1
            return stop < end ? .row : .file
        }
        var cell = Cell(start: 0, end: 0, escaped: false)
        while true {
            let stop = next(&cell)
            if stop != .delimiter { return stop }
        }
    }

    /// Goes behind an empty line; false where there is none at `position`.
    @inline(__always)
    mutating func skipEmptyLine() -> Bool {
        guard position < end else { return false }
        if base[position] == newline {
            position &+= 1
            return true
        }
        if base[position] == UInt8(ascii: "\r"), base[position + 1] == newline, position + 1 < end {
            position &+= 2
            return true
        }
        return false
    }
}

extension DelimitedScanner.Cell {
    @inline(__always)
    var isEmpty: Bool { start == end }

    /// The content, with doubled quotes made single.
    func text(_ base: UnsafePointer<UInt8>) -> String {
        guard escaped else { return CellType.string(base + start, end - start) }
        return String(unsafeUninitializedCapacity: end - start) { buffer in
            buffer.baseAddress.map { unescape(base, to: $0) } ?? 0
        }
    }

    /// Writes the content, which is at most as long as the cell, and says its length.
    func unescape(_ base: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        var position = start
        while position < end {
            target[count] = base[position]
            count += 1
            position += base[position] == UInt8(ascii: "\"") ? 2 : 1
        }
        return count
    }
}
