/// Fields that are written once. Whatever a record is in the end, it must not come to be by writing them anew, which no rule
/// about the record alone can see: each change is looked at when it is made, as the steps of a life cycle are.
public struct KeptFields: Sendable, Hashable {
    /// From when on they are kept.
    public enum Moment: Sendable, Hashable {
        /// Each from its first value on; all of them, empty or not, once the field `closedBy` has a value. In a change that
        /// takes the record to another state, which the field `opensWith` holds, they may be written, as the life cycle says
        /// which steps there are; nil: never.
        case written(closedBy: String, opensWith: String? = nil)
        /// While a field has one of these values. The record is not removed then either.
        case state(field: String, values: [String])
    }

    /// `campaign-list-kept`, told apart from the names of rules.
    public let name: String
    public let collection: String
    public let fields: [String]
    public let moment: Moment
    /// The law, the norm or the reason behind it.
    public let source: String
    /// What to do instead.
    public let remedy: String?

    public init(
        _ name: String, on collection: String, fields: [String], from moment: Moment, source: String,
        remedy: String? = nil
    ) {
        self.name = name
        self.collection = collection
        self.fields = fields
        self.moment = moment
        self.source = source
        self.remedy = remedy
    }
}
