internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Sort {
    static let stage = StageDeclaration(
        "sort", "orders the rows; ascending, or descending with `-`; nulls last", usage: "sort column, -column, …",
        examples: [CommandExample("schools | sort -students | select name, students | take 3", "the largest first")],
        grammar: StageGrammar(.sortKeys)
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...100, "columns to sort by")
        let keys = try rows.sortKeys(stage.items)
        rows.plan = .sort(rows.plan, keys)
    }
}

enum Take {
    static let stage = StageDeclaration(
        "take", "keeps the first n rows", usage: "take n",
        examples: [CommandExample("teachers | select name | take 2", "two rows")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "a number of rows")
        rows.plan = .limit(rows.plan, skip: nil, take: try rows.rowCount(stage.items[0]))
    }
}

enum Skip {
    static let stage = StageDeclaration(
        "skip", "leaves the first n rows out", usage: "skip n",
        examples: [CommandExample("townships | select name | skip 8", "all but eight")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "a number of rows")
        rows.plan = .limit(rows.plan, skip: try rows.rowCount(stage.items[0]), take: nil)
    }
}

enum First {
    static let stage = StageDeclaration(
        "first", "keeps the first row", usage: "first",
        examples: [CommandExample("schools | sort -students | select name | first", "the largest school")]
    ) { (rows, stage) throws(Diagnostic) in
        if let item = stage.items.first {
            throw Diagnostic(
                "E0404", "`first` keeps one row", at: stage.range, expected: "`take` and a number",
                fix: .init(range: stage.range, replacement: "take \(rows.binder().text(item.expression))"))
        }
        rows.plan = .limit(rows.plan, skip: nil, take: .literal(.int(1), .int))
    }
}

enum Top {
    static let stage = StageDeclaration(
        "top", "keeps the n rows with the largest values, largest first", usage: "top n by expression, … [per key, …]",
        details: "With `-` in front of the expression, the smallest.",
        examples: [CommandExample("schools | top 3 by students | select name, students", "the three largest")],
        grammar: StageGrammar(.items, clauses: ["by", "per"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "a number of rows")
        guard let by = stage.clause("by") else {
            throw Diagnostic(
                "E0404", "`top` does not say by what", at: stage.range, expected: "by and a value",
                help: "write top \(rows.binder().text(stage.items[0].expression)) by column")
        }
        let count = try rows.rowCount(stage.items[0])
        var items: [ItemSyntax] = []
        for item in by.items {
            // `-x` turns the order round, as in `sort`.
            if case .unary(let sign, let operand) = item.expression.kind, sign.text == "-" {
                items.append(ItemSyntax(name: nil, descending: true, expression: operand, range: item.range))
            } else {
                items.append(item)
            }
        }
        let keys = try rows.sortKeys(items, descending: true)
        guard let per = stage.clause("per")?.items else {
            rows.plan = .limit(.sort(rows.plan, keys), skip: nil, take: count)
            return
        }
        try first(count, keys, per, rows)
    }
}

extension Top {
    /// The first rows of each group, the groups in order.
    private static func first(
        _ count: Expression, _ keys: [SortKey], _ per: [ItemSyntax], _ rows: PipelineBinder
    ) throws(Diagnostic) {
        var partition: [Expression] = []
        for item in per { partition.append(try rows.binder().bindScalar(item.expression)) }
        guard let number = FunctionCatalogue.windows["row_number"], let atMost = FunctionCatalogue.scalars["<="] else {
            return
        }
        let before = rows.passedOn
        let frame = WindowFrame(partition: partition, order: keys)
        let place = Projection(rows.newColumn("place", .int), .window(number, [], frame, .int))
        let groups = partition.map { Projection(rows.newColumn("group", $0.type), $0) }
        rows.plan = .filter(
            .project(rows.plan, before + [place] + groups),
            .call(atMost, [.column(place.column.id, .int), count], .bool))
        let order =
            groups.map { SortKey(.column($0.column.id, $0.column.type)) } + [SortKey(.column(place.column.id, .int))]
        rows.plan = .project(.sort(rows.plan, order), before)
    }
}

enum Distinct {
    static let stage = StageDeclaration(
        "distinct", "one row for each combination of values", usage: "distinct column, …",
        details: "Without columns, all of them.",
        examples: [CommandExample("schools | distinct kind", "the kinds that occur")]
    ) { (rows, stage) throws(Diagnostic) in
        var groups: [Projection] = []
        for (item, name) in zip(stage.items, PipelineBinder.names(of: stage.items)) {
            let expression = try rows.binder().bindScalar(item.expression)
            groups.append(Projection(rows.newKey(name, of: expression), expression))
        }
        if stage.items.isEmpty {
            groups = rows.columns.map {
                let column = Expression.column($0.id, $0.type)
                return Projection(rows.newColumn($0.name, of: column), column)
            }
        }
        try rows.requireUnique(groups, stage.items)
        rows.plan = .aggregate(rows.plan, groups: groups, aggregates: [])
        rows.origin = nil
    }
}
