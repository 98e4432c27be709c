internal import BaseKit
internal import QueryKit

/// Binds expressions: every name to a column, a variable or a function, every operation to types that fit.
struct ExpressionBinder {
    let context: BindingContext
    /// The rows at hand; nil where there are none.
    let rows: PipelineBinder?
    /// Columns of a record that a reference leads to, for derived fields; they come before `rows`.
    var fields: [String: Expression]?
    var aggregates: AggregateUse
    /// The rows around, where `per` and `sort` may be said: in `extend`.
    var window: WindowFrame?
    /// Whether aggregates range over the window.
    var aggregatesOverWindow = false
    /// Columns of the other side of a join, which come after the own ones.
    var otherSide: PipelineBinder?
    /// Inside of `"${…}"` a bare name may also be a variable's.
    var isInText = false

    enum AggregateUse {
        case allowed
        case forbidden
        /// Inside of another aggregate.
        case nested
    }

    init(
        context: BindingContext, rows: PipelineBinder?, fields: [String: Expression]? = nil,
        aggregates: AggregateUse = .forbidden
    ) {
        self.context = context
        self.rows = rows
        self.fields = fields
        self.aggregates = aggregates
    }

    func bind(_ syntax: ExpressionSyntax) throws(Diagnostic) -> Expression {
        switch syntax.kind {
        case .literal(let value): return .literal(value, ExpressionBinder.type(of: value))
        case .interpolation(let parts):
            var bound: [Expression] = []
            var binder = self
            binder.isInText = true
            for part in parts {
                let part = try binder.bindScalar(part, allowTables: true)
                bound.append(context.saysLabels ? ExpressionBinder.labelled(part) : part)
            }
            return ExpressionBinder.known(bound) ?? .text(bound)
        case .name(let name): return try column(NameSyntax(text: name, range: syntax.range))
        case .variable(let name): return try variable(NameSyntax(text: name, range: syntax.range))
        case .member(let base, let name): return try member(base, name)
        case .index(let list, let place): return try item(of: list, at: place)
        case .call(nil, let function, let arguments): return try call(function, arguments, syntax.range)
        case .call(let base?, let function, let arguments):
            return try methodCall(base, function, arguments, syntax.range)
        case .unary(let name, let operand): return try unary(name, operand, syntax.range)
        case .binary(let name, let left, let right): return try binary(name, left, right, syntax.range)
        case .list(let items): return try list(items)
        case .record(let fields):
            var bound: [(String, Expression)] = []
            for (name, value) in fields { bound.append((name.text, try bindScalar(value))) }
            return .record(bound, .record(bound.map { Column($0.0, $0.1.type) }))
        case .pipeline(let pipeline):
            // `(flag)` is a column in brackets where there is one of that name.
            if pipeline.stages.isEmpty, case .command(let command) = pipeline.source, command.items.count == 1,
                case .word(let word) = command.items[0], let name = word.literalText,
                rows?.columns.contains(where: { $0.name == name }) == true || fields?[name] != nil
            {
                return try column(NameSyntax(text: name, range: word.range))
            }
            if let value = try returned(by: pipeline) { return value }
            let binder = try PipelineBinder(context: context, pipeline: pipeline)
            try binder.refuseSink(at: pipeline.range)
            return .rows(binder.plan, .table(binder.plan.columns.map { Column($0.name, $0.type, period: $0.period) }))
        }
    }

    /// As `bind`, where one value is wanted: a table of one column is taken for its one cell.
    func bindScalar(_ syntax: ExpressionSyntax, allowTables: Bool = false) throws(Diagnostic) -> Expression {
        let expression = try bind(syntax)
        guard case .table(let columns) = expression.type else { return expression }
        if allowTables { return expression }
        guard columns.count == 1 else {
            throw Diagnostic(
                "E0304", "a table of \(columns.count) columns stands where one value is wanted", at: syntax.range,
                expected: "a pipeline that gives one cell, such as (teachers | count)",
                help: "choose one column with `select` and one row with `first`, or count the rows")
        }
        return cell(expression, columns[0].type)
    }

