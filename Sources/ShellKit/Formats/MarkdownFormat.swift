import BaseKit

/// A table of GitHub's Markdown. Numbers are aligned to the right; what Markdown would take for markup is escaped, and line
/// ends become `<br>`.
///
///     | name | salary |
///     | --- | ---: |
///     | 张三 | 4891.90 |
public struct MarkdownFormat: OutputFormat {
    public let name = "md"
    public let otherNames = ["markdown"]
    public let summary = "a Markdown table"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { MarkdownWriter(sink) }
}

private final class MarkdownWriter: TableWriter {
    private let sink: TextSink

    init(_ sink: TextSink) { self.sink = sink }

    func begin(columns: [Column]) {
        line(columns.map { MarkdownWriter.escaped($0.name) })
        line(columns.map { $0.type.isNumber ? "---:" : "---" })
    }

    func row(_ values: [Value]) { line(values.map { MarkdownWriter.escaped($0.cellText) }) }

    func end() -> Message? { nil }

    private func line(_ cells: [String]) { sink.write("| " + cells.joined(separator: " | ") + " |\n") }

    static func escaped(_ raw: String) -> String {
        // Signs that turn the direction of writing round, or move the cursor, are shown and not sent.
        let text = sanitized(raw, keepsLines: true)
        var result = ""
        var previous: Character?
        for index in text.indices {
            let character = text[index]
            defer { previous = character }
            switch character {
            case "\\", "|", "`", "*", "[", "]", "~", "#": result += "\\" + String(character)
            case "_":
                // Within a word it is no markup, and names are full of it.
                let next = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : nil
                let isWithinWord = isWordLike(previous) && isWordLike(next)
                result += isWithinWord ? "_" : "\\_"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\n", "\r", "\r\n": result += "<br>"
            default: result.append(character)
            }
        }
        return result
    }

    private static func isWordLike(_ character: Character?) -> Bool {
        guard let character else { return false }
        return character.isLetter || character.isNumber
    }
}
