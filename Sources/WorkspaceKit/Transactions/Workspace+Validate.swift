public import BaseKit

extension Workspace {
    /// Checks what concerns several records: references point to records that exist, removed records are not referred to,
    /// unique keys occur once; then what the modules ask. Only what the transaction touched is looked at.
    public func validate() throws(Diagnostic) {
        guard let transaction else { throw noTransaction() }
        try validate(transaction.changes)
    }

    /// `changes`: the net effect of the transaction.
    func validate(_ changes: [RecordChange]) throws(Diagnostic) {
        guard let cache else { throw noTransaction() }
        for change in changes {
            guard let schema = schemaByName[change.collection] else { continue }
            if let after = change.after {
                if !isPlanted(.referenceNotChecked) {
                    let references = try table(schema.name, in: cache).references
                    try checkReferences(references, after, change.before, schema, cache)
                }
                if !isPlanted(.uniqueKeyNotChecked) { try checkUniqueKeys(after, change.before, schema, cache) }
            } else {
                try checkNotReferredTo(change.id, schema, cache)
            }
        }
        if let changeRules, looksAtRules { try changeRules.commit(changes) }
    }

    private func checkReferences(
        _ references: [Int], _ record: Record, _ before: Record?, _ schema: CollectionSchema, _ cache: Cache
    ) throws(Diagnostic) {
        for index in references {
            if let before, before.values[index].isIdentical(to: record.values[index]) { continue }
            let field = schema.fields[index]
            guard case .reference(let target) = field.type, case .text(let id) = record.values[index],
                let targetSchema = schemaByName[target]
            else { continue }
            if try firstID("SELECT \"id\" FROM \(quoted(target)) WHERE \"id\" = ?", [.text(id)], cache) == nil {
                let named = try ids(named: id, of: targetSchema, cache)
                throw Diagnostic(
                    "E0426",
                    "`\(field.name)` of \(schema.one) \(record.id) is \(id), but there is no \(targetSchema.one) \(id)",
                    outcome: .failed, expected: "the id of a record of \(target)",
                    suggestions: named.isEmpty
                        ? NearestName.find(id, in: try ids(like: id, of: targetSchema, cache)) : named,
                    help: named.count == 1 ? "\(named[0]) is \(id)" : "list them with `\(target)`")
            }
        }
    }

    /// Ids of the records that have this name: people know a record by it.
    private func ids(named name: String, of schema: CollectionSchema, _ cache: Cache) throws(Diagnostic) -> [String] {
        guard let label = schema.nameField else { return [] }
        var ids: [String] = []
        try cache.connection.run(
            "SELECT \"id\" FROM \(quoted(schema.name)) WHERE \(quoted(label)) = ? ORDER BY \"id\" LIMIT 3",
            [.text(name)]
        ) { ids.append($0.text(0)) }
        return ids
    }

    /// Ids that share the beginning of `id`, for suggestions.
    private func ids(
        like id: String, of schema: CollectionSchema, _ cache: Cache
    ) throws(Diagnostic) -> [String] {
        let start = String(id.prefix(max(1, id.count - 1)))
        var ids: [String] = []
        try cache.connection.run(
            "SELECT \"id\" FROM \(quoted(schema.name)) WHERE \"id\" >= ? ORDER BY \"id\" LIMIT 20", [.text(start)]
        ) { ids.append($0.text(0)) }
        return ids
    }

    private func checkUniqueKeys(
        _ record: Record, _ before: Record?, _ schema: CollectionSchema, _ cache: Cache
    ) throws(Diagnostic) {
        for key in schema.uniqueKeys {
            let indexes = key.compactMap { schema.index(of: $0) }
            // What is unknown is not equal to anything.
            if indexes.contains(where: { record.values[$0].isNull }) { continue }
            if let before, indexes.allSatisfy({ before.values[$0].isIdentical(to: record.values[$0]) }) { continue }
            let condition = key.map { "\(quoted($0)) = ?" }.joined(separator: " AND ")
            let other = try firstID(
                "SELECT \"id\" FROM \(quoted(schema.name)) WHERE \(condition) AND \"id\" <> ?",
                indexes.map { record.values[$0].sqlValue(as: schema.fields[$0].type) } + [.text(record.id)], cache)
            if let other {
                let values = zip(key, indexes).map { Message(verbatim: "`\($0)` \(record.values[$1].plainText)") }
                throw Diagnostic(
                    "E0412",
                    "\(schema.one) \(record.id) has \(.list(values, .and)), as has \(schema.one) \(other)",
                    outcome: .failed, expected: "what no other \(schema.one) has")
            }
        }
    }

    private func checkNotReferredTo(_ id: String, _ schema: CollectionSchema, _ cache: Cache) throws(Diagnostic) {
        for other in schemas {
            for field in other.fields {
                guard case .reference(let target) = field.type, target == schema.name else { continue }
                var users: [String] = []
                var count = 0
                try cache.connection.run(
                    "SELECT \"id\", count(*) OVER () FROM \(quoted(other.name)) WHERE \(quoted(field.name)) = ? LIMIT 3",
                    [.text(id)]
                ) {
                    users.append($0.text(0))
                    count = Int($0.integer(1))
                }
                if count > 0 {
                    let more: Message = count > users.count ? " and \(count - users.count) more" : ""
                    throw Diagnostic(
                        "E0413",
                        "\(schema.one) \(id) cannot be removed: `\(field.name)` of \(list: users)\(more) refers to it",
                        outcome: .failed, help: "change or remove those \(other.name) first")
                }
            }
        }
    }

    private func firstID(_ sql: String, _ parameters: [SQLValue], _ cache: Cache) throws(Diagnostic) -> String? {
        var id: String?
        try cache.connection.run(sql + " LIMIT 1", parameters) { id = $0.text(0) }
        return id
    }
}
