internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Join {
    static let stage = StageDeclaration(
        "join", "puts rows of another source beside those that fit",
        usage: "join [left|full|semi|anti|asof] (source) [as name] on condition, …",
        details: """
            Without a word, only rows that fit on both sides. `left` keeps all rows of the left, `full` of both sides, `semi` those \
            that have a partner, `anti` those that have none, each once. `asof` takes the one partner that comes nearest by the \
            inequality. The right side's columns are called name.column afterwards, where the name is the collection's or the one \
            behind `as`. A single column name means that both sides have it. Null never fits.
            """,
        examples: [
            CommandExample(
                "schools | join anti (conditions | where year == 2016) on id == school | count by kind",
                "schools that the survey of 2016 left out"),
            CommandExample(
                "teachers | join (postings | where post == \"headmaster\" and to == null) as post on id == teacher | select name, post.school | take 2",
                "headmasters in post"),
        ],
        grammar: StageGrammar(.rows(variants: ["inner", "left", "full", "semi", "anti", "asof"]), clauses: ["on"])
    ) { (rows, stage) throws(Diagnostic) in
        guard let source = stage.other, let on = stage.clause("on") else {
            throw Diagnostic(
                "E0404", "`join` does not say on what", at: stage.range, expected: "on and a condition",
                help: "write join (source) on id == school")
        }
        let kind = stage.variant.flatMap { JoinKind(rawValue: $0.text) } ?? .inner
        let right = try PipelineBinder(context: rows.context, pipeline: source)
        try right.refuseSink(at: source.range)
        let name = stage.alias?.text ?? right.name ?? right.origin?.schema.name ?? "right"
        if kind != .semi, kind != .anti, rows.columns.contains(where: { $0.name.hasPrefix("\(name).") }) {
            throw Diagnostic(
                "E0207", "two joins would be called `\(name)`", at: source.range,
                expected: "another name: join (…) as other on …")
        }
        var conditions: [JoinCondition] = []
        for item in on.items { conditions += try Join.conditions(item.expression, rows, right, name) }
        if kind == .asof, conditions.filter({ $0.comparison != "==" }).count != 1 {
            throw Diagnostic(
                "E0404", "`join asof` needs one inequality", at: stage.range,
                expected: "on equal columns, and one of <, <=, >, >=", help: "such as on programme, date >= from")
        }
        let records = kind == .semi || kind == .anti ? rows.origin : nil
        rows.plan = .join(rows.plan, right.plan, kind, conditions, name: name)
        rows.origin = records
    }

    /// The parts of `a == b and c >= d`, each with its left and its right side.
    private static func conditions(
        _ syntax: ExpressionSyntax, _ rows: PipelineBinder, _ right: PipelineBinder, _ name: String
    ) throws(Diagnostic) -> [JoinCondition] {
        switch syntax.kind {
        case .binary(let sign, let a, let b) where sign.text == "and":
            return try conditions(a, rows, right, name) + conditions(b, rows, right, name)
        case .binary(let sign, let a, let b) where ["==", "<", "<=", ">", ">="].contains(sign.text):
            let (first, firstIsRight) = try side(a, rows, right, name)
            let (second, secondIsRight) = try side(b, rows, right, name)
            guard FunctionCatalogue.scalars[sign.text]?.type(of: [first.type, second.type]) != nil else {
                throw Diagnostic(
                    "E0303", "`\(sign.text)` cannot compare \(first.type.article) with \(second.type.article)",
                    at: syntax.range, expected: "two columns that hold the same kind of value")
            }
            let turned = ["<": ">", "<=": ">=", ">": "<", ">=": "<="][sign.text] ?? "=="
            if firstIsRight == secondIsRight {
                // A value that needs no row may stand on either side: `kind == "primary"` says which rows look for a partner.
                if !firstIsRight, second.columns.isEmpty, !first.columns.isEmpty {
                    return [JoinCondition(first, sign.text, second)]
                }
                if !firstIsRight, first.columns.isEmpty, !second.columns.isEmpty {
                    return [JoinCondition(second, turned, first)]
                }
                throw oneSided(syntax, a, b, rows, right, name)
            }
            return firstIsRight
                ? [JoinCondition(second, turned, first)] : [JoinCondition(first, sign.text, second)]
        case .name(let column):
            let label = NameSyntax(text: column, range: syntax.range)
            let (first, second) = (try rows.binder().column(label), try right.binder().column(label))
            guard FunctionCatalogue.scalars["=="]?.type(of: [first.type, second.type]) != nil else {
                let written = rows.binder().text(syntax)
                let condition =
                    second.type.isTextual
                    ? "text(\(written)) == \(name).\(written)" : "\(written) == text(\(name).\(written))"
                throw Diagnostic(
                    "E0303", "`\(column)` is \(first.type.article) here and \(second.type.article) there",
                    at: syntax.range, expected: "two columns that hold the same kind of value",
                    help: "convert one of them, as in: on \(condition)")
            }
            return [JoinCondition(first, "==", second)]
        default:
            throw Diagnostic(
                "E0404", "this is no condition of a join", at: syntax.range,
                expected: "left == right, or the name of a column that both sides have")
        }
    }

    /// A name that both sides have is the left one's, which is seldom what was meant.
    private static func oneSided(
        _ condition: ExpressionSyntax, _ a: ExpressionSyntax, _ b: ExpressionSyntax, _ rows: PipelineBinder,
        _ right: PipelineBinder, _ name: String
    ) -> Diagnostic {
        let shared = [b, a].first { operand in
            if case .name(let column) = operand.kind { right.columns.contains { $0.name == column } } else { false }
        }
        return Diagnostic(
            "E0314", "both sides of this condition are columns of one side of the join", at: condition.range,
            expected: "one column of each side",
            fix: shared.map { .init(range: $0.range, replacement: "\(name).\(rows.binder().text($0))") },
            help: shared == nil ? "columns of the right side may be written \(name).column" : nil)
    }

    /// The expression, and whether it belongs to the right side.
    private static func side(
        _ syntax: ExpressionSyntax, _ rows: PipelineBinder, _ right: PipelineBinder, _ name: String
    ) throws(Diagnostic) -> (Expression, Bool) {
        if !rows.columns.contains(where: { $0.name == name }), let path = within(name, syntax) {
            return (try right.binder().bindScalar(path), true)
        }
        let first = firstName(syntax)
        let isLeft = first.map { name in rows.columns.contains { $0.name == name } } ?? false
        let isRight = first.map { name in right.columns.contains { $0.name == name } } ?? false
        if !isLeft, isRight { return (try right.binder().bindScalar(syntax), true) }
        return (try rows.binder().bindScalar(syntax), false)
    }

    /// `post.school.township` of the side called `post`, as that side itself would write it.
    private static func within(_ name: String, _ syntax: ExpressionSyntax) -> ExpressionSyntax? {
        guard case .member(let base, let column) = syntax.kind else { return nil }
        if case .name(let alias) = base.kind {
            return alias == name ? ExpressionSyntax(kind: .name(column.text), range: column.range) : nil
        }
        return within(name, base).map { ExpressionSyntax(kind: .member($0, column), range: syntax.range) }
    }

    private static func firstName(_ syntax: ExpressionSyntax) -> String? {
        switch syntax.kind {
        case .name(let name): return name
        case .member(let base, _): return firstName(base)
        case .call(let base, _, let arguments): return (base ?? arguments.first).flatMap(firstName)
        case .unary(_, let operand): return firstName(operand)
        case .binary(_, let left, let right): return firstName(left) ?? firstName(right)
        default: return nil
        }
    }
}

