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
    private var order: [Key] = []
    private var entries: [Key: Entry] = [:]

    private struct Key: Hashable {
        let collection: String
        let id: String
    }

    private struct Entry {
        let before: Record?
        var after: Record?
    }

    init(origin: ChangeOrigin, writer: JournalWriter, meta: Cache.Meta) {
        self.origin = origin
        self.writer = writer
        self.meta = meta
    }

    /// The record as this transaction found it first; nil where it has not touched it.
    func touched(_ collection: String, _ id: String) -> Record?? {
        entries[Key(collection: collection, id: id)].map(\.after)
    }

    mutating func note(_ collection: String, _ id: String, before: Record?, after: Record?) {
        let key = Key(collection: collection, id: id)
        if entries[key] == nil {
            order.append(key)
            entries[key] = Entry(before: before, after: after)
        } else {
            entries[key]?.after = after
        }
    }

    /// Net effect: in order of first touch, without what ends as it began.
    var changes: [RecordChange] {
        order.compactMap { key in
            guard let entry = entries[key], !areIdentical(entry.before, entry.after) else { return nil }
            return RecordChange(collection: key.collection, id: key.id, before: entry.before, after: entry.after)
        }
    }
}
