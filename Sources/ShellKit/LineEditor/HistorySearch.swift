/// An incremental search backwards through the history. libedit's own compares bytes of wide characters.
struct HistorySearch: Equatable {
    var query = ""
    /// What stood on the line before.
    let draft: String
    let draftCursor: Int
    /// The entry that is shown; nil before the first match.
    private(set) var index: Int?
    private(set) var failed = false

    init(draft: String, cursor: Int) {
        self.draft = draft
        draftCursor = cursor
    }

    /// Looks for the query from the shown entry on, or from the one beyond it.
    mutating func find(in history: [String], older: Bool, again: Bool = false) {
        guard !query.isEmpty else {
            index = nil
            failed = false
            return
        }
        let from = min(index ?? history.count - 1, history.count - 1)
        let start = again ? from + (older ? -1 : 1) : from
        let candidates =
            older ? Array(stride(from: start, through: 0, by: -1)) : Array(max(start, 0)..<max(history.count, start))
        let shown = index.flatMap { history.indices.contains($0) ? history[$0] : nil }
        let match = candidates.first { position in
            history.indices.contains(position) && HistorySearch.contains(history[position], query)
                && !(again && history[position] == shown)
        }
        failed = match == nil
        if let match { index = match }
    }

    /// Starts again from the newest entry: for a query that has become shorter.
    mutating func restart(in history: [String]) {
        index = nil
        find(in: history, older: true)
    }

    /// Capital letters count only where the query has some.
    static func contains(_ statement: String, _ query: String) -> Bool { range(of: query, in: statement) != nil }

    /// Where the query stands in the statement, in code points.
    static func range(of query: String, in statement: String) -> Range<Int>? {
        let ignoresCase = query == query.lowercased()
        func fold(_ text: String) -> [Character] { Array(ignoresCase ? text.lowercased() : text) }
        let wanted = fold(query)
        let original = Array(statement)
        var searched = fold(statement)
        // Lower case may have more characters than the text; then look for the query as it is.
        if searched.count != original.count { searched = original }
        guard !wanted.isEmpty, searched.count >= wanted.count else { return nil }
        for start in 0...(searched.count - wanted.count)
        where searched[start] == wanted[0] && searched[start..<(start + wanted.count)] == wanted[...] {
            let before = original[..<start].reduce(0) { $0 + $1.unicodeScalars.count }
            let length = original[start..<(start + wanted.count)].reduce(0) { $0 + $1.unicodeScalars.count }
            return before..<(before + length)
        }
        return nil
    }
}
