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
    /// What it erases from the commits before.
    var redacts: Redaction?
    let writer: JournalWriter
    /// What the cache will say of itself after the commit.
    var meta: Cache.Meta
    /// In order of first touch, each with what the transaction found.
    private var entries: [RecordChange] = []
    private var places: [Key: Int] = [:]

    private struct Key: Hashable {
        let collection: String
        let id: String
    }

    init(origin: ChangeOrigin, writer: JournalWriter, meta: Cache.Meta) {
        self.origin = origin
        self.writer = writer
        self.meta = meta
    }

    /// The record as this transaction found it first; nil where it has not touched it.
    func touched(_ collection: String, _ id: String) -> Record?? {
        places[Key(collection: collection, id: id)].map { entries[$0].after }
    }

    mutating func note(_ collection: String, _ id: String, before: Record?, after: Record?) {
        let key = Key(collection: collection, id: id)
        if let place = places[key] {
            entries[place] = RecordChange(collection: collection, id: id, before: entries[place].before, after: after)
        } else {
            places[key] = entries.count
            entries.append(RecordChange(collection: collection, id: id, before: before, after: after))
        }
    }

    /// Net effect: in order of first touch, without what ends as it began.
    var changes: [RecordChange] { entries.filter { !areIdentical($0.before, $0.after) } }
}
