import BaseKit
import QueryKit

/// Grows a well-typed plan stage by stage.
final class RandomPlans {
    var random: RandomSource
    let ids: ColumnIDSource
    /// Depth inside of other plans.
    let level: Int
    var plan: Plan
    /// Columns that expressions may name.
    private(set) var usable: [PlanColumn] = []
    /// Sums and means of reals depend on the order of adding in their last digits: they are shown, but nothing is decided
    /// by them.
    private var fuzzy: Set<ColumnID> = []
    private var names = 0

    init(random: RandomSource, ids: ColumnIDSource, level: Int = 0) {
        self.random = random
        self.ids = ids
        self.level = level
        plan = .scan(.loaded("extra"), [], key: ids.next())
        scan()
    }

    static func plan(seed: UInt64) -> Plan {
        let plans = RandomPlans(random: RandomSource(seed: seed), ids: ColumnIDSource())
        plans.stages(1 + plans.random.below(8))
        return plans.plan
    }

    func stages(_ count: Int) { for _ in 0..<count { stage() } }

    private func scan() {
        let source = random.pick([
            RowSource.collection("people"), .collection("people"), .collection("teams"), .loaded("extra"),
        ])
        let columns = (RandomTables.columns[source] ?? []).map {
            PlanColumn(id: ids.next(), name: $0.name, type: $0.type)
        }
        let isCollection = if case .collection = source { true } else { false }
        plan = .scan(source, columns, key: isCollection ? columns[0].id : ids.next())
        usable = columns
    }

    func newColumn(_ type: ValueType) -> PlanColumn {
        names += 1
        // Names that SQL would read as something else.
        let base = random.pick(["x", "x", "x", "order", "a b", "tick`", "value", "row\"", "step", "people"])
        return PlanColumn(id: ids.next(), name: "\(base)\(names)_\(level)", type: type)
    }

    func decide() {
        usable = plan.columns.filter { !fuzzy.contains($0.id) }
    }

    private func stage() {
        switch random.below(27) {
        case 0, 1, 2, 3: plan = .filter(plan, expression(.bool, 3))
        case 4, 5: plan = .sort(plan, sortKeys())
        case 6, 7: limit()
        case 8, 9, 10: extend()
        case 11: select()
        case 12, 13, 14: aggregate()
        case 15: distinct()
        case 16, 21: reference()
        case 17: join()
        case 18: window()
        case 19: union()
        case 22: fill()
        case 23: expand()
        case 24: sample()
        case 25: plan = .named(plan, random.pick(["people", "step", "named", "a b"]))
        case 26: pivot()
        default: lookUp()
        }
    }

    private func sortKeys() -> [SortKey] {
        (0..<1 + random.below(2)).map { _ in
            SortKey(expression(random.pick(Self.types), random.below(3)), descending: random.chance(50))
        }
    }

    private func limit() {
        let count = { () -> Expression in
            self.random.chance(15) ? .slot(0, .int) : .literal(.int(Int64(self.random.below(6))), .int)
        }
        switch random.below(4) {
        case 0: plan = .limit(plan, skip: count(), take: nil)
        case 1: plan = .limit(plan, skip: count(), take: count())
        default: plan = .limit(plan, skip: nil, take: count())
        }
    }

    var passedOn: [Projection] { plan.columns.map { Projection($0, .column($0.id, $0.type)) } }

    private func extend() {
        var projections = passedOn
        for _ in 0..<1 + random.below(2) {
            let value = expression(random.pick(Self.types), 3)
            projections.append(Projection(newColumn(value.type), value))
        }
        plan = .project(plan, projections)
        decide()
    }

    private func select() {
        var projections = passedOn.shuffled(using: &random)
        projections = Array(projections.prefix(1 + random.below(projections.count)))
        if random.chance(50) {
            let value = expression(random.pick(Self.types), 2)
            projections.append(Projection(newColumn(value.type), value))
        }
        plan = .project(plan, projections)
        decide()
    }

    func groups() -> [Projection] {
        (0..<random.below(3)).map { _ in
            let value = expression(random.pick(Self.types.filter { $0 != .real }), random.below(3))
            return Projection(newColumn(value.type), value)
        }
    }

