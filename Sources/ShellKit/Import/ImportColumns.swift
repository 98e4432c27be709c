internal import BaseKit

/// Which field of the collection each column of the file fills.
struct ImportColumns {
    enum Target: Equatable {
        case id
        case field(Int)
    }

    /// One for each column of the file; nil where the column is left out.
    let targets: [Target?]
    /// Names of the columns that are left out.
    let ignored: [String]

    /// Columns that a file of rejects has besides those of its source.
    static let rejectNames = ["reject_row", "reject_reason", beyondName]
    /// Holds the cells of a row that had more than the first row.
    static let beyondName = "reject_beyond"

    /// Finds the fields by `map` (`File column = field, …`; an empty field leaves the column out), by the name of the field,
    /// or by its Chinese label. A column that looks like a misspelt field is an error, any other stays out.
    init(_ columns: [String], _ schema: CollectionSchema, map: String) throws(Diagnostic) {
        let given = try ImportColumns.pairs(map, columns, schema)
        var targets: [Target?] = []
        var ignored: [String] = []
        for column in columns {
            if let target = given[column] {
                targets.append(target)
                if target == nil { ignored.append(column) }
                continue
            }
            let target = ImportColumns.target(column, schema)
            if target == nil {
                try ImportColumns.refuseMisspelt(column, schema, taken: targets)
                if !ImportColumns.rejectNames.contains(column) { ignored.append(column) }
            }
            targets.append(target)
        }
        self.targets = targets
        self.ignored = ignored
        try refuseDoubles(columns, schema)
        guard targets.contains(where: { $0 != nil }) else {
            throw Diagnostic(
                "E0621", "no column of the file is a field of \(schema.name)", outcome: .failed,
                expected: "columns named \(list: ImportColumns.names(schema))",
                help:
                    "say which is which: --map \"\(columns.first ?? "column")=\(schema.fields.first?.name ?? "id")\"; if the first lines are titles, leave them out with --skip"
            )
        }
    }

    /// The column of the file that fills a target.
    func column(of target: Target) -> Int? { targets.firstIndex(of: target) }

    private static func names(_ schema: CollectionSchema) -> [String] {
        ["id"] + schema.fields.map { "\($0.name) (\($0.labelZh))" }
    }

    /// By name or label, ignoring case, width and blanks, and what stands in brackets behind a label: `学生数（人）`.
    static func target(_ column: String, _ schema: CollectionSchema) -> Target? {
        let written = column.trimmedBlanks.foldedWidth.nfc
        var candidates = [written]
        if let bracket = written.firstIndex(where: { "（([".contains($0) }), bracket != written.startIndex {
            candidates.append(String(written[..<bracket]).trimmedBlanks)
        }
        for name in candidates {
            let lowered = name.lowercased()
            if lowered == "id" { return .id }
            let plain = String(lowered.map { $0 == "-" || $0 == " " ? "_" : $0 })
            if let index = schema.fields.firstIndex(where: { $0.name == plain || $0.labelZh == name }) {
                return .field(index)
            }
        }
        return nil
    }

    private static func refuseMisspelt(
        _ column: String, _ schema: CollectionSchema, taken: [Target?]
    ) throws(Diagnostic) {
        guard !schema.derived.contains(where: { $0.name == column || $0.labelZh == column }) else { return }
        let names = schema.fields.flatMap { [$0.name, $0.labelZh] }
        let lowered = column.lowercased()
        guard lowered.count >= 4, let nearest = NearestName.find(lowered, in: names, limit: 1).first,
            let target = target(nearest, schema), !taken.contains(target),
            abs(nearest.count - lowered.count) <= 2
        else { return }
        throw Diagnostic(
            "E0622", "the column `\(column)` is no field of \(schema.name)", outcome: .failed,
            suggestions: [nearest],
            help: "if it is, add --map \"\(column)=\(nearest)\"; to leave it out, --map \"\(column)=\"")
    }

    private func refuseDoubles(_ columns: [String], _ schema: CollectionSchema) throws(Diagnostic) {
        for (index, target) in targets.enumerated() {
            guard let target, let first = targets[..<index].firstIndex(of: target) else { continue }
            let name = if case .field(let field) = target { schema.fields[field].name } else { "id" }
            throw Diagnostic(
                "E0622", "the columns `\(columns[first])` and `\(columns[index])` both fill `\(name)`",
                outcome: .failed, expected: "one column for a field",
                help: "leave one out: --map \"\(columns[index])=\"")
        }
    }

    // MARK: --map

    private static func pairs(
        _ map: String, _ columns: [String], _ schema: CollectionSchema
    ) throws(Diagnostic) -> [String: Target?] {
        var result: [String: Target?] = [:]
        for part in map.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == "\n" }) {
            guard let equals = part.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
                throw Diagnostic(
                    "E0623", "`\(String(part).trimmedBlanks)` in --map has no `=`", outcome: .failed,
                    expected: "--map \"column of the file = field, …\"")
            }
            let column = String(part[..<equals]).trimmedBlanks
            let name = String(part[part.index(after: equals)...]).trimmedBlanks
            guard let exact = columns.first(where: { $0 == column || $0.trimmedBlanks == column }) else {
                throw Diagnostic(
                    "E0623", "the file has no column `\(column)`", outcome: .failed,
                    expected: .oneOf(columns),
                    suggestions: NearestName.find(column, in: columns))
            }
            if name.isEmpty {
                result[exact] = .some(nil)
                continue
            }
            guard let target = target(name, schema) else {
                throw Diagnostic(
                    "E0623", "\(schema.name) have no field `\(name)`", outcome: .failed,
                    expected: .oneOf(names(schema)),
                    suggestions: NearestName.find(name, in: schema.fields.map(\.name)))
            }
            result[exact] = .some(target)
        }
        return result
    }
}
