public import BaseKit

/// A table for eyes. On a terminal it fits the width: text columns are narrowed with `…`, columns that find no place are
/// named in the note, and so is the number of rows beyond the limit; a single row that is too wide is written downwards.
/// Off a terminal nothing is cut. Numbers stand to the right; null is blank.
///
///     name    salary
///     ────  ────────
///     张三   4891.90
public struct TableFormat: OutputFormat {
    public let name = "table"
    public let otherNames = ["txt"]
    public let summary = "columns for reading, fitted to the terminal"

    /// How many rows a terminal shows; the rest is only counted.
    public var rowLimit: Int
    /// Follows a note of what is not shown.
    public var remedy: Message

    public init(rowLimit: Int = 200, remedy: Message = "all of it: add `| to csv` or `| save FILE`") {
        self.rowLimit = rowLimit
        self.remedy = remedy
    }

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter {
        TableFormatWriter(sink, terminal, format: self)
    }
}

private final class TableFormatWriter: TableWriter {
    private let sink: TextSink
    private let terminal: Terminal
    private let format: TableFormat
    private var columns: [Column] = []
    private var headings: [String] = []
    private var natural: [Int] = []
    private var rows: [[String]] = []
    private var count = 0

    init(_ sink: TextSink, _ terminal: Terminal, format: TableFormat) {
        self.sink = sink
        self.terminal = terminal
        self.format = format
    }

    func begin(columns: [Column]) {
        self.columns = columns
        headings = columns.map { sanitized($0.name) }
        natural = headings.map { DisplayWidth.of($0) }
    }

    func row(_ values: [Value]) {
        count += 1
        if terminal.isTerminal, count > format.rowLimit { return }
        let cells = values.map { sanitized($0.tableText) }
        for (index, cell) in cells.enumerated() where index < natural.count {
            natural[index] = max(natural[index], DisplayWidth.of(cell))
        }
        rows.append(cells)
    }

    func end() -> Message? {
        defer { rows = [] }
        guard !columns.isEmpty else { return nil }
        let width = terminal.isTerminal ? terminal.width : nil
        let total = natural.reduce(0, +) + TableLayout.gap * (columns.count - 1)
        if let width, total > width, rows.count == 1, count == 1, columns.count > 1 {
            writeDownwards(rows[0])
            return nil
        }
        let layout = TableLayout(natural: natural, mayNarrow: columns.map(mayNarrow), fitting: width)
        write(headings, layout, style: .bold)
        let rules = zip(layout.shown, layout.widths).map { _, width in String(repeating: "─", count: width) }
        writeLine(rules.joined(separator: gap), style: .faint)
        for row in rows { write(row, layout, style: nil) }
        return note(layout)
    }

    private var gap: String { String(repeating: " ", count: TableLayout.gap) }

    private func mayNarrow(_ column: Column) -> Bool {
        switch column.type {
        case .text, .enumeration, .reference, .list, .record, .table, .null: true
        case .bool, .int, .decimal, .money, .real, .date, .month, .datetime, .duration, .period: false
        }
    }

    private func write(_ cells: [String], _ layout: TableLayout, style: TextStyle?) {
        var line = ""
        for (position, column) in layout.shown.enumerated() {
            let width = layout.widths[position]
            let text = column < cells.count ? cells[column] : ""
            // Only text is cut: a number that does not fit stays whole and runs over.
            let cell = mayNarrow(columns[column]) || style != nil ? text.fitted(to: width) : text
            line += position == 0 ? "" : gap
            line += columns[column].type.isNumber ? cell.padded(before: width) : cell.padded(to: width)
        }
        writeLine(line, style: style)
    }

    /// One row too wide for the terminal: a column a line, nothing cut.
    private func writeDownwards(_ cells: [String]) {
        let width = headings.map { DisplayWidth.of($0) }.max() ?? 0
        for (heading, cell) in zip(headings, cells) {
            let name = heading.padded(to: width).styled(.bold, on: terminal)
            sink.writeTrusted(cell.isEmpty ? heading.styled(.bold, on: terminal) + "\n" : name + gap + cell + "\n")
        }
    }

    private func writeLine(_ line: String, style: TextStyle?) {
        let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
        let trimmed = String(line[..<end])
        sink.writeTrusted((style.map { trimmed.styled($0, on: terminal) } ?? trimmed) + "\n")
    }

    private func note(_ layout: TableLayout) -> Message? {
        var parts: [Message] = []
        if count > rows.count { parts.append("\(rows.count) of \(count) rows shown") }
        if !layout.hidden.isEmpty { parts.append("not shown: \(names(layout.hidden))") }
        if !layout.narrowed.isEmpty { parts.append("cut with …: \(names(layout.narrowed))") }
        guard let first = parts.first else { return nil }
        let all: Message = parts.dropFirst().reduce(first) { "\($0); \($1)" }
        return "\(all) (\(format.remedy))"
    }

    private func names(_ indices: [Int]) -> Message { "\(list: indices.map { headings[$0] })" }
}
