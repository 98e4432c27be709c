internal import BaseKit

/// What one cell looks like.
struct CellShape {
    enum Kind: UInt8 {
        case bool, int, decimal, real, date, text
    }

    var kind: Kind
    /// Digits in front of and behind the point, of a number.
    var integerDigits = 0
    var scale = 0
    var isNegative = false

    static let text = CellShape(kind: .text)

    /// The shape of a cell of a delimited file; `count` > 0. Numbers are plain: an optional minus sign, digits without a
    /// leading zero and at most 15 of them (longer ones are codes), and digits behind a point.
    static func ofDelimited(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CellShape {
        switch bytes[0] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            if count == 10, bytes[4] == UInt8(ascii: "-") { return isDate(bytes) ? CellShape(kind: .date) : .text }
            let number = ofNumber(bytes, count)
            return number.kind == .real || number.integerDigits > maximumDigits ? .text : number
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return boolean(bytes, count) == nil ? .text : CellShape(kind: .bool)
        default: return .text
        }
    }

    /// More digits than these in front of the point, in a file without types, are a code and not a number.
    private static let maximumDigits = 15

    /// The shape of a number as JSON writes it; text where it is none.
    @inline(__always)
    static func ofNumber(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CellShape {
        var position = bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let first = position
        while position < count, isDigit(bytes[position]) { position += 1 }
        let integerDigits = position - first
        if integerDigits == 0 || integerDigits > 1 && bytes[first] == UInt8(ascii: "0") { return .text }
        if position == count {
            // Nineteen digits may fit 64 bits or not; eighteen always do.
            let fits = integerDigits == 19 && Int64(CellType.string(bytes, count)) != nil
            if integerDigits > 300, !isFinite(bytes, count) { return .text }
            return CellShape(kind: .int, integerDigits: fits ? 18 : integerDigits, isNegative: first == 1)
        }
        var scale = 0
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            let start = position
            while position < count, isDigit(bytes[position]) { position += 1 }
            scale = position - start
            if scale == 0 { return .text }
        }
        if position == count, integerDigits > 300, !isFinite(bytes, count) { return .text }
        if position == count { return CellShape(kind: .decimal, integerDigits: integerDigits, scale: scale) }
        return hasExponent(bytes, position, count) && isFinite(bytes, count) ? CellShape(kind: .real) : .text
    }

    /// Whether a real number holds it: 1e400 is none, and would be infinite.
    private static func isFinite(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        Double(CellType.string(bytes, count))?.isFinite ?? false
    }

    /// Whether the bytes from `position` to the end are `e12`, `E-12` or alike.
    private static func hasExponent(_ bytes: UnsafePointer<UInt8>, _ position: Int, _ count: Int) -> Bool {
        guard bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
        var position = position + 1
        if position < count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            position += 1
        }
        if position == count { return false }
        while position < count, isDigit(bytes[position]) { position += 1 }
        return position == count
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Whether ten bytes are a day such as 2016-09-28.
    static func isDate(_ bytes: UnsafePointer<UInt8>) -> Bool {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let century = pair(bytes),
            let yearOfCentury = pair(bytes + 2), let month = pair(bytes + 5), let day = pair(bytes + 8)
        else { return false }
        let year = century * 100 + yearOfCentury
        return year >= 1 && (1...12).contains(month) && day >= 1
            && (day <= 28 || day <= CivilDate.daysIn(year: year, month: month))
    }

    @inline(__always)
    private static func pair(_ bytes: UnsafePointer<UInt8>) -> Int? {
        guard isDigit(bytes[0]), isDigit(bytes[1]) else { return nil }
        return Int(bytes[0] &- UInt8(ascii: "0")) * 10 + Int(bytes[1] &- UInt8(ascii: "0"))
    }

    /// `true` and `false`, also with a capital or in capitals.
    static func boolean(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool? {
        for (value, words) in [(true, trueWords), (false, falseWords)] {
            for word in words where word.utf8CodeUnitCount == count {
                if (0..<count).allSatisfy({ bytes[$0] == word.utf8Start[$0] }) { return value }
            }
        }
        return nil
    }

    private static let trueWords: [StaticString] = ["true", "TRUE", "True"]
    private static let falseWords: [StaticString] = ["false", "FALSE", "False"]
}
