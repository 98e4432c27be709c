internal import BaseKit

/// Diagnostics for editors: an array of objects with the members
///
/// - `file`: as it was named; null where the text has no file
/// - `line`, `column`: where it begins, both from 1, columns counted in characters as people see them
/// - `end`: `{line, column}` behind its last character
/// - `severity`: `error` or `warning`; `code`, `message`, `expected`, `help`
/// - `suggestions`: nearest names, best first
/// - `fix`: `{line, column, end, replacement}` by which the place would be right; null where there is none
///
/// What is not known is null, lists may be empty.
enum DiagnosticJSON {
    static func array(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]"
    }

    static func object(_ diagnostic: Diagnostic) -> String {
        func text(_ value: String?) -> Value { value.map { Value.text($0) } ?? .null }
        let place = diagnostic.source.flatMap { source in diagnostic.range.map { Lines(source, $0) } }
        let fix = diagnostic.fix.flatMap { fix -> Value? in
            guard let source = diagnostic.source else { return nil }
            let lines = Lines(source, fix.range)
            return record([
                ("line", .int(lines.start.line)), ("column", .int(lines.start.column)), ("end", lines.end.value),
                ("replacement", .text(fix.replacement)),
            ])
        }
        return JSONText.of(
            record([
                ("file", text(diagnostic.source?.name)), ("line", place.map { .int($0.start.line) } ?? .null),
                ("column", place.map { .int($0.start.column) } ?? .null), ("end", place?.end.value ?? .null),
                ("severity", .text(diagnostic.isWarning ? "warning" : "error")), ("code", .text(diagnostic.code)),
                ("message", .text(diagnostic.message.text)), ("expected", text(diagnostic.expected?.text)),
                ("suggestions", .list(diagnostic.suggestions.map(Value.text))), ("help", text(diagnostic.help?.text)),
                ("fix", fix ?? .null),
            ]))
    }

    private static func record(_ members: [(String, Value)]) -> Value {
        .record(RecordValue(names: members.map(\.0), values: members.map(\.1)))
    }

    /// Where a range begins and ends, in lines and characters from 1.
    private struct Lines {
        struct Point {
            let line: Int64
            let column: Int64
            var value: Value { record([("line", .int(line)), ("column", .int(column))]) }
        }

        let start: Point
        let end: Point

        init(_ source: SourceText, _ range: SourceRange) {
            start = Lines.point(source, range.start)
            end = Lines.point(source, range.end)
        }

        private static func point(_ source: SourceText, _ offset: Int) -> Point {
            let line = SourcePlace(source: source, range: SourceRange(offset, offset)).line
            return Point(line: Int64(line.number), column: Int64(line.start + 1))
        }
    }
}
