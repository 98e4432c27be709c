internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Describe {
    static let stage = StageDeclaration(
        "describe", "profiles the rows: a row for each column", usage: "describe",
        details: """
            Of each column its type, how many values it has, how many are null, how many differ, the least and the greatest, the
            mean of a number, and the most frequent value with how often it occurs (the least one where several are as frequent;
            null where none occurs twice). Any stage goes on with these rows.
            """,
        examples: [
            CommandExample("teachers | describe | where nulls > 0 | select column, nulls", "what is not filled in"),
            CommandExample("open county/data/townships.jsonl | describe", "what a file holds"),
        ]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 0...0, "nothing")
        try refuseTooMany(rows.columns)
        var parts = rows.columns.compactMap { profile(of: $0, rows) }
        // A chain of unions is as deep as it is long: of a wide file it is put together in pieces.
        while parts.count > 1 {
            parts = stride(from: 0, to: parts.count, by: longestChain).map { start in
                parts[start..<min(start + longestChain, parts.count)].dropFirst().reduce(parts[start]) {
                    union($0, $1, rows)
                }
            }
        }
        if let all = parts.first { rows.plan = all }
        rows.origin = nil
    }

    /// Each column is a part of the plan: with too many of them it takes minutes until one of the parts is refused.
    private static func refuseTooMany(_ columns: [PlanColumn]) throws(Diagnostic) {
        guard columns.count > TableWidth.most else { return }
        let some = columns.prefix(2).map { PipelineScope.written($0.name) }.joined(separator: ", ")
        throw Diagnostic(
            "E0536", "the rows have \(columns.count) columns, and `describe` looks at all", outcome: .failed,
            expected: "at most \(TableWidth.most) columns",
            help: "choose those that are wanted: select \(some) | describe")
    }

    private static let longestChain = 50

    private static func union(_ before: Plan, _ part: Plan, _ rows: PipelineBinder) -> Plan {
        let columns = zip(before.columns, part.columns).map { first, second in
            UnionColumn(headed(rows.newColumn(first.name, first.type)), first: first.id, second: second.id)
        }
        return .union(before, part, columns)
    }

    /// With the heading that it has in Chinese.
    private static func headed(_ column: PlanColumn) -> PlanColumn {
        let labelZh = labels[column.name] ?? column.name
        return PlanColumn(
            id: column.id, name: column.name, type: column.type, subject: .computed(labelZh: labelZh, words: []))
    }

    private static let labels = [
        "column": "列", "type": "类型", "count": "非空", "nulls": "空值", "distinct": "不同值", "least": "最小",
        "greatest": "最大", "mean": "平均", "most_frequent": "最常见", "times": "次数",
    ]

    /// One row about a column; nil where a function is missing.
    private static func profile(of column: PlanColumn, _ rows: PipelineBinder) -> Plan? {
        guard let count = FunctionCatalogue.aggregates["count"], let distinct = FunctionCatalogue.aggregates["dcount"],
            let minus = FunctionCatalogue.scalars["-"]
        else { return nil }
        let value = Expression.column(column.id, column.type)
        let all = Projection(rows.newColumn("all", .int), .aggregate(count, [], .int))
        let known = Projection(rows.newColumn("count", .int), .aggregate(count, [value], .int))
        let different = Projection(rows.newColumn("distinct", .int), .aggregate(distinct, [value], .int))
        var aggregates = [all, known, different]
        func extreme(_ name: String) -> Expression {
            guard let function = FunctionCatalogue.aggregates[name], let text = FunctionCatalogue.scalars["text"],
                let type = function.type(of: [column.type]), text.type(of: [type]) != nil
            else { return .literal(.null, .text) }
            let part = Projection(rows.newColumn(name, type), .aggregate(function, [value], type))
            aggregates.append(part)
            return asText(.column(part.column.id, type))
        }
        let (least, greatest) = (extreme("min"), extreme("max"))
        var mean = Expression.literal(.null, .real)
        if column.type.isNumber, let average = FunctionCatalogue.aggregates["avg"],
            let divided = FunctionCatalogue.scalars["/"], let type = average.type(of: [column.type])
        {
            let part = Projection(rows.newColumn("avg", type), .aggregate(average, [value], type))
            aggregates.append(part)
            mean = .call(divided, [.column(part.column.id, type), .literal(.int(1), .int)], .real)
        }
        let (frequent, times) = mostFrequent(column, rows)
        func listed(_ name: String, _ type: ValueType, _ value: Expression) -> Projection {
            Projection(headed(rows.newColumn(name, type)), value)
        }
        let total = Expression.column(all.column.id, .int)
        let filled = Expression.column(known.column.id, .int)
        return .project(
            .aggregate(rows.plan, groups: [], aggregates: aggregates),
            [
                listed("column", .text, .literal(.text(column.name), .text)),
                listed("type", .text, .literal(.text(column.type.name), .text)),
                listed("count", .int, filled),
                listed("nulls", .int, .call(minus, [total, filled], .int)),
                listed("distinct", .int, .column(different.column.id, .int)),
                listed("least", .text, least),
                listed("greatest", .text, greatest),
                listed("mean", .real, mean),
                listed("most_frequent", .text, frequent),
                listed("times", .int, times),
            ])
    }

    private static func asText(_ value: Expression) -> Expression {
        guard !value.type.isTextual, let text = FunctionCatalogue.scalars["text"] else { return value }
        return .call(text, [value], .text)
    }

    /// The value that occurs most often, as a text, and how often.
    private static func mostFrequent(_ column: PlanColumn, _ rows: PipelineBinder) -> (Expression, Expression) {
        let nothing = (Expression.literal(.null, .text), Expression.literal(.null, .int))
        switch column.type {
        case .list, .record, .table, .null: return nothing
        default: break
        }
        guard let count = FunctionCatalogue.aggregates["count"], let isThere = FunctionCatalogue.scalars["!="],
            let more = FunctionCatalogue.scalars[">"]
        else { return nothing }
        func best() -> (Plan, value: PlanColumn, number: PlanColumn) {
            let value = rows.newColumn("value", column.type)
            let number = rows.newColumn("n", .int)
            let filled = Plan.filter(
                rows.plan,
                .call(isThere, [.column(column.id, column.type), .literal(.null, .null)], .bool))
            let counted = Plan.filter(
                .aggregate(
                    filled, groups: [Projection(value, .column(column.id, column.type))],
                    aggregates: [Projection(number, .aggregate(count, [], .int))]),
                .call(more, [.column(number.id, .int), .literal(.int(1), .int)], .bool))
            let sorted = Plan.sort(
                counted,
                [SortKey(.column(number.id, .int), descending: true), SortKey(.column(value.id, column.type))])
            return (.limit(sorted, skip: nil, take: .literal(.int(1), .int)), value, number)
        }
        let (first, value, _) = best()
        let (second, _, number) = best()
        let name = Projection(rows.newColumn("value", .text), asText(.column(value.id, column.type)))
        let times = Projection(rows.newColumn("n", .int), .column(number.id, .int))
        return (.cell(.project(first, [name]), .text), .cell(.project(second, [times]), .int))
    }
}
