public import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// A SELECT that the user wrote.
struct WrittenStatement {
    /// The statement with the collections in front of it, as far as the parenthesis around the user's text.
    let head: String
    let text: String
    /// What the result's columns are called inside, and outside.
    let columns: [(inner: String, column: Column)]
    /// What is said when the rows are asked for.
    let note: Message?

    func select(_ names: [String]) -> String {
        let wanted = columns.filter { names.isEmpty || names.contains($0.column.name) }
        let list = wanted.map { "`\($0.inner)` AS \(WrittenStatement.quoted($0.column.name))" }.joined(separator: ", ")
        return given + "SELECT \(list.isEmpty ? "1 AS `row`" : list) FROM `given`"
    }

    /// The names must not depend on what the user called them: two may be the same.
    var given: String {
        WrittenStatement.withGiven(head, text, columns.map(\.inner))
    }

    static func withGiven(_ head: String, _ text: String, _ names: [String]) -> String {
        // The line feed ends a comment with which the text may end.
        "WITH \(head)`given`(\(names.map { "`\($0)`" }.joined(separator: ", "))) AS (\n\(text)\n)\n"
    }

    static func quoted(_ name: String) -> String {
        "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
    }
}

extension Session {
    /// The columns of a SELECT over the collections: computed fields are columns too, and what edsh keeps for itself is not
    /// to be seen. A column that is a collection's own keeps its type; others are what their values are.
    public func openSQL(_ text: String) throws(Diagnostic) -> (key: String, columns: [Column]) {
        let key = "sql:" + text
        let first = text.drop { !$0.isLetter }.prefix(while: \.isLetter).lowercased()
        guard ["select", "with", "values"].contains(first) else {
            throw Diagnostic(
                "E0316", first.isEmpty ? "the statement is empty" : "`sql` only reads, and `\(first)` does not",
                expected: "one SELECT, such as sql \"select kind, count(*) as n from schools group by kind\"",
                help: "records are changed by stages: … | update field = value")
        }
        let text =
            text.split(separator: ";", omittingEmptySubsequences: false).count == 2
                && text.drop(while: { $0 != ";" }).dropFirst().allSatisfy(\.isWhitespace)
            ? String(text.prefix { $0 != ";" }) : text
        let mentioned = collections.filter { text.lowercased().contains($0.name) }
        var views: [String] = []
        for schema in mentioned {
            let select = try interpreter.statement(scanning: schema, environment: self, variables: variables)
            register(functionsOf: select)
            views.append("\(WrittenStatement.quoted(schema.name)) AS (\n\(select.sql)\n),\n")
        }
        let head = views.joined()
        // Records of modules that are not in use are kept, and not shown.
        let columns = try database.columns(
            ofWritten: "\(head.isEmpty ? "" : "WITH \(head.dropLast(2))\n")SELECT * FROM (\n\(text)\n)",
            hiding: Set(absentModules.flatMap(\.collections).map(\.name)),
            refusal: { whyAbsent($0) ?? Session.noWorkspace })
        let inner = columns.indices.map { "c\($0)" }
        let types = try types(of: columns, WrittenStatement.withGiven(head, text, inner), inner)
        var names = Set<String>()
        var given: [(inner: String, column: Column)] = []
        for (index, column) in columns.enumerated() {
            var name = column.name
            var number = 1
            while !names.insert(name.lowercased()).inserted {
                number += 1
                name = "\(column.name)_\(number)"
            }
            given.append((inner[index], Column(name, types[index])))
        }
        let shown = given.map(\.column)
        let note = WrittenAmounts(text: text, schemas: mentioned).note(
            of: shown, computed: columns.indices.filter { columns[$0].table == nil })
        writtenStatements[key] = WrittenStatement(head: head, text: text, columns: given, note: note)
        return (key, shown)
    }

    private func types(
        of columns: [QueryDatabase.WrittenColumn], _ given: String, _ inner: [String]
    ) throws(Diagnostic) -> [ValueType] {
        var types = columns.map { column -> ValueType? in
            guard let table = column.table, let name = column.column else { return nil }
            let collection = table.firstRange(of: "_as_of_").map { String(table[..<$0.lowerBound]) } ?? table
            return self.collection(collection)?.storedColumns.first { $0.name == name }?.type
        }
        let unknown = types.indices.filter { types[$0] == nil }
        guard !unknown.isEmpty else { return types.map { $0 ?? .text } }
        let list = unknown.map { "group_concat(DISTINCT typeof(`\(inner[$0])`))" }.joined(separator: ", ")
        let row = try database.firstRow(
            ofWritten: given + "SELECT \(list) FROM `given`", columns: unknown.map { Column("\($0)", .text) })
        for (place, index) in unknown.enumerated() {
            let kinds = Set(
                (place < row.count ? row[place].plainText : "").split(separator: ",").filter { $0 != "null" })
            types[index] =
                kinds == ["integer"] ? .int : kinds.isSubset(of: ["integer", "real"]) && !kinds.isEmpty ? .real : .text
        }
        return types.map { $0 ?? .text }
    }

    /// The table of a written SELECT's rows, or of a collection's versions; nil where the key is neither.
    func tableName(ofWritten key: String, columns: [String]) throws(Diagnostic) -> String? {
        if let statement = writtenStatements[key] {
            if let note = statement.note { say("note: \(note)") }
            let name = newTableName("sql")
            try database.createTemporaryTable(name, as: statement.select(columns))
            return name
        }
        guard let collection = HistoryRows.collection(ofKey: key), let schema = self.collection(collection) else {
            return nil
        }
        let name = newTableName("history")
        let all = HistoryRows.columns(of: schema)
        let workspace = try requireWorkspace()
        try database.createTemporaryTable(name, columns: all) { insert in
            try workspace.forEachVersion(of: collection) { version throws(Diagnostic) in
                let change = version.change
                let kind = change.before == nil ? "added" : change.after == nil ? "removed" : "changed"
                let record = change.after ?? change.before
                let head: [Value] = [
                    .int(Int64(version.commit)), .datetime(version.time), .text(version.user),
                    (version.script ?? version.message).map(Value.text) ?? .null,
                    version.line.map { .int(Int64($0)) } ?? .null,
                    .text(version.erased == [] ? "(erased)" : kind),
                ]
                let row = head + [.text(change.id)] + (record?.values ?? schema.fields.map { _ in .null })
                do {
                    try insert(zip(row, all).map { $0.sqlValue(as: $1.type) })
                } catch {
                    throw error as? Diagnostic
                        ?? Diagnostic.fault("the history cannot be read")
                }
            }
        }
        return name
    }
}
