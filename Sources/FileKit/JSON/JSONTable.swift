internal import BaseKit

/// A JSON or JSONL file, scanned twice: once for its columns and their types, once for each reading of its rows.
final class JSONTable: RowSource {
    private let text: TextSource
    private let layout: JSONLayout
    private let keys: JSONKeys
    private(set) var columns: [Column] = []
    let rowCount: Int
    private(set) var notes: [Message] = []

    /// Lines that are longer than this in all are looked at by two threads; bytes.
    static let longForOneThread = 4 << 20

    init(
        _ text: TextSource, path: String, lines: Bool, asText: Bool, longForOneThread: Int = JSONTable.longForOneThread
    ) throws(Diagnostic) {
        self.text = text
        layout = try JSONLayout.find(text, path: path, lines: lines)
        let pass = try JSONInference.of(text, layout, longForOneThread)
        keys = pass.keys
        rowCount = pass.rows
        guard !keys.names.isEmpty else {
            throw Diagnostic(
                "E0607", "\(path) holds no rows with members, so there are no columns", outcome: .failed,
                expected: "a list of objects")
        }
        if let zero = pass.firstZero {
            let (line, column) = try text.place(of: zero)
            throw Diagnostic(
                "E0607",
                "\(path), line \(line), column \(column): this name holds the character U+0000, which no column's name can",
                outcome: .failed, expected: "a name without it")
        }
        let names = ColumnNames.unique(keys.names)
        columns = zip(names, pass.columns).map { Column($0, asText ? .text : $1.type(inexact: .real)) }
        notes =
            (layout.member.map { ["the rows are those of the list `\($0)`"] } ?? [])
            + (asText ? [] : try pass.notes(columns, text))
    }

    func cursor(columns wanted: [Int]) throws(Diagnostic) -> any FileCursor {
        try JSONCursor(text, layout.rows, keys, columns: columns, wanted: wanted)
    }

    static func diagnostic(
        _ fault: JSONFault, _ window: TextWindow, _ text: TextSource
    ) throws(Diagnostic) -> Diagnostic {
        let path = text.encoded.bytes.path
        let offset = window.origin + fault.offset
        let (line, column) = try text.place(of: offset)
        let what: Message = offset >= text.count ? "the file ends too early" : "this is not as JSON should be"
        return Diagnostic(
            "E0607", "\(path), line \(line), column \(column): \(what)", outcome: .failed,
            expected: fault.expected)
    }
}
