public import BaseKit

/// An array of objects, one a line, with the columns in order. Money and other exact numbers are JSON numbers with all
/// their digits, dates ISO text.
///
///     [
///     {"id":"T0001","salary":4891.90},
///     {"id":"T0002","salary":null}
///     ]
public struct JSONFormat: OutputFormat {
    public let name = "json"
    public let summary = "an array of objects, one a line"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { JSONWriter(sink, isArray: true) }
    public func write(_ value: Value, to sink: TextSink) { sink.write(JSONText.of(value) + "\n") }
}

/// JSON lines: an object a line and nothing else.
public struct JSONLinesFormat: OutputFormat {
    public let name = "jsonl"
    public let otherNames = ["ndjson"]
    public let summary = "an object a line"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { JSONWriter(sink, isArray: false) }
    public func write(_ value: Value, to sink: TextSink) { sink.write(JSONText.of(value) + "\n") }
}

private final class JSONWriter: RawTableWriter {
    private let sink: TextSink
    private let isArray: Bool
    private var keys: [String] = []
    private var count = 0
    private var columns: [Column] = []
    private var kinds: [RawKind] = []
    /// `,"name":` of each column.
    private var heads: [[UInt8]] = []
    private var bytes = RawLine()

    init(_ sink: TextSink, isArray: Bool) {
        self.sink = sink
        self.isArray = isArray
    }

    var takesRawCells: Bool { !sink.goesToTerminal }

    func row(_ cells: RawCursor) throws(Diagnostic) {
        bytes.clear()
        if isArray { bytes.append((count == 0 ? "\n" : ",\n").utf8) }
        for index in kinds.indices {
            bytes.append(heads[index])
            let cell = cells.cell(index)
            switch (kinds[index], cell) {
            case (_, .null): bytes.append("null".utf8)
            case (.integer, .integer(let number)): bytes.append(number)
            case (.exact(let scale), .integer(let number)): bytes.append(number, scale: scale)
            case (.truth, .integer(let number)): bytes.append((number == 0 ? "false" : "true").utf8)
            case (.text, .text(let text)) where JSONWriter.isPlain(text):
                bytes.append(UInt8(ascii: "\""))
                bytes.append(text)
                bytes.append(UInt8(ascii: "\""))
            default: bytes.append(JSONText.of(try Value(SQLValue(cell), as: columns[index].type)).utf8)
            }
        }
        bytes.append((kinds.isEmpty ? "{}" : "}").utf8)
        if !isArray { bytes.append(UInt8(ascii: "\n")) }
        count += 1
        sink.writeBytes(bytes.bytes)
    }

    /// Whether nothing in it is written otherwise: no controls, quotes, nor what begins a sign of U+0080 to U+009F or
    /// U+2028.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in text
        where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 {
            return false
        }
        return true
    }

    func begin(columns: [Column]) {
        self.columns = columns
        kinds = columns.map { RawKind($0.type) }
        heads = columns.enumerated().map { index, column in
            Array(((index == 0 ? "{" : ",") + JSONText.quoted(column.name) + ":").utf8)
        }
        keys = columns.map { JSONText.quoted($0.name) + ":" }
        if isArray { sink.write("[") }
    }

    func row(_ values: [Value]) {
        let object = JSONText.object(zip(keys, values))
        if isArray {
            sink.write((count == 0 ? "\n" : ",\n") + object)
        } else {
            sink.write(object + "\n")
        }
        count += 1
    }

    func end() -> Message? {
        if isArray { sink.write(count == 0 ? "]\n" : "\n]\n") }
        return nil
    }
}
