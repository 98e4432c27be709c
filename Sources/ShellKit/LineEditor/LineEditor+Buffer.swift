internal import CEditLine

/// The text that libedit edits, as Swift sees it. libedit counts in code points.
struct EditedText {
    var text: String
    /// Code points before the cursor.
    var cursor: Int

    var before: Substring { text[..<index] }
    var after: Substring { text[index...] }
    var scalarCount: Int { text.unicodeScalars.count }

    private var index: String.Index {
        text.unicodeScalars.index(text.startIndex, offsetBy: cursor, limitedBy: text.endIndex) ?? text.endIndex
    }

    /// The line, of the text's several, on which the cursor stands: what is before and behind it there.
    var lineBefore: Substring { before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before }
    var lineAfter: Substring { after.prefix { $0 != "\n" } }
    var isOnFirstLine: Bool { !before.contains("\n") }
    var isOnLastLine: Bool { !after.contains("\n") }
}

extension LineEditor {
    var edited: EditedText {
        guard let info = el_line(editor)?.pointee, let start = info.buffer, let cursor = info.cursor,
            let end = info.lastchar
        else { return EditedText(text: "", cursor: 0) }
        func text(_ length: Int) -> String {
            start.withMemoryRebound(to: UInt8.self, capacity: max(length, 1)) {
                String(decoding: UnsafeBufferPointer(start: $0, count: max(length, 0)), as: UTF8.self)
            }
        }
        return EditedText(text: text(end - start), cursor: text(cursor - start).unicodeScalars.count)
    }

    /// Replaces the whole buffer; the cursor comes behind `cursor` code points, or to the end.
    func setBuffer(_ text: String, cursor: Int? = nil) {
        let old = edited
        moveCursor(by: old.scalarCount - old.cursor)
        el_deletestr(editor, Int32(clamping: old.scalarCount))
        insert(text)
        if let cursor { moveCursor(by: cursor - text.unicodeScalars.count) }
    }

    func insert(_ text: String) {
        if !text.isEmpty { _ = el_insertstr(editor, text) }
    }

    func moveCursor(by count: Int) {
        if count != 0 { _ = el_cursor(editor, Int32(clamping: count)) }
    }

    /// Deletes code points behind the cursor.
    func deleteForward(_ count: Int) {
        moveCursor(by: count)
        el_deletestr(editor, Int32(clamping: count))
    }

    /// The whole statement, where the buffer holds `text`.
    func whole(_ text: String) -> String { (acceptedLines + [text]).joined(separator: "\n") }

    /// Takes the lines above the buffer back into it. The cursor comes to the end of the last of them.
    func takeBackAcceptedLines() {
        let above = acceptedLines.joined(separator: "\n")
        let text = edited.text
        acceptedLines = []
        setBuffer(above + "\n" + text, cursor: above.unicodeScalars.count)
    }
}
