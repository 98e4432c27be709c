internal import BaseKit
internal import FileKit
internal import LanguageKit
internal import WorkspaceKit

/// Brings the rows of a file into a collection: all of them, or none and a list of everything that is wrong.
final class Importer {
    let session: Session
    let schema: CollectionSchema
    let request: ImportRequest
    var columnNames: [String] = []
    var columns: ImportColumns
    var rows: [ImportedRow] = []
    /// Rows that have not the cells that the first row has: which cell is which cannot be told.
    private(set) var misfits: [ImportedRow] = []
    private(set) var problems: [RowProblem] = []
    private var references: [String: ReferenceIndex] = [:]
    /// Rows that fill a reference to their own collection wait until all of them are known.
    private(set) var deferred: [(row: Int, field: Int, text: String)] = []
    let key: ImportKey

    init(_ session: Session, _ schema: CollectionSchema, _ request: ImportRequest) throws(Diagnostic) {
        self.session = session
        self.schema = schema
        self.request = request
        let table = try FileTable.open(path: request.path, options: request.options)
        for note in table.notes { session.say("note: \(request.path): \(note)") }
        columnNames = table.columns.map(\.name)
        columns = try ImportColumns(columnNames, schema, map: request.map)
        key = try ImportKey(request.key, columns, schema)
        try read(table)
    }

    private func read(_ table: FileTable) throws(Diagnostic) {
        let cursor = try table.cursor()
        while try cursor.next() {
            var cells: [String?] = []
            cells.reserveCapacity(columnNames.count)
            for index in columnNames.indices {
                guard case .text(let bytes) = cursor.cell(index) else {
                    cells.append(nil)
                    continue
                }
                cells.append(String(decoding: bytes, as: UTF8.self))
            }
            // Spreadsheets leave empty rows behind their last.
            guard cells.contains(where: { $0?.trimmedBlanks.isEmpty == false }) else { continue }
            var row = ImportedRow(
                place: cursor.place, cells: cells, values: [Value?](repeating: nil, count: schema.fields.count))
            if let misfit = misfit(cursor.misfit, &row) {
                row.isBad = true
                misfits.append(row)
                problems.append(misfit)
            } else {
                rows.append(row)
            }
        }
    }

    /// What is wrong with a row that has too few or too many cells, or had too many before it came to a file of rejects.
    private func misfit(_ found: RowMisfit?, _ row: inout ImportedRow) -> RowProblem? {
        if let column = columnNames.firstIndex(of: ImportColumns.beyondName), let beyond = row.cells[column],
            !beyond.trimmedBlanks.isEmpty
        {
            row.beyond = beyond
            return RowProblem(
                place: row.place, column: ImportColumns.beyondName, value: beyond,
                expected: "every cell of the row in its own column",
                remedy: "move the cells to where they belong, and empty this one")
        }
        guard let found else { return nil }
        let expected: Message = "\(columnNames.count) cells, as in the first row; here are \(found.cells)"
        if found.cells > columnNames.count {
            row.beyond = found.beyond.joined(separator: ",")
            return RowProblem(
                place: row.place, column: nil, value: row.beyond, expected: expected,
                remedy: "put quotes around the cell that holds what divides cells, or take out what is too much")
        }
        // A header may end in a comma that its rows do not have.
        let missing = found.cells..<columnNames.count
        if missing.allSatisfy({ columns.targets[$0] == nil && columnNames[$0] == "column_\($0 + 1)" }) { return nil }
        return RowProblem(
            place: row.place, column: columnNames[found.cells], value: nil, expected: expected,
            remedy: "add the cells that are missing, empty ones too")
    }

    // MARK: problems

    func problem(_ row: Int, _ field: ImportColumns.Target?, _ problem: CellProblem) {
        let column = field.flatMap { columns.column(of: $0) }
        problems.append(
            RowProblem(
                place: rows[row].place, column: column.map { columnNames[$0] } ?? name(of: field),
                value: column.flatMap { rows[row].cells[$0] }, expected: problem.expected, remedy: problem.remedy))
        rows[row].isBad = true
        if case .field(let index) = field { rows[row].faulty.insert(index) }
    }

    private func name(of target: ImportColumns.Target?) -> String? {
        switch target {
        case .id: "id"
        case .field(let index): schema.fields[index].name
        case nil: nil
        }
    }

    // MARK: cells

    /// Reads every cell as the value of its field.
    func convert() throws(Diagnostic) {
        for row in rows.indices {
            if row & 0x3FF == 0 { try Interrupt.check() }
            for (column, target) in columns.targets.enumerated() {
                guard let target else { continue }
                let text = rows[row].cells[column].map(CellReading.cleaned) ?? ""
                if text.isEmpty {
                    if request.clearsEmpty, case .field(let field) = target { rows[row].values[field] = .null }
                    continue
                }
                do throws(CellProblem) {
                    switch target {
                    case .id: rows[row].id = text
                    case .field(let field): try read(text, row, field)
                    }
                } catch {
                    problem(row, target, error)
                }
            }
        }
    }

    private func read(_ text: String, _ row: Int, _ field: Int) throws(CellProblem) {
        let type = schema.fields[field].type
        guard case .reference(let target) = type else {
            rows[row].values[field] = try CellReading.value(text, as: type)
            return
        }
        if target == schema.name {
            deferred.append((row, field, text))
            return
        }
        guard let index = index(of: target) else { return }
        rows[row].values[field] = .text(try index.id(of: text))
    }

    private func index(of collection: String) -> ReferenceIndex? {
        if let known = references[collection] { return known }
        guard let target = session.collection(collection),
            let index = try? ReferenceIndex(target, session.database)
        else { return nil }
        references[collection] = index
        return index
    }

    // MARK: records

    /// What a row's record will hold.
    func values(of row: ImportedRow) -> [Value] {
        if let staged = row.staged { return staged }
        let before = row.existing?.values ?? [Value](repeating: .null, count: schema.fields.count)
        return zip(row.values, before).map { $0 ?? $1 }
    }

    /// Gives new records their ids, and finds what rows refer to in their own collection.
    func resolveOwnReferences() throws(Diagnostic) {
        for row in rows.indices where !rows[row].isBad && rows[row].existing == nil && rows[row].id == nil {
            rows[row].id = try session.nextID(schema)
        }
        guard !deferred.isEmpty, let index = index(of: schema.name) else { return }
        for row in rows where !row.isBad && row.existing == nil {
            if let id = row.id { index.add(id: id, values(of: row)) }
        }
        for (row, field, text) in deferred where !rows[row].isBad {
            do throws(CellProblem) {
                rows[row].values[field] = .text(try index.id(of: text))
            } catch {
                problem(row, .field(field), error)
            }
        }
    }

    /// A row that refers to another row of the file stands and falls with it.
    func leaveOutWhatRefersToBadRows() {
        guard !deferred.isEmpty else { return }
        var isSettled = false
        while !isSettled {
            isSettled = true
            let left = Dictionary(
                rows.filter { $0.isBad && $0.existing == nil }.compactMap { row in row.id.map { ($0, row.place) } },
                uniquingKeysWith: { first, _ in first })
            for (row, field, _) in deferred where !rows[row].isBad {
                guard case .text(let id) = values(of: rows[row])[field], let place = left[id] else { continue }
                problem(
                    row, .field(field),
                    CellProblem(
                        expected: "\(schema.aOne) that is on record or in a good row",
                        remedy: "correct row \(place), to which it refers"))
                isSettled = false
            }
        }
    }
}
