import BaseKit
import QueryKit

/// Stages that add rows, choose some, or turn them.
extension RandomPlans {
    func fill() {
        let columns = usable.filter { column in
            plan.columns.contains { $0.id == column.id } && [.month, .date, .int].contains(column.type)
        }
        guard !columns.isEmpty else { return }
        var column = random.pick(columns)
        if column.type == .int || column.type == .date {
            // The values of a table lie so far apart that nobody would fill the gap: bring them together.
            guard let near = narrowed(column) else { return }
            column = near
        }
        if column.type == .date, random.chance(60) {
            guard let period = periods(of: column) else { return }
            column = period
        }
        var per: [ColumnID] = []
        for other in plan.columns
        where other.id != column.id && random.chance(15) && usable.contains(where: { $0.id == other.id }) {
            per.append(other.id)
        }
        var period: Expression?
        if column.type != .int, random.chance(40), let start = CivilDate("2016-02-10"),
            let end = CivilDate("2016-04-01")
        {
            period = .literal(.period(Period(start: start, end: end)), .period)
        }
        let defaults = plan.columns.filter { $0.id != column.id && !per.contains($0.id) && $0.type == .int }.map {
            Projection($0, .literal(.int(0), .int))
        }
        plan = .fill(plan, column: column, from: period, per: per, defaults: random.chance(50) ? defaults : [])
    }

    /// The weeks, quarters, terms, school years or years of a column of days.
    private func periods(of column: PlanColumn) -> PlanColumn? {
        let kind = random.pick([PeriodKind.week, .quarter, .term, .schoolyear, .year, .month])
        guard let value = apply(kind.rawValue, [.column(column.id, .date)]) else { return nil }
        let period = PlanColumn(id: ids.next(), name: "\(kind.rawValue)_\(level)", type: value.type, period: kind)
        plan = .project(plan, passedOn + [Projection(period, value)])
        decide()
        return period
    }

    /// The column's values within a few steps of one another.
    private func narrowed(_ column: PlanColumn) -> PlanColumn? {
        let value: Expression?
        if column.type == .int {
            value = apply("%", [.column(column.id, .int), .literal(.int(5), .int)])
        } else {
            let day = apply("day", [.column(column.id, .date)])
            let few = day.flatMap { apply("%", [$0, .literal(.int(9), .int)]) }
            value = few.flatMap {
                apply(
                    "make_date",
                    [
                        .literal(.int(2016), .int), .literal(.int(2), .int),
                        apply("+", [$0, .literal(.int(21), .int)]) ?? $0,
                    ])
            }
        }
        guard let value else { return nil }
        let near = newColumn(value.type)
        plan = .project(plan, passedOn + [Projection(near, value)])
        decide()
        return near
    }

    /// A list in each row: the parts of a text, or the values of a group.
    func expand() {
        if random.chance(50) {
            let texts = usable.filter { $0.type == .text }
            guard let text = texts.randomElement(using: &random),
                let list = apply(
                    "split", [.column(text.id, text.type), .literal(.text(random.pick(["", "a", "界", "1"])), .text)])
            else { return }
            plan = .unnest(plan, list: list, item: newColumn(.text))
        } else {
            guard let function = FunctionCatalogue.aggregates["list"] else { return }
            let member = expression(random.pick([.int, .text, .money, .date, .decimal(scale: 3), .bool, .month]), 1)
            let list = Expression.aggregate(function, [member], .list(member.type))
            let column = newColumn(list.type)
            plan = .aggregate(plan, groups: groups(), aggregates: [Projection(column, list)])
            plan = .unnest(plan, list: .column(column.id, list.type), item: newColumn(member.type))
            // The list itself is no value that anything else may use.
            plan = .project(plan, passedOn.filter { $0.column.id != column.id })
        }
        decide()
    }

    func sample() {
        let seed = Expression.literal(.int(Int64(random.below(1_000))), .int)
        plan = .sample(plan, count: .literal(.int(Int64(random.below(7))), .int), seed: seed)
    }

    /// As the stage of that name makes it: an aggregate over the rows of each value.
    func pivot() {
        let keys = usable.filter { [.bool, .int, .text, .month].contains($0.type) }
        guard let key = keys.randomElement(using: &random), let equals = FunctionCatalogue.scalars["=="],
            let choose = FunctionCatalogue.scalars["if"], let sum = FunctionCatalogue.aggregates["sum"]
        else { return }
        let cell = expression(.int, 1)
        let aggregates = (0..<2).map { _ in
            let value = RandomTables.value(key.type, &random)
            let fits = Expression.call(equals, [.column(key.id, key.type), .literal(value, key.type)], .bool)
            let kept = Expression.call(choose, [fits, cell, .literal(.null, .null)], .int)
            return Projection(newColumn(.int), .aggregate(sum, [kept], .int))
        }
        plan = .aggregate(plan, groups: groups(), aggregates: aggregates)
        decide()
    }
}
