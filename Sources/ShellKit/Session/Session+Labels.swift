internal import BaseKit
internal import LanguageKit

/// What people read instead of names where edsh speaks another language than English: columns under the labels of what they
/// show, and values of enumerations by theirs. Formats for machines keep the names.
extension Session {
    func headed(_ columns: [Column]) -> [Column] {
        guard Language.current != .english else { return columns }
        let short = columns.map { label(of: $0.subject, called: $0.name) }
        let uses = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
        var heads = zip(columns, short).map { column, label in
            // `township.name` beside `name` is called `township_name`; both are not to be headed alike.
            let isLong = column.name.contains("_") && !isField(column)
            guard isLong || uses[label, default: 0] > 1, case .field(_, _, let reference?)? = column.subject else {
                return label
            }
            return "\(self.label(of: reference, called: ""))·\(label)"
        }
        let taken = Dictionary(heads.map { ($0, 1) }, uniquingKeysWith: +)
        for (index, column) in columns.enumerated() where taken[heads[index], default: 0] > 1 {
            heads[index] += said(" (\(column.name))")
        }
        return zip(columns, heads).map { Column($1, $0.type) }
    }

    /// Cells of changes, `collection id field before after`: values of enumerations as people read them.
    func labelled(_ cells: [[Value]], _ schema: CollectionSchema) -> [[Value]] {
        guard Language.current != .english, (options.format ?? "table") == "table" else { return cells }
        return cells.map { row in
            let type = schema.field(row[2].plainText)?.type
            return row.prefix(3)
                + row.dropFirst(3).map { value in
                    switch (type, value) {
                    case (.enumeration(let cases), .text(let name)):
                        cases.first { $0.name == name }.map { .text($0.labelZh) } ?? value
                    case (.bool, .bool(let truth)): .text(truth ? said("yes") : said("no"))
                    default: value
                    }
                }
        }
    }

    /// Whether the column has the field's own name.
    private func isField(_ column: Column) -> Bool {
        guard case .field(_, let name, _)? = column.subject else { return false }
        return name == column.name
    }

    private func label(of subject: ColumnSubject?, called column: String) -> String {
        switch subject {
        case nil: return column
        case .listed: return phrase(column)
        case .computed(let label, _): return label
        case .field(let collection, let name, _):
            let schema = self.collection(collection)
            let label = schema?.field(name)?.labelZh ?? schema?.derived.first { $0.name == name }?.labelZh
            return label ?? (name == "id" ? said("id") : name)
        }
    }
}

/// Rows whose words are said in the user's language: values of enumerations, and words that a command has for its cells.
final class LabelledCells: RowCursor {
    private let rows: any RowCursor
    private let labels: [Int: [String: String]]

    private init(_ rows: any RowCursor, _ labels: [Int: [String: String]]) {
        self.rows = rows
        self.labels = labels
    }

    /// The rows themselves where there is nothing to say otherwise.
    static func over(_ rows: any RowCursor, _ columns: [Column]) -> any RowCursor {
        guard Language.current != .english else { return rows }
        var labels: [Int: [String: String]] = [:]
        for (index, column) in columns.enumerated() {
            if case .enumeration(let cases) = column.type {
                labels[index] = Dictionary(cases.map { ($0.name, $0.labelZh) }) { first, _ in first }
            }
            if column.type == .bool { labels[index] = ["true": said("yes"), "false": said("no")] }
            if case .listed(let words)? = column.subject, !words.isEmpty {
                labels[index] = Dictionary(words.map { ($0.english, $0.text) }) { first, _ in first }
            }
            if case .computed(_, let words)? = column.subject, !words.isEmpty {
                labels[index] = Dictionary(words.map { ($0.name, $0.labelZh) }) { first, _ in first }
            }
        }
        return labels.isEmpty ? rows : LabelledCells(rows, labels)
    }

    func next() throws(Diagnostic) -> [Value]? {
        guard var row = try rows.next() else { return nil }
        for (index, names) in labels {
            switch row[index] {
            case .text(let text): if let label = label(of: text, names) { row[index] = .text(label) }
            case .bool(let truth): row[index] = names["\(truth)"].map(Value.text) ?? row[index]
            default: continue
            }
        }
        return row
    }

    /// Of one word, or of several with blanks between.
    private func label(of text: String, _ names: [String: String]) -> String? {
        if let label = names[text] { return label }
        let labels = text.split(separator: " ").compactMap { names[String($0)] }
        let isWhole = labels.count > 1 && labels.count == text.split(separator: " ").count
        return isWhole ? Message.list(labels.map { Message(verbatim: $0) }).text : nil
    }
}
