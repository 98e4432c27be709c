internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Update {
    static let stage = StageDeclaration(
        "update", "sets fields of the records that the rows are", usage: "update field = expression, …",
        examples: [
            CommandExample(
                "teachers | where name == \"没有此人\" | update subject = \"maths\"", "no such teacher: nothing changes")
        ], grammar: StageGrammar(.items, flags: ["dry-run"])
    ) { (rows, stage) throws(Diagnostic) in
        let (schema, id) = try rows.requireRecords(stage)
        try rows.requireItems(stage, 1...1000, "field = value")
        var fields: [Int] = []
        var values: [Projection] = []
        for item in stage.items {
            guard let name = item.name else {
                throw Diagnostic("E0404", "a field is missing", at: item.range, expected: "field = value")
            }
            let index = try FieldBinding.index(of: name, in: schema)
            guard !fields.contains(index) else {
                throw Diagnostic(
                    "E0207", "`\(schema.fields[index].name)` is set twice", at: name.range,
                    expected: "each field once")
            }
            let expression = try FieldBinding.value(
                try rows.binder().bindScalar(item.expression), for: schema.fields[index], item.expression.range,
                rows.binder(), item.expression)
            fields.append(index)
            values.append(
                Projection(
                    rows.newColumn(name.text, FieldBinding.type(of: expression, for: schema.fields[index])), expression)
            )
        }
        let key = Projection(rows.newColumn("id", .text), .column(id, .text))
        rows.plan = .project(rows.plan, [key] + values)
        _ = try rows.context.withoutRehearsal(stage.words[...])
        rows.sink = (.update(schema, fields: fields), stage.name)
    }
}

enum Delete {
    static let stage = StageDeclaration(
        "delete", "removes the records that the rows are", usage: "delete",
        examples: [CommandExample("teachers | where name == \"没有此人\" | delete", "no such teacher: nothing changes")],
        grammar: StageGrammar(.items, flags: ["dry-run"])
    ) { (rows, stage) throws(Diagnostic) in
        let (schema, id) = try rows.requireRecords(stage)
        try rows.requireItems(stage, 0...0, "nothing")
        rows.plan = .project(rows.plan, [Projection(rows.newColumn("id", .text), .column(id, .text))])
        _ = try rows.context.withoutRehearsal(stage.words[...])
        rows.sink = (.delete(schema), stage.name)
    }
}

enum Insert {
    static let stage = StageDeclaration(
        "insert", "adds a record to a collection for each row", usage: "insert collection",
        details: "Columns are matched with fields by name; without a column `id` ids are given.",
        examples: [CommandExample("{name: \"新乡\", code: \"450325199\"} | insert townships", "from a literal")],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        let words = try rows.context.withoutRehearsal(stage.words[...])
        if words.count > 1, case .word? = words.first {
            let rest = words.dropFirst().reduce(words[words.startIndex + 1].range) { $0.union($1.range) }
            throw Diagnostic(
                "E0404", "`insert` takes one collection", at: rest, expected: "the end of the stage",
                fix: .init(range: SourceRange(words[words.startIndex].range.end, rest.end), replacement: ""))
        }
        guard case .word(let word)? = words.first, let name = word.literalText else {
            throw Diagnostic("E0404", "`insert` needs a collection", at: stage.range, expected: "insert collection")
        }
        guard let schema = rows.context.environment.collection(name) else {
            let names = rows.context.environment.collections.map(\.name)
            throw CommandBinder.unknown(
                "collection", name, word.range, names, expected: "a collection; `collections` lists them")
        }
        var fields: [Int] = []
        var projections: [Projection] = []
        var hasID = false
        for column in rows.columns {
            let value = Expression.column(column.id, column.type)
            if column.name == "id" {
                hasID = true
                projections.insert(Projection(rows.newColumn("id", .text), value), at: 0)
                continue
            }
            let label = NameSyntax(text: column.name, range: word.range)
            let index = try FieldBinding.index(of: label, in: schema)
            let syntax = ExpressionSyntax(kind: .name(column.name), range: word.range)
            let bound = try FieldBinding.value(value, for: schema.fields[index], word.range, rows.binder(), syntax)
            fields.append(index)
            let type = FieldBinding.type(of: bound, for: schema.fields[index])
            projections.append(Projection(rows.newColumn(column.name, type), bound))
        }
        rows.plan = .project(rows.plan, projections)
        rows.sink = (.insert(schema, fields: fields, hasID: hasID), stage.name)
    }
}

