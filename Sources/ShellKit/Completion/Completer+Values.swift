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
        let best = search.best(by: \.key)
        let others = schema.nameField == nil ? owners(of: best.map(\.key), in: schema) : [:]
        return best.map { record in
            let word = quoted || point.isInText ? "\"\(record.key)\"" : record.key
            let name = record.name == record.key ? others[record.key] ?? "" : record.name
            var found = candidate(word, point, Message(verbatim: name))
            found.isFound = true
            return found
        }
    }

    /// What tells records without a name apart: whose they are, and since when. `H0108` is of 界首镇中心小学, of a day.
    private func owners(of ids: [String], in schema: CollectionSchema) -> [String: String] {
        let owner = schema.fields.lazy.compactMap { field -> (field: String, table: String, name: String)? in
            guard case .reference(let target) = field.type, let name = session.collection(target)?.nameField else {
                return nil
            }
            return (field.name, target, name)
        }.first
        let day = schema.fields.first { $0.type == .date }?.name
        guard !ids.isEmpty, owner != nil || day != nil else { return [:] }
        let parts = [owner.map { "t.`\($0.name)`" }, day.map { "r.`\($0)`" }].compactMap { $0 }
        let told = parts.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
        let sql =
            "SELECT r.`id`, trim(\(told)) FROM `\(schema.name)` AS r"
            + (owner.map { " LEFT JOIN `\($0.table)` AS t ON t.`id` = r.`\($0.field)`" } ?? "")
            + " WHERE r.`id` IN (\(ids.map { _ in "?" }.joined(separator: ", ")))"
        var found: [String: String] = [:]
        try? session.database.forEachRow(sql, ids.map { .text($0) }) { row in
            found[row.text(0)] = row.text(1)
            return true
        }
        return found
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
