import BaseKit

/// Comma-separated values by RFC 4180, with a header, in UTF-8, each line ended by a line feed. Null is an empty field and
/// empty text `""`. A null that is alone on its line is written `""` too, as many readers skip empty lines.
///
///     id,name
///     T0001,"Smith, John"
public struct CSVFormat: OutputFormat {
    public let name = "csv"
    public let summary = "comma-separated values with a header (RFC 4180)"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { CSVWriter(sink) }
}

/// CSV that a spreadsheet program shows as it is meant (`to csv --excel`): a byte order mark, without which Chinese text is
/// garbled there; lines ended by CR LF; codes and long numbers as `="0123"`, which stay text; and a text that would be read
/// as a formula behind an apostrophe, so that opening the file never runs anything.
public struct ExcelCSVFormat: OutputFormat {
    public let name = "csv-excel"
    public let summary = "CSV for spreadsheet programs, the same as csv --excel"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter {
        CSVWriter(sink, lineEnd: "\r\n", start: "\u{FEFF}", guarding: SpreadsheetText.guarded)
    }
}

/// Tab-separated values: as CSV, with a tab in place of the comma. A backslash is a backslash, and a cell that holds a tab, a
/// line end or a quote stands in quotes, so that it is read back as it was.
///
///     id	name
///     T0001	Smith, John
public struct TSVFormat: OutputFormat {
    public let name = "tsv"
    public let otherNames = ["tab"]
    public let summary = "tab-separated values with a header, quoted as CSV is"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter {
        CSVWriter(sink, delimiter: UInt8(ascii: "\t"))
    }
}

private final class CSVWriter: RawTableWriter {
    private let sink: TextSink
    private let delimiter: UInt8
    private let lineEnd: String
    private let start: String
    /// What is done to the cells of columns of text.
    private let guarding: ((String) -> String)?
    private var isText: [Bool] = []
    private var columns: [Column] = []
    private var kinds: [RawKind] = []
    private var bytes = RawLine()

    init(
        _ sink: TextSink, delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n", start: String = "",
        guarding: ((String) -> String)? = nil
    ) {
        self.sink = sink
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.start = start
        self.guarding = guarding
    }

    var takesRawCells: Bool { guarding == nil && !sink.goesToTerminal }

    func begin(columns: [Column]) {
        self.columns = columns
        kinds = columns.map { RawKind($0.type) }
        isText = columns.map { column in
            switch column.type {
            case .text, .enumeration, .reference, .list, .record, .table, .null: true
            default: false
            }
        }
        sink.write(start)
        line(columns.map { field(guarding?($0.name) ?? $0.name, alone: columns.count == 1) })
    }

    func row(_ values: [Value]) {
        guard let guarding else { return line(values.map { $0.isNull ? "" : field($0.cellText) }) }
        line(
            values.enumerated().map { index, value in
                if value.isNull { return "" }
                let isText = index < isText.count && isText[index]
                return field(isText ? guarding(value.cellText) : value.cellText)
            })
    }

    func row(_ cells: RawCursor) throws(Diagnostic) {
        bytes.clear()
        for index in kinds.indices {
            if index > 0 { bytes.append(delimiter) }
            let cell = cells.cell(index)
            switch (kinds[index], cell) {
            case (_, .null): if kinds.count == 1 { bytes.append("\"\"".utf8) }
            case (.integer, .integer(let number)): bytes.append(number)
            case (.exact(let scale), .integer(let number)): bytes.append(short: number, scale: scale)
            case (.truth, .integer(let number)): bytes.append((number == 0 ? "false" : "true").utf8)
            case (.real, .real(let number)): bytes.append(Value.text(of: number).utf8)
            case (.text, .text(let text)): append(field: text)
            default: bytes.append(field(try Value(SQLValue(cell), as: columns[index].type).cellText).utf8)
            }
        }
        bytes.append(lineEnd.utf8)
        sink.writeBytes(bytes.bytes)
    }

    private func append(field text: UnsafeBufferPointer<UInt8>) {
        var needsQuotes = text.isEmpty
        for byte in text where byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D { needsQuotes = true }
        guard needsQuotes else { return bytes.append(text) }
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    func end() -> Message? { nil }

    private func line(_ fields: [String]) {
        sink.write((fields == [""] ? "\"\"" : fields.joined(separator: String(UnicodeScalar(delimiter)))) + lineEnd)
    }

    /// `alone`: a header without a delimiter, in which a reader that looks for one must find no other.
    private func field(_ text: String, alone: Bool = false) -> String {
        let needsQuotes =
            text.isEmpty
            || text.utf8.contains { byte in
                byte == delimiter || alone && ",;|\t".utf8.contains(byte) || byte == UInt8(ascii: "\"")
                    || byte == UInt8(ascii: "\n")
                    || byte == UInt8(ascii: "\r")
            }
        guard needsQuotes else { return text }
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { result.append(byte) }
            result.append(byte)
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }
}
