internal import BaseKit
internal import QueryKit

/// Fits what is given for a table to the columns that a parameter declares: those are taken by name, others left out. Without
/// declared columns the table is as it is given.
struct TableFitting {
    let context: BindingContext

    typealias Fitted = (rows: Expression, columns: [Column])

    /// How a table may be given, for messages.
    static let expected: Message = "the name of a file, a pipeline in brackets, or rows such as [{id: \"S001\"}]"

    func fit(_ expression: Expression, to wanted: [Column], at range: SourceRange?) throws(Diagnostic) -> Fitted {
        switch expression.type {
        case .table(let given):
            if wanted.isEmpty || same(given, wanted) { return (expression, given) }
            let plan: Plan
            switch expression {
            case .rows(let inner, _): plan = inner
            case .slot(let slot, _): plan = PipelineBinder.scan(.slot(slot), given, context)
            default: throw noTable(expression.type, range)
            }
            return (.rows(try project(plan, to: wanted, nil, at: range), .table(wanted)), wanted)
        case .list(.record(let given)):
            if case .literal(let value, _) = expression { return try fit(written: value, to: wanted, at: range) }
            if wanted.isEmpty { return (expression, given) }
            for column in wanted {
                guard let own = given.first(where: { $0.name == column.name }) else {
                    throw missing(column, given.map(\.name), nil, at: range)
                }
                guard own.type.fits(column.type) else { throw wrong(own.type, column, nil, at: range) }
            }
            return (expression, wanted)
        case .record(let given):
            return try fit(.list([expression], .list(.record(given))), to: wanted, at: range)
        // The name of a file that a parameter holds; and what an earlier mistake has left unknown.
        case .text:
            if case .literal(.text(let file), _) = expression { return try fit(file: file, to: wanted, at: range) }
            throw context.unknown(
                "the file must be known before the script runs", at: range ?? SourceRange(0, 0),
                expected: "a text in quotes, or a `param`", help: "the columns of the file are checked first")
        case .null where !wanted.isEmpty: return (expression, wanted)
        case .list(.null) where !wanted.isEmpty: return (expression, wanted)
        case .list where expression.isEmptyList && !wanted.isEmpty: return (expression, wanted)
        default: throw noTable(expression.type, range)
        }
    }

    /// Rows that are written out: `[{id: "S001", amount: 12.50}]`.
    func fit(written value: Value, to wanted: [Column], at range: SourceRange?) throws(Diagnostic) -> Fitted {
        var rows = value
        if case .record = rows { rows = .list([rows]) }
        guard case .list(let items) = rows else { throw noTable(ExpressionBinder.type(of: value), range) }
        let columns = wanted.isEmpty ? try self.columns(of: items, at: range) : wanted
        switch LiteralReader.fit(rows, to: .table(columns)) {
        case .success(let fitted): return (.literal(fitted, .list(.record(columns))), columns)
        case .failure(var error):
            error.range = range
            throw error
        }
    }

    /// The rows of a file, as `open` reads it. Cells are looked at where the file's type is not the declared one.
    func fit(file name: String, to wanted: [Column], at range: SourceRange?) throws(Diagnostic) -> Fitted {
        let (key, columns): (String, [Column])
        do {
            (key, columns) = try context.environment.openFile(FileRequest(path: name, skip: 0))
        } catch {
            var error = error
            if error.code == "E0601" { error.expected = TableFitting.expected }
            throw range.map { error.located(in: context.source, at: $0) } ?? error
        }
        let plan = PipelineBinder.scan(.loaded(key), columns, context)
        if wanted.isEmpty { return (.rows(plan, .table(columns)), columns) }
        return (.rows(try project(plan, to: wanted, name, at: range), .table(wanted)), wanted)
    }

    // MARK: columns

    private func same(_ given: [Column], _ wanted: [Column]) -> Bool {
        given.map(\.name) == wanted.map(\.name) && given.map(\.type) == wanted.map(\.type)
    }

