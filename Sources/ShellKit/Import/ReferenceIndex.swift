internal import BaseKit
internal import WorkspaceKit

/// Finds records of one collection by what people write for them: the id, or a name or code that only one of them has.
final class ReferenceIndex {
    private let schema: CollectionSchema
    private var ids = Set<String>()
    /// The field of each list of names, best first.
    private let fields: [String]
    private var byField: [[String: [String]]]

    init(_ schema: CollectionSchema, _ database: QueryDatabase) throws(Diagnostic) {
        self.schema = schema
        let unique = schema.uniqueKeys.filter { $0.count == 1 }.map { $0[0] }
        var fields = unique.filter { schema.field($0)?.type == .text }
        if let name = schema.nameField, !fields.contains(name), schema.field(name)?.type == .text {
            fields.append(name)
        }
        self.fields = fields
        byField = [[String: [String]]](repeating: [:], count: fields.count)
        let columns = (["id"] + fields).map { Column($0, .text) }
        let names = columns.map { "`\($0.name)`" }.joined(separator: ", ")
        let cursor = try database.query("SELECT \(names) FROM `\(schema.name)`", [], columns: columns)
        while let row = try cursor.next() {
            let id = row[0].plainText
            ids.insert(id)
            for (index, value) in row.dropFirst().enumerated() where !value.isNull { add(value.plainText, id, index) }
        }
    }

    private func add(_ name: String, _ id: String, _ field: Int) {
        byField[field][name.foldedWidth, default: []].append(id)
    }

    /// Takes a record that is about to be added, so that others of the same file can refer to it.
    func add(id: String, _ values: [Value]) {
        ids.insert(id)
        for (index, field) in fields.enumerated() {
            guard let position = schema.index(of: field), !values[position].isNull else { continue }
            add(values[position].plainText, id, index)
        }
    }

    /// The id of the record that is meant.
    func id(of text: String) throws(CellProblem) -> String {
        if ids.contains(text) { return text }
        for names in byField {
            guard let found = names[text] else { continue }
            if found.count == 1 { return found[0] }
            let shown = found.prefix(4).joined(separator: ", ") + (found.count > 4 ? ", …" : "")
            throw CellProblem(
                expected: "one \(schema.one); \(found.count) are called so: \(shown)",
                remedy: "write the id or the code of the one that is meant")
        }
        let known = byField.flatMap { $0.keys }
        let nearest = known.count > 20_000 ? [] : NearestName.find(text, in: known + Array(ids), limit: 1)
        throw CellProblem(
            expected: "the id, \(fields.joined(separator: " or ")) of \(schema.aOne) that is on record",
            remedy: nearest.first.map { "is it \($0)?" } ?? "add it first, or see: \(schema.name)")
    }
}
