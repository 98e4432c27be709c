import BaseKit

/// A line of the source with a caret line below the range, both as a terminal shows them.
struct SourceExcerpt: Equatable {
    var line: String
    var carets: String

    /// `width` columns at most: of a longer line the part around the range is shown.
    init(line text: String, start: Int, end: Int, width: Int) {
        let characters = Array(text.last == "\r" ? text.dropLast() : text[...])
        let start = min(start, characters.count)
        let end = min(max(end, start), characters.count)

        // What each character looks like, so that a cut never falls into a picture of one.
        var cells: [(text: String, width: Int)] = []
        var column = 0
        for character in characters {
            let shown = character == "\t" ? String(repeating: " ", count: 4 - column % 4) : sanitized(String(character))
            let cell = (text: shown, width: DisplayWidth.of(shown))
            cells.append(cell)
            column += cell.width
        }

        var first = 0
        var last = cells.count
        func columns(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }
        if column > width {
            // A third of the room stays for what stands before the range.
            let before = width / 3
            while first < start, columns(first..<start) > before { first += 1 }
            var used = (first > 0 ? 1 : 0)
            last = first
            while last < cells.count, used + cells[last].width < width {
                used += cells[last].width
                last += 1
            }
            // Where the line's end is near, more of its beginning fits.
            while last == cells.count, first > 0, used + cells[first - 1].width < width {
                first -= 1
                used += cells[first].width
            }
        }
        line = (first > 0 ? "…" : "") + cells[first..<last].map(\.text).joined() + (last < cells.count ? "…" : "")
        let shownEnd = max(start, min(end, last))
        let indent = (first > 0 ? 1 : 0) + columns(first..<start)
        carets =
            String(repeating: " ", count: indent)
            + String(repeating: "^", count: max(1, columns(start..<shownEnd)))
    }
}
