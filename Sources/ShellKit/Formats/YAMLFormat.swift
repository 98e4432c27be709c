public import BaseKit

/// A list of mappings. Text is always quoted, so that `no`, `012` and `2016-09-28` stay text for every reader.
///
///     - id: "T0001"
///       salary: 4891.90
public struct YAMLFormat: OutputFormat {
    public let name = "yaml"
    public let otherNames = ["yml"]
    public let summary = "a list of mappings"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { YAMLWriter(sink) }
    public func write(_ value: Value, to sink: TextSink) { sink.write(JSONText.of(value) + "\n") }
}

private final class YAMLWriter: TableWriter {
    private let sink: TextSink
    private var keys: [String] = []
    private var isEmpty = true

    init(_ sink: TextSink) { self.sink = sink }

    func begin(columns: [Column]) { keys = columns.map { YAMLWriter.key($0.name) } }

    func row(_ values: [Value]) {
        isEmpty = false
        for (index, (key, value)) in zip(keys, values).enumerated() {
            // JSON's values are YAML's flow values.
            sink.write((index == 0 ? "- " : "  ") + key + ": " + JSONText.of(value) + "\n")
        }
        if keys.isEmpty { sink.write("- {}\n") }
    }

    func end() -> Message? {
        if isEmpty { sink.write("[]\n") }
        return nil
    }

    /// Plain where it is a name and no word that YAML reads as something else.
    static func key(_ name: String) -> String {
        let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        return isPlain && !words.contains(name.lowercased()) ? name : JSONText.quoted(name)
    }
}
