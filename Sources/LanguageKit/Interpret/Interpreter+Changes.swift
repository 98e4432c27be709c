public import BaseKit
internal import QueryKit

extension Interpreter {
    // MARK: results

    func run(_ plan: Plan, _ sink: Sink, _ frame: Frame, _ kept: KeptQuery) throws(Diagnostic) {
        let columns = plan.columns.map { Column($0.name, $0.type) }
        switch sink {
        case .show(let format):
            let shown = host.labelled.map { ShownColumns(collections: $0).columns(of: plan) }
            try host.show(shown ?? columns, try query(plan, frame, kept), format: format)
        case .showRecord(let schema, let id):
            guard let row = try query(plan, frame, kept).next() else {
                throw try missing(schema, try evaluate(id, frame).plainText)
            }
            try host.showRecord(schema, columns, row)
        case .save(let path, let format):
            try host.save(
                columns, try query(plan, frame, kept), path: try evaluate(path, frame).plainText, format: format)
        case .render(let request, let path):
            let file = try path.map { (path) throws(Diagnostic) in try evaluate(path, frame).plainText }
            try host.render(columns, try query(plan, frame, kept), request, path: file)
        case .explain(let sqlOnly):
            try explain(plan, sqlOnly: sqlOnly, frame)
        case .update(let schema, let fields):
            if let point = kept.pointUpdate(of: plan, schema) {
                try update(schema, fields, point, frame)
            } else {
                try update(schema, fields, plan, frame, kept)
            }
        case .delete(let schema):
            let count = try forEachRow(of: plan, frame, kept) { row throws(Diagnostic) in
                if case .text(let id)? = row.first { try host.stage(.remove(schema, id: id)) }
            }
            try host.report("\(count) \(schema.counted(count)) removed")
        case .insert(let schema, let fields, let hasID):
            try insert(schema, fields, hasID, plan, frame, kept)
        }
    }

    /// All rows are read before the first change, so that a change never meets its own result. Gives how many there were.
    private func forEachRow(
        of plan: Plan, _ frame: Frame, _ kept: KeptQuery, _ body: ([Value]) throws(Diagnostic) -> Void
    ) throws(Diagnostic) -> Int {
        let cursor = try query(plan, frame, kept)
        var rows: [[Value]] = []
        while let row = try cursor.next() { rows.append(row) }
        // What has become a change need not be there twice: a million of rows are some hundred MB.
        for index in rows.indices {
            let row = rows[index]
            rows[index] = []
            try body(row)
        }
        return rows.count
    }

    private func update(
        _ schema: CollectionSchema, _ fields: [Int], _ plan: Plan, _ frame: Frame, _ kept: KeptQuery
    ) throws(Diagnostic) {
        var changed = 0
        let count = try forEachRow(of: plan, frame, kept) { row throws(Diagnostic) in
            guard case .text(let id)? = row.first, let record = try host.record(schema, id: id) else { return }
            if try update(schema, fields, record, to: row.dropFirst()) { changed += 1 }
        }
        try report(schema, changed: changed, of: count)
    }

    private func update(
        _ schema: CollectionSchema, _ fields: [Int], _ point: PointUpdate, _ frame: Frame
    ) throws(Diagnostic) {
        guard case .text(let id) = try evaluate(point.id, frame), let record = try host.record(schema, id: id) else {
            return try report(schema, changed: 0, of: 0)
        }
        var values: [Value] = []
        for value in point.values { values.append(try evaluate(value, frame)) }
        try report(schema, changed: try update(schema, fields, record, to: values[...]) ? 1 : 0, of: 1)
    }

    /// Whether the values make a difference.
    private func update(
        _ schema: CollectionSchema, _ fields: [Int], _ before: Record, to values: ArraySlice<Value>
    ) throws(Diagnostic) -> Bool {
        var record = before
        for (field, value) in zip(fields, values) { record.values[field] = value.fitted(to: schema.fields[field].type) }
        guard fields.contains(where: { record.values[$0] != before.values[$0] }) else { return false }
        try host.stage(.put(schema, record))
        return true
    }

    private func report(_ schema: CollectionSchema, changed: Int, of count: Int) throws(Diagnostic) {
        let same = count - changed
        try host.report(
            same > 0
                ? "\(changed) \(schema.counted(changed)) updated, \(same) had the value already"
                : "\(changed) \(schema.counted(changed)) updated")
    }

