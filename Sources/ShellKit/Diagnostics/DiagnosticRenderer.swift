public import BaseKit

/// Writes diagnostics for people: what happened, where, what was expected, and how to go on.
///
///     error E0201: no column `subjct` in teachers
///       --> close-month.edsh:3:18
///       3 | teachers | where subjct == "maths"
///         |                  ^^^^^^
///       expected: a column of teachers
///       did you mean `subject`?
///       try: teachers | where subject == "maths"
public struct DiagnosticRenderer: Sendable {
    public var terminal: Terminal

    public init(terminal: Terminal) { self.terminal = terminal }

    /// Ends in a line end.
    public func render(_ diagnostic: Diagnostic) -> String {
        var lines: [String] = []
        let kind = diagnostic.isWarning ? "warning" : "error"
        let head = "\(kind) \(diagnostic.code):".styled(diagnostic.isWarning ? .accent : .error, on: terminal)
        lines.append(head + " " + wrapped(diagnostic.message, from: kind.count + 3 + diagnostic.code.count, by: 2))
        lines += placeLines(diagnostic)
        if let expected = diagnostic.expected { lines.append("  expected: " + wrapped(expected, from: 12, by: 4)) }
        if !diagnostic.suggestions.isEmpty {
            lines.append("  did you mean " + alternatives(diagnostic.suggestions) + "?")
        }
        if let help = diagnostic.help { lines.append("  help: " + wrapped(help, from: 8, by: 4)) }
        if let corrected = correctedText(diagnostic) {
            lines.append("  " + "try:".styled(.good, on: terminal) + " " + indented(corrected, by: 7))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Several errors, in the order of their places, with a blank line between them.
    public func render(_ diagnostics: Diagnostics) -> String {
        var text = diagnostics.all.map(render).joined(separator: "\n")
        let warnings = diagnostics.all.count(where: \.isWarning)
        let errors = diagnostics.all.count - warnings
        if errors > 1 { text += "\n\(errors) errors\n" }
        if warnings > 1, errors == 0 { text += "\n\(warnings) warnings\n" }
        return text
    }

    private func placeLines(_ diagnostic: Diagnostic) -> [String] {
        guard let place = diagnostic.place else { return [] }
        let line = place.line
        var lines: [String] = []
        if let name = place.source.name {
            lines.append(
                "  " + "-->".styled(.accent, on: terminal) + " \(sanitized(name)):\(line.number):\(line.start + 1)")
        }
        // A single line that the user has just typed needs no number.
        let isNumbered = place.source.name != nil || place.source.text.dropLast().contains("\n")
        let number = isNumbered ? "\(line.number) | " : ""
        let gutter = isNumbered ? String(repeating: " ", count: number.count - 2) + "| " : ""
        let width = max(20, (terminal.isTerminal ? terminal.width : 160) - 2 - number.count)
        let excerpt = SourceExcerpt(line: line.text, start: line.start, end: line.end, width: width)
        lines.append("  " + number.styled(.faint, on: terminal) + excerpt.line)
        lines.append("  " + gutter.styled(.faint, on: terminal) + excerpt.carets.styled(.error, on: terminal))
        return lines
    }

    /// What the user can run: of a file the corrected line, of the prompt the whole statement. Never cut.
    private func correctedText(_ diagnostic: Diagnostic) -> String? {
        guard let fix = diagnostic.fix else { return nil }
        guard let source = diagnostic.source else { return fix.replacement }
        let bytes = Array(source.text.utf8)
        let start = min(max(fix.range.start, 0), bytes.count)
        let end = min(max(fix.range.end, start), bytes.count)
        var from = 0
        var to = bytes.count
        if source.name != nil {
            from = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            to = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        }
        let corrected = bytes[from..<start] + Array(fix.replacement.utf8) + bytes[end..<to]
        let text = String(decoding: corrected, as: UTF8.self)
        let lastSign = text.lastIndex { !$0.isWhitespace }
        return lastSign.map { String(text[...$0]) }
    }

    private func alternatives(_ names: [String]) -> String {
        let quoted = names.map { "`\(sanitized($0))`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    /// On a terminal lines end between words. `column` is where the text begins.
    private func wrapped(_ text: String, from column: Int, by columns: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
        guard terminal.isTerminal else { return indented(text, by: columns) }
        let rows = lines.enumerated().flatMap { index, line in
            line.wrapped(to: terminal.width, from: index == 0 ? column : columns, indent: columns)
        }
        return rows.joined(separator: "\n" + String(repeating: " ", count: columns))
    }

    /// Further lines of the text stand below its first.
    private func indented(_ text: String, by columns: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
        return lines.joined(separator: "\n" + String(repeating: " ", count: columns))
    }
}
