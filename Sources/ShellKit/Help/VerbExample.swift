internal import BaseKit

/// A line for each verb of a collection, made of its declaration: `hazards add --school S001 --area fire …`.
struct VerbExample {
    let schema: CollectionSchema
    /// Another collection of the workspace, by its name.
    let collection: (String) -> CollectionSchema?

    /// Nil for a word that is no verb.
    func line(_ verb: String) -> String? {
        switch verb {
        case "show", "remove", "history": return "\(schema.name) \(verb) \(id(of: schema))"
        case "update":
            let field = schema.fields.first { $0.required && $0.name != schema.nameField } ?? schema.fields.first
            return field.map { "\(schema.name) update \(id(of: schema)) \(flag($0))" }
        case "add":
            let needed = schema.fields.filter(\.required)
            return ([schema.name, "add"] + (needed.isEmpty ? Array(schema.fields.prefix(1)) : needed).map(flag))
                .joined(separator: " ")
        case "list": return "\(schema.name) list"
        case "import", "export": return "\(schema.name) \(verb) \(schema.name).csv"
        default: return nil
        }
    }

    private func id(of schema: CollectionSchema) -> String {
        schema.idPrefix + String(repeating: "0", count: max(0, schema.idDigits - 1)) + "1"
    }

    private func flag(_ field: FieldSchema) -> String { "--\(field.name.dashed) \(value(field.type))" }

    private func value(_ type: ValueType) -> String {
        switch type {
        case .enumeration(let cases): cases.first?.name ?? "\"…\""
        case .reference(let name): collection(name).map(id(of:)) ?? "\"…\""
        case .bool: "true"
        case .int: "1"
        case .decimal, .real: "1.5"
        case .money: "100.00"
        case .date: "2016-09-01"
        case .month: "2016-09"
        default: "\"…\""
        }
    }
}
