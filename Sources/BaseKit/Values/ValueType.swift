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

    /// The word with its article, for messages: `a date`.
    public var article: Message {
        let isVowel = ["a", "e", "i", "o", "u"].contains(name.first.map(String.init) ?? "")
        return Message(label: (isVowel ? "an " : "a ") + name, chinese: labelZh)
    }

    public var labelZh: String {
        switch self {
        case .null: "空值"
        case .bool: "真假值"
        case .int: "整数"
        case .decimal: "小数"
        case .money: "金额"
        case .real: "实数"
        case .text: "文本"
        case .enumeration: "选项"
        case .reference(let collection): "对 \(collection) 的引用"
        case .date: "日期"
        case .month: "月份"
        case .datetime: "时间"
        case .duration: "时长"
        case .period: "时段"
        case .list(let element): "\(element.labelZh)列表"
        case .record: "记录"
        case .table: "表"
        }
    }

    /// What stands for a value of it in a usage: `--on DATE`; the words themselves where it has few.
    public var placeholder: Message {
        switch self {
        case .enumeration(let cases):
            let words = cases.map(\.name).joined(separator: "|")
            return words.count <= 40 ? Message(verbatim: words) : Message(label: "WORD", chinese: "选项")
        case .reference: return Message(label: "ID", chinese: "编号")
        case .list: return Message(label: "VALUE,…", chinese: "值,…")
        case .table: return Message(label: "FILE", chinese: "文件")
        case .decimal: return Message(label: "NUMBER", chinese: labelZh)
        default: return Message(label: name.uppercased(), chinese: labelZh)
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

    /// Its name in messages.
    public var word: Message { Message(label: name, chinese: labelZh) }

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
    /// What it was called before: words that people still write, each of which means this value and no other.
    public let formerly: [String]

    public init(_ name: String, _ labelZh: String, code: String? = nil, formerly: [String] = []) {
        self.name = name
        self.labelZh = labelZh
        self.code = code
        self.formerly = formerly
    }
}

/// A column of a table: of a collection, a file or a result.
public struct Column: Sendable, Hashable {
    public var name: String
    public var type: ValueType
    /// What it shows, to be headed in another language; nil: what the user named, or not asked for.
    public var subject: ColumnSubject?
    /// The function of a date that gave it. It says nothing of what the cells are: columns with and without are the same.
    public var period: PeriodKind?

    public init(_ name: String, _ type: ValueType, subject: ColumnSubject? = nil, period: PeriodKind? = nil) {
        self.name = name
        self.type = type
        self.subject = subject
        self.period = period
    }

    public static func == (left: Column, right: Column) -> Bool {
        left.name == right.name && left.type == right.type && left.subject == right.subject
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(type)
    }
}

/// What a column shows under a name that is not the user's own.
public indirect enum ColumnSubject: Sendable, Hashable {
    /// A field of a collection; `through` is the reference by which it was reached, as in `township.name`.
    case field(collection: String, name: String, through: ColumnSubject? = nil)
    /// What a command lists; its name is a phrase of the catalogue, and so are these words of its cells.
    case listed(words: [Message] = [])
    /// What a module's command computes, and what its cells may say; several words of a cell stand with blanks between.
    case computed(labelZh: String, words: [EnumerationCase])
}