    /// `(label $school)`: the value that a definition gives, where that is no table.
    private func returned(by pipeline: PipelineSyntax) throws(Diagnostic) -> Expression? {
        guard pipeline.stages.isEmpty, case .command(let command) = pipeline.source,
            case .word(let word)? = command.items.first, let name = word.literalText,
            let definition = context.definitions[name]
        else { return nil }
        switch definition.returnType {
        case .table, .null: return nil
        default: break
        }
        let empty = PipelineSyntax(
            source: .expression(ExpressionSyntax(kind: .list([]), range: command.range)), stages: [],
            range: command.range)
        let binder = CommandBinder(pipeline: try PipelineBinder(context: context, pipeline: empty))
        let slot = context.variables.hidden()
        let call = CheckedValue.call(definition, try binder.definitionArguments(definition, command))
        context.hoisted.append(CheckedStatement(kind: .assign(slot: slot, call), range: SourceRange(0, 0)))
        return .slot(slot, definition.returnType)
    }

    private func cell(_ expression: Expression, _ type: ValueType) -> Expression {
        switch expression {
        case .rows(let plan, _): return .cell(plan, type)
        case .slot(let slot, .table(let columns)):
            return .cell(PipelineBinder.scan(.slot(slot), columns, context), type)
        default: return expression
        }
    }

    /// A text whose parts are all known is known itself, so that a file may be named by what a script is given.
    private static func known(_ parts: [Expression]) -> Expression? {
        var text = ""
        for part in parts {
            guard case .literal(let value, _) = part else { return nil }
            text += value.plainText
        }
        return .literal(.text(text), .text)
    }

    // MARK: names

    func column(_ name: NameSyntax) throws(Diagnostic) -> Expression {
        if let fields {
            if let field = fields[name.text] { return field }
            throw unknownName(name, "field", fields.keys.sorted(), labels: [:])
        }
        if isInText, rows?.columns.contains(where: { $0.name == name.text }) != true,
            context.substitutions[name.text] != nil || context.variables.lookUp(name.text) != nil
        {
            return try variable(name)
        }
        guard let rows else {
            if isInText, let schema = context.environment.collection(name.text) {
                let command = CommandSyntax(
                    items: [.word(WordSyntax(kind: .bare(schema.name), range: name.range))], range: name.range)
                let pipeline = PipelineSyntax(source: .command(command), stages: [], range: name.range)
                return try bind(ExpressionSyntax(kind: .pipeline(pipeline), range: name.range))
            }
            let known = context.variables.allNames
            if known.contains(name.text) {
                throw Diagnostic(
                    "E0203", "`\(name.text)` is a variable", at: name.range, expected: "`$` in front of it",
                    fix: .init(range: name.range, replacement: "$\(name.text)"))
            }
            let meant = ChineseLiteral.read(name.text)
            throw Diagnostic(
                "E0203", "`\(name.text)` means nothing here", at: name.range,
                expected: "a value, a variable such as $month, or a pipeline in brackets",
                suggestions: meant.map { [$0] } ?? NearestName.find(name.text, in: known.map { "$\($0)" }),
                fix: meant.map { .init(range: name.range, replacement: $0) },
                help: meant != nil ? nil : "if it is a text, put it in quotes: \"\(name.text)\"")
        }
        if let column = rows.columns.first(where: { $0.name == name.text }) {
            return .column(column.id, column.type)
        }
        if let column = otherSide?.columns.first(where: { $0.name == name.text }) {
            return .column(column.id, column.type)
        }
        throw unknownName(name, "column", rows.columns.map(\.name), labels: rows.labels)
    }

    /// The name as an expression writes it, in backticks where it needs them.
    static func written(_ name: String) -> String {
        let lexer = Lexer(name)
        if let token = try? lexer.token(at: 0), case .name(let text) = token.token, text == name { return name }
        return "`\(name)`"
    }

    func variable(_ name: NameSyntax) throws(Diagnostic) -> Expression {
        if let substitution = context.substitutions[name.text] { return substitution }
        if let variable = context.variables.lookUp(name.text) {
            if let known = variable.known { return .literal(known, variable.type) }
            if variable.isOpen {
                context.readsOpenParameter = true
                if variable.type.isOpen {
                    throw context.unknown(
                        "what `$\(name.text)` holds is known when the script is run", at: name.range,
                        expected: "a parameter that declares it: table(id: text, amount: money)")
                }
            }
            return .slot(variable.slot, variable.type)
        }
        if let (value, type) = context.environment.setting(name.text) { return .literal(value, type) }
        let suggestions = NearestName.find(name.text, in: context.variables.allNames)
        // `$100`: an amount of dollars in other places; here the number alone.
        let isAmount = name.text.allSatisfy { $0.isASCII && $0.isNumber }
        let meant = isAmount ? name.text : suggestions.first.map { "$\($0)" }
        throw Diagnostic(
            "E0202", "there is no variable `$\(name.text)`", at: name.range,
            expected: "a name that `let`, `param` or `for` gives before",
            suggestions: isAmount ? [name.text] : suggestions.map { "$\($0)" },
            fix: meant.map { .init(range: name.range, replacement: $0) },
            help: meant == nil ? "a variable is begun with `let`: let \(name.text) = 12" : nil)
    }

