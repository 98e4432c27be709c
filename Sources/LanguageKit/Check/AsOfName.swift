public import BaseKit

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

    /// What may stand behind `--as-of`.
    public static var expected: Message {
        "2016-09-28 (the end of that day), 2016-09, 2016-09-28T10:15:00Z, or a commit's number such as 12"
    }

    static func isPast(_ text: String) -> Bool {
        CivilDate(text) != nil || CivilDateTime(text) != nil || CivilMonth(text) != nil || commit(text) != nil
    }

    /// The number of a commit. Four digits that may be a year are none: who writes `2016` would be answered for another time.
    public static func commit(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0,
            !(1900...2100).contains(number)
        else { return nil }
        return number
    }
}
