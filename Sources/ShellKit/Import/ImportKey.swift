internal import BaseKit
internal import WorkspaceKit

/// By what a row of a file finds the record that it is about.
struct ImportKey {
    /// Indexes of fields; empty: the id.
    let fields: [Int]
    /// Every row is a new record.
    let addsAll: Bool

    /// As `--key` says; else the id, else the first unique key whose fields the file has. Throws where there is none, as the
    /// same file imported twice would then be there twice.
    init(_ given: [String]?, _ columns: ImportColumns, _ schema: CollectionSchema) throws(Diagnostic) {
        addsAll = given == ["none"]
        if let given, !addsAll {
            fields = given == ["id"] ? [] : try ImportKey.fields(given, schema)
            let missing = fields.filter { columns.column(of: .field($0)) == nil }.map { schema.fields[$0].name }
            guard missing.isEmpty, !fields.isEmpty || columns.column(of: .id) != nil else {
                let name = missing.first ?? "id"
                throw Diagnostic(
                    "E0624", "the file has no column for the key `\(name)`", outcome: .failed,
                    help: "name it: --map \"column of the file=\(name)\", or choose another --key")
            }
            return
        }
        if addsAll || columns.column(of: .id) != nil {
            fields = []
            return
        }
        let known = schema.uniqueKeys.map { $0.compactMap { schema.index(of: $0) } }
        guard
            let chosen = known.first(where: { $0.allSatisfy { columns.column(of: .field($0)) != nil } && !$0.isEmpty })
        else {
            let keys = schema.uniqueKeys.map { $0.joined(separator: ",") } + ["id"]
            throw Diagnostic(
                "E0624", "nothing in the file tells which \(schema.one) a row is about", outcome: .failed,
                expected: "a column for \(.list(keys.map { Message(verbatim: $0) }, .or)), or --key with other fields",
                help: "where every row is a new \(schema.one): --key none")
        }
        fields = chosen
    }

    private static func fields(_ names: [String], _ schema: CollectionSchema) throws(Diagnostic) -> [Int] {
        var fields: [Int] = []
        for name in names {
            guard case .field(let index)? = ImportColumns.target(name, schema) else {
                throw Diagnostic(
                    "E0624", "\(schema.name) have no field `\(name)` to be a key", outcome: .failed,
                    expected: "id, none, or fields such as \(schema.fields.first?.name ?? "name"),…",
                    suggestions: NearestName.find(name, in: schema.fields.map(\.name)))
            }
            fields.append(index)
        }
        return fields
    }

    func name(_ schema: CollectionSchema) -> String {
        fields.isEmpty ? "id" : fields.map { schema.fields[$0].name }.joined(separator: ",")
    }
}

extension Importer {
    /// Finds the record of each row, and rows that are about the same.
    func match() throws(Diagnostic) {
        if key.addsAll { return try matchIDs(mayChange: false) }
        guard !key.fields.isEmpty else { return try matchIDs(mayChange: true) }
        let existing = try ids(by: key.fields)
        var seen: [[Value]: Int] = [:]
        for row in rows.indices where rows[row].faulty.isDisjoint(with: key.fields) {
            var values: [Value] = []
            for field in key.fields {
                guard let value = rows[row].values[field], !value.isNull else {
                    problem(
                        row, .field(field),
                        CellProblem(expected: "a value, as it is the key", remedy: "fill the cell"))
                    break
                }
                values.append(value)
            }
            guard values.count == key.fields.count else { continue }
            if let first = seen.updateValue(rows[row].place, forKey: values) {
                problem(row, .field(key.fields[0]), sameKey(as: first))
                continue
            }
            try take(existing[values] ?? [], row)
        }
    }

    private func sameKey(as place: Int) -> CellProblem {
        CellProblem(
            expected: "one row for each \(key.name(schema)); row \(place) has the same",
            remedy: "take one of the two rows out")
    }

    private func take(_ found: [String], _ row: Int) throws(Diagnostic) {
        guard found.count <= 1 else {
            let shown = found.prefix(4).joined(separator: ", ")
            return problem(
                row, .field(key.fields[0]),
                CellProblem(
                    expected: "one \(schema.one); \(found.count) have this \(key.name(schema)): \(shown)",
                    remedy: "give the id in a column `id`, and --key id"))
        }
        if let id = found.first {
            if let given = rows[row].id, given != id {
                return problem(
                    row, .id,
                    CellProblem(
                        expected: "\(id), the id of the \(schema.one) with this \(key.name(schema))",
                        remedy: "correct the id, or leave it empty"))
            }
            rows[row].existing = try session.record(schema, id: id)
            rows[row].id = id
        } else if let given = rows[row].id, try session.record(schema, id: given) != nil {
            problem(
                row, .id,
                CellProblem(
                    expected: "an id that is not taken: \(given) has another \(key.name(schema))",
                    remedy: "leave the id empty, or import by --key id"))
        }
    }

    /// By id; a row without one is a new record.
    private func matchIDs(mayChange: Bool) throws(Diagnostic) {
        var seen: [String: Int] = [:]
        for row in rows.indices {
            guard let id = rows[row].id else { continue }
            if let first = seen.updateValue(rows[row].place, forKey: id) {
                problem(row, .id, sameKey(as: first))
                continue
            }
            guard let record = try session.record(schema, id: id) else { continue }
            guard mayChange else {
                problem(
                    row, .id,
                    CellProblem(
                        expected: "an id that is not taken, as --key none adds every row",
                        remedy: "leave the id empty, or import by --key id"))
                continue
            }
            rows[row].existing = record
        }
    }

    /// Ids of the records on file, by the values of some fields.
    func ids(by fields: [Int]) throws(Diagnostic) -> [[Value]: [String]] {
        let columns = [Column("id", .text)] + fields.map { Column(schema.fields[$0].name, schema.fields[$0].type) }
        let names = columns.map { "`\($0.name)`" }.joined(separator: ", ")
        let cursor = try session.database.query("SELECT \(names) FROM `\(schema.name)`", [], columns: columns)
        var found: [[Value]: [String]] = [:]
        while let row = try cursor.next() { found[Array(row.dropFirst()), default: []].append(row[0].plainText) }
        return found
    }

    /// Values that only one record may have: against what is on record and will stay, and among the rows.
    func checkUniqueKeys() throws(Diagnostic) {
        for names in schema.uniqueKeys {
            let fields = names.compactMap { schema.index(of: $0) }
            if fields == key.fields && !fields.isEmpty || fields.isEmpty { continue }
            let changed = Set(rows.compactMap { $0.isBad ? nil : $0.existing?.id })
            var owners: [[Value]: String] = [:]
            for (values, ids) in try ids(by: fields) {
                if let id = ids.first(where: { !changed.contains($0) }) { owners[values] = id }
            }
            for row in rows.indices where !rows[row].isBad {
                let all = values(of: rows[row])
                let values = fields.map { all[$0] }
                if values.contains(where: \.isNull) { continue }
                guard let owner = owners.updateValue("row \(rows[row].place)", forKey: values) else { continue }
                owners[values] = owner
                problem(
                    row, .field(fields[0]),
                    CellProblem(
                        expected:
                            "a \(names.joined(separator: ", ")) that no other \(schema.one) has; \(owner) has it",
                        remedy: owner.hasPrefix("row ")
                            ? "correct one of the two rows"
                            : "correct the cell, or import by --key \(names.joined(separator: ","))"))
            }
        }
    }
}
