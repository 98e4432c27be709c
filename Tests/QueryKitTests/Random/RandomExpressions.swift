import BaseKit
import QueryKit

/// Well-typed expressions over the columns at hand.
extension RandomPlans {
    static let types: [ValueType] = [.int, .money, .decimal(scale: 3), .real, .text, .bool, .date, .month, .duration]
    static let numbers: [ValueType] = [.int, .money, .decimal(scale: 3), .decimal(scale: 1), .real]

    func apply(_ name: String, _ operands: [Expression]) -> Expression? {
        guard let function = FunctionCatalogue.scalars[name], let type = function.type(of: operands.map(\.type)) else {
            return nil
        }
        return .call(function, operands, type)
    }

    func expression(_ type: ValueType, _ depth: Int) -> Expression {
        guard depth > 0, random.chance(75) else { return leaf(type) }
        let made =
            switch type {
            case .int: int(depth - 1)
            case .money, .decimal: exact(type, depth - 1)
            case .real: real(depth - 1)
            case .text: text(depth - 1)
            case .bool: condition(depth - 1)
            case .date: date(depth - 1)
            case .month: month(depth - 1)
            case .duration: duration(depth - 1)
            default: Expression?.none
            }
        guard let made, made.type == type else { return leaf(type) }
        return made
    }

    private func fits(_ own: ValueType, _ type: ValueType) -> Bool { own == type || own.isTextual && type.isTextual }

    func leaf(_ type: ValueType) -> Expression {
        let candidates = usable.filter { fits($0.type, type) }
        if !candidates.isEmpty, random.chance(75) {
            let column = random.pick(candidates)
            return .column(column.id, column.type)
        }
        let slots = RandomTables.slotTypes.indices.filter { RandomTables.slotTypes[$0] == type }
        if !slots.isEmpty, random.chance(20) {
            let slot = random.pick(Array(slots))
            return .slot(slot, type)
        }
        return .literal(random.chance(6) ? .null : RandomTables.value(type, &random), type)
    }

    private func either(_ type: ValueType, _ depth: Int) -> Expression? {
        random.chance(50)
            ? apply("if", [expression(.bool, depth), expression(type, depth), expression(type, depth)])
            : apply("??", [expression(type, depth), expression(type, depth)])
    }

    private func int(_ depth: Int) -> Expression? {
        switch random.below(14) {
        case 0: apply(random.pick(["+", "-", "*"]), [expression(.int, depth), expression(.int, depth)])
        case 1: apply(random.pick(["//", "%"]), [expression(.int, depth), expression(.int, depth)])
        case 2: apply("negate", [expression(.int, depth)])
        case 3: apply("abs", [expression(.int, depth)])
        case 4: apply(random.pick(["year", "day", "weekday"]), [expression(random.chance(80) ? .date : .month, depth)])
        case 5: apply("length", [expression(.text, depth)])
        case 6:
            apply(
                random.pick(["years_between", "days_between"]), [expression(.date, depth), expression(.date, depth)])
        case 7: apply("int", [expression(random.pick([.text, .money, .decimal(scale: 3), .bool]), depth)])
        case 8: apply(random.pick(["floor", "ceil"]), [expression(random.pick(Self.numbers), depth)])
        case 9: apply("bin", [expression(.int, depth), .literal(.int(5), .int)])
        case 10: apply(random.pick(["least", "greatest"]), [expression(.int, depth), expression(.int, depth)])
        case 11: cell(.int)
        default: either(.int, depth)
        }
    }

    private func exact(_ type: ValueType, _ depth: Int) -> Expression? {
        switch random.below(6) {
        case 0:
            apply(random.pick(["+", "-"]), [expression(type, depth), expression(random.pick([type, .int]), depth)])
        case 1: apply("*", [expression(type, depth), expression(.int, depth)])
        case 2: type == .money ? apply("money", [expression(random.pick(Self.numbers), depth)]) : nil
        case 3: apply(random.pick(["abs", "negate"]), [expression(type, depth)])
        case 4:
            apply(
                random.pick(["least", "greatest"]),
                [expression(type, depth), expression(random.pick([type, .int]), depth)])
        default: either(type, depth)
        }
    }

    private func real(_ depth: Int) -> Expression? {
        switch random.below(5) {
        case 0, 1:
            apply("/", [expression(random.pick(Self.numbers), depth), expression(random.pick(Self.numbers), depth)])
        case 2:
            apply(
                "round", [expression(random.pick(Self.numbers), depth), .literal(.int(Int64(random.below(4))), .int)])
        case 3:
            apply(
                random.pick(["+", "-", "*"]), [expression(.real, depth), expression(random.pick(Self.numbers), depth)])
        default: either(.real, depth)
        }
    }

    private func text(_ depth: Int) -> Expression? {
        switch random.below(10) {
        case 0: apply("+", [expression(.text, depth), expression(.text, depth)])
        case 1: apply(random.pick(["lower", "upper", "trim", "ci"]), [expression(.text, depth)])
        case 2: apply("substring", [expression(.text, depth), expression(.int, depth), expression(.int, depth)])
        case 3: apply(random.pick(["quarter", "schoolyear", "term"]), [expression(.date, depth)])
        case 4: apply("text", [expression(random.pick([.int, .money, .decimal(scale: 3), .date, .bool]), depth)])
        case 5: apply("replace", [expression(.text, depth), expression(.text, depth), expression(.text, depth)])
        case 6:
            .text([
                expression(.text, depth), .literal(.text("/"), .text), expression(random.pick([.int, .date]), depth),
            ])
        case 7: cell(.text)
        default: either(.text, depth)
        }
    }