    private func distinct() {
        var groups = groups()
        while groups.isEmpty { groups = self.groups() }
        plan = .aggregate(plan, groups: groups, aggregates: [])
        decide()
    }

    private func aggregate() {
        let groups = groups()
        var aggregates: [Projection] = []
        for _ in 0..<1 + random.below(3) {
            guard let (value, isFuzzy) = aggregateValue() else { continue }
            let column = newColumn(value.type)
            if isFuzzy { fuzzy.insert(column.id) }
            aggregates.append(Projection(column, value))
        }
        if aggregates.isEmpty, groups.isEmpty { return }
        plan = .aggregate(plan, groups: groups, aggregates: aggregates)
        decide()
    }

    private func aggregateValue() -> (Expression, isFuzzy: Bool)? {
        if random.chance(4) { return (leafConstant(), false) }
        let name = random.pick([
            "count", "count", "countif", "dcount", "sum", "sum", "sumif", "avg", "avgif", "min", "max", "median",
            "stdev",
            "cv", "quantile",
        ])
        guard let function = FunctionCatalogue.aggregates[name] else { return nil }
        let number = expression(random.pick(Self.numbers), 2)
        let any = expression(random.pick(Self.types), 2)
        let operands: [Expression] =
            switch name {
            case "count": random.chance(50) ? [] : [any]
            case "countif": [expression(.bool, 2)]
            case "sumif", "avgif": [number, expression(.bool, 2)]
            case "dcount", "min", "max": [any]
            case "quantile":
                [number, .literal(.decimal(ExactDecimal(coefficient: 25, scale: 2)), .decimal(scale: 2))]
            // Its mean is far from zero: near it the quotient has no digit that is right.
            case "cv": [apply("+", [apply("abs", [leaf(.int)]) ?? leaf(.int), .literal(.int(1), .int)]) ?? number]
            default: [number]
            }
        guard let type = function.type(of: operands.map(\.type)) else { return nil }
        let value = Expression.aggregate(function, operands, type)
        let isFuzzy = type == .real && !["min", "max", "median", "quantile"].contains(name)
        if type == .int, random.chance(20), let more = apply("+", [value, .literal(.int(1), .int)]) {
            return (more, false)
        }
        return (value, isFuzzy)
    }

    private func leafConstant() -> Expression { .literal(RandomTables.value(.int, &random), .int) }

    /// What follows may name the record's fields, until the columns are replaced.
    private func reference() {
        follow()
        // On from there, or by another key to the same collection.
        if random.chance(40) { follow() }
        switch random.below(4) {
        case 0: plan = .filter(plan, expression(.bool, 2))
        case 1: plan = .sort(plan, sortKeys())
        case 2: extend()
        default: aggregate()
        }
        decide()
    }

    private func follow() {
        let keys = usable.filter { $0.type == .reference("teams") }
        guard !keys.isEmpty else { return }
        let key = random.pick(keys)
        let id = ids.next()
        let columns = RandomTables.teams.dropFirst().map { PlanColumn(id: ids.next(), name: $0.name, type: $0.type) }
        plan = .reference(
            plan, key: .column(key.id, key.type), collection: "teams", path: key.name, id: id, columns)
        usable += columns
    }

    /// A plan of its own for the other side.
    private func other() -> RandomPlans? {
        guard level < 2 else { return nil }
        let inner = RandomPlans(random: random, ids: ids, level: level + 1)
        inner.stages(random.below(4))
        random = inner.random
        fuzzy.formUnion(inner.fuzzy)
        return inner
    }

