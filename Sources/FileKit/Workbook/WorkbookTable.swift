internal import BaseKit

/// One sheet of a workbook as a table. Types are those that the cells have: a text of digits is a text.
final class WorkbookTable: RowSource {
    private let text: ByteBuffer
    private let cells: SheetCells
    /// Indexes of rows that hold something, behind the header.
    private let dataRows: ArraySlice<Int>
    private(set) var columns: [Column] = []
    private(set) var notes: [Message] = []
    private let path: String

    init(_ bytes: ByteBuffer, path: String, options: FileOptions) throws(Diagnostic) {
        self.path = path
        let archive = try WorkbookArchive(bytes, path: path)
        let parts = try WorkbookParts(archive, path: path)
        let (sheet, note) = try parts.sheet(options.sheet, path: path)
        if let note { notes.append(note) }
        let shared = SharedStrings(path: path)
        _ = try XMLReading.walk(parts.sharedStringsPart, of: archive, path: path, shared)
        let reader = SheetReader(parts, shared, path: path)
        _ = try XMLReading.walk(sheet.part, of: archive, path: path, reader)
        let cells = reader.sheet
        self.cells = cells
        text = ByteBuffer(cells.bytes)
        let filled = cells.rows.indices.filter { !cells.range(of: $0).isEmpty && cells.rows[$0].number > options.skip }
        guard let first = filled.first else {
            throw Diagnostic(
                "E0606", "the sheet `\(sheet.name)` of \(path) holds no row", outcome: .failed,
                expected: "a header and rows")
        }
        dataRows = options.header == false ? filled[...] : filled.dropFirst()
        let names = options.header == false ? [] : header(first)
        infer(names, asText: options.asText)
        notes += SheetNotes.of(reader)
    }

    var rowCount: Int { dataRows.count }

    private func header(_ row: Int) -> [String] {
        var names: [String] = []
        for cell in cells.cells[cells.range(of: row)] {
            while names.count < Int(cell.column) { names.append("") }
            names.append(cells.text(cell))
        }
        return names
    }

    private func infer(_ header: [String], asText: Bool) {
        var passes: [ColumnInference] = []
        var mixed: [Int: String] = [:]
        // Of columns that begin with a text: where, and how many of their cells are texts.
        var firstText: [Int: (place: String, texts: Int, others: Int)] = [:]
        for row in dataRows {
            for cell in cells.cells[cells.range(of: row)] {
                let column = Int(cell.column)
                while passes.count <= column { passes.append(ColumnInference()) }
                let shape = shape(cell)
                let wasMixed = passes[column].mixedAt != nil
                let begins = passes[column].state == .unknown && shape.kind == .text
                passes[column].add(shape, at: cell.start)
                if firstText[column] != nil {
                    if shape.kind == .text { firstText[column]?.texts += 1 } else { firstText[column]?.others += 1 }
                } else if begins || !wasMixed && passes[column].mixedAt != nil {
                    let place = "\(SheetPlace.letters(column))\(cells.rows[row].number) holds `\(excerpt(cell))`"
                    if begins { firstText[column] = (place, 1, 0) } else { mixed[column] = place }
                }
            }
        }
        while passes.count < header.count { passes.append(ColumnInference()) }
        let names = header + [String](repeating: "", count: max(0, passes.count - header.count))
        let codes: Message?
        (columns, codes) = CodeColumns.columns(names, passes, inexact: asText ? nil : .real)
        let empty = header.count { $0.isEmpty } + max(0, passes.count - header.count)
        if !header.isEmpty, empty * 2 > names.count, names.count > 1 {
            notes.append(
                "\(empty) of \(names.count) columns have no name; if the first rows are titles, leave them out with --skip N"
            )
        }
        guard !asText else { return }
        for (index, first) in firstText where first.others > first.texts { mixed[index] = first.place }
        for (index, place) in mixed.sorted(by: { $0.key < $1.key }) {
            notes.append("\(columns[index].name) is text: \(place)")
        }
        if let codes { notes.append(codes) }
    }