    private func date(_ depth: Int) -> Expression? {
        let span = CivilDuration(months: Int32(random.below(4) - 1), days: Int32(random.below(40) - 9))
        switch random.below(5) {
        case 0:
            return apply(random.pick(["+", "-"]), [expression(.date, depth), .literal(.duration(span), .duration)])
        case 1: return apply("+", [expression(.date, depth), expression(.duration, depth)])
        case 2: return apply("date", [expression(.month, depth)])
        case 3:
            return apply("make_date", [.literal(.int(2016), .int), expression(.int, depth), expression(.int, depth)])
        default: return either(.date, depth)
        }
    }

    private func month(_ depth: Int) -> Expression? {
        switch random.below(3) {
        case 0: apply("month", [expression(.date, depth)])
        case 1: apply(random.pick(["+", "-"]), [expression(.month, depth), expression(.int, depth)])
        default: either(.month, depth)
        }
    }

    private func duration(_ depth: Int) -> Expression? {
        switch random.below(4) {
        case 0, 1: apply("-", [expression(.date, depth), expression(.date, depth)])
        case 2: apply("+", [expression(.duration, depth), expression(.duration, depth)])
        default: apply("*", [expression(.duration, depth), expression(.int, depth)])
        }
    }

    // MARK: conditions

    private func pair(_ depth: Int) -> [Expression] {
        let type = random.pick(Self.types)
        let other = type.isNumber ? random.pick(Self.numbers) : type
        return [expression(type, depth), random.chance(8) ? .literal(.null, .null) : expression(other, depth)]
    }

    private func condition(_ depth: Int) -> Expression? {
        switch random.below(14) {
        case 0, 1, 2: return apply(random.pick(["<", "<=", ">", ">="]), pair(depth))
        case 3, 4: return apply(random.pick(["==", "!="]), pair(depth))
        case 5, 6: return apply(random.pick(["and", "or"]), [expression(.bool, depth), expression(.bool, depth)])
        case 7: return apply("not", [expression(.bool, depth)])
        case 8:
            return apply(
                random.pick(["contains", "starts_with", "ends_with"]),
                [expression(.text, depth), expression(.text, depth)])
        case 9:
            let operand = expression(random.pick(Self.types), depth)
            let others = (0..<1 + random.below(3)).map { _ in
                operand.type.isNumber
                    ? expression(random.pick(Self.numbers), depth)
                    : expression(operand.type.isTextual ? .text : operand.type, depth)
            }
            return .among(operand, random.chance(15) ? others + [.literal(.null, .null)] : others)
        case 10: return .among(expression(random.pick([.int, .money]), depth), [.slot(3, .list(.int))])
        case 11:
            let start = CivilDate(dayNumber: 16_700 + Int32(random.below(300)))
            let period = Period(start: start, end: CivilDate(dayNumber: start.dayNumber + Int32(random.below(400))))
            return apply(
                "in_period",
                [
                    expression(random.pick([.date, .month]), depth),
                    random.chance(50) ? .literal(.period(period), .period) : expression(.month, depth),
                ])
        case 12: return amongRows(depth)
        default: return either(.bool, depth)
        }
    }

    private func amongRows(_ depth: Int) -> Expression? {
        guard level < 2 else { return nil }
        let inner = RandomPlans(random: random, ids: ids, level: level + 1)
        inner.stages(random.below(3))
        let candidates = inner.usable
        defer { random = inner.random }
        guard !candidates.isEmpty else { return nil }
        let column = inner.random.pick(candidates)
        let plan = Plan.project(inner.plan, [Projection(column, .column(column.id, column.type))])
        let operand = column.type.isNumber ? inner.random.pick(Self.numbers) : column.type
        random = inner.random
        let value = expression(operand, depth)
        inner.random = random
        return .amongRows(value, plan)
    }

    /// The one cell of an aggregate over all rows, or of a first row.
    private func cell(_ type: ValueType) -> Expression? {
        guard level < 2 else { return nil }
        let inner = RandomPlans(random: random, ids: ids, level: level + 1)
        inner.stages(random.below(3))
        defer { random = inner.random }
        let candidates = inner.usable.filter { fits($0.type, type) }
        guard !candidates.isEmpty, let largest = FunctionCatalogue.aggregates["max"] else { return nil }
        let column = inner.random.pick(candidates)
        let value = Expression.column(column.id, column.type)
        let result = PlanColumn(id: ids.next(), name: "value", type: column.type)
        let plan =
            inner.random.chance(50)
            ? Plan.aggregate(
                inner.plan, groups: [], aggregates: [Projection(result, .aggregate(largest, [value], column.type))])
            : Plan.limit(.project(inner.plan, [Projection(result, value)]), skip: nil, take: .literal(.int(1), .int))
        return .cell(plan, column.type)
    }
}
