/// A table that is joined to a block.
struct SelectJoin {
    let alias: String
    let text: String
    /// Text that names other aliases which this join needs.
    let uses: String
    /// The key and table of a reference, so that one path is followed once.
    var reference: [String] = []
    /// Whether it decides which rows there are; others are left out where nothing needs them.
    var isRequired = false
}

/// A SELECT under construction.
struct SelectBlock {
    var from = ""
    var joins: [SelectJoin] = []
    var filters: [String] = []
    var isGrouped = false
    /// A column looks at the rows around, so that no row may leave any more.
    var isWindowed = false
    var groups: [String] = []
    var groupFilters: [String] = []
    var order: [(text: String, descending: Bool)] = []
    var skip: String?
    var take: String?
    /// How each known column is written here.
    var columns: [ColumnID: String] = [:]
    /// What makes the order of rows complete.
    var keys: [ColumnID] = []

    /// Keys of groups, and of joined rows, may be null, and come last then.
    var keysMayBeNull = false
    /// Columns that hold an aggregate.
    var aggregated: Set<ColumnID> = []

    /// The stages that the block computes, for readers.
    var comments: [String] = []

    var isLimited: Bool { skip != nil || take != nil }
    /// One row in all, whatever there is: but only as long as the SELECT names an aggregate.
    var isOneGroup: Bool { isGrouped && groups.isEmpty }

    /// What tells rows apart where no order does.
    var keyTerms: [(text: String, term: String)] {
        keys.compactMap { columns[$0] }.map { ($0, keysMayBeNull ? "\($0) NULLS LAST" : $0) }
    }

    /// What ORDER BY must say for a complete order.
    var orderTerms: [String] {
        var terms = order.map { "\($0.text)\($0.descending ? " DESC" : "") NULLS LAST" }
        let sorted = Set(order.map(\.text))
        for key in keyTerms where !sorted.contains(key.text) { terms.append(key.term) }
        return terms
    }

    /// `isKept`: SQLite must not put the block into the one around it, which would compute a column wherever it is named. An
    /// OFFSET says so and costs nothing: the rows still come one by one, where MATERIALIZED would write all of them down.
    func select(_ outputs: [String], ordered: Bool, isKept: Bool = false) -> String {
        var tail: [String] = []
        if !filters.isEmpty { tail.append("WHERE " + conjunction(filters)) }
        if !groups.isEmpty { tail.append("GROUP BY " + groups.joined(separator: ", ")) }
        if !groupFilters.isEmpty { tail.append("HAVING " + conjunction(groupFilters)) }
        if ordered, !orderTerms.isEmpty { tail.append("ORDER BY " + orderTerms.joined(separator: ", ")) }
        let offset = skip ?? (isKept ? "0" : nil)
        if isLimited || isKept { tail.append("LIMIT \(take ?? "-1")" + (offset.map { " OFFSET \($0)" } ?? "")) }
        let head = "SELECT " + outputs.joined(separator: ", ")
        let rest = ([head] + tail).joined(separator: "\n")
        let joins = usedJoins(in: rest).map { "\n\($0)" }.joined()
        return (comments.map { "-- \($0)" } + [head, "FROM \(from)\(joins)"] + tail).joined(separator: "\n")
    }

    private func conjunction(_ conditions: [String]) -> String {
        conditions.count == 1 ? conditions[0] : conditions.map { "(\($0))" }.joined(separator: " AND ")
    }

    /// Joins whose alias the text needs, and those that these need; the others are left out.
    private func usedJoins(in text: String) -> [String] {
        var needed = text
        var used: [String] = []
        for join in joins.reversed() where join.isRequired || needed.contains("\(quoted(join.alias)).") {
            used.append(join.text)
            needed += join.uses
        }
        return used.reversed()
    }
}
