internal import BaseKit
internal import WorkspaceKit

/// Finds a record by what people call it.
struct RecordNames {
    let session: Session
    let schema: CollectionSchema

    /// By id, by a unique key, by the name, or by a part of the name that one record alone has; nil: by none of these.
    func id(of text: String) throws(Diagnostic) -> String? {
        if try session.record(schema, id: text) != nil { return text }
        let keys = schema.uniqueKeys.filter { $0.count == 1 }.flatMap { $0 }
        for key in keys where schema.field(key)?.type == .text {
            if let id = try ids(where: "\(mark(key)) = ?", text).first { return id }
        }
        guard let name = schema.nameField else { return nil }
        for condition in ["\(mark(name)) = ?", "instr(\(mark(name)), ?) > 0"] {
            let ids = try ids(where: condition, text.nfc)
            if ids.count == 1 { return ids[0] }
            if ids.count > 1 { throw ambiguous(text, ids) }
        }
        return nil
    }

    private func ids(where condition: String, _ text: String) throws(Diagnostic) -> [String] {
        let cursor = try session.database.query(
            "SELECT \(mark("id")) FROM \(mark(schema.name)) WHERE \(condition) ORDER BY \(mark("id")) LIMIT 9",
            [.text(text)], columns: [Column("id", .text)])
        defer { cursor.finish() }
        var ids: [String] = []
        while let row = try cursor.next() { ids += row.map(\.plainText) }
        return ids
    }

    private func mark(_ name: String) -> String { "`\(name)`" }

    private func ambiguous(_ text: String, _ ids: [String]) -> Diagnostic {
        let names = ids.map { session.name(of: $0, in: schema.name) }
        // Those of one name are told apart by where they belong: teachers by their school.
        let shown = ids.indices.prefix(8).map { index in
            guard let name = names[index] else { return ids[index] }
            let place = names.count { $0 == name } > 1 ? session.place(of: ids[index], in: schema) : nil
            return "\(ids[index]) \(name)" + (place.map { " (\($0))" } ?? "")
        }
        return Diagnostic(
            "E0423",
            ids.count > 8
                ? "`\(text)` may be several \(schema.counted(2)): \(list: shown), …"
                : "`\(text)` may be several \(schema.counted(2)): \(list: shown)", outcome: .failed,
            expected: "the id of one \(schema.one)", suggestions: ids.count <= 3 ? ids : [])
    }
}
