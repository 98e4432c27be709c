public import BaseKit

/// A function over the rows of a group.
public struct AggregateFunction: Sendable {
    public let name: String
    public let signature: String
    public let summary: String
    let resultType: @Sendable ([ValueType]) -> ValueType?
    /// `over` is empty, or ` OVER (…)` to be written behind the aggregate.
    let sql: @Sendable (ExpressionLowering, [Expression], _ over: String) throws(Diagnostic) -> String

    public func type(of arguments: [ValueType]) -> ValueType? { resultType(arguments) }
}

extension AggregateFunction {
    static let all: [AggregateFunction] = [
        count, countIf, distinctCount, sum, sumIf, average, averageIf, minimum, maximum, median, deviation,
        variationCoefficient, quantile, list,
    ]

    private static func fits(_ type: ValueType, _ accepts: (ValueType) -> Bool) -> Bool {
        type == .null || accepts(type)
    }

    static let count = AggregateFunction(
        name: "count", signature: "count() → int, count(x) → int", summary: "rows, or rows where x is not null",
        resultType: { $0.count <= 1 ? .int : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            (operands.isEmpty ? "count(*)" : "count(\(try lowering.sql(operands[0])))") + over
        })

    static let countIf = AggregateFunction(
        name: "countif", signature: "countif(condition) → int", summary: "rows where the condition is true",
        resultType: { $0.count == 1 && fits($0[0], { $0 == .bool }) ? .int : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            "count(CASE WHEN \(try lowering.condition(operands[0])) THEN 1 END)\(over)"
        })

    static let distinctCount = AggregateFunction(
        name: "dcount", signature: "dcount(x) → int", summary: "different values of x, null apart",
        resultType: { $0.count == 1 ? .int : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            let x = try lowering.sql(operands[0])
            if over.isEmpty { return "count(DISTINCT \(x))" }
            return lowering.aggregate(AggregateSQLFunction("edsh_dcount", 1) { DistinctAccumulator() }, [x], over)
        })

    static let sum = AggregateFunction(
        name: "sum", signature: "sum(x) → the type of x", summary: "exact where x is; 0 without rows",
        resultType: { $0.count == 1 && fits($0[0], { $0.isNumber || $0 == .duration }) ? $0[0] : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            "coalesce(sum(\(try lowering.sql(operands[0])))\(over), 0)"
        })

