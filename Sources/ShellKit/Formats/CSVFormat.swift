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

private final class CSVWriter: TableWriter {
    private let sink: TextSink

    init(_ sink: TextSink) { self.sink = sink }

    func begin(columns: [Column]) { line(columns.map { CSVWriter.field($0.name) }) }

    func row(_ values: [Value]) { line(values.map { $0.isNull ? "" : CSVWriter.field($0.cellText) }) }

    func end() -> String? { nil }

    private func line(_ fields: [String]) {
        sink.write((fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\n")
    }

    static func field(_ text: String) -> String {
        let needsQuotes =
            text.isEmpty
            || text.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
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
