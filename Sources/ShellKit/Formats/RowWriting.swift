import BaseKit
import LanguageKit

/// Writers that take cells as the database holds them: a million rows then cost no value and no text each.
protocol RawTableWriter: TableWriter {
    /// Whether it can do so here (not on a terminal, whose text is looked at first).
    var takesRawCells: Bool { get }
    func row(_ cells: RawCursor) throws(Diagnostic)
}

/// The one loop from rows to a writer.
enum RowWriting {
    /// Writes all rows, or those until nobody reads any more; gives how many.
    static func write(
        _ rows: any RowCursor, _ columns: [Column], with writer: any TableWriter, to sink: TextSink
    ) throws(Diagnostic) -> Int {
        var count = 0
        if let readable = rows as? any RawReadable, let raw = writer as? any RawTableWriter, raw.takesRawCells {
            let cursor = readable.raw
            while try cursor.next() {
                try raw.row(cursor)
                count += 1
                if sink.isClosed || sink.failure != nil { break }
                if count & 0x3FF == 0 { try Interrupt.check() }
            }
            return count
        }
        while let row = try rows.next() {
            writer.row(row)
            count += 1
            if sink.isClosed || sink.failure != nil { break }
        }
        return count
    }
}

/// How a column's cells become text.
enum RawKind {
    case integer
    case exact(Int)
    case real
    case truth
    case text
    /// By way of a value.
    case other

    init(_ type: ValueType) {
        switch type {
        case .int: self = .integer
        case .decimal(let scale): self = scale == 0 ? .integer : .exact(scale)
        case .money: self = .exact(2)
        case .real: self = .real
        case .bool: self = .truth
        case .text, .enumeration, .reference, .date, .month, .datetime: self = .text
        default: self = .other
        }
    }
}

/// A line under construction.
struct RawLine {
    private(set) var bytes: [UInt8] = []

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }
    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }
    mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func append(_ number: Int64) { append(digitsOf: number, scale: 0) }

    /// `coefficient` / 10^`scale` with all its places.
    mutating func append(_ coefficient: Int64, scale: Int) { append(digitsOf: coefficient, scale: scale) }

    /// As `ExactDecimal.shortDescription`: two places stay, other numbers lose the zeros at their end.
    mutating func append(short coefficient: Int64, scale: Int) {
        var (rest, places) = (coefficient, scale)
        if scale != 2 {
            while places > 0, rest % 10 == 0 {
                rest /= 10
                places -= 1
            }
        }
        append(digitsOf: rest, scale: places)
    }

    private mutating func append(digitsOf number: Int64, scale: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var magnitude = number.magnitude
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { digits in
            var at = digits.count
            var places = 0
            repeat {
                if places == scale, scale > 0 {
                    at -= 1
                    digits[at] = UInt8(ascii: ".")
                }
                at -= 1
                digits[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10)
                magnitude /= 10
                places += 1
            } while magnitude > 0 || places <= scale
            bytes.append(contentsOf: digits[at...])
        }
    }
}
