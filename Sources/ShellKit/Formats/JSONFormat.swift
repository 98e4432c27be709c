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

private final class JSONWriter: TableWriter {
    private let sink: TextSink
    private let isArray: Bool
    private var keys: [String] = []
    private var count = 0

    init(_ sink: TextSink, isArray: Bool) {
        self.sink = sink
        self.isArray = isArray
    }

    func begin(columns: [Column]) {
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
