public import BaseKit

/// One cell of a file as it comes, laid as SQLite wants it, without a copy of its text.
public enum FileCell {
    case null
    case integer(Int64)
    case real(Double)
    /// UTF-8 that stays in place until the cursor goes on.
    case text(UnsafeBufferPointer<UInt8>)
}

/// Goes through the rows of a file in their order; cells are converted when they are asked for, so that a row that a
/// filter drops costs its scan only. For one thread at a time.
public protocol FileCursor: AnyObject {
    /// Goes to the next row (the first one at first); false behind the last. Ends at Ctrl-C by its diagnostic.
    func next() throws(Diagnostic) -> Bool
    /// The cell of the wanted column with that index, counted among the wanted ones.
    func cell(_ index: Int) -> FileCell
    /// Where the row begins: its line in a text file, its number in a sheet; from 1.
    var place: Int { get }
}

extension SQLValue {
    public init(_ cell: FileCell) {
        switch cell {
        case .null: self = .null
        case .integer(let value): self = .integer(value)
        case .real(let value): self = .real(value)
        case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}

/// Memory for the text of a cell that does not stand in the file as it reads, such as one with escapes.
final class CellScratch {
    private var buffer = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

    deinit { buffer.deallocate() }

    /// Text of at most `limit` bytes, which `fill` writes and counts; it is overwritten by the next one.
    func text(limit: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) -> FileCell {
        if limit >= buffer.count {
            buffer.deallocate()
            buffer = .allocate(capacity: limit * 2 + 64)
        }
        guard let base = buffer.baseAddress else { return .null }
        return .text(UnsafeBufferPointer(start: base, count: fill(base)))
    }
}
