internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Expand {
    static let stage = StageDeclaration(
        "expand", "a row for each item of a list", usage: "expand column, expand name = list",
        details: """
            The item stands where the list stood, or in a column of its own behind the others where it has another name. The other \
            columns are repeated. A list that is null or empty gives no row.
            """,
        examples: [
            CommandExample(
                "schools | summarize kinds = list(kind) by township.name | expand kinds | distinct name, kinds | take 3",
                "a list turned into rows again"),
            CommandExample(
                "[{who: \"李强\", subjects: \"maths,physics\"}] | expand subject = split(subjects, \",\")",
                "parts of a text"),
        ]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "one list")
        let item = stage.items[0]
        let list = try rows.binder().bindScalar(item.expression)
        guard case .list(let element) = list.type else {
            throw Diagnostic(
                "E0303", "`expand` needs a list, and this is \(list.type.article)", at: item.range,
                expected: "a column that holds lists, such as of list(x), or split(text, \",\")")
        }
        let name = item.name?.text ?? PipelineBinder.defaultName(item.expression)
        let column = rows.newColumn(name, element)
        var projections = rows.passedOn
        let given = Projection(column, .column(column.id, element))
        if let index = projections.firstIndex(where: { $0.column.name.lowercased() == name.lowercased() }) {
            projections[index] = given
        } else {
            projections.append(given)
        }
        rows.plan = .project(.unnest(rows.plan, list: list, item: column), projections)
        rows.origin = nil
    }
}

enum Sample {
    static let stage = StageDeclaration(
        "sample", "keeps n rows drawn at random, in the order that they have", usage: "sample n [seed number]",
        details: """
            The same seed draws the same records again, in whatever order they stand. Without a seed another sample is drawn \
            each time.
            """,
        examples: [CommandExample("teachers | sample 3 seed 7 | select id, name", "three to be looked at")],
        grammar: StageGrammar(.items, clauses: ["seed"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "a number of rows")
        let count = try rows.rowCount(stage.items[0])
        var seed = Expression.literal(.int(Int64.random(in: 0..<1_000_000_000)), .int)
        if let item = stage.clause("seed")?.items.first {
            seed = try ExpressionBinder(context: rows.context, rows: nil).bindScalar(item.expression)
            guard seed.type == .int else {
                throw Diagnostic("E0303", "a seed is a whole number", at: item.range, expected: "such as seed 7")
            }
        }
        rows.plan = .sample(rows.plan, count: count, seed: seed)
    }
}

enum As {
    static let stage = StageDeclaration(
        "as", "names the rows at this point", usage: "as name",
        details: """
            The name shows in `explain` and names this part of the SQL; a `join` with a pipeline that ends in it calls the \
            columns by it.
            """,
        examples: [
            CommandExample(
                "schools | where kind == \"primary\" | as primary | count by township.name | take 2", "a named step")
        ],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        guard stage.words.count == 1, case .word(let word) = stage.words[0], case .bare(let name) = word.kind else {
            throw Diagnostic("E0404", "`as` needs a name", at: stage.range, expected: "as name")
        }
        rows.plan = .named(rows.plan, name)
        rows.name = name
    }
}

enum Assert {
    static let stage = StageDeclaration(
        "assert", "fails where a condition is not true for every row", usage: "assert condition, \"message\"",
        details: """
            The rows go on as they are. The message is that of the first row that fails, and may name its columns: \
            "${name} has no pupils".
            """,
        examples: [
            CommandExample(
                "schools | assert students >= 0, \"${name} has fewer pupils than none\" | count", "a rule that holds")
        ]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...2, "a condition and a message")
        let condition = try rows.binder().bindScalar(stage.items[0].expression)
        guard condition.type == .bool || condition.type == .null else {
            throw Diagnostic(
                "E0303", "`assert` needs a condition, and this is \(condition.type.article)",
                at: stage.items[0].range, expected: "a comparison such as students >= 0")
        }
        guard let not = FunctionCatalogue.scalars["not"], let count = FunctionCatalogue.aggregates["count"],
            let equals = FunctionCatalogue.scalars["=="], let isOne = FunctionCatalogue.scalars["if"]
        else { return }
        let failing = Plan.filter(rows.plan, .call(not, [condition], .bool))
        let number = Projection(rows.newColumn("n", .int), .aggregate(count, [], .int))
        let total = Expression.cell(.aggregate(failing, groups: [], aggregates: [number]), .int)
        var message = Expression.literal(
            .text("`\(rows.binder().text(stage.items[0].expression))` does not hold"), .text)
        if stage.items.count == 2 {
            let bound = try rows.binder().bindScalar(stage.items[1].expression)
            guard bound.type.isTextual || bound.type == .null else {
                throw Diagnostic(
                    "E0303", "a message is a text", at: stage.items[1].range, expected: "a text in quotes")
            }
            message = bound
        }
        let said = Projection(rows.newColumn("message", .text), message)
        let first = Expression.cell(
            .limit(.project(failing, [said]), skip: nil, take: .literal(.int(1), .int)), .text)
        let word = Expression.call(
            isOne,
            [
                .call(equals, [total, .literal(.int(1), .int)], .bool), .literal(.text("row"), .text),
                .literal(.text("rows"), .text),
            ], .text)
        // Before the rows are shown: none of them has been seen when it fails.
        rows.context.hoisted.append(
            CheckedStatement(
                kind: .assertion(
                    .call(equals, [total, .literal(.int(0), .int)], .bool),
                    message: .text([
                        first, .literal(.text(" ("), .text), total, .literal(.text(" "), .text), word,
                        .literal(.text(")"), .text),
                    ])), range: stage.range))
    }
}
