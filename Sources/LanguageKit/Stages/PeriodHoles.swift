internal import BaseKit
internal import QueryKit

/// `lag` and `lead` count rows: where the period by which they are sorted has holes, "the year before" is another year.
enum PeriodHoles {
    /// A step that warns of holes, before the rows are shown; none where the rows are not sorted by a period.
    static func warn(
        of expression: Expression, _ syntax: StageSyntax, partition: [ItemSyntax], _ rows: PipelineBinder
    ) throws(Diagnostic) {
        guard let (name, frame) = neighbour(expression),
            let key = (frame.order.first?.expression ?? order(of: rows.plan)).map(PinyinOrder.written),
            let (word, kind) = period(key, rows), let lag = FunctionCatalogue.windows["lag"],
            let more = FunctionCatalogue.scalars[">"], let and = FunctionCatalogue.scalars["and"],
            let there = FunctionCatalogue.scalars["!="], let count = FunctionCatalogue.aggregates["count"]
        else { return }
        let type = key.type
        let before = Projection(
            rows.newColumn("before", type),
            .window(lag, [key], WindowFrame(partition: frame.partition, order: [SortKey(key)]), type))
        let own = Projection(rows.newColumn("own", type), key)
        let (a, b) = (Expression.column(before.column.id, type), Expression.column(own.column.id, type))
        let isHole = Expression.call(
            and,
            [
                .call(there, [a, .literal(.null, .null)], .bool),
                .call(more, [b, .call(PeriodSteps.next(kind), [a], type)], .bool),
            ], .bool)
        let n = Projection(rows.newColumn("n", .int), .aggregate(count, [], .int))
        let holes = Expression.cell(
            .aggregate(.filter(.project(rows.plan, [own, before]), isHole), groups: [], aggregates: [n]), .int)
        let per = partition.map { rows.binder().text($0.expression) }.joined(separator: ", ")
        let fix = "fill \(word)" + (per.isEmpty ? "" : " per \(per)")
        rows.context.hoisted.append(
            CheckedStatement(
                kind: .warning(
                    .call(more, [holes, .literal(.int(0), .int)], .bool),
                    message: .text([
                        .literal(.text("`\(name)` counts rows, and `\(word)` has gaps ("), .text), holes,
                        .literal(.text("): `\(fix)` in front adds the missing rows"), .text),
                    ])), range: syntax.range))
    }

    private static func neighbour(_ expression: Expression) -> (String, WindowFrame)? {
        if case .window(let function, _, let frame, _) = expression, ["lag", "lead"].contains(function.name) {
            return (function.name, frame)
        }
        for operand in expression.operands {
            if let found = neighbour(operand) { return found }
        }
        return nil
    }

    /// What the rows are in order of, where the window says nothing: the last `sort`, or the first key of groups.
    private static func order(of plan: Plan) -> Expression? {
        switch plan {
        case .sort(_, let keys): keys.first?.expression
        case .aggregate(_, let groups, _): groups.first.map { .column($0.column.id, $0.column.type) }
        case .scan, .join, .union, .fill, .unnest: nil
        case .filter, .project, .reference, .lookUp, .limit, .sample, .named: plan.input.flatMap(order)
        }
    }

    /// What the column of periods is called and which they are: those that the function of a date gave which `fill` can fill.
    /// Years that are kept in a file or a collection are known by their name.
    private static func period(_ key: Expression, _ rows: PipelineBinder) -> (name: String, kind: PeriodKind)? {
        guard case .column(let id, let type) = key, let column = rows.columns.first(where: { $0.id == id }) else {
            return nil
        }
        if let kind = column.period { return (column.name, kind) }
        if type == .month { return (column.name, .month) }
        let isYear = type == .int && (column.name == "year" || column.name.hasSuffix("_year"))
        return isYear ? (column.name, .year) : nil
    }
}
