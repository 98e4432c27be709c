internal import BaseKit
internal import QueryKit

/// Aggregates by their definitions: two passes where a formula has two sums, no running values.
enum ReferenceAggregates {
    /// `rows`: the arguments in each row of the group.
    static func value(_ name: String, _ rows: [[Value]], _ types: [ValueType]) throws(ReferenceFailure) -> Value {
        switch name {
        case "count": return .int(Int64(types.isEmpty ? rows.count : present(rows).count))
        case "countif": return .int(Int64(rows.count { $0[0] == .bool(true) }))
        case "dcount": return .int(Int64(Set(present(rows).map { ReferenceOrder.identity([$0]) }).count))
        case "sum": return try sum(present(rows), types[0])
        case "sumif": return try sum(present(rows.filter { $0[1] == .bool(true) }), types[0])
        case "avg": return try average(present(rows), types[0])
        case "avgif": return try average(present(rows.filter { $0[1] == .bool(true) }), types[0])
        case "min": return present(rows).min { Value.order($0, $1) == -1 } ?? .null
        case "max": return present(rows).max { Value.order($0, $1) == -1 } ?? .null
        case "median": return median(present(rows).compactMap(\.number))
        case "stdev": return deviation(present(rows).compactMap(\.number))
        case "cv": return variation(rows)
        case "quantile": return quantile(rows)
        case "list": return .list(present(rows).sorted { Value.order($0, $1) == -1 })
        default: throw .unknown("aggregate \(name)")
        }
    }

    private static func present(_ rows: [[Value]]) -> [Value] { rows.map { $0[0] }.filter { !$0.isNull } }

    private static func exactSum(_ values: [Value]) throws(ReferenceFailure) -> ExactDecimal? {
        var sum = ExactDecimal(coefficient: 0, scale: 0)
        for value in values {
            let number: ExactDecimal
            switch value {
            case .int(let whole): number = ExactDecimal(coefficient: whole, scale: 0)
            case .decimal(let decimal): number = decimal
            default: return nil
            }
            guard let (a, b, scale) = ExactDecimal.aligned(sum, number),
                case let (total, overflowed) = a.addingReportingOverflow(b),
                !overflowed
            else { throw .diagnostic(Diagnostic("E0701", "too large", outcome: .failed)) }
            sum = ExactDecimal(coefficient: total, scale: scale)
        }
        return sum
    }

    /// Exact where the values are; 0 where there are none.
    private static func sum(_ values: [Value], _ type: ValueType) throws(ReferenceFailure) -> Value {
        switch type {
        case .real: return .real(values.compactMap(\.number).reduce(0, +))
        case .duration:
            var days: Int32 = 0
            for case .duration(let span) in values { days += span.days }
            return .duration(CivilDuration(days: days))
        default:
            guard let sum = try exactSum(values) else { return .null }
            return .decimal(sum)
        }
    }

    /// Null without rows. Money is divided exactly and rounded to the fen, halves away from zero.
    private static func average(_ values: [Value], _ type: ValueType) throws(ReferenceFailure) -> Value {
        guard !values.isEmpty else { return .null }
        guard type == .money else {
            if let sum = try exactSum(values) { return .real(sum.real / Double(values.count)) }
            return .real(values.compactMap(\.number).reduce(0, +) / Double(values.count))
        }
        guard let fen = try exactSum(values)?.rescaled(to: 2)?.coefficient else { return .null }
        let (quotient, rest) = fen.quotientAndRemainder(dividingBy: Int64(values.count))
        let away = 2 * rest.magnitude >= UInt64(values.count) ? (fen < 0 ? -1 : 1) : 0
        return .decimal(ExactDecimal(coefficient: quotient + Int64(away), scale: 2))
    }

    private static func median(_ values: [Double]) -> Value {
        guard !values.isEmpty else { return .null }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return .real(sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)
    }

    /// By linear interpolation between the closest ranks, as spreadsheets do.
    private static func quantile(_ rows: [[Value]]) -> Value {
        let sorted = rows.compactMap { $0[0].number }.sorted()
        guard let share = rows.lazy.compactMap({ $0[1].number }).first, (0...1).contains(share), !sorted.isEmpty else {
            return .null
        }
        let place = share * Double(sorted.count - 1)
        let below = sorted[Int(place.rounded(.down))]
        return .real(below + (sorted[Int(place.rounded(.up))] - below) * (place - place.rounded(.down)))
    }

    /// Sample form; null below two rows.
    private static func deviation(_ values: [Double]) -> Value {
        guard values.count > 1 else { return .null }
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return .real((squares / Double(values.count - 1)).squareRoot())
    }

    /// sqrt(Σ (w/W)·(x − m)²) / m with the weighted mean m; rows without a weight above zero do not count.
    private static func variation(_ rows: [[Value]]) -> Value {
        let pairs = rows.compactMap { row -> (x: Double, w: Double)? in
            guard let x = row[0].number else { return nil }
            guard row.count > 1 else { return (x, 1) }
            guard let weight = row[1].number, weight > 0 else { return nil }
            return (x, weight)
        }
        let total = pairs.reduce(0) { $0 + $1.w }
        guard total > 0 else { return .null }
        let mean = pairs.reduce(0) { $0 + $1.x * $1.w } / total
        guard mean != 0 else { return .null }
        let variance = pairs.reduce(0) { $0 + $1.w / total * ($1.x - mean) * ($1.x - mean) }
        return .real(variance.squareRoot() / mean)
    }
}
