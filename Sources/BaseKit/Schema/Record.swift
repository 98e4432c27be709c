/// A record of a collection: its id, one value for each of the schema's stored fields in their order, and what edsh does
/// not understand but keeps.
public struct Record: Sendable, Hashable {
    public var id: String
    public var values: [Value]
    public var unknown: [UnknownField]

    public init(id: String, values: [Value], unknown: [UnknownField] = []) {
        self.id = id
        self.values = values
        self.unknown = unknown
    }

    /// A record of `schema` with the named values; fields that are not named are null.
    public init(id: String, of schema: CollectionSchema, _ named: [String: Value]) {
        self.init(id: id, values: schema.fields.map { named[$0.name] ?? .null })
    }
}

/// A field that the schema does not declare, with the exact JSON text of its value.
public struct UnknownField: Sendable, Hashable {
    public let name: String
    public let json: String

    public init(name: String, json: String) {
        self.name = name
        self.json = json
    }
}

/// A line of a script file.
public struct ScriptLine: Sendable, Hashable {
    public let line: Int
    /// The file's path; nil: the script that the commit names.
    public let script: String?

    public init(line: Int, script: String?) {
        self.line = line
        self.script = script
    }
}

/// A change of one record; nil before is an addition, nil after a removal. A class, since transactions of ten thousands of
/// them pass them on and on, and a copy of its parts is eight counts of references.
public final class RecordChange: Sendable, Hashable {
    public let collection: String
    public let id: String
    public let before: Record?
    public let after: Record?
    /// The statement that made it; nil for a typed line. It is no part of what the change is: two that come from different
    /// lines may be equal.
    public let place: ScriptLine?

    public init(collection: String, id: String, before: Record?, after: Record?, place: ScriptLine? = nil) {
        self.collection = collection
        self.id = id
        self.before = before
        self.after = after
        self.place = place
    }

    public static func == (left: RecordChange, right: RecordChange) -> Bool {
        left === right
            || left.collection == right.collection && left.id == right.id && left.before == right.before
                && left.after == right.after
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(collection)
        hasher.combine(id)
        hasher.combine(before)
        hasher.combine(after)
    }
}
