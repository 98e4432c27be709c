internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Extend {
    static let stage = StageDeclaration(
        "extend", "adds columns, or replaces those of the same name",
        usage: "extend name = expression, … [per key, …] [sort column, …]",
        details: """
            With `per`, aggregates range over the rows with the same key and are written into each of them. `running`, `lag`, \
            `lead`, `rank`, `share` and `zscore` look at the rows around, in the order of `sort`, or in the order that the rows \
            have.
            """,
        examples: [
            CommandExample(
                "schools | extend big = students >= 1000 | where big | select name, students", "a new column"),
            CommandExample("schools | count by kind | extend pct = share(n) | sort -n", "a share of the whole"),
            CommandExample(
                "recruitments | count by year, channel | extend change = n - lag(n) per channel sort year",
                "the change against the year before"),
        ],
        grammar: StageGrammar(.items, clauses: ["per", "sort"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1000, "columns to add")
        try refuseLateColumns(stage, rows)
        var partition: [Expression] = []
        for item in stage.clause("per")?.items ?? [] { partition.append(try rows.binder().bindScalar(item.expression)) }
        let order = try rows.sortKeys(stage.clause("sort")?.items ?? [])
        // One after the other, so that a later item may use an earlier one.
        for item in stage.items {
            var binder = rows.binder()
            binder.window = WindowFrame(partition: partition, order: order)
            binder.aggregatesOverWindow = stage.clause("per") != nil
            let expression = try binder.bindScalar(item.expression)
            try PeriodHoles.warn(of: expression, stage, partition: stage.clause("per")?.items ?? [], rows)
            let name = item.name?.text ?? PipelineBinder.defaultName(item.expression)
            let added = Projection(rows.newColumn(name, of: expression), expression)
            var projections = rows.passedOn
            if let index = projections.firstIndex(where: { $0.column.name.lowercased() == name.lowercased() }) {
                projections[index] = added
            } else {
                projections.append(added)
            }
            rows.plan = .project(rows.plan, projections)
        }
    }

    /// `extend p = lag(a) sort date, n = lead(a)`: behind `per` and `sort` a comma means another key.
    private static func refuseLateColumns(_ stage: StageSyntax, _ rows: PipelineBinder) throws(Diagnostic) {
        let binder = rows.binder()
        var columns = stage.items.map { binder.text($0.range) }
        var clauses: [String] = []
        var late: (name: NameSyntax, clause: String)?
        var end = stage.items.last?.range ?? stage.range
        for word in ["per", "sort"] {
            guard let items = stage.clause(word)?.items else { continue }
            for item in items {
                end = end.union(item.range)
                guard let name = item.name else { continue }
                late = late ?? (name, word)
                columns.append(binder.text(item.range))
            }
            let keys = items.filter { $0.name == nil }.map { binder.text($0.range) }
            if !keys.isEmpty { clauses.append("\(word) \(keys.joined(separator: ", "))") }
        }
        guard let late, let first = stage.items.first else { return }
        throw Diagnostic(
            "E0404", "`\(late.name.text)` stands behind `\(late.clause)`, where a comma means another key",
            at: late.name.range, expected: "the columns in front of `per` and `sort`",
            fix: .init(
                range: first.range.union(end),
                replacement: columns.joined(separator: ", ") + " " + clauses.joined(separator: " ")))
    }
}
