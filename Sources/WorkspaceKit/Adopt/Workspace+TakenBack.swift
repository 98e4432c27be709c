public import BaseKit

extension Adoption {
    /// A commit whose changes the files take back: they say what was there before it, as an older file does that somebody
    /// has put in the place of the newer one.
    public struct TakenBack: Sendable, Hashable {
        public let number: Int
        public let user: String
        public let time: CivilDateTime
        public let script: String?
        public let message: String?
        /// `townships W02`, in order of the changes.
        public var records: [String]
    }
}

extension Workspace {
    /// How many commits are looked at: what is older than that is told by the difference alone.
    private static let mostLookedAt = 10_000
    /// A commit of more is a county's first import: it is passed over, as reading it takes longer than all others.
    private static let mostOperations = 100_000

    /// The commits that the changes take back, newest first: those since the one before which a record was as it shall be
    /// now.
    func takenBack(
        by changes: [RecordChange], from position: JournalPosition
    ) throws(Diagnostic) -> [Adoption.TakenBack] {
        var open: [String: [String: (wanted: Record?, since: [Int])]] = [:]
        for change in changes { open[change.collection, default: [:]][change.id] = (change.after, []) }
        var commits: [Int: Adoption.TakenBack] = [:]
        var looked = 0
        let history = self.history()
        try history.walk(from: position) { (entry) throws(Diagnostic) in
            looked += 1
            guard looked <= Workspace.mostLookedAt, !open.isEmpty else { return false }
            guard entry.end.operations <= Workspace.mostOperations,
                entry.end.collections.contains(where: { open[$0] != nil })
            else { return true }
            try Interrupt.check()
            let head = entry.head
            for line in try history.lines(of: entry, operationReader) {
                let (collection, id) = (line.change.collection, line.change.id)
                guard var record = open[collection]?[id] else { continue }
                record.since.append(head.number)
                open[collection]?[id] = record
                if commits[head.number] == nil {
                    commits[head.number] = Adoption.TakenBack(
                        number: head.number, user: head.user, time: head.time, script: head.script,
                        message: head.message, records: [])
                }
                // Of what was erased nobody knows what it was.
                guard line.erased == nil, areIdentical(line.change.before, record.wanted) else { continue }
                for number in record.since { commits[number]?.records.append("\(collection) \(id)") }
                open[collection]?[id] = nil
                if open[collection]?.isEmpty ?? false { open[collection] = nil }
            }
            return true
        }
        return commits.values.filter { !$0.records.isEmpty }.sorted { $0.number > $1.number }
    }
}
