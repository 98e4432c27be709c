/// Walks through the history with Up and Down; the statement that was begun waits at the newer end.
struct HistoryRecall {
    private var index: Int?
    private var draft = ""

    /// A search has ended at an entry: Up and Down go on from there.
    mutating func stand(at index: Int, draft: String) {
        self.index = index
        self.draft = draft
    }

    mutating func older(in history: [String], draft current: String) -> String? {
        if index == nil { draft = current }
        let next = (index ?? history.count) - 1
        guard history.indices.contains(next) else { return nil }
        index = next
        return history[next]
    }

    mutating func newer(in history: [String]) -> String? {
        guard let current = index else { return nil }
        guard history.indices.contains(current + 1) else {
            index = nil
            return draft
        }
        index = current + 1
        return history[current + 1]
    }
}
