#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

enum DoubleMath {
    static func log2(_ value: Double) -> Double { Glibc.log2(value) }
    static func log10(_ value: Double) -> Double { Glibc.log10(value) }
    static func power10(_ exponent: Double) -> Double { pow(10, exponent) }
}

/// An axis of numbers with round marks.
struct Axis {
    let least: Double
    let greatest: Double
    let step: Double

    /// From a mark at or below the least to one at or above the greatest number. Bars stand on zero, so that their length
    /// is their value: `includesZero`.
    init(_ range: ClosedRange<Double>, marks: Int, includesZero: Bool) {
        var low = range.lowerBound
        var high = range.upperBound
        if includesZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        if low == high {
            // One number alone: an axis around it.
            low = includesZero ? min(low, 0) : low - max(abs(low) / 2, 1)
            high = includesZero && high != 0 ? max(high, 0) : high + max(abs(high) / 2, 1)
        }
        step = Axis.roundStep((high - low) / Double(max(1, marks)))
        least = (low / step).rounded(.down) * step
        greatest = (high / step).rounded(.up) * step
    }

    var marks: [Double] {
        let count = Int(((greatest - least) / step).rounded())
        return (0...max(0, min(count, 1000))).map { least + Double($0) * step }
    }

    /// Where a number lies between the ends, 0…1.
    func place(_ value: Double) -> Double {
        greatest == least ? 0 : min(1, max(0, (value - least) / (greatest - least)))
    }

    func text(_ value: Double) -> String { Axis.text(value, step: step) }

    /// The least of 1, 2 or 5 times a power of ten that is not below `wanted`.
    static func roundStep(_ wanted: Double) -> Double {
        guard wanted > 0, wanted.isFinite else { return 1 }
        let power = DoubleMath.power10(DoubleMath.log10(wanted).rounded(.down))
        for factor in [1.0, 2, 5, 10] where factor * power >= wanted * 0.999_999 { return factor * power }
        return 10 * power
    }

    /// With as many places as the step has, and thousands divided by commas.
    static func text(_ value: Double, step: Double) -> String {
        let places = step >= 1 ? 0 : min(9, Int((-DoubleMath.log10(step)).rounded(.up)))
        return number(value, places: places)
    }

    /// A number for reading: at most `places` digits behind the point.
    static func number(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        let scale = DoubleMath.power10(Double(places))
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e18 else { return "\(value)" }
        let whole = Int64(scaled) / Int64(scale)
        let fraction = Int64(scaled) % Int64(scale)
        var digits = Array(String(whole))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(",", at: at)
            at -= 3
        }
        var text = String(digits)
        if places > 0 {
            let rest = String(fraction)
            text += "." + String(repeating: "0", count: places - rest.count) + rest
        }
        return value < 0 && scaled > 0 ? "-" + text : text
    }

    /// As many places as the number needs, six at most.
    static func short(_ value: Double) -> String {
        var places = 0
        while places < 6,
            abs(value * DoubleMath.power10(Double(places)) - (value * DoubleMath.power10(Double(places))).rounded())
                > 1e-6 * max(1, abs(value))
        {
            places += 1
        }
        return number(value, places: min(places, abs(value) >= 100 ? 2 : 6))
    }
}
