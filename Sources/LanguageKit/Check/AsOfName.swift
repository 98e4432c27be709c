/// The name by which a plan asks for a collection as it was: `teachers@2016-09-28`. No collection's own name has an `@`.
public enum AsOfName {
    static func of(_ collection: String, _ moment: String?) -> String {
        moment.map { "\(collection)@\($0)" } ?? collection
    }

    /// The collection, and the date or moment as it was written; nil: now.
    public static func parts(_ name: String) -> (collection: String, moment: String?) {
        guard let mark = name.firstIndex(of: "@") else { return (name, nil) }
        return (String(name[..<mark]), String(name[name.index(after: mark)...]))
    }
}
