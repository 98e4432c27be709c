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

    /// Whether the column has the field's own name.
    private func isField(_ column: Column) -> Bool {
        guard case .field(_, let name, _)? = column.subject else { return false }
        return name == column.name
    }

    private func label(of subject: ColumnSubject?, called column: String) -> String {
        switch subject {
        case nil: return column
        case .listed: return Message(phrase: column).text
        case .field(let collection, let name, _):
            let schema = self.collection(collection)
            let label = schema?.field(name)?.labelZh ?? schema?.derived.first { $0.name == name }?.labelZh
            return label ?? (name == "id" ? said("id") : name)
        }
    }
}

/// Rows whose words are said in the user's language: values of enumerations, and what a command says in its cells.
final class LabelledCells: RowCursor {
    private let rows: any RowCursor
    private let labels: [Int: [String: String]]
    private let said: [Int]

    private init(_ rows: any RowCursor, _ labels: [Int: [String: String]], _ said: [Int]) {
        self.rows = rows
        self.labels = labels
        self.said = said
    }

    /// The rows themselves where there is nothing to say otherwise.
    static func over(_ rows: any RowCursor, _ columns: [Column]) -> any RowCursor {
        guard Language.current != .english else { return rows }
        var labels: [Int: [String: String]] = [:]
        var said: [Int] = []
        for (index, column) in columns.enumerated() {
            if case .enumeration(let cases) = column.type {
                labels[index] = Dictionary(cases.map { ($0.name, $0.labelZh) }) { first, _ in first }
            }
            if case .listed(isSaid: true)? = column.subject { said.append(index) }
        }
        return labels.isEmpty && said.isEmpty ? rows : LabelledCells(rows, labels, said)
    }

    func next() throws(Diagnostic) -> [Value]? {
        guard var row = try rows.next() else { return nil }
        for (index, names) in labels {
            if case .text(let name) = row[index], let label = names[name] { row[index] = .text(label) }
        }
        for index in said {
            if case .text(let text) = row[index] { row[index] = .text(Message(phrase: text).text) }
        }
        return row
    }
}
