/// How a large collection is divided into data files, so that a checkpoint rewrites only what changed.
public enum PartitionRule: Sendable, Hashable {
    /// By the year of a date, month or moment: `2016`.
    case year(of: String)
    /// By its month: `2016-09`.
    case month(of: String)
    /// By the school year in which it lies: `2016-2017`. `start` is the month (1…12) in which school years start.
    case schoolYear(of: String, start: Int = 9)
    /// By a reference, such as a township, or another short text.
    case value(of: String)

    /// The part of records that have no value in the field.
    public static let none = "none"

    public var field: String {
        switch self {
        case .year(let field), .month(let field), .schoolYear(let field, _), .value(let field): field
        }
    }

    /// The part's name, `[a-z0-9_-]+`: upper case becomes lower, every other byte `_`. Different values may share a part.
    public func name(of record: Record, _ schema: CollectionSchema) -> String {
        guard let index = schema.index(of: field), index < record.values.count, !record.values[index].isNull else {
            return PartitionRule.none
        }
        let text = record.values[index].plainText
        switch self {
        case .year: return PartitionRule.safe(text.prefix(4))
        case .month: return PartitionRule.safe(text.prefix(7))
        case .schoolYear(_, let start):
            let parts = text.split(separator: "-", maxSplits: 2)
            guard parts.count >= 2, let year = Int(parts[0]), let month = Int(parts[1].prefix(2)) else {
                return PartitionRule.safe(text[...])
            }
            let first = month >= start ? year : year - 1
            return PartitionRule.safe("\(first)-\(first + 1)")
        case .value: return PartitionRule.safe(text[...])
        }
    }

    /// Whether a part may have this name; a copy that another program made has another.
    public func isName(_ name: String) -> Bool {
        func digits(_ text: Substring, _ count: Int) -> Bool {
            text.utf8.count == count && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        }
        if name == PartitionRule.none { return true }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        switch self {
        case .year: return parts.count == 1 && digits(parts[0], 4)
        case .month: return parts.count == 2 && digits(parts[0], 4) && digits(parts[1], 2)
        case .schoolYear: return parts.count == 2 && digits(parts[0], 4) && digits(parts[1], 4)
        case .value: return PartitionRule.safe(name[...]) == name
        }
    }

    /// Names of files: the same on every file system, whatever it makes of case and normalization.
    private static func safe(_ text: Substring) -> String {
        let bytes = text.utf8.prefix(60).map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: UInt8(ascii: "_")
            }
        }
        return bytes.isEmpty ? none : String(decoding: bytes, as: UTF8.self)
    }
}
