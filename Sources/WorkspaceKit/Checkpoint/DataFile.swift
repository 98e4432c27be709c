internal import BaseKit

/// One file of records: a whole collection, or a part of one.
struct DataFile: Hashable {
    let schema: CollectionSchema
    /// Nil where the collection is one file.
    let part: String?

    /// In the workspace: `data/schools.jsonl`, `data/payments/2016-09.jsonl`.
    var path: String { "\(folder)/\(name)" }
    /// In the same folder, so that it can be renamed.
    var temporary: String { "\(folder)/.\(name).tmp" }
    var folder: String { part == nil ? "data" : "data/\(schema.name)" }
    private var name: String { (part ?? schema.name) + ".jsonl" }

    init(_ schema: CollectionSchema, part: String?) {
        self.schema = schema
        self.part = part
    }

    /// The file in which a record lies.
    init(_ schema: CollectionSchema, of record: Record) {
        self.init(schema, part: schema.partition?.name(of: record, schema))
    }

    /// Nil where a path is not that of a data file of these collections.
    init?(path: String, _ schemas: [String: CollectionSchema]) {
        let parts = path.split(separator: "/")
        guard parts.count == 2 || parts.count == 3, parts[0] == "data", parts[parts.count - 1].hasSuffix(".jsonl"),
            !parts[parts.count - 1].hasPrefix(".")
        else { return nil }
        let name = String(parts[parts.count - 1].dropLast(".jsonl".count))
        guard let schema = schemas[parts.count == 2 ? name : String(parts[1])],
            (schema.partition == nil) == (parts.count == 2), schema.partition?.isName(name) ?? true
        else { return nil }
        self.init(schema, part: parts.count == 2 ? nil : name)
    }

    /// Whether a path is that of a data file of one of these collections as it was divided before.
    static func isOutdated(_ path: String, _ schemas: [String: CollectionSchema]) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.count == 2 || parts.count == 3, parts[0] == "data", path.hasSuffix(".jsonl") else { return false }
        let name = parts.count == 2 ? String(parts[1].dropLast(".jsonl".count)) : String(parts[1])
        return schemas[name] != nil && DataFile(path: path, schemas) == nil
    }

    /// The files that changes touch, each once.
    static func paths(_ changes: [RecordChange], _ schemas: [String: CollectionSchema]) -> Set<String> {
        var paths = Set<String>()
        var last = ""
        for change in changes {
            // Most are of the same collection, and it of one file.
            if change.collection == last, schemas[last]?.partition == nil { continue }
            last = change.collection
            paths.formUnion(DataFile.paths(change, schemas))
        }
        return paths
    }

    /// The files that a change touches.
    static func paths(_ change: RecordChange, _ schemas: [String: CollectionSchema]) -> [String] {
        guard let schema = schemas[change.collection] else { return [] }
        if schema.partition == nil { return [DataFile(schema, part: nil).path] }
        return [change.before, change.after].compactMap { $0.map { DataFile(schema, of: $0).path } }
    }
}
