internal import BaseKit

extension SQLValue {
    var real: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }
}

final class MedianAccumulator: SQLAccumulator {
    private var values: [Double] = []

    func step(_ arguments: [SQLValue]) { if let value = arguments[0].real { values.append(value) } }

    func finish() -> SQLValue {
        guard !values.isEmpty else { return .null }
        values.sort()
        let middle = values.count / 2
        return .real(values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2)
    }
}

/// Welford, "Note on a method for calculating corrected sums of squares and products" (1962).
final class DeviationAccumulator: SQLAccumulator {
    private var count = 0.0
    private var mean = 0.0
    private var squares = 0.0

    func step(_ arguments: [SQLValue]) {
        guard let value = arguments[0].real else { return }
        count += 1
        let delta = value - mean
        mean += delta / count
        squares += delta * (value - mean)
    }

    func finish() -> SQLValue { count < 2 ? .null : .real((squares / (count - 1)).squareRoot()) }
}

/// The coefficient of variation of the assessments of balanced compulsory education: population form, weighted by pupils.
/// West, "Updating mean and variance estimates" (1979), for the weights.
final class VariationAccumulator: SQLAccumulator {
    private var weight = 0.0
    private var mean = 0.0
    private var squares = 0.0

    func step(_ arguments: [SQLValue]) {
        guard let value = arguments[0].real, let share = arguments[1].real, share > 0 else { return }
        weight += share
        let delta = value - mean
        mean += delta * share / weight
        squares += share * delta * (value - mean)
    }

    func finish() -> SQLValue {
        guard weight > 0, mean != 0 else { return .null }
        return .real((squares / weight).squareRoot() / mean)
    }
}

/// Linear interpolation between the closest ranks (type 7 of Hyndman and Fan, "Sample quantiles in statistical packages",
/// 1996), as spreadsheets and numpy do by default.
final class QuantileAccumulator: SQLAccumulator {
    private var values: [Double] = []
    private var share: Double?

    func step(_ arguments: [SQLValue]) {
        share = share ?? arguments[1].real
        if let value = arguments[0].real { values.append(value) }
    }

    func finish() -> SQLValue {
        guard !values.isEmpty, let share, (0...1).contains(share) else { return .null }
        values.sort()
        let place = share * Double(values.count - 1)
        let below = Int(place)
        let above = min(below + 1, values.count - 1)
        return .real(values[below] + (values[above] - values[below]) * (place - Double(below)))
    }
}

/// `dcount` over the rows around, where SQLite knows no DISTINCT.
final class DistinctAccumulator: SQLAccumulator {
    private var seen: Set<[UInt8]> = []

    // By bytes, as SQLite compares: Swift takes two spellings of one character for equal.
    func step(_ arguments: [SQLValue]) { if arguments[0] != .null { seen.insert(Array(arguments[0].json.utf8)) } }

    func finish() -> SQLValue { .integer(Int64(seen.count)) }
}

final class ListAccumulator: SQLAccumulator {
    private var values: [SQLValue] = []

    func step(_ arguments: [SQLValue]) { if arguments[0] != .null { values.append(arguments[0]) } }

    func finish() -> SQLValue {
        let sorted = values.sorted { a, b in
            switch (a, b) {
            case (.text(let x), .text(let y)): x.utf8.lexicographicallyPrecedes(y.utf8)
            default: (a.real ?? 0) < (b.real ?? 0)
            }
        }
        return .text("[" + sorted.map(\.json).joined(separator: ",") + "]")
    }
}
