public import BaseKit
public import QueryKit

extension Interpreter {
    func evaluate(_ expression: Expression, _ frame: Frame) throws(Diagnostic) -> Value {
        switch expression {
        case .literal(let value, _): return value
        case .slot(let slot, let type):
            switch frame[slot] {
            case .value(let value): return value
            case .table(let name, let columns):
                return try listOfRows(try rows(of: name, columns), columns, type)
            case .block: return .null
            }
        case .call(let function, let operands, _):
            // The second part is not looked at where the first decides.
            if function.name == "and", try evaluate(operands[0], frame) != .bool(true) { return .bool(false) }
            if function.name == "or", try evaluate(operands[0], frame) == .bool(true) { return .bool(true) }
            var values: [Value] = []
            values.reserveCapacity(operands.count)
            for operand in operands { values.append(try evaluate(operand, frame)) }
            return try function.value(of: values, in: host.evaluationContext)
        case .among(let operand, let others):
            let value = try evaluate(operand, frame)
            for other in others {
                let candidate = try evaluate(other, frame)
                if case .list(let items) = candidate {
                    if items.contains(where: { Value.order(value, $0) == 0 }) { return .bool(true) }
                } else if Value.order(value, candidate) == 0 {
                    return .bool(true)
                }
            }
            return .bool(false)
        case .amongRows(let operand, let plan):
            let value = try evaluate(operand, frame)
            let cursor = try query(plan, frame)
            while let row = try cursor.next() {
                if let first = row.first, Value.order(value, first) == 0 { return .bool(true) }
            }
            return .bool(false)
        case .cell(let plan, _): return try cell(plan, frame)
        case .list(let items, _):
            var values: [Value] = []
            for item in items { values.append(try evaluate(item, frame)) }
            return .list(values)
        case .record(let fields, _):
            var values: [Value] = []
            for field in fields { values.append(try evaluate(field.1, frame)) }
            return .record(RecordValue(names: fields.map(\.0), values: values))
        case .field(let base, let name, _): return field(name, of: try evaluate(base, frame))
        case .rows(let plan, let type):
            return try listOfRows(try query(plan, frame), plan.columns.map { Column($0.name, $0.type) }, type)
        case .text(let parts):
            var text = ""
            for part in parts { text += try self.text(part, frame) }
            return .text(text)
        case .column, .aggregate, .window: return .null
        }
    }

    private func field(_ name: String, of value: Value) -> Value {
        switch value {
        case .record(let record): return record[name] ?? .null
        case .list(let items): return .list(items.map { field(name, of: $0) })
        default: return .null
        }
    }

    private func cell(_ plan: Plan, _ frame: Frame) throws(Diagnostic) -> Value {
        let cursor = try query(plan, frame)
        guard let row = try cursor.next() else { return .null }
        if try cursor.next() != nil {
            throw Diagnostic(
                "E0706", "a pipeline that should give one cell gives several rows", outcome: .failed,
                help: "end it with `| first`, or with an aggregate such as `| count`")
        }
        return row.first ?? .null
    }

    private func listOfRows(_ cursor: any RowCursor, _ columns: [Column], _ type: ValueType) throws(Diagnostic) -> Value
    {
        var items: [Value] = []
        while let row = try cursor.next() {
            items.append(.record(RecordValue(names: columns.map(\.name), values: row)))
        }
        return .list(items)
    }

    /// How the value reads in a text: a table of one column as its values with commas between.
    func text(_ expression: Expression, _ frame: Frame) throws(Diagnostic) -> String {
        let value = try evaluate(expression, frame)
        guard case .table(let columns) = expression.type, case .list(let rows) = value else { return value.plainText }
        return rows.map { row in
            guard columns.count == 1, case .record(let record) = row else { return row.plainText }
            return record.values.first?.plainText ?? ""
        }.joined(separator: ", ")
    }

    // MARK: queries

    static func unknownRows() -> Diagnostic {
        Diagnostic(
            "E0411", "these rows are not known before the line runs", expected: "a source that can be asked now",
            help: "a pivot can be told its columns: pivot kind values n in [\"a\", \"b\"]")
    }

