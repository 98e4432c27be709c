internal import BaseKit

/// How collections lie in the cache: a table each, with the id and one typed column per stored field.
enum CacheLayout {
    /// Grows with every change of what is laid down here, so that older caches are rebuilt.
    static let format = 2
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

    /// An index on every reference, dimension and unique key. That of a unique key does not say UNIQUE: a transaction may pass
    /// through states that break the rule (two records that swap their codes); uniqueness is checked at its end.
    ///
    /// Where measures are declared, the index of a dimension goes on with the dates (that of a date with the other
    /// dimensions) and the measures: a question that groups by one, filters by the others and sums reads the index alone.
    /// Without that SQLite goes through the index in the order of the groups and looks up every record, which costs thirty
    /// times a scan of the table.
    static func indexes(_ schema: CollectionSchema) -> [CacheIndex] {
        var keys = schema.uniqueKeys
        for field in schema.fields {
            if case .reference = field.type, !keys.contains(where: { $0.first == field.name }) {
                keys.append([field.name])
            }
        }
        keys = keys.filter { key in key.count > 1 || !isCovered(key[0], schema) } + coveringKeys(schema)
        if schema.partition != nil { keys.append([partColumn, "id"]) }
        return keys.map { CacheIndex(collection: schema.name, key: $0) }
    }

    private static func isCovered(_ field: String, _ schema: CollectionSchema) -> Bool {
        coveringKeys(schema).contains { $0[0] == field } && !schema.uniqueKeys.contains([field])
    }

    private static func coveringKeys(_ schema: CollectionSchema) -> [[String]] {
        if schema.dimensions.isEmpty, schema.measures.isEmpty { return [] }
        let references = schema.fields.filter { if case .reference = $0.type { true } else { false } }.map(\.name)
        let others = schema.dimensions.filter { !references.contains($0) }
        let dates = others.filter { [.date, .month, .datetime].contains(schema.field($0)?.type) }
        let kinds = others.filter { !dates.contains($0) }
        return (references + kinds).map { [$0] + dates + schema.measures }
            + dates.map { date in [date] + kinds + schema.measures }
    }

    /// Tells caches of other schemas apart. Of 64 bits, and not by SHA-256: it is made by every process, and whoever could
    /// forge it could as well write into the cache.
    static func fingerprint(_ schemas: [CollectionSchema]) -> String {
        var print = Fingerprint()
        print.add("\(format)")
        for schema in schemas.sorted(by: { $0.name < $1.name }) {
            print.add("\n", schema.name, " ", schema.idPrefix)
            for field in schema.fields {
                print.add(" ", field.name, ":")
                add(field.type, to: &print)
            }
            if let rule = schema.partition { print.add(" /", division(by: rule)) }
            for dimension in schema.dimensions { print.add(" #", dimension) }
            for measure in schema.measures { print.add(" +", measure) }
            for key in schema.uniqueKeys {
                print.add(" !")
                for field in key { print.add("+", field) }
            }
        }
        return String(print.value, radix: 16)
    }

    /// FNV-1a over the texts (draft-eastlake-fnv).
    private struct Fingerprint {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ texts: String...) {
            for text in texts {
                for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            }
        }
    }

    /// Spelled out: the text that Swift makes of an enumeration comes by reflection, which took a twentieth of a small commit.
    private static func division(by rule: PartitionRule) -> String {
        switch rule {
        case .year(let field): "year \(field)"
        case .month(let field): "month \(field)"
        case .schoolYear(let field, let start): "schoolyear \(field) \(start)"
        case .value(let field): "value \(field)"
        }
    }

    private static func add(_ type: ValueType, to print: inout Fingerprint) {
        switch type {
        case .decimal(let scale): print.add("decimal", "\(scale)")
        case .reference(let collection): print.add("@", collection)
        default: print.add(type.name)
        }
    }
}

/// An index of a collection's table.
struct CacheIndex {
    let collection: String
    /// Its columns in their order.
    let key: [String]

    var name: String { "\(collection)_by_\(key.joined(separator: "_"))" }

    var sql: String {
        "CREATE INDEX IF NOT EXISTS \(quoted(name)) ON \(quoted(collection)) (\(key.map(quoted).joined(separator: ", ")))"
    }
}