    private func insert(
        _ schema: CollectionSchema, _ fields: [Int], _ hasID: Bool, _ plan: Plan, _ frame: Frame, _ kept: KeptQuery
    ) throws(Diagnostic) {
        let count = try forEachRow(of: plan, frame, kept) { row throws(Diagnostic) in
            var values = [Value](repeating: .null, count: schema.fields.count)
            for (position, field) in fields.enumerated() { values[field] = row[position + (hasID ? 1 : 0)] }
            var id = ""
            if hasID, case .text(let given)? = row.first { id = given }
            if id.isEmpty {
                id = try host.nextID(schema)
            } else if try host.record(schema, id: id) != nil {
                throw taken(schema, id)
            }
            try host.stage(.put(schema, Record(id: id, values: values)))
        }
        try host.report("\(count) \(schema.counted(count)) added")
    }

    // MARK: single records

    func run(_ effect: Effect, _ frame: Frame) throws(Diagnostic) {
        switch effect {
        case .host(let call):
            _ = try host.perform(call.command, try arguments(call, frame))
        case .call(let definition, let values):
            _ = try call(definition, values, frame)
        case .add(let schema, let id, let given):
            var key = ""
            if let id { key = try evaluate(id, frame).plainText }
            if key.isEmpty { key = try host.nextID(schema) }
            if try host.record(schema, id: key) != nil { throw taken(schema, key) }
            var values = [Value](repeating: .null, count: schema.fields.count)
            for (field, value) in given { values[field] = try evaluate(value, frame) }
            try host.stage(.put(schema, Record(id: key, values: values)))
            try host.report("added \(schema.one) \(key)\(label(schema, values))")
        case .update(let schema, let id, let given):
            var record = try existing(schema, try evaluate(id, frame).plainText)
            let (key, before) = (record.id, record)
            for (field, value) in given { record.values[field] = try evaluate(value, frame) }
            if record != before { try host.stage(.put(schema, record)) }
            try host.report(
                record == before
                    ? "\(schema.one) \(key) had these values already"
                    : "updated \(schema.one) \(key)\(label(schema, record.values))")
        case .remove(let schema, let id):
            let record = try existing(schema, try evaluate(id, frame).plainText)
            try host.stage(.remove(schema, id: record.id))
            try host.report("removed \(schema.one) \(record.id)\(label(schema, record.values))")
        }
    }

    /// The record of that id, else the one of that name; names are looked for only where no id is met.
    private func existing(_ schema: CollectionSchema, _ text: String) throws(Diagnostic) -> Record {
        if let record = try host.record(schema, id: text) { return record }
        guard !schema.hasFormOfID(text), let id = try host.identify(schema, text),
            let record = try host.record(schema, id: id)
        else { throw try missing(schema, text) }
        return record
    }

    private func label(_ schema: CollectionSchema, _ values: [Value]) -> String {
        guard let name = schema.nameField, let index = schema.index(of: name), !values[index].isNull else { return "" }
        return " \(values[index].plainText)"
    }

    private func taken(_ schema: CollectionSchema, _ id: String) -> Diagnostic {
        Diagnostic(
            "E0403", "there is \(schema.aOne) \(id) already", outcome: .failed,
            expected: "an id that is not taken", help: "leave `--id` out and one is given")
    }

    public func missing(_ schema: CollectionSchema, _ id: String) throws(Diagnostic) -> Diagnostic {
        // What looks like an id is no name to look for, and no other id is what was meant.
        let looksLikeID = schema.hasFormOfID(id)
        return Diagnostic(
            "E0401", "there is no \(schema.one) `\(id)`", outcome: .failed,
            expected: schema.nameField == nil ? "the id of \(schema.aOne)" : "the id or name of \(schema.aOne)",
            suggestions: looksLikeID ? [] : try host.nearestIDs(schema, id),
            help: looksLikeID
                ? "list them with `\(schema.name)`"
                : "look for it: \(schema.name) | where \(schema.nameField ?? "id") contains \"\(id)\"")
    }
}

extension Value {
    /// A whole number or a shorter decimal as the field keeps it; everything else as it is.
    fileprivate func fitted(to type: ValueType) -> Value {
        guard let scale = type.exactScale, scale > 0 else { return self }
        let number: ExactDecimal? =
            switch self {
            case .int(let whole): ExactDecimal(coefficient: whole, scale: 0)
            case .decimal(let decimal): decimal
            default: nil
            }
        return number?.rescaled(to: scale).map(Value.decimal) ?? self
    }
}
