/// What a field, a column, a parameter or an expression holds.
public indirect enum ValueType: Sendable, Hashable {
    /// The type of the literal `null`: fits everything.
    case null
    case bool
    case int
    /// Exact, with up to `scale` digits behind the point.
    case decimal(scale: Int)
    /// Exact yuan with two places.
    case money
    /// A computed ratio.
    case real
    case text
    /// One of the listed short words.
    case enumeration([EnumerationCase])
    /// The id of a record of that collection.
    case reference(String)
    case date
    case month
    case datetime
    case duration
    case period
    case list(ValueType)
    case record([Column])
    case table([Column])

    /// The word for users.
    public var name: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .decimal: "decimal"
        case .money: "money"
        case .real: "real"
        case .text: "text"
        case .enumeration: "enum"
        case .reference(let collection): "reference to \(collection)"
        case .date: "date"
        case .month: "month"
        case .datetime: "datetime"
        case .duration: "duration"
        case .period: "period"
        case .list(let element): "list of \(element.name)"
        case .record: "record"
        case .table: "table"
        }
    }

    public var isNumber: Bool {
        switch self {
        case .int, .decimal, .money, .real: true
        default: false
        }
    }

    /// Digits behind the point of an exact number; nil for everything else.
    public var exactScale: Int? {
        switch self {
        case .int: 0
        case .decimal(let scale): scale
        case .money: 2
        default: nil
        }
    }

    /// Text, and what is stored as text and compares with it: enumerations and references.
    public var isTextual: Bool {
        switch self {
        case .text, .enumeration, .reference: true
        default: false
        }
    }
}

/// One value of an enumeration.
public struct EnumerationCase: Sendable, Hashable {
    public let name: String
    public let labelZh: String
    /// The code of a national standard, where there is one (`211` for a primary school).
    public let code: String?

    public init(_ name: String, _ labelZh: String, code: String? = nil) {
        self.name = name
        self.labelZh = labelZh
        self.code = code
    }
}

/// A column of a table: of a collection, a file or a result.
public struct Column: Sendable, Hashable {
    public var name: String
    public var type: ValueType

    public init(_ name: String, _ type: ValueType) {
        self.name = name
        self.type = type
    }
}
