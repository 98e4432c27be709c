internal import BaseKit

/// A row of an imported file on its way to a record.
struct ImportedRow {
    /// Its line in the file, or its number in the sheet.
    let place: Int
    /// As the file writes them; nil where empty.
    let cells: [String?]
    /// Cells that no column takes.
    var beyond: String?
    /// The id that the file gives.
    var id: String?
    /// One for each field of the collection; nil where the file says nothing. Empty once the row is staged.
    var values: [Value?]
    /// What its record holds, once it is staged: the change has the same array, which is not there twice.
    var staged: [Value]?
    /// The record that it changes; nil where it is a new one.
    var existing: Record?
    var isBad = false
    /// Fields whose cells are wrong.
    var faulty = Set<Int>()
}

/// What is wrong with one cell, or with a whole row (no column).
struct RowProblem {
    let place: Int
    let column: String?
    let value: String?
    let expected: Message
    let remedy: Message

    static let columns = [
        Column("row", .int, subject: .listed()), Column("column", .text, subject: .listed()),
        Column("value", .text, subject: .listed()), Column("expected", .text, subject: .listed()),
        Column("remedy", .text, subject: .listed()),
    ]

    var cells: [Value] {
        [
            .int(Int64(place)), column.map(Value.text) ?? .null, value.map(Value.text) ?? .null, .text(expected.text),
            .text(remedy.text),
        ]
    }

    /// For a file of rejects.
    var sentence: String {
        [column.map { "\($0):" }, "expected \(expected);", remedy.text].compactMap { $0 }.joined(separator: " ")
    }
}
