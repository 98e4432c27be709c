internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// Builds the plan of one pipeline, stage by stage; at each point it knows the columns at hand.
final class PipelineBinder {
    let context: BindingContext
    var plan: Plan
    /// The collection whose records the rows are, one row a record, and the record's id; nil after summarize and the like.
    var origin: (schema: CollectionSchema, id: ColumnID)? { didSet { if let origin { source = origin } } }
    /// What `origin` was last: where the id's column is still there, each row comes from that record, though a join may have
    /// made several of one.
    private(set) var source: (schema: CollectionSchema, id: ColumnID)?
    var sink: (sink: Sink, name: NameSyntax)?
    /// A command that gives no rows, alone in its line.
    var effect: Effect?
    /// The moment as of which collections are read, as it was written; nil: now.
    var asOf: String?
    /// The only ids that the collection's records may have here, where that is known: what is computed of other collections
    /// for each record is then computed for these alone.
    var restriction: [Expression]?
    /// What `as` called the rows last.
    var name: String?
    /// Set where the source is `… show ID`.
    var shownRecord: (schema: CollectionSchema, id: Expression)?

    var columns: [PlanColumn] { plan.columns }

    /// Whether the rows are drawn, so that the picture can still be saved.
    var isChart: Bool {
        if case .render(_, path: nil)? = sink?.sink { return true }
        return false
    }

