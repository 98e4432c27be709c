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
        case .enumeration(let cases): cases.map { candidate($0.name, point, $0.labelZh) }
        case .bool: [candidate("true", point), candidate("false", point)]
        case .reference(let name): session.collection(name).map { ids($0, point) } ?? []
        default: []
        }
    }

    /// On the right of a comparison, as an expression: of an enumeration its words, of a reference the ids of records,
    /// of a text what the records hold.
    func literals(
        of field: (type: ValueType, owner: CollectionSchema?, name: String), _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        switch field.type {
        case .enumeration(let cases): return cases.map { candidate("\"\($0.name)\"", point, $0.labelZh) }
        case .bool: return point.isInText ? [] : [candidate("true", point), candidate("false", point)]
        case .reference(let name):
            return session.collection(name).map { ids($0, point, quoted: true) } ?? []
        case .text where point.isInText:
            guard let owner = field.owner, let stored = owner.field(field.name), !stored.personal else { return [] }
            return texts(owner, stored, point)
        default: return []
        }
    }

    /// Ids of records that match what is typed by id, by code, or by a part of the name; the list shows the name.
    func ids(_ schema: CollectionSchema, _ point: CompletionPoint, quoted: Bool = false) -> [CompletionCandidate] {
        let label = schema.nameField ?? "id"
        let code = schema.field("code") == nil ? "id" : "code"
        let sql = """
            SELECT `id`, `\(label)` FROM `\(schema.name)`
            WHERE ?1 = '' OR substr(`id`, 1, length(?1)) = ?1 OR substr(`\(code)`, 1, length(?1)) = ?1
                OR instr(lower(`\(label)`), lower(?1)) > 0
            ORDER BY `id` LIMIT 200
            """
        return stored(sql, bare(point.prefix)).map { row in
            let word = quoted || point.isInText ? "\"\(row[0])\"" : row[0]
            var found = candidate(word, point, row[1] == row[0] ? "" : row[1])
            found.isFound = true
            return found
        }
    }

    private func texts(
        _ schema: CollectionSchema, _ field: FieldSchema, _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        let sql = """
            SELECT DISTINCT `\(field.name)`, '' FROM `\(schema.name)`
            WHERE `\(field.name)` IS NOT NULL AND (?1 = '' OR instr(`\(field.name)`, ?1) > 0)
            ORDER BY instr(`\(field.name)`, ?1), `\(field.name)` LIMIT 200
            """
        return stored(sql, bare(point.prefix)).compactMap { row in
            // What cannot stand in a text as it is, is not offered.
            guard !row[0].contains(where: { "\"\\$\n".contains($0) }), sanitized(row[0]) == row[0] else { return nil }
            var found = candidate("\"\(row[0])\"", point, field.labelZh)
            found.isFound = true
            return found
        }
    }

    private func bare(_ prefix: String) -> String { String(prefix.drop { $0 == "\"" || $0 == "'" }) }

    private func stored(_ sql: String, _ typed: String) -> [[String]] {
        let columns = [Column("id", .text), Column("name", .text)]
        guard let cursor = try? session.database.query(sql, [.text(typed)], columns: columns) else { return [] }
        var found: [[String]] = []
        while let row = try? cursor.next() { found.append(row.map(\.plainText)) }
        return found
    }

    func files(_ point: CompletionPoint) -> [CompletionCandidate] {
        FileNames.matching(bare(point.prefix)).map { name in
            let isFolder = name.hasSuffix("/")
            let needsQuotes = name.contains { " ()[]{}|;#".contains($0) } || point.isInText
            // A folder's quote stays open: its files come next.
            let written = needsQuotes ? "\"\(name)" + (isFolder ? "" : "\"") : name
            return candidate(written, point, space: !isFolder)
        }
    }
}