    static let sumIf = AggregateFunction(
        name: "sumif", signature: "sumif(x, condition) → the type of x", summary: "sum of the rows where it is true",
        resultType: { types in
            types.count == 2 && fits(types[0], { $0.isNumber }) && fits(types[1], { $0 == .bool }) ? types[0] : nil
        },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            let x = try lowering.sql(operands[0])
            return "coalesce(sum(CASE WHEN \(try lowering.condition(operands[1])) THEN \(x) END)\(over), 0)"
        })

    private static func averageType(_ type: ValueType) -> ValueType? {
        switch type {
        case .money: .money
        case .null: .real
        case .duration: .real
        default: type.isNumber ? .real : nil
        }
    }

    /// Money is divided exactly and rounded to the fen, halves away from zero.
    private static func averageSQL(_ lowering: ExpressionLowering, _ operand: Expression, _ x: String, _ over: String)
        throws(Diagnostic) -> String
    {
        if operand.type == .money {
            let (sum, n) = ("sum(\(x))\(over)", "count(\(x))\(over)")
            return "(CASE WHEN \(sum) < 0 THEN -1 ELSE 1 END * ((2 * abs(\(sum)) + \(n)) / (2 * \(n))))"
        }
        let scale = operand.type.exactScale ?? 0
        return scale == 0 ? "avg(\(x))\(over)" : "(avg(\(x))\(over) / \(ExactDecimal.powerOfTen(scale)).0)"
    }

    static let average = AggregateFunction(
        name: "avg", signature: "avg(x) → real; money stays money", summary: "mean of the values that are not null",
        resultType: { $0.count == 1 ? averageType($0[0]) : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            try averageSQL(lowering, operands[0], try lowering.sql(operands[0]), over)
        })

    static let averageIf = AggregateFunction(
        name: "avgif", signature: "avgif(x, condition) → real; money stays money",
        summary: "mean of the rows where it is true",
        resultType: { types in types.count == 2 && fits(types[1], { $0 == .bool }) ? averageType(types[0]) : nil },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            let condition = try lowering.condition(operands[1])
            return try averageSQL(
                lowering, operands[0], "CASE WHEN \(condition) THEN \(try lowering.sql(operands[0])) END", over)
        })

    private static func extreme(_ name: String, _ summary: String) -> AggregateFunction {
        AggregateFunction(
            name: name, signature: "\(name)(x) → the type of x", summary: summary,
            resultType: { types in
                guard types.count == 1 else { return nil }
                switch types[0] {
                case .list, .record, .table, .period: return nil
                default: return types[0]
                }
            },
            sql: { (lowering, operands, over) throws(Diagnostic) in "\(name)(\(try lowering.sql(operands[0])))\(over)" }
        )
    }

    static let minimum = extreme("min", "the smallest value, of texts by code point; null without rows")
    static let maximum = extreme("max", "the largest value, of texts by code point; null without rows")

    private static func statistic(
        _ name: String, _ signature: String, _ summary: String, weights: Bool = false, descales: Bool,
        _ make: @escaping @Sendable () -> any SQLAccumulator
    ) -> AggregateFunction {
        let function = AggregateSQLFunction("edsh_\(name)", 2, make)
        return AggregateFunction(
            name: name, signature: signature, summary: summary,
            resultType: { types in
                guard types.count == 1 || (weights && types.count == 2),
                    types.allSatisfy({ $0.isNumber || $0 == .duration || $0 == .null })
                else { return nil }
                return .real
            },
            sql: { (lowering, operands, over) throws(Diagnostic) in
                let weight = operands.count > 1 ? try lowering.real(operands[1]) : "1.0"
                return lowering.aggregate(function, [try lowering.real(operands[0]), weight], over)
            })
    }

    static let median = statistic(
        "median", "median(x) → real", "the middle value, or the mean of the two in the middle", descales: true
    ) { MedianAccumulator() }
    static let deviation = statistic(
        "stdev", "stdev(x) → real", "sample standard deviation (n − 1); null below two rows", descales: true
    ) { DeviationAccumulator() }
    static let variationCoefficient = statistic(
        "cv", "cv(x) → real, cv(x, weight) → real",
        "coefficient of variation: sqrt(Σ (w/W)·(x − m)²) / m, where m is the weighted mean", weights: true,
        descales: false
    ) { VariationAccumulator() }

    static let quantile = AggregateFunction(
        name: "quantile", signature: "quantile(x, p) → real",
        summary: "the value below which the share p of the values lies, by linear interpolation",
        resultType: { types in
            guard types.count == 2, types.allSatisfy({ $0.isNumber || $0 == .duration || $0 == .null }) else {
                return nil
            }
            return .real
        },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            lowering.aggregate(
                AggregateSQLFunction("edsh_quantile", 2) { QuantileAccumulator() },
                [try lowering.real(operands[0]), try lowering.real(operands[1])], over)
        })

    static let list = AggregateFunction(
        name: "list", signature: "list(x) → list", summary: "the values that are not null, in order",
        resultType: { types in
            guard types.count == 1 else { return nil }
            switch types[0] {
            case .list, .record, .table: return nil
            default: return .list(types[0])
            }
        },
        sql: { (lowering, operands, over) throws(Diagnostic) in
            lowering.aggregate(
                AggregateSQLFunction("edsh_list", 1) { ListAccumulator() }, [try lowering.sql(operands[0])], over)
        })
}
