internal import BaseKit
internal import QueryKit

/// `lag` and `lead` count rows: where the period by which they are sorted has holes, "the year before" is another year.
enum PeriodHoles {
    /// A step that warns of holes, before the rows are shown; none where the rows are not sorted by a period.
    static func warn(
        of expression: Expression, _ syntax: StageSyntax, partition: [ItemSyntax], _ rows: PipelineBinder
    ) throws(Diagnostic) {
        guard let (name, frame) = neighbour(expression), let key = frame.order.first?.expression,
            let word = periodName(key, rows),
            let lag = FunctionCatalogue.windows["lag"], let plus = FunctionCatalogue.scalars["+"],
            let more = FunctionCatalogue.scalars[">"], let and = FunctionCatalogue.scalars["and"],
            let there = FunctionCatalogue.scalars["!="], let count = FunctionCatalogue.aggregates["count"]
        else { return }
        let type = key.type
        let before = Projection(
            rows.newColumn("before", type),
            .window(lag, [key], WindowFrame(partition: frame.partition, order: [SortKey(key)]), type))
        let own = Projection(rows.newColumn("own", type), key)
        let step: Expression =
            type == .month ? .literal(.duration(CivilDuration(months: 1)), .duration) : .literal(.int(1), .int)
        let (a, b) = (Expression.column(before.column.id, type), Expression.column(own.column.id, type))
        let isHole = Expression.call(
            and,
            [
                .call(there, [a, .literal(.null, .null)], .bool),
                .call(more, [b, .call(plus, [a, step], type)], .bool),
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

    /// What the period is called, where it is a column of months or years: one that `fill` can fill.
    private static func periodName(_ key: Expression, _ rows: PipelineBinder) -> String? {
        guard case .column(let id, let type) = key, let name = rows.columns.first(where: { $0.id == id })?.name else {
            return nil
        }
        if type == .month { return name }
        return type == .int && (name == "year" || name.hasSuffix("_year")) ? name : nil
    }
}
