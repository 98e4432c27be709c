internal import BaseKit

/// How collections lie in the cache: a table each, with the id and one typed column per stored field.
enum CacheLayout {
    /// Grows with every change of what is laid down here, so that older caches are rebuilt.
    static let format = 1
    /// Fields that the schema does not declare, as one JSON object; null where there are none.
    static let unknownColumn = "_unknown"
    /// The part in which a record of a divided collection lies.
    static let partColumn = "_part"

    static func affinity(of type: ValueType) -> String {
        switch type {
        case .bool, .int, .decimal, .money, .duration: "INTEGER"
        case .real: "REAL"
        default: "TEXT"
        }
    }

    /// A record is found by its id in one descent, and a scan gives records in the order of data files.
    static func createTable(_ schema: CollectionSchema) -> String {
        let columns = schema.fields.map { "\(quoted($0.name)) \(affinity(of: $0.type))" }
        return "CREATE TABLE \(quoted(schema.name)) ("
            + (["\"id\" TEXT PRIMARY KEY"] + columns + ["\(quoted(unknownColumn)) TEXT"]
            + (schema.partition == nil ? [] : ["\(quoted(partColumn)) TEXT"])).joined(separator: ", ")
            + ") STRICT, WITHOUT ROWID"
    }

    /// An index on every reference, and on every unique key. The latter does not say UNIQUE: a transaction may pass through
    /// states that break the rule (two records that swap their codes); uniqueness is checked at its end.
    static func createIndexes(_ schema: CollectionSchema) -> [String] {
        var keys = schema.uniqueKeys
        for field in schema.fields {
            if case .reference = field.type, !keys.contains(where: { $0.first == field.name }) {
                keys.append([field.name])
            }
        }
        if schema.partition != nil { keys.append([partColumn, "id"]) }
        return keys.map { key in
            let name = quoted("\(schema.name)_by_\(key.joined(separator: "_"))")
            return
                "CREATE INDEX IF NOT EXISTS \(name) ON \(quoted(schema.name)) (\(key.map(quoted).joined(separator: ", ")))"
        }
    }

    /// Tells caches of other schemas apart.
    static func fingerprint(_ schemas: [CollectionSchema]) -> String {
        var text = "\(format)"
        for schema in schemas.sorted(by: { $0.name < $1.name }) {
            text += "\n\(schema.name) \(schema.idPrefix)"
            for field in schema.fields { text += " \(field.name):\(storage(of: field.type))" }
            if let rule = schema.partition { text += " /\(rule)" }
            for key in schema.uniqueKeys { text += " !\(key.joined(separator: "+"))" }
        }
        return SHA256Digest.hexadecimal(Array(text.utf8))
    }

    private static func storage(of type: ValueType) -> String {
        switch type {
        case .decimal(let scale): "decimal\(scale)"
        case .reference(let collection): "@\(collection)"
        default: type.name
        }
    }
}
