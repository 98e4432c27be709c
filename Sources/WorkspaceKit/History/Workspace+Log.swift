public import BaseKit

/// Which commits `log` lists.
public struct LogFilter: Sendable, Hashable {
    public var collection: String?
    /// The id of a record; of `collection` where that is given, else of any.
    public var record: String?
    public var user: String?
    /// A script's path, or a part of it.
    public var script: String?
    /// Commits from this moment on.
    public var since: CivilDateTime?
    /// Commits before this moment.
    public var until: CivilDateTime?
    public var limit: Int?

    public init(limit: Int? = nil) { self.limit = limit }
}

/// What one commit made of a record.
public struct RecordVersion: Sendable, Hashable {
    public let commit: Int
    public let time: CivilDateTime
    public let user: String
    /// The script whose statement made the change, and that statement's line.
    public let script: String?
    public let line: Int?
    public let message: String?
    public let change: RecordChange
    /// What was erased of this version: nil nothing, empty all of it.
    public let erased: [String]?
}

extension Workspace {
    /// Commits, newest first.
    public func log(limit: Int? = nil) throws(Diagnostic) -> [CommitSummary] { try log(LogFilter(limit: limit)) }

    /// The commits that fit, newest first.
    public func log(_ filter: LogFilter) throws(Diagnostic) -> [CommitSummary] {
        if filter.limit == 0 { return [] }
        if let name = filter.collection, schemaByName[name] == nil {
            throw Diagnostic(
                "E0419", "there is no collection `\(name)`", outcome: .failed,
                suggestions: NearestName.find(name, in: schemas.map(\.name)))
        }
        var commits: [CommitSummary] = []
        let history = self.history()
        let record = filter.record?.nfc
        try history.walk(from: lastPosition()) { (entry) throws(Diagnostic) in
            let (head, end) = (entry.head, entry.end)
            if let user = filter.user, head.user != user { return true }
            if let script = filter.script, !(head.script ?? "").contains(script) { return true }
            if let since = filter.since, head.time < since { return true }
            if let until = filter.until, head.time >= until { return true }
            let redacts = head.redacts
            if let name = filter.collection, !end.collections.contains(name), redacts?.collection != name {
                return true
            }
            if let record {
                var isMeant =
                    redacts.map { $0.id == record && $0.collection == filter.collection ?? $0.collection } ?? false
                if !isMeant {
                    isMeant = try history.operations(of: entry, operationReader).contains {
                        $0.id == record && $0.collection == filter.collection ?? $0.collection
                    }
                }
                if !isMeant { return true }
            }
            commits.append(
                CommitSummary(
                    number: head.number, time: head.time, user: head.user, script: head.script, message: head.message,
                    operations: end.operations, collections: end.collections, undoes: head.undoes, redacts: redacts))
            return filter.limit.map { commits.count < $0 } ?? true
        }
        return commits
    }

    /// Every version that commits made of a record, newest first; empty where no commit has touched it.
    public func versions(of collection: String, id: String) throws(Diagnostic) -> [RecordVersion] {
        let id = id.nfc
        var versions: [RecordVersion] = []
        let history = self.history()
        try history.walk(from: lastPosition()) { (entry) throws(Diagnostic) in
            guard entry.end.collections.contains(collection) else { return true }
            for line in try history.lines(
                of: entry, operationReader, record: (collection, id)
            ) {
                let head = entry.head
                versions.append(
                    RecordVersion(
                        commit: head.number, time: head.time, user: head.user,
                        script: line.change.place?.script ?? head.script, line: line.change.place?.line,
                        message: head.message, change: line.change, erased: line.erased))
            }
            return true
        }
        return versions
    }

    /// Every version that commits made of the collection's records, oldest first, each given to `body`.
    public func forEachVersion(
        of collection: String, _ body: (RecordVersion) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let history = self.history()
        var entries: [JournalHistory.Entry] = []
        try history.walk(from: lastPosition()) { (entry) throws(Diagnostic) in
            if entry.end.collections.contains(collection) { entries.append(entry) }
            return true
        }
        for entry in entries.reversed() {
            try Interrupt.check()
            for line in try history.lines(of: entry, operationReader) where line.change.collection == collection {
                let head = entry.head
                try body(
                    RecordVersion(
                        commit: head.number, time: head.time, user: head.user,
                        script: line.change.place?.script ?? head.script, line: line.change.place?.line,
                        message: head.message, change: line.change, erased: line.erased))
            }
        }
    }
}
