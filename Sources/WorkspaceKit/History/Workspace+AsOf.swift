public import BaseKit

/// A state of the past.
public enum PastState: Sendable, Hashable {
    /// After the last commit at or before it.
    case moment(CivilDateTime)
    case commit(Int)

    var text: Message {
        switch self {
        case .moment(let moment): "\(moment)"
        case .commit(let number): "commit \(number)"
        }
    }

    /// Whether what this commit made was there already.
    func holds(_ head: CommitHead) -> Bool {
        switch self {
        case .moment(let moment): head.time <= moment
        case .commit(let number): head.number <= number
        }
    }
}

extension Workspace {
    /// Makes a temporary table with the records of a collection as they were then, and gives its
    /// name. The columns are those of the collection itself. Throws where the journal does not reach back.
    public func tableAsOf(_ collection: String, _ past: PastState) throws(Diagnostic) -> String {
        let cache = try readableCache()
        let current = try table(collection, in: cache)
        let before = try recordsBefore(collection, past)
        asOfTables += 1
        let name = "\(collection)_as_of_\(asOfTables)"
        let schema = current.schema
        let copy = CollectionSchema(
            name, singular: schema.singular, labelZh: schema.labelZh, summary: "", idPrefix: schema.idPrefix,
            fields: schema.fields)
        let connection = cache.connection
        var create = CacheLayout.createTable(copy)
        create.replaceSubrange(create.startIndex..<(create.index(create.startIndex, offsetBy: 6)), with: "CREATE TEMP")
        try connection.execute(create)
        try connection.execute("INSERT INTO temp.\(quoted(name)) SELECT * FROM main.\(quoted(collection))")
        let target = CollectionTable(copy, connection)
        for (id, record) in before {
            if let record { try target.put(record) } else { try target.remove(id) }
        }
        return name
    }

    /// What every record that has changed since was then; nil: there was none.
    private func recordsBefore(_ collection: String, _ past: PastState) throws(Diagnostic) -> [String: Record?] {
        var before: [String: Record?] = [:]
        for change in transaction?.changes ?? [] where change.collection == collection {
            before.updateValue(change.before, forKey: change.id)
        }
        var reached = false
        var first: CivilDateTime?
        var erased = Set<String>()
        let history = self.history()
        try history.walk(
            from: lastPosition(),
            onGap: { (gap) throws(Diagnostic) in
                guard let lost = gap.lost else { return }
                throw Diagnostic(
                    "E0560",
                    "the journal cannot tell what was at \(past.text): \(Message.commits(lost)) cannot be read any more",
                    outcome: .failed, expected: "a moment after \(first.map(\.description) ?? "that")",
                    help: "`log` lists the commits that can be read")
            }
        ) { (entry) throws(Diagnostic) in
            if first == nil, case .commit(let number) = past, number > entry.head.number {
                throw Diagnostic(
                    "E0551", "there is no commit \(number)", outcome: .failed,
                    expected: "at most \(entry.head.number), the last one", help: "`log` lists them")
            }
            if past.holds(entry.head) {
                reached = true
                return false
            }
            first = entry.head.time
            if let redacts = entry.head.redacts, redacts.collection == collection, redacts.fields.isEmpty {
                erased.insert(redacts.id)
            }
            guard entry.end.collections.contains(collection) else { return true }
            for line in try history.lines(of: entry, operationReader) where line.change.collection == collection {
                if line.erased == [] {
                    // Nothing is left of it, so it cannot be shown.
                    erased.insert(line.change.id)
                    before.updateValue(nil, forKey: line.change.id)
                } else {
                    before.updateValue(line.change.before, forKey: line.change.id)
                }
            }
            return true
        }
        guard reached else {
            guard let first else {
                throw Diagnostic("E0560", "there is no commit yet, so there is no past to look at", outcome: .failed)
            }
            throw Diagnostic(
                "E0560", "the journal does not reach back to \(past.text): its first commit is of \(first)",
                outcome: .failed, expected: "a moment from \(first) on")
        }
        if !erased.isEmpty {
            notice(
                "\(erased.count) record\(plural: erased.count) of \(collection) cannot be shown as of then: erased on demand"
            )
        }
        return before
    }
}
