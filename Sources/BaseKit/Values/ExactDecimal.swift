/// A decimal number kept exactly: `coefficient` × 10^-`scale`.
///
/// Money is a decimal of scale 2 (the coefficient counts fen). Arithmetic that would leave 64 bits returns nil; callers
/// report an overflow rather than a wrong number.
public struct ExactDecimal: Sendable, Hashable {
    public let coefficient: Int64
    /// Digits behind the point, 0…18.
    public let scale: Int

    public static let maximumScale = 18

    public init(coefficient: Int64, scale: Int) {
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads `-12`, `12.50`, `.5`; no exponent, no separators, no blanks. Nil where `text` is not such a number or does
    /// not fit 64 bits.
    public init?(_ text: some StringProtocol) {
        var coefficient: Int64 = 0
        var scale = 0
        var digits = 0
        var negative = false
        var afterPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !afterPoint: afterPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int64(byte - UInt8(ascii: "0"))
                let (product, overflowed) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, overflowedToo) =
                    negative
                    ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
                if overflowed || overflowedToo { return nil }
                coefficient = sum
                digits += 1
                if afterPoint { scale += 1 }
            default: return nil
            }
        }
        guard digits > 0, scale <= ExactDecimal.maximumScale else { return nil }
        self.init(coefficient: coefficient, scale: scale)
    }

    /// The same number with `newScale` digits behind the point; nil where digits would be lost or it does not fit.
    public func rescaled(to newScale: Int) -> ExactDecimal? {
        if newScale == scale { return self }
        guard newScale >= 0, newScale <= ExactDecimal.maximumScale else { return nil }
        if newScale > scale {
            let (product, overflowed) = coefficient.multipliedReportingOverflow(
                by: ExactDecimal.powerOfTen(newScale - scale))
            return overflowed ? nil : ExactDecimal(coefficient: product, scale: newScale)
        }
        let divisor = ExactDecimal.powerOfTen(scale - newScale)
        guard coefficient % divisor == 0 else { return nil }
        return ExactDecimal(coefficient: coefficient / divisor, scale: newScale)
    }

    /// The nearest number with so many places, halves away from zero; |real| below 10^(18 − places).
    public init(rounding real: Double, places: Int) {
        let scaled = (real * Double(ExactDecimal.powerOfTen(places))).rounded(.toNearestOrAwayFromZero)
        self.init(coefficient: Int64(exactly: scaled) ?? 0, scale: places)
    }

    /// Without trailing zeros behind the point.
    public var normalized: ExactDecimal {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        return ExactDecimal(coefficient: coefficient, scale: scale)
    }

    public var real: Double { Double(coefficient) / Double(ExactDecimal.powerOfTen(scale)) }

    /// 10^`exponent` for 0…18.
    /// The nearest amount of money, a half away from zero.
    public var roundedToFen: ExactDecimal? {
        guard scale > 2 else { return rescaled(to: 2) }
        let (fen, rest) = coefficient.quotientAndRemainder(dividingBy: ExactDecimal.powerOfTen(scale - 2))
        let isHalf = rest.magnitude >= ExactDecimal.powerOfTen(scale - 2).magnitude / 2
        return ExactDecimal(coefficient: fen + (isHalf ? coefficient.signum() : 0), scale: 2)
    }

    public static func powerOfTen(_ exponent: Int) -> Int64 {
        var result: Int64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// Both numbers at the larger scale; nil on overflow.
    public static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (Int64, Int64, scale: Int)? {
        let scale = max(left.scale, right.scale)
        guard let left = left.rescaled(to: scale), let right = right.rescaled(to: scale) else { return nil }
        return (left.coefficient, right.coefficient, scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// All `scale` digits: `12.50`.
    public var description: String {
        if scale == 0 { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = digits.count > scale ? digits : String(repeating: "0", count: scale + 1 - digits.count) + digits
        let point = padded.index(padded.endIndex, offsetBy: -scale)
        return (coefficient < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}

extension ExactDecimal {
    /// Two places stay, as money has them; other numbers lose the zeros behind their last digit: `12.5`.
    public var shortDescription: String { scale == 2 ? description : normalized.description }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if let (a, b, _) = aligned(left, right) { return a < b }
        return left.real < right.real
    }
}
