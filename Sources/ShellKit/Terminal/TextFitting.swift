import BaseKit

extension String {
    /// The text with blanks behind it up to `width` columns.
    func padded(to width: Int) -> String {
        let missing = width - DisplayWidth.of(self)
        return missing > 0 ? self + String(repeating: " ", count: missing) : self
    }

    /// The text with blanks before it up to `width` columns.
    func padded(before width: Int) -> String {
        let missing = width - DisplayWidth.of(self)
        return missing > 0 ? String(repeating: " ", count: missing) + self : self
    }

    /// The text itself where it fits `width` columns, else as many graphemes as fit with `…` behind them.
    func fitted(to width: Int) -> String {
        if utf8.count <= width || DisplayWidth.of(self) <= width { return self }
        var result = ""
        var used = 0
        for character in self {
            let columns = DisplayWidth.of(character)
            if used + columns > width - 1 { break }
            result.append(character)
            used += columns
        }
        return width > 0 ? result + "…" : ""
    }

    /// The text in rows that end between words, or beside a wide character, within `width` columns: the first begins at
    /// column `start`, the others at `indent`. A word that is wider than a row stays whole, so that it can be copied.
    func wrapped(to width: Int, from start: Int, indent: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        var used = start
        var piece = ""
        var pieceWidth = 0
        func place() {
            // The blank at the end of a row needs no room.
            let needed = pieceWidth - (piece.hasSuffix(" ") ? 1 : 0)
            if used + needed > width, !row.isEmpty {
                rows.append(row.last == " " ? String(row.dropLast()) : row)
                row = ""
                used = indent
            }
            row += piece
            used += pieceWidth
            piece = ""
            pieceWidth = 0
        }
        for character in self {
            let columns = DisplayWidth.of(character)
            // Closing punctuation stays with what it closes, and a row may end behind it.
            let closing = "，。、；：）》」”！？"
            let isBehindClosing = piece.last.map(closing.contains) ?? false
            if columns == 2 || isBehindClosing, !piece.isEmpty, !closing.contains(character) { place() }
            piece.append(character)
            pieceWidth += columns
            if character == " " { place() }
        }
        if !piece.isEmpty { place() }
        rows.append(row)
        return rows
    }
}
