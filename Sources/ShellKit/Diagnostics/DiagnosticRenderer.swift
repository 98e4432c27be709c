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
    public var language: Language

    public init(terminal: Terminal, language: Language = .current) {
        self.terminal = terminal
        self.language = language
    }

    /// Ends in a line end.
    public func render(_ diagnostic: Diagnostic) -> String {
        var lines: [String] = []
        let head: Message = diagnostic.isWarning ? "warning \(diagnostic.code):" : "error \(diagnostic.code):"
        lines.append(headed(head, diagnostic.isWarning ? .accent : .error, diagnostic.message, indent: 0))
        lines += placeLines(diagnostic)
        if let expected = diagnostic.expected { lines.append(headed("expected:", nil, expected)) }
        if !diagnostic.suggestions.isEmpty {
            let names = diagnostic.suggestions.map { Message(verbatim: "`\(sanitized($0))`") }
            lines.append("  " + said("did you mean \(.list(names, .or))?"))
        }
        if let help = diagnostic.help { lines.append(headed("help:", nil, help)) }
        if let corrected = correctedText(diagnostic) {
            let (head, column) = heading("try:", .good, from: 2)
            lines.append("  " + head + indented(corrected, by: column))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Several errors, in the order of their places, with a blank line between them.
    public func render(_ diagnostics: Diagnostics) -> String {
        var text = diagnostics.all.map(render).joined(separator: "\n")
        let warnings = diagnostics.all.count(where: \.isWarning)
        let errors = diagnostics.all.count - warnings
        if errors > 1 { text += "\n" + said("\(errors) errors") + "\n" }
        if warnings > 1, errors == 0 { text += "\n" + said("\(warnings) warnings") + "\n" }
        return text
    }

    private func said(_ message: Message) -> String { message.text(in: language) }

    /// A word that says what follows, and the column at which that begins. Behind a full-width colon stands no blank.
    private func heading(_ label: Message, _ style: TextStyle?, from column: Int) -> (text: String, end: Int) {
        let label = said(label)
        let blank = label.hasSuffix("：") ? "" : " "
        return (
            (style.map { label.styled($0, on: terminal) } ?? label) + blank, column + DisplayWidth.of(label + blank)
        )
    }

    private func headed(_ label: Message, _ style: TextStyle?, _ message: Message, indent: Int = 2) -> String {
        let (head, column) = heading(label, style, from: indent)
        return String(repeating: " ", count: indent) + head + wrapped(said(message), from: column, by: indent + 2)
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
