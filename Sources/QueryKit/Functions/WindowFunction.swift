public import BaseKit

/// The rows around a row: those with the same `partition`, in this order.
public struct WindowFrame: Sendable {
    public let partition: [Expression]
    public let order: [SortKey]

    public init(partition: [Expression], order: [SortKey]) {
        self.partition = partition
        self.order = order
    }
}

/// A function that looks at the rows around: `running(x)`, `lag(x)`, `rank()`, or an aggregate over the partition.
public struct WindowFunction: Sendable {
    public let name: String
    public let signature: String
    public let summary: String
    let resultType: @Sendable ([ValueType]) -> ValueType?
    /// `over` writes `OVER (…)` with or without the order.
    let sql: @Sendable (ExpressionLowering, [Expression], WindowSQL) throws(Diagnostic) -> String

    public func type(of arguments: [ValueType]) -> ValueType? { resultType(arguments) }
}

/// The frame in SQL.
struct WindowSQL {
    let partition: String
    let order: [String]
    /// What tells rows apart where the order does not.
    let ties: [String]

    private var head: String { partition.isEmpty ? "" : "PARTITION BY \(partition)" }
    private func sorted(_ terms: [String]) -> String {
        ([head] + (terms.isEmpty ? [] : ["ORDER BY " + terms.joined(separator: ", ")])).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// All rows of the partition.
    var whole: String { "OVER (\(head))" }
    /// The rows up to this one.
    var upToHere: String { "OVER (\(sorted(order + ties)) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)" }
    /// In order, for functions that have no frame.
    var ordered: String { "OVER (\(sorted(order + ties)))" }
    /// In the order that was asked for alone, so that equal values stay equal.
    var asked: String { "OVER (\(sorted(order)))" }
}

extension WindowFunction {
    public static let all: [WindowFunction] = [running, lag, lead, rank, rowNumber, share, zscore]

    private static func number(_ types: [ValueType]) -> Bool {
        types.count == 1 && (types[0].isNumber || types[0] == .duration || types[0] == .null)
    }

    static let running = WindowFunction(
        name: "running", signature: "running(x) → the type of x", summary: "the sum up to this row",
        resultType: { number($0) ? $0[0] : nil },
        sql: { (lowering, operands, window) throws(Diagnostic) in
            "coalesce(sum(\(try lowering.sql(operands[0]))) \(window.upToHere), 0)"
        })

    private static func neighbour(_ name: String, _ summary: String) -> WindowFunction {
        WindowFunction(
            name: name, signature: "\(name)(x, n = 1) → the type of x", summary: summary,
            resultType: { types in
                guard (1...2).contains(types.count), types.count == 1 || types[1] == .int else { return nil }
                return types[0]
            },
            sql: { (lowering, operands, window) throws(Diagnostic) in
                let distance = operands.count > 1 ? try lowering.sql(operands[1]) : "1"
                return "\(name)(\(try lowering.sql(operands[0])), \(distance)) \(window.ordered)"
            })
    }

    static let lag = neighbour("lag", "x of the row n before; null where there is none")
    static let lead = neighbour("lead", "x of the row n behind; null where there is none")

    static let rank = WindowFunction(
        name: "rank", signature: "rank() → int",
        summary: "the place by `sort`; equal values share one, and the next is left out",
        resultType: { $0.isEmpty ? .int : nil },
        sql: { (_, _, window) throws(Diagnostic) in "rank() \(window.asked)" })

    static let rowNumber = WindowFunction(
        name: "row_number", signature: "row_number() → int", summary: "1, 2, 3 … by `sort`",
        resultType: { $0.isEmpty ? .int : nil },
        sql: { (_, _, window) throws(Diagnostic) in "row_number() \(window.ordered)" })

    static let share = WindowFunction(
        name: "share", signature: "share(x) → real",
        summary: "x divided by its sum over the rows of `per`, or over all",
        resultType: { number($0) ? .real : nil },
        sql: { (lowering, operands, window) throws(Diagnostic) in
            // Exact numbers are added as such: amounts that cancel out have no shares, not enormous ones.
            let isExact = operands[0].type.exactScale != nil
            let x = isExact ? try lowering.sql(operands[0]) : try lowering.real(operands[0])
            return "(\(isExact ? "CAST(\(x) AS REAL)" : x) / nullif(sum(\(x)) \(window.whole), 0))"
        })

    static let zscore = WindowFunction(
        name: "zscore", signature: "zscore(x) → real",
        summary: "how many sample standard deviations x lies from the mean of `per`, or of all",
        resultType: { number($0) ? .real : nil },
        sql: { (lowering, operands, window) throws(Diagnostic) in
            let x = try lowering.real(operands[0])
            let deviation = AggregateFunction.deviation
            return "((\(x) - avg(\(x)) \(window.whole)) / "
                + "nullif(\(try deviation.sql(lowering, operands, " " + window.whole)), 0))"
        })

    /// An aggregate over the rows of `per`, written into each of them.
    public static func over(_ aggregate: AggregateFunction) -> WindowFunction {
        WindowFunction(
            name: aggregate.name, signature: aggregate.signature, summary: aggregate.summary,
            resultType: aggregate.resultType,
            sql: { (lowering, operands, window) throws(Diagnostic) in
                try aggregate.sql(lowering, operands, " " + window.whole)
            })
    }
}
