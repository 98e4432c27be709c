import BaseKit
import ModuleKit
import SampleCounty

@testable import edsh

/// The sample county, read by the names of fields.
struct SampleData: Sendable {
    static let shared = SampleData(SampleCounty.records())

    private let tables: [String: [Row]]
    let order: [String]

    init(_ records: [(collection: String, records: [Record])]) {
        let modules = Modules.all
        let schemas = Dictionary(uniqueKeysWithValues: modules.flatMap(\.collections).map { ($0.name, $0) })
        order = records.map(\.collection)
        tables = Dictionary(
            uniqueKeysWithValues: records.map { name, records in
                (name, schemas[name].map { schema in records.map { Row(record: $0, schema: schema) } } ?? [])
            })
    }

    subscript(_ collection: String) -> [Row] { tables[collection] ?? [] }

    func row(_ collection: String, _ id: String?) -> Row? { self[collection].first { $0.id == id } }

    struct Row: Sendable {
        let record: Record
        let schema: CollectionSchema

        var id: String { record.id }

        subscript(_ field: String) -> Value {
            guard let index = schema.index(of: field), record.values.indices.contains(index) else { return .null }
            return record.values[index]
        }

        func text(_ field: String) -> String? {
            if case .text(let value) = self[field] { value } else { nil }
        }

        func int(_ field: String) -> Int? {
            if case .int(let value) = self[field] { Int(value) } else { nil }
        }

        func date(_ field: String) -> CivilDate? {
            if case .date(let value) = self[field] { value } else { nil }
        }

        func bool(_ field: String) -> Bool? {
            if case .bool(let value) = self[field] { value } else { nil }
        }

        /// An exact number as a real, for ratios.
        func real(_ field: String) -> Double? {
            switch self[field] {
            case .int(let value): Double(value)
            case .decimal(let value): value.real
            default: nil
            }
        }
    }
}
