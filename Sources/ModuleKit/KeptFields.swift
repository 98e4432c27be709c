/// Fields that are written once. Whatever a record is in the end, it must not come to be by writing them anew, which no rule
/// about the record alone can see: each change is looked at when it is made, as the steps of a life cycle are.
public struct KeptFields: Sendable, Hashable {
    /// `campaign-list-kept`, told apart from the names of rules.
    public let name: String
    public let collection: String
    public let fields: [String]
    /// A field of the record: once it has a value, not even what is empty is filled in.
    public let closedBy: String
    /// The law, the norm or the reason behind it.
    public let source: String

    public init(_ name: String, on collection: String, fields: [String], closedBy: String, source: String) {
        self.name = name
        self.collection = collection
        self.fields = fields
        self.closedBy = closedBy
        self.source = source
    }
}
