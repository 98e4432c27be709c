import BaseKit

/// A page with one table, to be opened in a browser or pasted into a document. Nothing of the data can become markup;
/// control and direction marks are shown; each cell finds its own direction of writing.
public struct HTMLFormat: OutputFormat {
    public let name = "html"
    public let otherNames = ["htm"]
    public let summary = "a page with one table"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter { HTMLWriter(sink) }
}

private final class HTMLWriter: TableWriter {
    private let sink: TextSink
    private var isNumber: [Bool] = []

    init(_ sink: TextSink) { self.sink = sink }

    func begin(columns: [Column]) {
        isNumber = columns.map(\.type.isNumber)
        sink.write(
            """
            <!DOCTYPE html>
            <meta charset="utf-8">
            <title>Table</title>
            <style>
            table { border-collapse: collapse; font-family: sans-serif }
            th, td { border: 1px solid #ccc; padding: 0.2em 0.5em; text-align: left; white-space: pre-line }
            .number { text-align: right; font-variant-numeric: tabular-nums }
            </style>
            <table>
            <thead>

            """)
        line("th", columns.map(\.name))
        sink.write("</thead>\n<tbody>\n")
    }

    func row(_ values: [Value]) { line("td", values.map(\.cellText)) }

    func end() -> Message? {
        sink.write("</tbody>\n</table>\n")
        return nil
    }

    private func line(_ tag: String, _ cells: [String]) {
        let text = zip(cells, isNumber).map { cell, isNumber in
            "<\(tag)\(isNumber ? " class=\"number\"" : " dir=\"auto\"")>\(HTMLText.escaped(cell))</\(tag)>"
        }
        sink.write("<tr>" + text.joined() + "</tr>\n")
    }
}

/// Text as it stands in HTML: nothing of it can become markup.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in sanitized(text, keepsLines: true).unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