    /// Names of columns by their Chinese label, for did-you-mean.
    var labels: [String: String] {
        guard let schema = origin?.schema else { return [:] }
        return Dictionary(
            schema.fields.map { ($0.labelZh, $0.name) } + schema.derived.map { ($0.labelZh, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    init(context: BindingContext, pipeline: PipelineSyntax) throws(Diagnostic) {
        self.context = context
        self.plan = .scan(.loaded(""), [], key: context.ids.next())
        try bindSource(pipeline.source)
        for stage in pipeline.stages {
            if let effect {
                throw Diagnostic(
                    "E0407", PipelineBinder.givesNoRows(effect), at: stage.range, expected: "the end of the statement")
            }
            if let sink, !(isChart && stage.name.text == "save") {
                throw Diagnostic(
                    "E0408", "nothing can follow `\(sink.name.text)`", at: stage.range,
                    expected: "`\(sink.name.text)` as the last stage")
            }
            try bind(stage)
        }
    }

    init(context: BindingContext, scanning schema: CollectionSchema, asOf: String? = nil) throws(Diagnostic) {
        self.context = context
        self.asOf = asOf
        self.plan = .scan(.loaded(""), [], key: context.ids.next())
        try scanCollection(schema)
    }

    /// For completion: a binder over a plan that is already there.
    func binder(aggregates: ExpressionBinder.AggregateUse = .forbidden) -> ExpressionBinder {
        ExpressionBinder(context: context, rows: self, aggregates: aggregates)
    }

    static func words(of effect: Effect) -> String {
        switch effect {
        case .add(let schema, _, _): "\(schema.name) add"
        case .update(let schema, _, _): "\(schema.name) update"
        case .remove(let schema, _): "\(schema.name) remove"
        case .host(let call): call.command.words.joined(separator: " ")
        case .call(let definition, _): definition.name
        }
    }

    func bind(_ stage: StageSyntax) throws(Diagnostic) {
        guard let declaration = StageCatalogue.stages[stage.name.text] else {
            throw unknownStage(stage)
        }
        try declaration.bind(self, stage)
    }

    func refuseSink(at range: SourceRange) throws(Diagnostic) {
        if let sink {
            throw Diagnostic(
                "E0409", "`\(sink.name.text)` gives no rows to go on with", at: sink.name.range,
                expected: "a pipeline that ends in rows")
        }
        if let effect {
            throw Diagnostic(
                "E0407", PipelineBinder.givesNoRows(effect), at: range, expected: "a pipeline that ends in rows")
        }
    }

    private static func givesNoRows(_ effect: Effect) -> Message {
        let name = words(of: effect)
        if case .host(let call) = effect, !call.command.changesRecords { return "`\(name)` gives no rows" }
        return "`\(name)` changes records and gives no rows"
    }

    // MARK: sources

    private func bindSource(_ source: PipelineSyntax.Source) throws(Diagnostic) {
        switch source {
        case .command(let command): try CommandBinder(pipeline: self).bind(command)
        case .expression(let syntax): try bindExpressionSource(syntax)
        }
    }

    private func bindExpressionSource(_ syntax: ExpressionSyntax) throws(Diagnostic) {
        let expression = try ExpressionBinder(context: context, rows: nil).bind(syntax)
        switch expression.type {
        case .table(let columns):
            switch expression {
            case .rows(let inner, _): plan = inner
            case .slot(let slot, _): plan = PipelineBinder.scan(.slot(slot), columns, context)
            default: throw notRows(expression, syntax)
            }
        case .list(.record(let columns)): hoist(.expression(expression), columns)
        case .list(let element): hoist(.expression(expression), [Column("value", element)])
        case .record(let columns): hoist(.expression(.list([expression], .list(expression.type))), columns)
        default: hoist(.expression(.list([expression], .list(expression.type))), [Column("value", expression.type)])
        }
    }

    private func notRows(_ expression: Expression, _ syntax: ExpressionSyntax) -> Diagnostic {
        Diagnostic("E0304", "this gives no rows", at: syntax.range, expected: "a table, a list or a pipeline")
    }

    /// Rows that are computed before this statement and then read.
    func hoist(_ value: CheckedValue, _ columns: [Column]) {
        let slot = context.variables.hidden()
        context.hoisted.append(CheckedStatement(kind: .assign(slot: slot, value), range: SourceRange(0, 0)))
        plan = PipelineBinder.scan(.slot(slot), columns, context)
    }

    static func scan(_ source: RowSource, _ columns: [Column], _ context: BindingContext) -> Plan {
        .scan(
            source,
            columns.map {
                PlanColumn(
                    id: context.ids.next(), name: $0.name, type: $0.type, subject: $0.subject, period: $0.period)
            },
            key: context.ids.next())
    }

    /// All records of a collection, with its derived columns.
    func scanCollection(_ schema: CollectionSchema) throws(Diagnostic) {
        let stored = schema.storedColumns.map { PlanColumn(id: context.ids.next(), name: $0.name, type: $0.type) }
        plan = .scan(.collection(AsOfName.of(schema.name, asOf)), stored, key: stored[0].id)
        origin = (schema, stored[0].id)
        guard !schema.derived.isEmpty else { return }
        let fields = Dictionary(
            stored.map { ($0.name, Expression.column($0.id, $0.type)) }, uniquingKeysWith: { first, _ in first })
        var projections = stored.map { Projection($0, .column($0.id, $0.type)) }
        for derived in schema.derived {
            let expression = try binder().derivedField(derived, of: schema, fields: fields, rows: nil)
            let column = PlanColumn(id: context.ids.next(), name: derived.name, type: expression.type)
            projections.append(Projection(column, expression))
        }
        plan = .project(plan, projections)
    }

    /// The fields of the record that `key` refers to.
    func follow(_ key: Expression, schema: CollectionSchema, path: String) throws(Diagnostic) -> [String: Expression] {
        let id = context.ids.next()
        let columns = schema.fields.map { PlanColumn(id: context.ids.next(), name: $0.name, type: $0.type) }
        plan = .reference(plan, key: key, collection: AsOfName.of(schema.name, asOf), path: path, id: id, columns)
        var fields: [String: Expression] = ["id": .column(id, .text)]
        for column in columns { fields[column.name] = .column(column.id, column.type) }
        return fields
    }

    // MARK: helpers of stages

    func newColumn(_ name: String, _ type: ValueType) -> PlanColumn {
        PlanColumn(id: context.ids.next(), name: name, type: type, subject: context.computed[name])
    }

    /// A column that the expression gives, and what kind of period it then holds.
    func newColumn(_ name: String, of expression: Expression) -> PlanColumn {
        PlanColumn(
            id: context.ids.next(), name: name, type: expression.type, subject: context.computed[name],
            period: period(of: expression))
    }

    /// A column by whose values rows become one: each day once, too.
    func newKey(_ name: String, of expression: Expression) -> PlanColumn {
        PlanColumn(
            id: context.ids.next(), name: name, type: expression.type, subject: context.computed[name],
            period: period(of: expression) ?? (expression.type == .date ? .day : nil))
    }

    /// Which function of a date gives it.
    func period(of expression: Expression) -> PeriodKind? {
        switch expression {
        case .column(let id, _): columns.first { $0.id == id }?.period
        case .call(let function, _, let type): PeriodSteps.kind(of: function, giving: type)
        default: nil
        }
    }

    /// Each column as it is.
    var passedOn: [Projection] { columns.map { Projection($0, .column($0.id, $0.type)) } }

    /// The expression as a named column; a column that keeps its name stays the same one.
    func projection(named name: String, _ expression: Expression) -> Projection {
        if case .column(let id, let type) = expression,
            let own = columns.first(where: { $0.id == id && $0.name == name })
        {
            return Projection(PlanColumn(id: id, name: name, type: type, period: own.period), expression)
        }
        return Projection(newColumn(name, of: expression), expression)
    }

    /// The names of items that become columns together. One that is not given follows from the expression; a path is known
    /// by its last part, or by all of it where another item has that name: `name, township.name` → `name, township_name`.
    static func names(of items: [ItemSyntax]) -> [String] {
        let short = items.map { $0.name?.text ?? defaultName($0.expression) }
        let uses = Dictionary(short.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        return zip(items, short).map { item, name in
            guard item.name == nil, case .member = item.expression.kind, uses[name.lowercased(), default: 0] > 1 else {
                return name
            }
            return path(item.expression)?.joined(separator: "_") ?? name
        }
    }

    /// `school.township.name` → `name`; `sum(amount)` → `sum_amount`; `count()` → `count`.
    static func defaultName(_ syntax: ExpressionSyntax) -> String {
        switch syntax.kind {
        case .name(let name): return name
        case .variable(let name): return name
        case .member(_, let name): return name.text
        case .call(let base, let function, let arguments):
            let first = base ?? arguments.first
            guard let first, case let name = defaultName(first), name != "value" else { return function.text }
            return "\(function.text)_\(name)"
        default: return "value"
        }
    }

    /// Names are unique without regard to case.
    func requireUnique(_ projections: [Projection], _ items: [ItemSyntax]) throws(Diagnostic) {
        var seen = Set<String>()
        guard let collision = projections.first(where: { !seen.insert($0.column.name.lowercased()).inserted }) else {
            return
        }
        // The corrected line gives every item a name of its own, not only the first that has none.
        var names = Set<String>()
        var written: [String] = []
        var firstWrong: Int?
        for (index, item) in items.enumerated() where index < projections.count {
            let name = projections[index].column.name
            let text = binder().text(item.expression)
            if names.insert(name.lowercased()).inserted {
                written.append(item.name.map { "\($0.text) = \(text)" } ?? text)
                continue
            }
            firstWrong = firstWrong ?? index
            var label = text.split(separator: ".").joined(separator: "_").filter {
                $0.isLetter || $0.isNumber || $0 == "_"
            }
            while !names.insert(label.lowercased()).inserted { label += "_2" }
            written.append("\(label) = \(text)")
        }
        var fix: Diagnostic.Fix?
        if let firstWrong, let last = items.last {
            fix = .init(
                range: SourceRange(items[firstWrong].range.start, last.range.end),
                replacement: written[firstWrong...].joined(separator: ", "))
        }
        throw Diagnostic(
            "E0207", "two columns would be called `\(collision.column.name)`", at: firstWrong.map { items[$0].range },
            expected: "a name of its own for each column", fix: fix)
    }

    func requireItems(
        _ stage: StageSyntax, _ count: ClosedRange<Int>, _ what: Message, joinedBy word: String? = nil
    ) throws(Diagnostic) {
        guard count.contains(stage.items.count) else {
            let usage = Message(phrase: StageCatalogue.stages[stage.name.text]?.usage ?? stage.name.text)
            let thousands = thousands(stage.items)
            throw Diagnostic(
                "E0404",
                stage.items.isEmpty
                    ? "`\(stage.name.text)` is given nothing" : "`\(stage.name.text)` is given too much",
                at: stage.range, expected: what,
                fix: thousands ?? word.flatMap { stage.items.isEmpty ? nil : joined(stage.items, by: $0) },
                help: thousands == nil ? "write \(usage)" : nil)
        }
    }

    /// `students > 1,000`: a comma between thousands.
    private func thousands(_ items: [ItemSyntax]) -> Diagnostic.Fix? {
        for (left, right) in zip(items, items.dropFirst()) where left.range.end + 1 == right.range.start {
            let digits = binder().text(right.range)
            guard digits.utf8.count == 3, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
                binder().text(left.range).last?.isNumber == true
            else { continue }
            return .init(range: SourceRange(left.range.end, right.range.start), replacement: "")
        }
        return nil
    }

    /// `where a, b` means `where a and b`.
    private func joined(_ items: [ItemSyntax], by word: String) -> Diagnostic.Fix {
        let texts = items.map { binder().text($0.range) }
        return .init(
            range: items.dropFirst().reduce(items[0].range) { $0.union($1.range) },
            replacement: texts.joined(separator: " \(word) "))
    }

    /// A count of rows that is known when the query starts.
    func rowCount(_ item: ItemSyntax) throws(Diagnostic) -> Expression {
        let expression = try ExpressionBinder(context: context, rows: nil).bindScalar(item.expression)
        guard expression.type == .int else {
            throw Diagnostic("E0303", "a number of rows is wanted", at: item.range, expected: "a whole number")
        }
        if case .literal(.int(let number), _) = expression, number < 0 {
            throw Diagnostic("E0303", "a number of rows is not negative", at: item.range, expected: "0 or more")
        }
        return expression
    }

    func sortKeys(_ items: [ItemSyntax], descending: Bool = false) throws(Diagnostic) -> [SortKey] {
        var keys: [SortKey] = []
        for item in items {
            let expression = try binder().bindScalar(item.expression)
            // Ids are no Chinese texts, and lie in the order of their bytes.
            let isID = if case .column(let id, _) = expression { id == origin?.id } else { false }
            keys.append(
                SortKey(isID ? expression : PinyinOrder.key(expression), descending: item.descending != descending))
        }
        return keys
    }

    func filter(_ predicate: Expression) { plan = .filter(plan, predicate) }
}
