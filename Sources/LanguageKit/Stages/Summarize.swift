internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Summarize {
    static let stage = StageDeclaration(
        "summarize", "one row for each group, with figures over its rows",
        usage: "summarize name = aggregate, … by key, …",
        details: "Without `by`, one row in all. Aggregates: see `help functions`.",
        examples: [
            CommandExample("schools | summarize n = count(), pupils = sum(students) by kind", "figures for each kind"),
            CommandExample("teachers | summarize n = count() by school.township.name | top 3 by n", "over references"),
        ],
        grammar: StageGrammar(.items, clauses: ["by"])
    ) { (rows, stage) throws(Diagnostic) in
        let by = stage.clause("by")?.items ?? []
        guard !stage.items.isEmpty || !by.isEmpty else {
            throw Diagnostic(
                "E0404", "`summarize` is given nothing", at: stage.range,
                expected: "aggregates, such as n = count()", help: "write summarize n = count() by school")
        }
        try bind(rows, aggregates: stage.items, by: by)
    }

    static func bind(_ rows: PipelineBinder, aggregates items: [ItemSyntax], by: [ItemSyntax]) throws(Diagnostic) {
        var groups: [Projection] = []
        let names = PipelineBinder.names(of: by + items)
        for (item, name) in zip(by, names) {
            let expression = try rows.binder().bindScalar(item.expression)
            groups.append(Projection(rows.newKey(name, of: expression), expression))
        }
        var aggregates: [Projection] = []
        for (item, name) in zip(items, names.dropFirst(by.count)) {
            let expression = try rows.binder(aggregates: .allowed).bindScalar(item.expression)
            guard expression.containsAggregate || expression.isConstant else {
                throw Diagnostic(
                    "E0308", "`\(rows.binder().text(item.expression))` has a value in each row, not one in a group",
                    at: item.range, expected: "an aggregate, such as sum(…) or max(…)",
                    help: "to group by it, write it behind `by`")
            }
            aggregates.append(Projection(rows.newColumn(name, expression.type), expression))
        }
        for (item, aggregate) in zip(items, aggregates) {
            try refuseLooseColumns(aggregate.expression, item)
        }
        try rows.requireUnique(groups + aggregates, by + items)
        rows.plan = .aggregate(rows.plan, groups: groups, aggregates: aggregates)
        rows.origin = nil
    }

    /// A column outside of any aggregate has no single value in a group.
    private static func refuseLooseColumns(_ expression: Expression, _ item: ItemSyntax) throws(Diagnostic) {
        switch expression {
        case .aggregate: return
        case .column:
            throw Diagnostic(
                "E0308", "a column stands outside of any aggregate", at: item.range,
                expected: "each column inside of an aggregate, such as max(column)",
                help: "to group by it, write it behind `by`")
        default:
            for operand in expression.operands { try refuseLooseColumns(operand, item) }
        }
    }
}

enum Count {
    static let stage = StageDeclaration(
        "count", "the number of rows, in all or for each key", usage: "count, count by key, …",
        examples: [
            CommandExample("teachers | count", "how many"),
            CommandExample("schools | count by kind", "how many of each"),
        ],
        grammar: StageGrammar(.items, clauses: ["by"])
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 0...0, "nothing, or by and keys")
        guard let count = FunctionCatalogue.aggregates["count"] else { return }
        var groups: [Projection] = []
        let by = stage.clause("by")?.items ?? []
        for (item, name) in zip(by, PipelineBinder.names(of: by)) {
            let expression = try rows.binder().bindScalar(item.expression)
            groups.append(Projection(rows.newKey(name, of: expression), expression))
        }
        let aggregate = Projection(rows.newColumn("n", .int), .aggregate(count, [], .int))
        try rows.requireUnique(groups + [aggregate], by)
        rows.plan = .aggregate(rows.plan, groups: groups, aggregates: [aggregate])
        rows.origin = nil
    }
}
