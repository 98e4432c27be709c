/// A cell as SQLite or a file holds it, without a copy of its text.
public enum RawCell {
    case null
    case integer(Int64)
    case real(Double)
    /// UTF-8 that stays in place until the cursor goes on.
    case text(UnsafeBufferPointer<UInt8>)
}

/// Goes through rows in their order; cells are converted when they are asked for, so that a row that a filter drops costs its
/// scan only. For one thread at a time.
///
/// A class and no protocol, as it is called for every cell of a million rows: what is known only by its protocol is counted
/// as held and let go around each call, which took a sixth of the time.
open class RawCursor {
    public init() {}
    /// Goes to the next row (the first one at first); false behind the last. Ends at Ctrl-C by its diagnostic.
    open func next() throws(Diagnostic) -> Bool { false }
    /// The cell of the wanted column with that index, counted among the wanted ones.
    open func cell(_ index: Int) -> RawCell { .null }
}

/// Rows that come from somewhere else than SQLite, again and again from the first.
public protocol RawRows: AnyObject {
    var columns: [Column] { get }
    /// About how many; for the database's plan.
    var estimatedCount: Int { get }
    func cursor() throws(Diagnostic) -> RawCursor
}

extension SQLValue {
    public init(_ cell: RawCell) {
        switch cell {
        case .null: self = .null
        case .integer(let value): self = .integer(value)
        case .real(let value): self = .real(value)
        case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}
