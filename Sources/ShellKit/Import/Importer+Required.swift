internal import BaseKit
internal import WorkspaceKit

/// Fields that every record has, and the rows or the file that lack them.
extension Importer {
    func checkRequired() throws(Diagnostic) {
        let required = schema.fields.indices.filter { schema.fields[$0].required }
        if let missing = required.first(where: { columns.column(of: .field($0)) == nil }) {
            try refuseNewRows(without: missing)
        }
        let waiting = Set(deferred.map { "\($0.row)/\($0.field)" })
        for row in rows.indices {
            let values = values(of: rows[row])
            for field in required where values[field].isNull && !rows[row].faulty.contains(field) {
                guard !waiting.contains("\(row)/\(field)") else { continue }
                // Of a new row this has been said.
                if rows[row].existing == nil, columns.column(of: .field(field)) == nil { continue }
                problem(
                    row, .field(field),
                    CellProblem(
                        expected: "\(schema.fields[field].labelZh), which every \(schema.one) has",
                        remedy: "fill the cell"))
            }
        }
    }

    /// A file without a column that every record needs can only change records. Where it does change some, a row that finds none
    /// has a wrong key; where it changes none, the file itself is wrong.
    private func refuseNewRows(without field: Int) throws(Diagnostic) {
        let new = rows.indices.filter { rows[$0].existing == nil && !rows[$0].isBad }
        guard !new.isEmpty else { return }
        guard rows.contains(where: { $0.existing != nil }) else { throw noColumn(field, new) }
        let (name, label) = (schema.fields[field].name, schema.fields[field].labelZh)
        for row in new {
            problem(
                row, key.fields.first.map { .field($0) } ?? .id,
                CellProblem(
                    expected:
                        "the \(key.name(schema)) of \(schema.aOne) on record, as a new one needs `\(name)` (\(label)), for which the file has no column",
                    remedy: "correct the \(key.name(schema)), or give the file that column"))
        }
    }

    private func noColumn(_ field: Int, _ new: [Int]) -> Diagnostic {
        let name = schema.fields[field].name
        let needs: Message =
            new.count == 1 ? "a new \(schema.one) needs" : "\(new.count) new \(schema.counted(new.count)) need"
        var help: Message?
        if let column = columns.ignored.first { help = "where it is called otherwise: --map \"\(column)=\(name)\"" }
        // Most likely these rows are meant to change what is there.
        if !key.addsAll, let first = new.first {
            let row = rows[first]
            let text = key.fields.map { row.values[$0]?.plainText ?? "" }.joined(separator: ", ")
            let written = key.fields.isEmpty ? row.id ?? "" : text
            let isNew: Message = "row \(row.place) is new, as no \(schema.one) has the \(key.name(schema)) \(written)"
            if let other = help { help = "\(isNew); \(other)" } else { help = isNew }
        }
        return Diagnostic(
            "E0624", "the file has no column for `\(name)` (\(schema.fields[field].labelZh)), which \(needs)",
            outcome: .failed, expected: "a column named \(name) or \(schema.fields[field].labelZh)", help: help)
    }
}
