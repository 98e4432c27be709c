public import BaseKit

/// The commit that last changed a record.
public struct LastChange: Sendable, Hashable {
    public let commit: Int
    public let time: CivilDateTime
    public let user: String
    public let script: String?
    public let message: String?
}

extension Workspace {
    /// For each of the records (ids by collection) the newest commit that changed it. The journal is read backward, and only
    /// as far as is needed. Records that no commit has touched are absent.
    public func lastChanges(of records: [String: Set<String>]) throws(Diagnostic) -> [String: [String: LastChange]] {
        var open = records.filter { !$0.value.isEmpty }
        var found: [String: [String: LastChange]] = [:]
        guard !open.isEmpty else { return [:] }
        let history = self.history()
        try history.walk(from: lastPosition()) { (entry) throws(Diagnostic) in
            guard entry.end.collections.contains(where: { open[$0] != nil }) else { return true }
            let head = entry.head
            let change = LastChange(
                commit: head.number, time: head.time, user: head.user, script: head.script, message: head.message)
            for operation in try history.operations(of: entry, operationReader)
            where open[operation.collection]?.remove(operation.id) != nil {
                found[operation.collection, default: [:]][operation.id] = change
                if open[operation.collection]?.isEmpty ?? false { open[operation.collection] = nil }
            }
            return !open.isEmpty
        }
        return found
    }
}
