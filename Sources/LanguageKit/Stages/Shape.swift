internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Pivot {
    /// A table wider than this serves nobody.
    static let mostColumns = 300

    static let stage = StageDeclaration(
        "pivot", "turns the values of a column into columns", usage: "pivot column values expression [in [value, …]]",
        details: """
            Rows are those that agree in all other columns. Where several rows meet in a cell, numbers are added up; an aggregate \
            says it otherwise. A cell without rows is null. Without `in`, the values that occur are asked for first.
            """,
        examples: [
            CommandExample(
                "recruitments | count by year, channel | pivot channel values n", "years down, channels across")
        ],
        grammar: StageGrammar(.items, clauses: ["values", "in"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "one column")
        guard case .column(let id, let type) = try rows.binder().bind(stage.items[0].expression),
            let value = stage.clause("values")?.items.first
        else {
            throw Diagnostic(
                "E0404", "`pivot` needs a column and its values", at: stage.range,
                expected: "pivot kind values n")
        }
        let key = Expression.column(id, type)
        let cell = try aggregate(value, rows)
        let used = cell.columns.union([id])
        let groups = rows.columns.filter { !used.contains($0.id) }.map {
            let column = Expression.column($0.id, $0.type)
            return Projection(rows.newKey($0.name, of: column), column)
        }
        let values = try known(stage, rows, key)
        if stage.clause("in") == nil { refuseOthers(values, key, stage, rows) }
        guard values.count <= mostColumns else {
            throw Diagnostic(
                "E0427", "`\(rows.binder().text(stage.items[0].expression))` has \(values.count) values",
                at: stage.range,
                expected: "at most \(mostColumns) columns", help: "choose some with in [\"a\", \"b\"]")
        }
        var aggregates: [Projection] = []
        for value in values {
            let name = value.isNull ? "null" : value.plainText
            let expression = try restricted(cell, to: key, value)
            aggregates.append(Projection(rows.newColumn(name, expression.type), expression))
        }
        try rows.requireUnique(groups + aggregates, [])
        rows.plan = .aggregate(rows.plan, groups: groups, aggregates: aggregates)
        rows.origin = nil
    }

    private static func aggregate(_ item: ItemSyntax, _ rows: PipelineBinder) throws(Diagnostic) -> Expression {
        let expression = try rows.binder(aggregates: .allowed).bindScalar(item.expression)
        if expression.containsAggregate { return expression }
        let name = expression.type.isNumber ? "sum" : "min"
        guard let function = FunctionCatalogue.aggregates[name] else { return expression }
        return .aggregate(function, [expression], expression.type)
    }

    private static func known(
        _ stage: StageSyntax, _ rows: PipelineBinder, _ key: Expression
    ) throws(Diagnostic) -> [Value] {
        guard let told = stage.clause("in")?.items else {
            let column = Projection(rows.newColumn("value", key.type), key)
            let plan = Plan.aggregate(rows.plan, groups: [column], aggregates: [])
            do throws(Diagnostic) { return try valuesNow(of: plan, rows.context) } catch {
                guard error.code == "E0411" else { throw error }
                let example = "pivot \(rows.binder().text(stage.items[0].expression)) values … in [\"a\", \"b\"]"
                throw Diagnostic(
                    "E0411", "the columns of this `pivot` are not known before the line runs", at: stage.range,
                    expected: "the columns by name, as in: \(example)")
            }
        }
        var values: [Value] = []
        for item in told {
            switch try rows.binder().bindScalar(item.expression) {
            case .list(let items, _):
                for case .literal(let value, _) in items { values.append(value) }
            case .literal(let value, _): values.append(value)
            default:
                throw Diagnostic(
                    "E0411", "the columns of a pivot must be known before it runs", at: item.range,
                    expected: "values such as [\"primary\", \"junior\"]")
            }
        }
        return values
    }

    private static func valuesNow(of plan: Plan, _ context: BindingContext) throws(Diagnostic) -> [Value] {
        if plan.slots.isEmpty { return try context.environment.values(of: plan) }
        // What stands in a definition is given its variables with each call.
        guard context.variables.script == nil else { throw Interpreter.unknownRows() }
        return try context.environment.values(of: plan, after: context.hoisted, in: context.source)
    }

    /// Rows may have come, or a variable another value, since the columns were asked for: none of them is left out in silence.
    private static func refuseOthers(_ known: [Value], _ key: Expression, _ stage: StageSyntax, _ rows: PipelineBinder)
    {
        let (plan, context) = (rows.plan, rows.context)
        let mayDiffer = !plan.slots.isEmpty || !context.isLoneStatement && plan.readsCollectionsAlone
        guard mayDiffer, known.count <= mostColumns, let differs = FunctionCatalogue.scalars["!="],
            let and = FunctionCatalogue.scalars["and"], let more = FunctionCatalogue.scalars[">"],
            let count = FunctionCatalogue.aggregates["count"]
        else { return }
        let isOther = known.reduce(Expression.literal(.bool(true), .bool)) { test, value in
            .call(and, [test, .call(differs, [key, .literal(value, key.type)], .bool)], .bool)
        }
        let n = Projection(rows.newColumn("n", .int), .aggregate(count, [], .int))
        let others = Expression.cell(.aggregate(.filter(plan, isOther), groups: [], aggregates: [n]), .int)
        let name = rows.binder().text(stage.items[0].expression)
        let example = "pivot \(name) values … in [\"a\", \"b\"]"
        let error = Diagnostic(
            "E0411", "`\(name)` holds values that were not known before the line ran", outcome: .failed,
            at: stage.range,
            expected: "the columns by name, as in: \(example)")
        context.hoisted.append(
            CheckedStatement(
                kind: .conditional(
                    .call(more, [others, .literal(.int(0), .int)], .bool),
                    [CheckedStatement(kind: .refuse(error.located(in: context.source)), range: stage.range)],
                    otherwise: []), range: stage.range))
    }

    /// The aggregate over the rows whose key has the value; null where there are none.
    private static func restricted(
        _ cell: Expression, to key: Expression, _ value: Value
    ) throws(Diagnostic) -> Expression {
        guard let equals = FunctionCatalogue.scalars["=="], let choose = FunctionCatalogue.scalars["if"],
            let more = FunctionCatalogue.scalars[">"], let countIf = FunctionCatalogue.aggregates["countif"]
        else { return cell }
        let fits = Expression.call(equals, [key, .literal(value, key.type)], .bool)
        func within(_ expression: Expression) -> Expression {
            switch expression {
            case .aggregate(let function, let operands, let type):
                if operands.isEmpty { return .aggregate(countIf, [fits], type) }
                let kept = Expression.call(choose, [fits, operands[0], .literal(.null, .null)], operands[0].type)
                return .aggregate(function, [kept] + operands.dropFirst(), type)
            case .call(let function, let operands, let type): return .call(function, operands.map(within), type)
            default: return expression
            }
        }
        let some = Expression.call(more, [.aggregate(countIf, [fits], .int), .literal(.int(0), .int)], .bool)
        return .call(choose, [some, within(cell), .literal(.null, .null)], cell.type)
    }
}

enum Unpivot {
    static let stage = StageDeclaration(
        "unpivot", "turns columns into rows of a name and a value", usage: "unpivot column, … into name, value",
        details: "Cells that are null give no row.",
        examples: [
            CommandExample(
                "conditions | where year == 2016 | select school, books, computers | unpivot books, computers into item, amount | take 2",
                "a row for each item")
        ],
        grammar: StageGrammar(.items, clauses: ["into"])
    ) { (rows, stage) throws(Diagnostic) in
        guard let into = stage.clause("into")?.items, into.count == 2, !stage.items.isEmpty,
            case .name(let nameColumn) = into[0].expression.kind, case .name(let valueColumn) = into[1].expression.kind
        else {
            throw Diagnostic(
                "E0404", "`unpivot` needs columns and two names", at: stage.range,
                expected: "unpivot a, b into name, value")
        }
        var chosen: [PlanColumn] = []
        var type = ValueType.null
        for item in stage.items {
            guard case .column(let id, let own) = try rows.binder().bind(item.expression),
                let column = rows.columns.first(where: { $0.id == id })
            else {
                throw Diagnostic(
                    "E0404", "only columns can be unpivoted", at: item.range, expected: "the name of a column")
            }
            guard let common = ExpressionBinder.common(type, own) else {
                throw Diagnostic(
                    "E0303", "`\(column.name)` is \(own.name), and the columns before are \(type.name)", at: item.range,
                    expected: "columns of one type")
            }
            type = common
            chosen.append(column)
        }
        let kept = rows.columns.filter { column in !chosen.contains { $0.id == column.id } }
        var parts: Plan?
        for column in chosen {
            var projections = kept.map { Projection(rows.newColumn($0.name, $0.type), .column($0.id, $0.type)) }
            projections.append(Projection(rows.newColumn(nameColumn, .text), .literal(.text(column.name), .text)))
            projections.append(Projection(rows.newColumn(valueColumn, column.type), .column(column.id, column.type)))
            guard let isThere = FunctionCatalogue.scalars["!="] else { return }
            let filled = Plan.filter(
                rows.plan, .call(isThere, [.column(column.id, column.type), .literal(.null, .null)], .bool))
            let part = Plan.project(filled, projections)
            guard let before = parts else {
                parts = part
                continue
            }
            let columns = zip(before.columns, part.columns).map { first, second in
                UnionColumn(
                    rows.newColumn(first.name, ExpressionBinder.common(first.type, second.type) ?? first.type),
                    first: first.id, second: second.id)
            }
            parts = .union(before, part, columns)
        }
        if let parts { rows.plan = parts }
        try rows.requireUnique(rows.columns.map { Projection($0, .column($0.id, $0.type)) }, [])
        rows.origin = nil
    }
}

enum Fill {
    static let stage = StageDeclaration(
        "fill", "adds a row for each missing period or number",
        usage: "fill column [from period] [per key, …] [with value]",
        details: """
            In steps of the function that gave the column: day, week, month, quarter, term, schoolyear, year. \
            From the least to the greatest value that occurs, or over the period; with `per`, for each key. In the added rows the \
            other columns are null, or the value behind `with` where it fits. No row is taken away: those outside of the period, \
            or without a value, stay.
            """,
        examples: [
            CommandExample(
                "awards | summarize n = count() by m = month(date) | fill m with 0 | take 3", "months without an award")
        ],
        grammar: StageGrammar(.items, clauses: ["from", "per", "with"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "one column")
        guard case .column(let id, _) = try rows.binder().bind(stage.items[0].expression),
            let column = rows.columns.first(where: { $0.id == id }), PeriodSteps.kind(of: column) != nil
        else {
            throw Diagnostic(
                "E0404", "`fill` needs a column of periods or whole numbers", at: stage.range,
                expected: "fill m with 0",
                help: "make one before, by a function of a date: summarize … by m = month(date), q = quarter(date)")
        }
        var per: [ColumnID] = []
        for item in stage.clause("per")?.items ?? [] {
            guard case .column(let key, _) = try rows.binder().bind(item.expression) else {
                throw Diagnostic("E0404", "`per` needs columns", at: item.range, expected: "the name of a column")
            }
            per.append(key)
        }
        var period: Expression?
        if let item = stage.clause("from")?.items.first {
            let bound = try ExpressionBinder(context: rows.context, rows: nil).bindScalar(item.expression)
            let isNumbers = bound.type == .list(.int) && column.type == .int
            guard bound.type == .period || bound.type == .month || isNumbers else {
                throw Diagnostic(
                    "E0303", "`from` needs a period, and this is \(bound.type.name)", at: item.range,
                    expected: column.type == .int
                        ? "a period such as schoolyear(), or numbers such as 2013..2018"
                        : "a period such as schoolyear() or 2016-01..2017-01")
            }
            period = bound
        }
        var defaults: [Projection] = []
        if let item = stage.clause("with")?.items.first {
            let value = try ExpressionBinder(context: rows.context, rows: nil).bindScalar(item.expression)
            for other in rows.columns where other.id != id && !per.contains(other.id) && value.type.fits(other.type) {
                defaults.append(Projection(other, value))
            }
        }
        rows.plan = .fill(rows.plan, column: column, from: period, per: per, defaults: defaults)
        rows.origin = nil
    }
}

enum Last {
    static let stage = StageDeclaration(
        "last", "keeps the last n rows, in their order", usage: "last n",
        examples: [CommandExample("schools | sort students | last 2 | select name, students", "the two largest")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "a number of rows")
        let count = try rows.rowCount(stage.items[0])
        guard let number = FunctionCatalogue.windows["row_number"], let total = FunctionCatalogue.aggregates["count"],
            let minus = FunctionCatalogue.scalars["-"],
            let more = FunctionCatalogue.scalars[">"]
        else { return }
        let frame = WindowFrame(partition: [], order: [])
        let before = rows.passedOn
        let place = Projection(rows.newColumn("place", .int), .window(number, [], frame, .int))
        let size = Projection(rows.newColumn("size", .int), .window(WindowFunction.over(total), [], frame, .int))
        let least = Expression.call(minus, [.column(size.column.id, .int), count], .int)
        rows.plan = .filter(
            .project(rows.plan, before + [place, size]), .call(more, [.column(place.column.id, .int), least], .bool))
        rows.plan = .project(rows.plan, before)
    }
}

enum Histogram {
    static let stage = StageDeclaration(
        "histogram", "how many values lie in each band", usage: "histogram column width n",
        examples: [CommandExample("teachers | histogram age width 10", "ages in tens")],
        grammar: StageGrammar(.items, clauses: ["width"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "one column")
        let value = try rows.binder().bindScalar(stage.items[0].expression)
        guard let width = stage.clause("width")?.items.first, let bin = FunctionCatalogue.scalars["bin"],
            let count = FunctionCatalogue.aggregates["count"], let isThere = FunctionCatalogue.scalars["!="]
        else {
            throw Diagnostic("E0404", "`histogram` needs a width", at: stage.range, expected: "histogram age width 10")
        }
        let step = try ExpressionBinder(context: rows.context, rows: nil).bindScalar(width.expression)
        guard let type = bin.type(of: [value.type, step.type]), step.type != .null else {
            throw Diagnostic(
                "E0303", "`histogram` needs exact numbers, and this is \(value.type.name)", at: stage.items[0].range,
                help: "cut it off with int(x)")
        }
        if case .literal(let known, _) = step, (known.number ?? 0) <= 0 {
            throw Diagnostic(
                "E0303", "the width of a band is more than 0", at: width.range, expected: "histogram age width 10")
        }
        rows.filter(.call(isThere, [value, .literal(.null, .null)], .bool))
        let name = PipelineBinder.defaultName(stage.items[0].expression)
        let band = Projection(rows.newColumn(name, type), .call(bin, [value, step], type))
        let number = Projection(rows.newColumn("n", .int), .aggregate(count, [], .int))
        rows.plan = .aggregate(rows.plan, groups: [band], aggregates: [number])
        rows.origin = nil
    }
}