    // MARK: fields and references

    func member(_ base: ExpressionSyntax, _ name: NameSyntax) throws(Diagnostic) -> Expression {
        if case .name(let alias) = base.kind, let rows,
            let column = rows.columns.first(where: { $0.name == "\(alias).\(name.text)" })
        {
            return .column(column.id, column.type)
        }
        let expression = try bind(base)
        switch expression.type {
        case .record(let columns):
            guard let column = columns.first(where: { $0.name == name.text }) else {
                throw unknownName(name, "field", columns.map(\.name), labels: [:])
            }
            return .field(expression, name.text, column.type)
        case .table(let columns):
            guard let column = columns.first(where: { $0.name == name.text }) else {
                throw unknownName(name, "column", columns.map(\.name), labels: [:])
            }
            return .field(expression, name.text, .list(column.type))
        // The field of each.
        case .list(.record(let columns)):
            guard let column = columns.first(where: { $0.name == name.text }) else {
                throw unknownName(name, "field", columns.map(\.name), labels: [:])
            }
            return .field(expression, name.text, .list(column.type))
        case .reference(let collection): return try follow(expression, to: collection, base, name)
        case .null: return .literal(.null, .null)
        default:
            throw Diagnostic(
                "E0302", "`\(text(base))` is \(expression.type.article) and has no fields", at: name.range,
                expected: "a reference or a record before `.`",
                fix: function(name.text, takes: expression.type).map {
                    .init(range: base.range.union(name.range), replacement: "\($0)(\(text(base)))")
                })
        }
    }

    /// The function of that name, where it takes such a value: `hired.year` means year(hired).
    private func function(_ name: String, takes type: ValueType) -> String? {
        let name = Habits.functions[name]?.name ?? name
        return FunctionCatalogue.scalars[name]?.type(of: [type]) == nil ? nil : name
    }

    private func follow(
        _ key: Expression, to collection: String, _ base: ExpressionSyntax, _ name: NameSyntax
    ) throws(Diagnostic) -> Expression {
        guard let schema = context.environment.collection(collection) else {
            throw Diagnostic(
                "E0204", "`\(text(base))` refers to \(collection), which this workspace does not have", at: name.range,
                expected: "`\(text(base))` itself, which is an id")
        }
        guard let rows else {
            throw Diagnostic(
                "E0310", "a reference of a single value cannot be followed here", at: name.range,
                help: "ask for the record: (\(collection) | where id == $value | select \(name.text))")
        }
        let fields = try rows.follow(key, schema: schema, path: text(base))
        if let field = fields[name.text] { return field }
        if let derived = schema.derived.first(where: { $0.name == name.text }) {
            return try derivedField(derived, of: schema, fields: fields, rows: rows)
        }
        let labels = Dictionary(schema.fields.map { ($0.labelZh, $0.name) }, uniquingKeysWith: { first, _ in first })
        throw unknownName(
            name, "field", ["id"] + schema.fields.map(\.name) + schema.derived.map(\.name), labels: labels)
    }

    func derivedField(
        _ derived: DerivedField, of schema: CollectionSchema, fields: [String: Expression], rows: PipelineBinder?
    ) throws(Diagnostic) -> Expression {
        let source = SourceText(name: "\(schema.name).\(derived.name)", text: derived.expression)
        do {
            let syntax: ExpressionSyntax
            if let known = context.environment.derivedSyntax.known[source.name ?? ""] {
                syntax = known
            } else {
                var parser = Parser(source, stages: StageCatalogue.grammar)
                syntax = try parser.expression()
                context.environment.derivedSyntax.known[source.name ?? ""] = syntax
            }
            let binder = ExpressionBinder(context: context, rows: nil, fields: fields)
            return try binder.bindScalar(syntax)
        } catch let error as SyntaxError {
            throw error.diagnostic.located(in: source)
        } catch let error as Diagnostic {
            throw error.located(in: source)
        } catch {
            return .literal(.null, .null)
        }
    }

    /// The expression as it is written.
    func text(_ syntax: ExpressionSyntax) -> String { text(syntax.range) }

    func text(_ range: SourceRange) -> String {
        let bytes = Array(context.source.text.utf8)
        guard range.end <= bytes.count else { return "this" }
        return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
}
