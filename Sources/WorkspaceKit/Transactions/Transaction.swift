internal import BaseKit

/// What a transaction has staged so far.
struct Transaction {
    let origin: ChangeOrigin
    /// The commit that this one takes back.
    var undoes: Int?
    /// Files edited by hand whose content it takes over.
    var adopts: [AdoptedFile] = []
    /// Whether it makes what was rehearsed before.
    var isPlanned = false
    /// Whether it is tried where nothing can be written, and cannot be committed.
    var isOnlyRehearsed = false
    /// What it erases from the commits before.
    var redacts: Redaction?
    let writer: JournalWriter
    /// What the cache will say of itself after the commit.
    var meta: Cache.Meta
    /// In order of first touch, each with what the transaction found.
    private var entries: [RecordChange] = []
    /// By collection and id.
    private var places: [String: [String: Int]] = [:]

    init(origin: ChangeOrigin, writer: JournalWriter, meta: Cache.Meta) {
        self.origin = origin
        self.writer = writer
        self.meta = meta
    }

    /// The record as this transaction found it first; nil where it has not touched it.
    func touched(_ collection: String, _ id: String) -> Record?? {
        guard let place = places[collection]?[id] else { return nil }
        return .some(entries[place].after)
    }

    mutating func note(_ collection: String, _ id: String, before: Record?, after: Record?, _ line: ScriptLine? = nil) {
        if let place = places[collection]?[id] {
            entries[place] = RecordChange(
                collection: collection, id: id, before: entries[place].before, after: after, place: line)
        } else {
            places[collection, default: [:]][id] = entries.count
            entries.append(
                RecordChange(collection: collection, id: id, before: before, after: after, place: line))
        }
    }

    /// Net effect: in order of first touch, without what ends as it began.
    var changes: [RecordChange] { entries.filter { !areIdentical($0.before, $0.after) } }
}
