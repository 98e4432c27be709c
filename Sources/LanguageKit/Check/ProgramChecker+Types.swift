internal import BaseKit

/// Types as they are written behind a parameter.
extension ProgramChecker {
    static let typeNames: [String: ValueType] = [
        "text": .text, "int": .int, "decimal": .decimal(scale: 6), "money": .money, "percent": .decimal(scale: 6),
        "real": .real, "bool": .bool,
        "date": .date, "month": .month, "datetime": .datetime, "period": .period, "duration": .duration,
        "list": .list(.text), "record": .record([]), "table": .table([]),
    ]

    func type(_ syntax: TypeSyntax) throws(Diagnostic) -> ValueType {
        if let field = syntax.field { return try type(of: field, in: syntax.name) }
        if !syntax.arguments.isEmpty { return try type(withParts: syntax) }
        if let type = ProgramChecker.typeNames[syntax.name.text] { return type }
        if context.environment.collection(syntax.name.text) != nil { return .reference(syntax.name.text) }
        if syntax.name.text == "block" {
            throw Diagnostic(
                "E0219", "a block is taken by definitions alone, behind everything else", at: syntax.range,
                expected: "def name(…, \(syntax.name.text): block) { … }")
        }
        try context.environment.refuseAbsent(syntax.name.text, at: syntax.name.range)
        let known = ProgramChecker.typeNames.keys.sorted()
        var error = CommandBinder.unknown("type", syntax.name.text, syntax.name.range, known)
        if let ours = Habits.types[syntax.name.text.lowercased()] {
            error.suggestions = [ours]
            error.fix = .init(range: syntax.name.range, replacement: ours)
        }
        throw error
    }

    /// `list(int)`, `table(id: text, amount: money)`, `record(schools)`
    private func type(withParts syntax: TypeSyntax) throws(Diagnostic) -> ValueType {
        switch syntax.name.text {
        case "list":
            guard syntax.arguments.count == 1, syntax.arguments[0].label == nil else {
                throw Diagnostic(
                    "E0210", "a list holds values of one type", at: syntax.range, expected: "list(int), and the like")
            }
            return .list(try type(syntax.arguments[0]))
        case "record": return .record(try columns(syntax))
        case "table": return .table(try columns(syntax))
        default:
            throw Diagnostic(
                "E0210", "`\(syntax.name.text)` takes no types in brackets", at: syntax.range,
                expected: "list(int), table(id: text), record(id: text), and the like")
        }
    }

    /// Named types, or the fields of a collection.
    private func columns(_ syntax: TypeSyntax) throws(Diagnostic) -> [Column] {
        if syntax.arguments.count == 1, let only = syntax.arguments.first, only.label == nil, only.field == nil,
            only.arguments.isEmpty, let schema = context.environment.collection(only.name.text)
        {
            return schema.storedColumns.map { Column($0.name, $0.type) }
        }
        var columns: [Column] = []
        for argument in syntax.arguments {
            guard let label = argument.label else {
                try context.environment.refuseAbsent(argument.name.text, at: argument.name.range)
                throw Diagnostic(
                    "E0210", "a column of a \(syntax.name.text) needs a name and a type", at: argument.range,
                    expected: "\(syntax.name.text)(id: text, amount: money), or \(syntax.name.text)(schools)",
                    fix: .init(range: argument.range, replacement: fixed(argument)))
            }
            guard !columns.contains(where: { $0.name.lowercased() == label.text.lowercased() }) else {
                throw Diagnostic(
                    "E0207", "two columns would be called `\(label.text)`", at: label.range,
                    expected: "a name of its own for each column")
            }
            columns.append(Column(label.text, try type(argument)))
        }
        return columns
    }

    /// `int` → `value: int`; `amount` → `amount: text`.
    private func fixed(_ argument: TypeSyntax) -> String {
        let written = scalarBinder.text(argument.range)
        return (try? type(argument)) == nil ? "\(written): text" : "value: \(written)"
    }

    /// `schools.kind`: what that field may hold.
    private func type(of field: NameSyntax, in collection: NameSyntax) throws(Diagnostic) -> ValueType {
        guard let schema = context.environment.collection(collection.text) else {
            try context.environment.refuseAbsent(collection.text, at: collection.range)
            throw CommandBinder.unknown(
                "collection", collection.text, collection.range, context.environment.collections.map(\.name),
                code: "E0419")
        }
        guard let found = schema.field(field.text) else {
            throw CommandBinder.unknown("field", field.text, field.range, schema.fields.map(\.name))
        }
        return found.type
    }
}