    /// The names of all rows in the order in which they appear, each with the type that holds its values.
    private func columns(of items: [Value], at range: SourceRange?) throws(Diagnostic) -> [Column] {
        var columns: [Column] = []
        for item in items {
            guard case .record(let record) = item else { throw noTable(ExpressionBinder.type(of: item), range) }
            for (name, value) in zip(record.names, record.values) {
                let own = ExpressionBinder.type(of: value)
                guard let index = columns.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
                    columns.append(Column(name, own))
                    continue
                }
                guard columns[index].name == name else {
                    throw Diagnostic(
                        "E0207", "two columns would be called `\(name)`: one row writes it `\(columns[index].name)`",
                        at: range, expected: "one spelling in all rows, or a name of its own for each column")
                }
                guard let common = ExpressionBinder.commonOfItems(columns[index].type, own) else {
                    throw Diagnostic(
                        "E0303",
                        "`\(name)` is \(own.article) in one row, and \(columns[index].type.article) in another",
                        at: range, expected: "values of one type in a column")
                }
                columns[index].type = common
            }
        }
        guard !columns.isEmpty else {
            throw Diagnostic(
                "E0303", "a table without rows does not say its columns", at: range, expected: TableFitting.expected,
                help: "the script can declare them: param rows: table(id: text, amount: money)")
        }
        return columns
    }

    private func project(
        _ plan: Plan, to wanted: [Column], _ file: String?, at range: SourceRange?
    ) throws(Diagnostic) -> Plan {
        var projections: [Projection] = []
        for column in wanted {
            guard let own = plan.columns.first(where: { $0.name == column.name }) else {
                throw missing(column, plan.columns.map(\.name), file, at: range)
            }
            let value = Expression.column(own.id, own.type)
            if own.type == column.type || own.type.fits(column.type), !isEnumeration(column.type) {
                projections.append(Projection(own, value))
            } else if own.type.isTextual, file != nil {
                try lookAt(own, of: plan, as: column, file ?? "", at: range)
                projections.append(Projection(own, value))
            } else if own.type.isTextual, isEnumeration(column.type) {
                // Words of rows that are not read yet are looked at when they are kept.
                projections.append(Projection(own, value))
            } else if column.type == .text, file != nil, let text = FunctionCatalogue.scalars["text"],
                text.type(of: [own.type]) != nil
            {
                // Numbers that are names, such as codes: a file does not tell them apart.
                let named = PlanColumn(id: context.ids.next(), name: own.name, type: .text)
                projections.append(Projection(named, .call(text, [value], .text)))
            } else {
                throw wrong(own.type, column, file, at: range)
            }
        }
        return .project(plan, projections)
    }

    private func isEnumeration(_ type: ValueType) -> Bool {
        if case .enumeration = type { true } else { false }
    }

    /// Whether each cell of the column can be read as the wanted type.
    private func lookAt(
        _ own: PlanColumn, of plan: Plan, as column: Column, _ file: String, at range: SourceRange?
    ) throws(Diagnostic) {
        let cells = Plan.project(plan, [Projection(own, .column(own.id, own.type))])
        var seen = Set<String>()
        for case .text(let text) in try context.environment.values(of: cells) where seen.insert(text).inserted {
            guard case .failure(let error) = WordReader.read(text, as: column.type, quoted: true) else { continue }
            throw Diagnostic(
                error.code, "\(file), column `\(column.name)`: \(error.message)", at: range, expected: error.expected,
                suggestions: error.suggestions)
        }
    }

    // MARK: errors

    private func missing(
        _ column: Column, _ given: [String], _ file: String?, at range: SourceRange?
    ) -> Diagnostic {
        let near = NearestName.find(column.name, in: given).first
        let example = near.map { "rename \(ExpressionBinder.written(column.name)) = \(ExpressionBinder.written($0))" }
        return Diagnostic(
            "E0201",
            file.map { "\($0) has no column `\(column.name)`" } ?? "these rows have no column `\(column.name)`",
            at: range, expected: "\(column.name) among \(list: given.prefix(12))",
            help: example.map { "a column is given another name by `\($0)`" })
    }

    private func wrong(_ own: ValueType, _ column: Column, _ file: String?, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "E0303",
            file.map { "\($0), column `\(column.name)`: it is \(own.article)" }
                ?? "the column `\(column.name)` is \(own.article)",
            at: range, expected: column.type.article,
            help: file.map { "`open \($0) --problems` lists the cells that are not as most of their column" })
    }

    private func noTable(_ type: ValueType, _ range: SourceRange?) -> Diagnostic {
        Diagnostic("E0303", "this is \(type.article)", at: range, expected: TableFitting.expected)
    }
}

extension Expression {
    fileprivate var isEmptyList: Bool {
        switch self {
        case .list(let items, _): items.isEmpty
        case .literal(.list(let items), _): items.isEmpty
        default: false
        }
    }
}
