/// Names that a table can have: none empty, none twice ignoring case.
enum ColumnNames {
    static func unique(_ names: [String]) -> [String] {
        var taken = Set<String>()
        // Where the search for a free number goes on, by name, so that many equal names cost no more each.
        var lastNumber: [String: Int] = [:]
        return names.enumerated().map { index, name in
            let base = name.isEmpty ? "column_\(index + 1)" : name
            var candidate = base
            while !taken.insert(candidate.lowercased()).inserted {
                lastNumber[base.lowercased(), default: 1] += 1
                candidate = "\(base)_\(lastNumber[base.lowercased(), default: 1])"
            }
            return candidate
        }
    }
}
