public import BaseKit

/// Cells that keep a column from having the type that most of its cells have: `N/A` among numbers.
struct OddCells {
    enum Kind: Int, CaseIterable {
        case number, date, bool, text

        /// Numbers and days also as people write them (`1,277`, `$5`, `2016/9/1`), which int, money and date read; digits
        /// behind a leading zero are a code.
        init(_ base: UnsafePointer<UInt8>, _ count: Int) {
            switch CellShape.ofDelimited(base, count).kind {
            case .int, .decimal, .real: self = .number
            case .date: self = .date
            case .bool: self = .bool
            case .text:
                let isCode = count > 1 && base[0] == UInt8(ascii: "0") && CellShape.isDigit(base[1])
                guard !isCode, count <= 40, (0..<count).contains(where: { CellShape.isDigit(base[$0]) }) else {
                    self = .text
                    return
                }
                let text = CellType.string(base, count)
                if TextConversion.date(text) != nil {
                    self = .date
                } else {
                    let digits = (0..<count).count { CellShape.isDigit(base[$0]) }
                    let isNumber =
                        digits <= 15 && (TextConversion.number(text) != nil || TextConversion.money(text) != nil)
                    self = isNumber ? .number : .text
                }
            }
        }

        var singular: Message {
            switch self {
            case .number: "a number"
            case .date: "a day"
            case .bool: "true or false"
            case .text: "text"
            }
        }

        var plural: Message {
            switch self {
            case .number: "numbers"
            case .date: "days"
            case .bool: "true or false"
            case .text: "text"
            }
        }
    }

    /// Of one column: how many cells are of each kind, and the first places of each.
    struct Tally {
        var counts = [Int](repeating: 0, count: Kind.allCases.count)
        fileprivate var first = [[(place: Int, text: String)]](repeating: [], count: Kind.allCases.count)

        /// The kind that more than half of the cells have; nil where there is none, or where it is text.
        var expected: Kind? {
            let all = counts.reduce(0, +)
            return Kind.allCases.first { $0 != .text && counts[$0.rawValue] * 2 > all }
        }

        var oddCount: Int { expected.map { counts.reduce(0, +) - counts[$0.rawValue] } ?? 0 }

        /// `3 of 40 cells are not numbers: `N/A` (line 7), …`; nil where nothing is odd.
        func sentence(place: Message) -> Message? {
            guard let expected, oddCount > 0 else { return nil }
            let odd = Kind.allCases.filter { $0 != expected }.flatMap { first[$0.rawValue] }.sorted {
                $0.place < $1.place
            }
            let shown = Message.list(odd.prefix(3).map { "`\($0.text)` (\(place) \($0.place))" })
            let all = counts.reduce(0, +)
            let what: Message = oddCount == 1 ? "is not \(expected.singular)" : "are not \(expected.plural)"
            return oddCount > 3
                ? "\(oddCount) of \(all) cells \(what): \(shown), …" : "\(oddCount) of \(all) cells \(what): \(shown)"
        }
    }

    /// Counts over all rows of columns that are read as text. A row with too many cells says nothing about the columns, as
    /// which cell is which cannot be told.
    static func tally(_ cursor: any FileCursor, columns: Int, width: Int) throws(Diagnostic) -> [Tally] {
        var tallies = [Tally](repeating: Tally(), count: columns)
        while try cursor.next() {
            if let misfit = cursor.misfit, misfit.cells > width { continue }
            for column in 0..<columns {
                guard case .text(let bytes) = cursor.cell(column), let base = bytes.baseAddress, !bytes.isEmpty else {
                    continue
                }
                let kind = Kind(base, bytes.count).rawValue
                tallies[column].counts[kind] += 1
                if tallies[column].first[kind].count < 3 {
                    tallies[column].first[kind].append((cursor.place, excerpt(String(decoding: bytes, as: UTF8.self))))
                }
            }
        }
        return tallies
    }

    static func excerpt(_ text: String) -> String { text.count > 30 ? text.prefix(30) + "…" : text }
}

extension FileTable {
    /// The columns of a list of odd cells.
    static let oddColumns = [
        Column("row", .int), Column("column", .text), Column("value", .text), Column("expected", .text),
    ]

    /// A table of every cell that is not of the kind that most cells of its column are, and of every row that has not as many
    /// cells as the first, in the order of the file. `row` is the line of a text file or the row of a sheet.
    public static func oddCells(path: String, options: FileOptions) throws(Diagnostic) -> FileTable {
        try oddCells(try FileReading.source(path), options: options)
    }

    static func oddCells(_ bytes: ByteSource, options: FileOptions) throws(Diagnostic) -> FileTable {
        var options = options
        options.asText = true
        options.givesOddRows = true
        let table = try FileTable(bytes, options: options)
        let width = table.columns.count
        let tallies = try OddCells.tally(try table.cursor(), columns: width, width: width)
        let odd = table.columns.indices.filter { tallies[$0].oddCount > 0 }
        var rows: [[SQLValue]] = []
        let cursor = try table.cursor(columns: odd)
        while try cursor.next() {
            let misfit = cursor.misfit
            if let misfit, misfit.cells > width {
                rows.append(oddRow(misfit, at: cursor.place, table.columns))
                continue
            }
            for (index, column) in odd.enumerated() {
                guard let expected = tallies[column].expected, case .text(let bytes) = cursor.cell(index),
                    let base = bytes.baseAddress, !bytes.isEmpty,
                    OddCells.Kind(base, bytes.count) != expected
                else { continue }
                rows.append([
                    .integer(Int64(cursor.place)), .text(table.columns[column].name),
                    .text(String(decoding: bytes, as: UTF8.self)), .text(expected.singular.text),
                ])
            }
            if let misfit { rows.append(oddRow(misfit, at: cursor.place, table.columns)) }
        }
        return FileTable(ListedRows(columns: oddColumns, rows: rows))
    }

    /// Stands at the first column that has no cell, or at what would be the column behind the last one with the cells that no
    /// column takes.
    private static func oddRow(_ misfit: RowMisfit, at place: Int, _ columns: [Column]) -> [SQLValue] {
        let expected: Message = "\(columns.count) cells, as in the first row; here are \(misfit.cells)"
        let isLong = misfit.cells > columns.count
        return [
            .integer(Int64(place)), .text(isLong ? "column_\(columns.count + 1)" : columns[misfit.cells].name),
            isLong ? .text(misfit.beyond.joined(separator: ",")) : .null, .text(expected.text),
        ]
    }
}

/// Rows that were computed, as a table like a file's.
private final class ListedRows: RowSource {
    let columns: [Column]
    let rows: [[SQLValue]]
    var rowCount: Int { rows.count }
    var notes: [Message] { [] }

    init(columns: [Column], rows: [[SQLValue]]) {
        self.columns = columns
        self.rows = rows
    }

    func cursor(columns wanted: [Int]) -> any FileCursor { ListedCursor(rows, wanted) }
}

private final class ListedCursor: RawCursor, FileCursor {
    private let rows: [[SQLValue]]
    private let wanted: [Int]
    private let scratch: [CellScratch]
    private(set) var place = 0

    init(_ rows: [[SQLValue]], _ wanted: [Int]) {
        self.rows = rows
        self.wanted = wanted
        scratch = wanted.map { _ in CellScratch() }
    }

    override func next() -> Bool {
        place += 1
        return place <= rows.count
    }

    override func cell(_ index: Int) -> FileCell {
        switch rows[place - 1][wanted[index]] {
        case .null: return .null
        case .integer(let value): return .integer(value)
        case .real(let value): return .real(value)
        case .text(let text):
            return scratch[index].text(text)
        }
    }
}
