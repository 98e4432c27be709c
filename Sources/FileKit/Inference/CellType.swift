internal import BaseKit

/// The types of columns in the form in which the innermost loop wants them, and how cells become values of them. A cell
/// that does not hold its type (which no inferred column has) becomes null rather than a wrong number.
enum CellType {
    case text, int, bool, real
    case decimal(Int)

    init(_ type: ValueType) {
        switch type {
        case .int: self = .int
        case .bool: self = .bool
        case .real: self = .real
        case .decimal(let scale): self = .decimal(scale)
        default: self = .text
        }
    }

    @inline(__always)
    func cell(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> FileCell {
        switch self {
        case .text: .text(UnsafeBufferPointer(start: bytes, count: count))
        case .int: CellType.scaled(bytes, count, 0)
        case .decimal(let scale): CellType.scaled(bytes, count, scale)
        case .bool: CellShape.boolean(bytes, count).map { .integer($0 ? 1 : 0) } ?? .null
        case .real: Double(CellType.string(bytes, count)).map { .real($0) } ?? .null
        }
    }

    /// A plain number that fits 64 bits, as an integer that counts units of 10^-`scale`.
    @inline(__always)
    private static func scaled(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ scale: Int) -> FileCell {
        let negative = bytes[0] == UInt8(ascii: "-")
        var position = negative ? 1 : 0
        guard count - position <= 20, position < count else { return .null }
        var value: Int64 = 0
        var places = 0
        var behindPoint = 0
        while position < count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value &* 10 &+ Int64(digit)
                places &+= behindPoint
            } else if bytes[position] == UInt8(ascii: "."), behindPoint == 0 {
                behindPoint = 1
            } else {
                return .null
            }
            position &+= 1
        }
        guard places <= scale else { return .null }
        while places < scale {
            value = value &* 10
            places &+= 1
        }
        return .integer(negative ? 0 &- value : value)
    }

    @inline(__always)
    static func string(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
