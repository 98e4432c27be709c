internal import BaseKit
internal import CEditLine

extension LineEditor {
    /// F1: the short help below the line.
    func explainPlace() -> KeyAction {
        let edited = edited
        let (text, cursor) = wholeWithCursor(edited)
        showBelow(explain(text, cursor).map { sanitized($0) })
        return .refresh
    }

    /// `?` is a letter like others, but where it can be none.
    func questionMark() -> KeyAction {
        let edited = edited
        let (text, cursor) = wholeWithCursor(edited)
        if search == nil, asksForHelp(text, cursor) { return explainPlace() }
        insert("?")
        return .refresh
    }

    /// The statement as one text, and the cursor's place in its UTF-8.
    func wholeWithCursor(_ edited: EditedText) -> (text: String, cursor: Int) {
        let above = acceptedLines.isEmpty ? "" : acceptedLines.joined(separator: "\n") + "\n"
        return (above + edited.text, above.utf8.count + edited.before.utf8.count)
    }

    /// Writes lines below the whole text: libedit is made to draw with the cursor at the end, then they are written, and
    /// the prompt is drawn again below them.
    func showBelow(_ lines: [String]) {
        let edited = edited
        moveCursor(by: edited.scalarCount - edited.cursor)
        afterDrawing = { [self] in
            let (width, height) = Terminal.size(descriptor: output)
            let rows = lines.flatMap { line in
                DisplayWidth.of(line) < width ? [line] : line.wrapped(to: max(width - 1, 20), from: 0, indent: 0)
            }
            send("\r\n" + rows.prefix(max(4, height - 4)).map { $0.fitted(to: width - 1) + "\r\n" }.joined())
            moveCursor(by: edited.cursor - edited.scalarCount)
            _ = edsh_el_refresh(editor)
        }
    }
}