enum Union {
    static let stage = StageDeclaration(
        "union", "the rows of another source behind these, matched by name", usage: "union (source)",
        details: """
            A column that one side lacks is null there. The rows of each side stand in the order of their records: a `sort` before \
            `union` is not kept, unless a `take` has cut by it, so sort behind it.
            """,
        examples: [
            CommandExample(
                "schools | where students < 5 | select name | union (schools | where students > 2000 | select name)",
                "both ends")
        ],
        grammar: StageGrammar(.rows(variants: []))
    ) { (rows, stage) throws(Diagnostic) in
        guard let source = stage.other else {
            throw Diagnostic("E0404", "`union` needs other rows", at: stage.range, expected: "union (source)")
        }
        let other = try PipelineBinder(context: rows.context, pipeline: source)
        try other.refuseSink(at: source.range)
        var columns: [UnionColumn] = []
        for column in rows.columns {
            let twin = other.columns.first { $0.name == column.name }
            guard let type = ExpressionBinder.common(column.type, twin?.type ?? column.type) else {
                throw Diagnostic(
                    "E0303", "`\(column.name)` is \(column.type.name) here and \(twin?.type.name ?? "") there",
                    at: source.range,
                    expected: "one type on both sides", help: "convert one side before, with `extend`")
            }
            // Periods of both sides are the same periods, or none.
            let period = twin == nil || twin?.period == column.period ? column.period : nil
            let both = PlanColumn(
                id: rows.context.ids.next(), name: column.name, type: type, subject: rows.context.computed[column.name],
                period: period)
            columns.append(UnionColumn(both, first: column.id, second: twin?.id))
        }
        for column in other.columns where !rows.columns.contains(where: { $0.name == column.name }) {
            if let twin = rows.columns.first(where: { $0.name.lowercased() == column.name.lowercased() }) {
                throw otherSpelling(column.name, twin.name, source, rows)
            }
            columns.append(UnionColumn(rows.newColumn(column.name, column.type), first: nil, second: column.id))
        }
        rows.plan = .union(unsorted(rows.plan), unsorted(other.plan), columns)
        rows.origin = nil
    }

    /// In the order of the records again, where a sort orders the rows. What a `take` has cut keeps the order by which it cut.
    private static func unsorted(_ plan: Plan) -> Plan { isSorted(plan) ? .sort(plan, []) : plan }

    private static func isSorted(_ plan: Plan) -> Bool {
        switch plan {
        case .sort: true
        case .filter, .project, .reference, .lookUp, .join, .unnest, .sample, .named:
            plan.input.map(isSorted) ?? false
        case .scan, .aggregate, .limit, .union, .fill: false
        }
    }

    /// Names are unique without regard to case, so that the two cannot stand side by side.
    private static func otherSpelling(
        _ name: String, _ twin: String, _ source: PipelineSyntax, _ rows: PipelineBinder
    ) -> Diagnostic {
        let (old, new) = (ExpressionBinder.written(name), ExpressionBinder.written(twin))
        return Diagnostic(
            "E0207", "two columns would be called `\(name)`: these rows write it `\(twin)`", at: source.range,
            expected: "one spelling on both sides",
            fix: .init(
                range: source.range, replacement: "\(rows.binder().text(source.range)) | rename \(new) = \(old)"))
    }
}