    private func excerpt(_ cell: SheetCells.Cell) -> String {
        let content = cells.text(cell)
        return content.count > 30 ? content.prefix(30) + "…" : content
    }

    private func shape(_ cell: SheetCells.Cell) -> CellShape {
        switch cell.kind {
        case .text, .failure: .text
        case .bool: CellShape(kind: .bool)
        case .date: CellShape(kind: .date)
        case .number: CellShape.ofNumber(text.base + cell.start, Int(cell.length))
        }
    }

    func cursor(columns wanted: [Int]) -> any FileCursor {
        WorkbookCursor(text, cells, dataRows, columns: columns, wanted: wanted)
    }
}

/// The rows of a sheet.
private final class WorkbookCursor: RawCursor, FileCursor {
    private let text: ByteBuffer
    private let sheet: SheetCells
    private let types: [CellType]
    /// The places of each column among the wanted ones; -1 where it is not wanted.
    private var slots: [Int]
    private let wantedSlots: [Int]
    private var rows: ArraySlice<Int>
    private var found: [SheetCells.Cell?]
    private(set) var place = 0

    init(_ text: ByteBuffer, _ sheet: SheetCells, _ rows: ArraySlice<Int>, columns: [Column], wanted: [Int]) {
        self.text = text
        self.sheet = sheet
        self.rows = rows
        types = wanted.map { CellType(columns[$0].type) }
        slots = [Int](repeating: -1, count: columns.count)
        for (index, column) in wanted.enumerated() where slots[column] < 0 { slots[column] = index }
        wantedSlots = wanted.map { [slots] in slots[$0] }
        found = [SheetCells.Cell?](repeating: nil, count: wanted.count)
    }

    override func next() throws(Diagnostic) -> Bool {
        guard let row = rows.popFirst() else { return false }
        place = sheet.rows[row].number
        if row & 0xFFF == 0 { try Interrupt.check() }
        for index in found.indices { found[index] = nil }
        for index in sheet.range(of: row) {
            let cell = sheet.cells[index]
            let column = Int(cell.column)
            if column < slots.count, slots[column] >= 0 { found[slots[column]] = cell }
        }
        return true
    }

    override func cell(_ index: Int) -> FileCell {
        guard let cell = found[wantedSlots[index]] else { return .null }
        return types[index].cell(text.base + cell.start, Int(cell.length))
    }
}

/// What is odd about a sheet, for the user.
private enum SheetNotes {
    static func of(_ reader: SheetReader) -> [Message] {
        var notes: [Message] = []
        if reader.longNumbers > 0 {
            notes.append(
                "\(reader.longNumbers) number\(plural: reader.longNumbers, " has", "s have") more than 15 digits (\(places(reader.firstLong, reader.longNumbers))): the spreadsheet has made the others 0"
            )
        }
        if reader.unknownResults > 0 {
            notes.append(
                "\(reader.unknownResults) formula\(plural: reader.unknownResults, " has", "s have") no stored result and \(plural: reader.unknownResults, "is", "are") null (\(places(reader.firstUnknown, reader.unknownResults)))"
            )
        }
        if reader.failures > 0 {
            notes.append(
                "\(reader.failures) cell\(plural: reader.failures, " shows", "s show") the error of a formula, kept as text (\(places(reader.firstFailures, reader.failures)))"
            )
        }
        if reader.clocks > 0 {
            notes.append(
                "\(reader.clocks) cell\(plural: reader.clocks, " holds a time", "s hold times") of day, as text such as 08:30:00 (\(places(reader.firstClocks, reader.clocks)))"
            )
        }
        if reader.mergedAreas > 0 {
            notes.append(
                "\(reader.mergedAreas) area\(plural: reader.mergedAreas) of merged cells: the value is in the first cell, the others are null"
            )
        }
        return notes
    }

    private static func places(_ first: [String], _ count: Int) -> String {
        first.joined(separator: ", ") + (count > first.count ? " and more" : "")
    }
}
