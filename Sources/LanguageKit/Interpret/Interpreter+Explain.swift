public import BaseKit
public import QueryKit

/// `explain`: the stages as they are computed, where laziness ends, and how the database goes about it.
extension Interpreter {
    func explain(_ plan: Plan, sqlOnly: Bool, _ frame: Frame) throws(Diagnostic) {
        let (query, parameters) = try lower(plan, frame, comments: sqlOnly)
        if sqlOnly { return try host.write(statement(query, parameters)) }
        var lines = [said("plan")] + PlanText.lines(plan).map { "  " + $0 }
        lines += [said("laziness")] + laziness(plan).map { "  " + $0 }
        let steps = QueryPlanText.lines(try host.queryPlan(query, parameters))
        if !steps.isEmpty { lines += [said("database")] + steps.map { "  " + $0 } }
        try host.write(lines.joined(separator: "\n"))
    }

    private func laziness(_ plan: Plan) -> [String] {
        let before = PlanText.loadedSources(plan).map { source -> String in
            switch source {
            case .loaded(let key) where source == plan.sourceReadOnce && key.hasPrefix("file:"):
                said("\(PlanText.shortName(ofKey: key)) is read row by row, only the columns that the plan names")
            case .loaded(let key):
                said("\(PlanText.shortName(ofKey: key)) is read first, only the columns that the plan names")
            default: said("the rows of a command or variable are computed first, and kept in a table")
            }
        }
        let whole: Message =
            before.isEmpty ? "all stages are one SQL statement" : "from there on all stages are one SQL statement"
        return before + [
            said("\(whole); its rows go on one by one, and what shows or saves them ends the laziness")
        ]
    }

    private func statement(_ query: LoweredQuery, _ parameters: [SQLValue]) -> String {
        var lines = [query.sql + ";"]
        for (index, parameter) in parameters.enumerated() {
            lines.append("-- ?\(index + 1) = \(sql(parameter, keepsLines: false))")
        }
        return lines.joined(separator: "\n")
    }

    private func sql(_ value: SQLValue, keepsLines: Bool) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let value): String(value)
        case .real(let value): "\(value)"
        case .text(let value):
            "'" + value.map { $0.isNewline && !keepsLines ? "⏎" : $0 == "'" ? "''" : String($0) }.joined() + "'"
        }
    }

    /// A SELECT over all records of a collection with its computed fields, its parameters written into it, to stand under
    /// the collection's own name in front of a statement that somebody else wrote.
    public func statement(
        scanning schema: CollectionSchema, environment: any LanguageEnvironment, variables: ProgramChecker.Session
    ) throws(Diagnostic) -> LoweredQuery {
        let context = BindingContext(
            environment: environment, source: SourceText(text: ""), variables: variables.variables)
        let plan = try PipelineBinder(context: context, scanning: schema).plan
        let names = Set(environment.collections.map(\.name))
        var query = try Lowering.lower(
            plan, calendar: host.evaluationContext.calendar, mainTables: names
        ) { (source, columns) throws(Diagnostic) in try self.host.tableName(source, columns: columns) }
        var literals: [String] = []
        for parameter in query.parameters {
            literals.append(sql(parameter.sqlValue(try evaluate(parameter.expression, script)), keepsLines: true))
        }
        query.sql = query.sql(with: literals)
        query.parameters = []
        return query
    }
}
