/// A collection as its module declares it: everything generic (commands, completion, validation, help, the cache's
/// columns) follows from this alone. A value that is passed about much, so one object and no copies.
public final class CollectionSchema: Sendable, Hashable {
    /// `[a-z0-9_]+`, plural: `schools`.
    public let name: String
    /// `school`: for messages.
    public let singular: String
    public let labelZh: String
    public let summary: String
    /// Ids that the system gives are this prefix and a number: `S` gives `S046` after `S045`.
    public let idPrefix: String
    /// Digits of the number in a given id.
    public let idDigits: Int
    /// Stored fields, without `id`.
    public let fields: [FieldSchema]
    /// Columns computed from others wherever they are used, never stored.
    public let derived: [DerivedField]
    /// Sets of fields whose values together occur once.
    public let uniqueKeys: [[String]]
    /// The field that names a record to people, for completion and messages; nil where `id` must do.
    public let nameField: String?
    /// How the collection is divided into data files; nil: it is one file.
    public let partition: PartitionRule?
    /// Fields by which large collections are filtered and grouped, and those that are summed up: the cache then answers
    /// such questions from an index that holds all that is asked, at the price of keeping it with every change. For
    /// collections of many thousand records; references are dimensions anyway.
    public let dimensions: [String]
    public let measures: [String]

    public init(
        _ name: String, singular: String, labelZh: String, summary: String, idPrefix: String, idDigits: Int = 4,
        fields: [FieldSchema], derived: [DerivedField] = [], uniqueKeys: [[String]] = [], nameField: String? = nil,
        partition: PartitionRule? = nil, dimensions: [String] = [], measures: [String] = []
    ) {
        self.dimensions = dimensions
        self.measures = measures
        self.name = name
        self.singular = singular
        self.labelZh = labelZh
        self.summary = summary
        self.idPrefix = idPrefix
        self.idDigits = idDigits
        self.fields = fields
        self.derived = derived
        self.uniqueKeys = uniqueKeys + fields.filter(\.unique).map { [$0.name] }
        self.partition = partition
        self.nameField = nameField ?? fields.first { $0.name == "name" }?.name
    }

    public static func == (left: CollectionSchema, right: CollectionSchema) -> Bool {
        left === right
            || left.name == right.name && left.singular == right.singular && left.labelZh == right.labelZh
                && left.summary == right.summary && left.idPrefix == right.idPrefix && left.idDigits == right.idDigits
                && left.fields == right.fields && left.derived == right.derived
                && left.uniqueKeys == right.uniqueKeys && left.nameField == right.nameField
                && left.partition == right.partition && left.dimensions == right.dimensions
                && left.measures == right.measures
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(fields)
    }

    public func field(_ name: String) -> FieldSchema? { fields.first { $0.name == name } }
    public func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

    /// What messages call a record: `teacher`.
    public var one: Message { Message(label: singular, chinese: labelZh) }
    /// With its article: `a teacher`, `an exam`.
    public var aOne: Message {
        let article = "aeiou".contains(singular.prefix(1)) ? "an" : "a"
        return Message(label: "\(article) \(singular)", chinese: labelZh)
    }
    /// What messages call so many of its records: `teachers`.
    public func counted(_ count: Int) -> Message { Message(label: count == 1 ? singular : name, chinese: labelZh) }
    /// `id` and the stored fields.
    public var storedColumns: [Column] { [Column("id", .text)] + fields.map { Column($0.name, $0.type) } }
}

extension CollectionSchema {
    /// Whether the text looks like the ids that the system gives. Ids given by hand may have any form.
    public func hasFormOfID(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(idPrefix.utf8.count)
        return text.utf8.starts(with: idPrefix.utf8) && !digits.isEmpty
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

/// A stored field.
public struct FieldSchema: Sendable, Hashable {
    public let name: String
    public let type: ValueType
    public let required: Bool
    public let unique: Bool
    public let labelZh: String
    public let summary: String
    /// `yuan`, `m2`, `pupils`.
    public let unit: String?
    /// What its values never are; nil: anything of the type.
    public let bound: FieldBound?
    /// Personal data (ID number, birth date, phone): never disclosed.
    public let personal: Bool

    public init(
        _ name: String, _ type: ValueType, required: Bool = false, unique: Bool = false, labelZh: String,
        summary: String, unit: String? = nil, bound: FieldBound? = nil, personal: Bool = false
    ) {
        self.name = name
        self.type = type
        self.required = required
        self.unique = unique
        self.labelZh = labelZh
        self.summary = summary
        self.unit = unit
        self.bound = bound
        self.personal = personal
    }
}

/// A limit of a field that holds for every record, whatever else it says. The rule that keeps it follows from it.
public enum FieldBound: Sendable, Hashable, CaseIterable {
    /// A count, an amount or an area: 0 or more.
    case notNegative
    /// A day or a year of something that has happened: today's at the latest.
    case notAhead
}

/// A column that an expression of the language gives.
public struct DerivedField: Sendable, Hashable {
    public let name: String
    public let expression: String
    public let labelZh: String
    public let summary: String

    public init(_ name: String, _ expression: String, labelZh: String, summary: String) {
        self.name = name
        self.expression = expression
        self.labelZh = labelZh
        self.summary = summary
    }
}
