internal import BaseKit
internal import CEditLine

extension LineEditor {
    func beginSearch() -> KeyAction {
        if !acceptedLines.isEmpty {
            takeBackAcceptedLines()
        }
        let edited = edited
        search = HistorySearch(draft: edited.text, cursor: edited.cursor)
        return .refresh
    }

    func searchPrompt(_ search: HistorySearch) -> String {
        let query = sanitized(search.query)
        return search.failed ? said("(no match) \(query): ") : said("(search) \(query): ")
    }

    /// Handles the key that the reader has put aside. What is no part of the search ends it and does its usual work.
    func searchKey() -> KeyAction {
        guard var current = search, let key = keyOfSearch else { return .nothing }
        keyOfSearch = nil
        switch key.value {
        case 0x12:
            current.find(in: history, older: true, again: true)
        case 0x13:
            current.find(in: history, older: false, again: true)
        case 0x08, 0x7F:
            if current.query.isEmpty { return .beep }
            current.query.removeLast()
            current.restart(in: history)
        case 0x07:
            search = nil
            setBuffer(current.draft, cursor: current.draftCursor)
            return .refresh
        case 0x00..<0x20:
            pushedBack = key
            endSearch(current)
            return .refresh
        default:
            current.query.unicodeScalars.append(key)
            current.find(in: history, older: true)
        }
        search = current
        show(current)
        return .refresh
    }

    /// What was found stays on the line; Up and Down go on from there.
    func endSearch(_ ended: HistorySearch) {
        search = nil
        if let index = ended.index { recall.stand(at: index, draft: ended.draft) }
    }

    private func show(_ search: HistorySearch) {
        guard let index = search.index, history.indices.contains(index) else {
            setBuffer(search.draft, cursor: search.draftCursor)
            return
        }
        let statement = history[index]
        let range = HistorySearch.range(of: search.query, in: statement)
        setBuffer(statement, cursor: range?.lowerBound ?? statement.unicodeScalars.count)
    }
}