    private func join() {
        guard let right = other(), plan.columns.count < 20 else { return }
        var conditions: [JoinCondition] = []
        for left in usable.shuffled(using: &random) where conditions.isEmpty {
            guard
                let match = right.usable.first(where: {
                    $0.type == left.type || $0.type.isTextual && left.type.isTextual
                        || $0.type.isNumber && left.type.isNumber
                })
            else { continue }
            conditions.append(JoinCondition(.column(left.id, left.type), "==", .column(match.id, match.type)))
        }
        let kind = random.pick(JoinKind.allCases)
        if kind == .asof || conditions.isEmpty || random.chance(15) {
            if kind == .asof, random.chance(30) { conditions = [] }
            let lefts = usable.filter { $0.type != .bool }.shuffled(using: &random)
            for left in lefts {
                guard let match = right.usable.first(where: { $0.type == left.type }) else { continue }
                conditions.append(
                    JoinCondition(
                        .column(left.id, left.type), random.pick(["<", "<=", ">", ">="]), .column(match.id, match.type))
                )
                break
            }
        }
        let hasBound = conditions.contains { $0.comparison != "==" }
        guard !conditions.isEmpty, kind != .asof || hasBound else { return }
        names += 1
        plan = .join(plan, right.plan, kind, conditions, name: random.pick(["t\(names)", "people", "right", "teams"]))
        decide()
    }

    private func lookUp() {
        guard let right = other(), let count = FunctionCatalogue.aggregates["count"],
            let largest = FunctionCatalogue.aggregates["max"]
        else { return }
        let pairs = usable.flatMap { left in
            right.usable.filter { $0.type == left.type && $0.type != .real }.map { (left, $0) }
        }
        guard !pairs.isEmpty else { return }
        let (left, match) = random.pick(pairs)
        let group = Projection(newColumn(match.type), .column(match.id, match.type))
        let value = random.pick(right.usable)
        let aggregates = [
            Projection(newColumn(.int), .aggregate(count, [], .int)),
            Projection(newColumn(value.type), .aggregate(largest, [.column(value.id, value.type)], value.type)),
        ]
        names += 1
        plan = .lookUp(
            plan, key: .column(left.id, left.type),
            table: .aggregate(right.plan, groups: [group], aggregates: aggregates), match: group.column.id,
            name: "look\(names)")
        plan = .project(
            plan, passedOn + aggregates.map { Projection($0.column, .column($0.column.id, $0.column.type)) })
        decide()
    }

    private func union() {
        guard let right = other() else { return }
        var columns: [UnionColumn] = []
        var taken = Set<ColumnID>()
        for column in plan.columns {
            let twin = right.plan.columns.first {
                !taken.contains($0.id) && ($0.type == column.type || $0.type.isNumber && column.type.isNumber)
            }
            guard
                let type = twin.map({ FunctionCatalogue.scalars["??"]?.type(of: [column.type, $0.type]) })
                    ?? column.type
            else { continue }
            if let twin { taken.insert(twin.id) }
            let made = newColumn(type)
            if fuzzy.contains(column.id) || twin.map({ fuzzy.contains($0.id) }) ?? false { fuzzy.insert(made.id) }
            columns.append(UnionColumn(made, first: column.id, second: twin?.id))
        }
        guard !columns.isEmpty else { return }
        plan = .union(plan, right.plan, columns)
        decide()
    }

    private func window() {
        let name = random.pick([
            "running", "lag", "lead", "rank", "row_number", "share", "zscore", "sum", "max", "count", "min",
            "median", "dcount", "stdev",
        ])
        guard
            let function = FunctionCatalogue.windows[name]
                ?? FunctionCatalogue.aggregates[name].flatMap(WindowFunction.over)
        else { return }
        let number = expression(random.pick([.int, .money, .decimal(scale: 3)]), 1)
        let operands: [Expression] =
            switch name {
            case "rank", "row_number", "count": []
            case "lag", "lead":
                random.chance(50) ? [expression(random.pick(Self.types), 1)] : [number, .literal(.int(2), .int)]
            default: [number]
            }
        guard let type = function.type(of: operands.map(\.type)) else { return }
        let partition = random.chance(50) ? [expression(random.pick([.int, .text, .bool, .date]), 1)] : []
        let order = name == "rank" || random.chance(50) ? sortKeys() : []
        let column = newColumn(type)
        if ["share", "zscore", "stdev"].contains(name) { fuzzy.insert(column.id) }
        plan = .project(
            plan,
            passedOn + [
                Projection(column, .window(function, operands, WindowFrame(partition: partition, order: order), type))
            ])
        decide()
    }
}
