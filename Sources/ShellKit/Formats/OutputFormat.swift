public import BaseKit

/// A way to write results down, chosen with `to NAME`, `--format NAME`, or a file's ending.
public protocol OutputFormat: Sendable {
    /// `csv`: as it is chosen and as a file's name ends.
    var name: String { get }
    /// Other endings of a file's name.
    var otherNames: [String] { get }
    /// One line for help and completion.
    var summary: String { get }

    /// A writer of one table. `terminal` is what the sink writes to; `.plain` for files and pipes.
    func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter
    /// Writes a value that is no table.
    func write(_ value: Value, to sink: TextSink)
}

/// Writes one table: `begin`, each `row` with a value a column, `end`.
public protocol TableWriter: AnyObject {
    func begin(columns: [Column])
    func row(_ values: [Value])
    /// Writes what is left. Gives a note for the user where something was not shown, and how to see it.
    func end() -> Message?
}

extension OutputFormat {
    /// Whether files are named after it: not the table for eyes, and no variant such as `csv-excel`.
    var isOfFiles: Bool { name != "table" && !name.contains("-") }

    public var otherNames: [String] { [] }

    /// Plainly, on a line.
    public func write(_ value: Value, to sink: TextSink) { sink.write(value.plainText + "\n") }
}

extension Value {
    /// The text of a cell in a format that knows only text.
    var cellText: String {
        switch self {
        case .list, .record: JSONText.of(self)
        default: plainText
        }
    }
}

extension Value {
    /// For reading: a computed ratio with at most six places. Files and other programs get all digits.
    var tableText: String {
        guard case .real(let number) = self, number.isFinite, abs(number) < 1e9, number != number.rounded() else {
            return cellText
        }
        let places = abs(number) < 0.001 ? 12 : 6
        let text = ExactDecimal(rounding: number, places: places).normalized.description
        return text == "0" ? cellText : text
    }
}