    /// The plan as SQL, with the values of its parameters as they are now.
    func lower(
        _ plan: Plan, _ frame: Frame, _ kept: KeptQuery? = nil, comments: Bool = false
    ) throws(Diagnostic) -> (LoweredQuery, [SQLValue]) {
        if let known = kept?.query { return (known, try parameters(of: known, frame)) }
        var isLasting = true
        let calendar = host.evaluationContext.calendar
        let streamed = plan.sourceReadOnce
        let needed = try columnsOfFiles(plan)
        let query = try Lowering.lower(plan, calendar: calendar, comments: comments) {
            (source, columns) throws(Diagnostic) in
            switch source {
            case .collection(let name):
                let table = try self.host.tableName(source, columns: columns)
                isLasting = isLasting && table == name
                return table
            case .loaded:
                isLasting = false
                if source == streamed, let name = try self.host.streamName(source, columns: columns) { return name }
                return try self.host.tableName(source, columns: needed[source] ?? columns)
            case .slot(let slot):
                isLasting = false
                guard slot < frame.count else { throw Interpreter.unknownRows() }
                switch frame[slot] {
                case .table(let name, _): return name
                case .value(let value): return try self.keep(value, as: plan.columns(of: source))
                case .block: throw Interpreter.unknownRows()
                }
            }
        }
        if isLasting { kept?.query = query }
        return (query, try parameters(of: query, frame))
    }

    /// All columns of a file that the plan names several times, so that the file is read once: `describe` names it for each
    /// column. Empty where no file is named twice.
    private func columnsOfFiles(_ plan: Plan) throws(Diagnostic) -> [RowSource: [String]] {
        let files = plan.sources.filter { if case .loaded = $0 { true } else { false } }
        guard files.count > Set(files).count else { return [:] }
        var names: [RowSource: [String]] = [:]
        var known: [RowSource: Set<String>] = [:]
        _ = try Lowering.lower(plan, calendar: host.evaluationContext.calendar) { (source, columns) in
            for column in columns where known[source, default: []].insert(column).inserted {
                names[source, default: []].append(column)
            }
            return "rows"
        }
        return names
    }

    private func parameters(of query: LoweredQuery, _ frame: Frame) throws(Diagnostic) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(query.parameters.count)
        for parameter in query.parameters {
            values.append(parameter.sqlValue(try evaluate(parameter.expression, frame)))
        }
        return values
    }

    /// The rows of a plan that reads no variables of a definition.
    public func rows(of plan: Plan) throws(Diagnostic) -> any RowCursor { try query(plan, script) }

    /// The rows of a plan while the line that it belongs to is only checked: what its variables hold must be known by now.
    public func rows(
        of plan: Plan, after statements: [CheckedStatement], in source: SourceText
    ) throws(Diagnostic) -> any RowCursor {
        var given: [CheckedStatement] = []
        var known = Set(0..<script.count)
        for statement in statements {
            // A variable that the line gives another value is known by that alone.
            guard case .assign(let slot, let value) = statement.kind, case .expression(let expression) = value,
                expression.slots.isSubset(of: known)
            else { continue }
            given.append(statement)
            known.insert(slot)
        }
        guard plan.slots.isSubset(of: known) else { throw Interpreter.unknownRows() }
        let frame = Frame(slotCount: (known.max() ?? 0) + 1)
        for slot in 0..<script.count { frame[slot] = script[slot] }
        _ = try Block(given, StepMaker(self, source)).run(frame)
        return try query(plan, frame)
    }

    func query(_ plan: Plan, _ frame: Frame, _ kept: KeptQuery? = nil) throws(Diagnostic) -> any RowCursor {
        let (query, parameters) = try lower(plan, frame, kept)
        return try host.run(query, parameters)
    }

    /// A list of values or records as a table; any other value as its one row. The cells are written as the plan reads them:
    /// what a variable holds may be narrower than its type says (5 where it holds decimals).
    private func keep(_ value: Value, as columns: [PlanColumn]) throws(Diagnostic) -> String {
        let items: [Value] = if case .list(let items) = value { items } else { [value] }
        let rows = items.map { item -> [Value] in
            guard case .record(let record) = item else {
                return columns.count == 1 ? [item] : columns.map { _ in .null }
            }
            return columns.map { record[$0.name] ?? .null }
        }
        return try host.keep(columns.map { Column($0.name, $0.type) }, ListCursor(rows))
    }
}
