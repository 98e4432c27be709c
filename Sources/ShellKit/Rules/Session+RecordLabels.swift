internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// What records are called where they are told of.
extension Session {
    /// Nil where it has no name.
    func name(of record: Record, in schema: CollectionSchema) -> String? {
        guard let field = schema.nameField, let index = schema.index(of: field), !record.values[index].isNull else {
            return nil
        }
        return record.values[index].plainText
    }

    func name(of id: String, in collection: String) -> String? {
        guard let schema = self.collection(collection), let record = try? workspace?.record(collection, id: id) else {
            return nil
        }
        return name(of: record, in: schema)
    }

    /// Its name, else the name of the first record that it refers to (a recruitment's teacher).
    func label(of id: String, in collection: String) -> String? {
        guard let schema = self.collection(collection), let record = try? workspace?.record(collection, id: id) else {
            return nil
        }
        return name(of: record, in: schema) ?? referred(by: record, in: schema)
    }

    /// The name of the first record that it refers to.
    func place(of id: String, in schema: CollectionSchema) -> String? {
        (try? workspace?.record(schema.name, id: id)).flatMap { referred(by: $0, in: schema) }
    }

    private func referred(by record: Record, in schema: CollectionSchema) -> String? {
        for (field, value) in zip(schema.fields, record.values) {
            if case .reference(let target) = field.type, !value.isNull { return name(of: value.plainText, in: target) }
        }
        return nil
    }
}
