public import BaseKit

/// The rows of `teachers --history`: a version of a record each.
public enum HistoryRows {
    /// What stands before the record's own fields.
    static let head = [
        Column("commit", .int, subject: .listed()), Column("time", .datetime, subject: .listed()),
        Column("user", .text, subject: .listed()), Column("by", .text, subject: .listed()),
        Column("line", .int, subject: .listed()),
        Column("change", .text, subject: .listed(words: ["added", "removed", "changed"])),
    ]

    public static func columns(of schema: CollectionSchema) -> [Column] {
        let own = schema.storedColumns.map {
            Column($0.name, $0.type, subject: .field(collection: schema.name, name: $0.name))
        }
        let taken = Set(own.map { $0.name.lowercased() })
        // A field may be called like one of the columns in front.
        return head.map { taken.contains($0.name) ? Column("commit_\($0.name)", $0.type) : $0 } + own
    }

    /// The key under which a plan names them.
    public static func key(_ collection: String) -> String { "history:\(collection)" }

    /// The collection of such a key.
    public static func collection(ofKey key: String) -> String? {
        key.hasPrefix("history:") ? String(key.dropFirst("history:".count)) : nil
    }
}
