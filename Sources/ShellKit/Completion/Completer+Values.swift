internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// Values: enumeration words, real records and texts of the workspace, files.
extension Completer {
    /// Of a command's flag, as a word.
    func words(of type: ValueType, _ point: CompletionPoint) -> [CompletionCandidate] {
        switch type {
        case .enumeration(let cases): cases.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) }
        case .bool: [candidate("true", point), candidate("false", point)]
        case .reference(let name): session.collection(name).map { ids($0, point) } ?? []
        case .table: files(point)
        case .date: [candidate(session.evaluationContext.today.description, point, "today")]
        case .month:
            [candidate(String(session.evaluationContext.today.description.prefix(7)), point, "this month")]
        default: []
        }
    }

    /// On the right of a comparison, as an expression: of an enumeration its words, of a reference the ids of records,
    /// of a text what the records hold.
    func literals(
        of field: (type: ValueType, owner: CollectionSchema?, name: String), _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        switch field.type {
        case .enumeration(let cases):
            return cases.map { candidate("\"\($0.name)\"", point, Message(verbatim: $0.labelZh)) }
        case .bool: return point.isInText ? [] : [candidate("true", point), candidate("false", point)]
        case .reference(let name):
            return session.collection(name).map { ids($0, point, quoted: true) } ?? []
        case .text where point.isInText:
            guard let owner = field.owner, let stored = owner.field(field.name), !stored.personal else { return [] }
            return texts(owner, stored, point)
        default: return []
        }
    }

    /// Ids of records that are found by id, by code, by a part of the name or by its pinyin; the list shows the name.
    func ids(_ schema: CollectionSchema, _ point: CompletionPoint, quoted: Bool = false) -> [CompletionCandidate] {
        let label = schema.nameField ?? "id"
        let code = schema.field("code") == nil ? "id" : "code"
        var search = ValueSearch(bare(point.prefix))
        try? session.database.forEachRow("SELECT `id`, `\(code)`, `\(label)` FROM `\(schema.name)`") { row in
            search.offer(key: row.bytes(0), code: row.bytes(1), name: row.bytes(2))
        }
        return search.best(by: \.key).map { record in
            let word = quoted || point.isInText ? "\"\(record.key)\"" : record.key
            var found = candidate(word, point, Message(verbatim: record.name == record.key ? "" : record.name))
            found.isFound = true
            return found
        }
    }

    private func texts(
        _ schema: CollectionSchema, _ field: FieldSchema, _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        var search = ValueSearch(bare(point.prefix))
        let sql = "SELECT `\(field.name)` FROM `\(schema.name)` WHERE `\(field.name)` IS NOT NULL"
        try? session.database.forEachRow(sql) { row in
            search.offer(key: row.bytes(0), code: nil, name: row.bytes(0))
        }
        return search.best(by: \.name).compactMap { value in
            // What cannot stand in a text as it is, is not offered.
            guard !value.key.contains(where: { "\"\\$\n".contains($0) }), sanitized(value.key) == value.key else {
                return nil
            }
            var found = candidate("\"\(value.key)\"", point, Message(verbatim: field.labelZh))
            found.isFound = true
            found.isItsOwnName = true
            return found
        }
    }

    func bare(_ prefix: String) -> String { String(prefix.drop { $0 == "\"" || $0 == "'" }) }

    func files(_ point: CompletionPoint) -> [CompletionCandidate] {
        FileNames.matching(bare(point.prefix)).map { name in
            let isFolder = name.hasSuffix("/")
            let needsQuotes = name.contains { " ()[]{}|;#".contains($0) } || point.isInText
            // A folder's quote stays open: its files come next.
            let written = needsQuotes ? "\"\(name)" + (isFolder ? "" : "\"") : name
            return candidate(written, point, isFolder ? "folder" : "file", space: !isFolder)
        }
    }
}
