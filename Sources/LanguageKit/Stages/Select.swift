internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Select {
    static let stage = StageDeclaration(
        "select", "chooses and computes columns, in this order", usage: "select column, name = expression, …",
        examples: [
            CommandExample(
                "schools | select name, township.name, per_class = students / 45 | take 3", "a reference and a ratio")
        ]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1000, "columns")
        var projections: [Projection] = []
        for (item, name) in zip(stage.items, PipelineBinder.names(of: stage.items)) {
            projections.append(rows.projection(named: name, try rows.binder().bindScalar(item.expression)))
        }
        try rows.requireUnique(projections, stage.items)
        rows.plan = .project(rows.plan, projections)
    }
}

enum Rename {
    static let stage = StageDeclaration(
        "rename", "gives columns other names", usage: "rename new = old, …",
        examples: [CommandExample("schools | rename pupils = students | select name, pupils | take 2", "a new name")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1000, "new = old")
        var projections = rows.passedOn
        for item in stage.items {
            guard let name = item.name else {
                throw Diagnostic("E0404", "a new name is missing", at: item.range, expected: "new = old")
            }
            guard case .column(let id, let type) = try rows.binder().bind(item.expression),
                let index = projections.firstIndex(where: { $0.column.id == id })
            else {
                throw Diagnostic(
                    "E0404", "only a column can be renamed", at: item.expression.range,
                    expected: "the name of a column",
                    help: "use `extend` to compute one")
            }
            let isTaken = projections.enumerated().contains { other, projection in
                other != index && projection.column.name.lowercased() == name.text.lowercased()
                    && !stage.items.contains { rows.binder().text($0.expression) == projection.column.name }
            }
            if isTaken {
                throw Diagnostic(
                    "E0207", "there is a column `\(name.text)` already", at: name.range,
                    expected: "a name that no other column has: rename new = old",
                    help: "leave the other out before, with `drop \(name.text)`")
            }
            let period = projections[index].column.period
            projections[index] = Projection(
                PlanColumn(id: id, name: name.text, type: type, period: period), .column(id, type))
        }
        try rows.requireUnique(projections, [])
        rows.plan = .project(rows.plan, projections)
    }
}

enum Drop {
    static let stage = StageDeclaration(
        "drop", "leaves columns out", usage: "drop column, …",
        examples: [CommandExample("townships | drop id | take 2", "all but one")]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1000, "columns to leave out")
        var projections = rows.passedOn
        for item in stage.items {
            guard case .column(let id, _) = try rows.binder().bind(item.expression) else {
                throw Diagnostic(
                    "E0404", "only a column can be left out", at: item.range, expected: "the name of a column")
            }
            projections.removeAll { $0.column.id == id }
        }
        guard !projections.isEmpty else {
            throw Diagnostic("E0404", "no column would be left", at: stage.range, expected: "at least one to stay")
        }
        rows.plan = .project(rows.plan, projections)
    }
}
