public import BaseKit

/// One cell of a file as it comes, laid as SQLite wants it, without a copy of its text.
public typealias FileCell = RawCell

/// Goes through the rows of a file.
public protocol FileCursor: RawCursor {
    /// Where the row begins: its line in a text file, its number in a sheet; from 1.
    var place: Int { get }
    /// Set where the row has not as many cells as the first; asked for only where `FileOptions.givesOddRows` is.
    var misfit: RowMisfit? { get }
}

extension FileCursor {
    public var misfit: RowMisfit? { nil }
}

/// A row that has more or fewer cells than the first.
public struct RowMisfit {
    public let cells: Int
    /// The texts of the cells that no column takes.
    public let beyond: [String]
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

    func text(_ text: String) -> FileCell {
        self.text(limit: text.utf8.count) { target in
            for (offset, byte) in text.utf8.enumerated() { target[offset] = byte }
            return text.utf8.count
        }
    }
}