extension PipelineBinder {
    /// The collection whose records the rows are.
    func requireRecords(_ stage: StageSyntax) throws(Diagnostic) -> (CollectionSchema, ColumnID) {
        guard let origin else {
            throw Diagnostic(
                "E0405", "these rows are not records of a collection", at: stage.name.range,
                expected: "rows that come straight from a collection, before summarize or distinct",
                help: "choose the records by id: teachers | where id in (… | select id) | \(stage.name.text) …")
        }
        if let asOf {
            throw Diagnostic(
                "E0405", "these records are as they were at \(asOf), and the past cannot be changed",
                at: stage.name.range,
                expected: "records as they are now",
                help: "choose them by id: \(origin.schema.name) | where id in (… | select id) | \(stage.name.text) …")
        }
        return origin
    }
}

/// Fields of a collection as targets of a change.
enum FieldBinding {
    static func index(of name: NameSyntax, in schema: CollectionSchema) throws(Diagnostic) -> Int {
        if let index = schema.index(of: name.text) { return index }
        if name.text == "id" {
            throw Diagnostic("E0406", "the id of a record never changes", at: name.range, expected: "another field")
        }
        if schema.derived.contains(where: { $0.name == name.text }) {
            throw Diagnostic(
                "E0406", "`\(name.text)` is computed and cannot be set", at: name.range,
                expected: "a stored field: \(list: schema.fields.map(\.name))")
        }
        var suggestions = NearestName.find(name.text, in: schema.fields.map(\.name))
        if suggestions.isEmpty { suggestions = schema.fields.filter { $0.labelZh == name.text }.map(\.name) }
        throw Diagnostic(
            "E0201", "\(schema.name) have no field `\(name.text)`", at: name.range,
            expected: .oneOf(schema.fields.map(\.name)), suggestions: suggestions,
            fix: suggestions.first.map { .init(range: name.range, replacement: $0) })
    }

    /// As what a value for the field is read: an exact number by its own digits, since 1500 and 15.00 are both 1500 in SQL.
    static func type(of expression: Expression, for field: FieldSchema) -> ValueType {
        expression.type.exactScale == nil ? field.type : expression.type
    }

    /// Checks that a value of this type may be put into the field.
    static func value(
        _ expression: Expression, for field: FieldSchema, _ range: SourceRange, _ binder: ExpressionBinder,
        _ syntax: ExpressionSyntax
    ) throws(Diagnostic) -> Expression {
        let expression = expression.withFewestPlaces
        try binder.checkCase(field.type, expression, syntax)
        guard expression.type.fits(field.type) else {
            if field.type == .money, case .literal(.decimal(let number), _) = expression, number.scale > 2 {
                throw Diagnostic(
                    "E0303", "`\(field.name)` is an amount, and this has more than two decimals", at: range,
                    expected: "an amount with at most two decimals",
                    fix: number.roundedToFen.map { .init(range: range, replacement: $0.description) })
            }
            throw Diagnostic(
                "E0303",
                "`\(field.name)` holds \(field.type.article), and this is \(expression.type.article)",
                at: range, expected: field.type.article,
                fix: field.type == .money && expression.type.isNumber
                    ? .init(range: range, replacement: "money(\(binder.text(range)))") : nil,
                help: remedy(expression.type, field.type))
        }
        if expression.type == .null, field.required {
            throw Diagnostic(
                "E0402", "`\(field.name)` is required and cannot be null", at: range, expected: field.type.article)
        }
        return expression
    }
}

extension FieldBinding {
    private static func remedy(_ given: ValueType, _ wanted: ValueType) -> Message? {
        if given.isTextual, wanted.isNumber { return "convert it: int(x), decimal(x) or money(x)" }
        if wanted == .money, given.isNumber { return "round it to the fen: money(x)" }
        if wanted == .int, given.isNumber { return "choose how: int(x) cuts off, floor(x), ceil(x)" }
        return nil
    }
}

extension Expression {
    /// A literal such as 12.50 needs only one place.
    var withFewestPlaces: Expression {
        guard case .literal(.decimal(let number), _) = self else { return self }
        let fewest = number.normalized
        return fewest.scale == 0
            ? .literal(.int(fewest.coefficient), .int) : .literal(.decimal(fewest), .decimal(scale: fewest.scale))
    }
}

extension ValueType {
    /// Whether a value of this type may stand where `other` is wanted (its exact value is checked when it is there).
    func fits(_ other: ValueType) -> Bool {
        if self == other || self == .null { return true }
        if isTextual, other.isTextual { return true }
        if let scale = exactScale, let wanted = other.exactScale { return scale <= wanted }
        if isNumber, other == .real { return true }
        if case .list(let element) = self, case .list(let wanted) = other { return element.fits(wanted) }
        if case .record(let given) = self, case .record(let wanted) = other {
            return wanted.allSatisfy { column in
                given.contains { $0.name == column.name && $0.type.fits(column.type) }
            }
        }
        return false
    }
}
