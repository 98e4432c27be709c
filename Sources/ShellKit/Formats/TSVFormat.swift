import BaseKit

/// Tab-separated values with a header, a record a line whatever the data hold: tabs, line ends and backslashes are written
/// `\t`, `\n`, `\r` and `\\`. Null is an empty field.
///
///     id	name
///     T0001	Smith, John
public struct TSVFormat: OutputFormat {
    public let name = "tsv"
    public let otherNames = ["tab"]
    public let summary = "tab-separated values with a header, a record a line"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { TSVWriter(sink) }
}

private final class TSVWriter: TableWriter {
    private let sink: TextSink

    init(_ sink: TextSink) { self.sink = sink }

    func begin(columns: [Column]) { line(columns.map { TSVWriter.field($0.name) }) }

    func row(_ values: [Value]) { line(values.map { TSVWriter.field($0.cellText) }) }

    func end() -> Message? { nil }

    private func line(_ fields: [String]) { sink.write(fields.joined(separator: "\t") + "\n") }

    static func field(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
