internal import BaseKit

/// A line of what SQLite says of how it goes about a statement.
public struct QueryPlanStep: Sendable {
    public let id: Int64
    /// The step that it is a part of; 0: of none.
    public let parent: Int64
    public let detail: String

    public init(id: Int64, parent: Int64, detail: String) {
        self.id = id
        self.parent = parent
        self.detail = detail
    }
}

/// How the database goes about a query, in words that need no knowledge of SQLite.
public enum QueryPlanText {
    public static func lines(_ steps: [QueryPlanStep]) -> [String] { lines(steps, of: 0, depth: 0) }

    private static func lines(_ steps: [QueryPlanStep], of parent: Int64, depth: Int) -> [String] {
        steps.filter { $0.parent == parent }.flatMap { step in
            [String(repeating: "  ", count: depth) + text(step.detail).text]
                + lines(steps, of: step.id, depth: depth + 1)
        }
    }

    static func text(_ detail: String) -> Message {
        var words = detail.split(separator: " ").map(String.init)
        var suffix: Message = ""
        if words.last == "LEFT-JOIN" {
            words.removeLast()
            suffix = ", if there is one"
        }
        switch words.first {
        case "SCAN" where words.count > 1: return scan(words, suffix)
        case "SEARCH" where words.count > 1: return search(words, suffix)
        case "USE": return "sorts what it has read, \(purpose(words))"
        case "CO-ROUTINE": return "`\(rest(words, 1))`, row by row, as they are asked for"
        case "MATERIALIZE": return "`\(rest(words, 1))`, computed once and kept"
        case "CORRELATED": return "for each row again"
        case "SCALAR", "LIST": return "once, before the rows are read"
        case "BLOOM": return "first a quick test whether there can be a partner"
        case "COMPOUND": return "one after the other"
        case "LEFT-MOST": return "first"
        case "UNION": return "then"
        case "SETUP": return "starts with"
        case "RECURSIVE": return "goes on, step by step, with"
        case "RIGHT-JOIN": return "then the rows of `\(rest(words, 1))` without a partner"
        case "MULTI-INDEX": return "by several indexes"
        case "INDEX": return "by one of them"
        default: return Message(verbatim: detail)
        }
    }

    private static func rest(_ words: [String], _ first: Int) -> String {
        words.dropFirst(first).joined(separator: " ")
    }

    /// `USE TEMP B-TREE FOR …`
    private static func purpose(_ words: [String]) -> Message {
        let purpose = rest(words, 4)
        switch purpose {
        case "ORDER BY": return "as no index has the order that is wanted"
        case _ where purpose.hasSuffix("OF ORDER BY"): return "but only where the index leaves the order open"
        case "GROUP BY": return "to bring the rows of a group together"
        case "DISTINCT": return "to find equal rows"
        default: return "to find equal values"
        }
    }

    private static func scan(_ words: [String], _ suffix: Message) -> Message {
        if words.count > 2, words[1] == "CONSTANT" { return "one row without a table" }
        let name = "`\(words[1])`"
        if words.contains("VIRTUAL") { return "reads the rows of \(name) as they come\(suffix)" }
        guard let index = words.firstIndex(of: "INDEX"), index + 1 < words.count else {
            return "reads all rows of \(name)\(suffix)"
        }
        return words.contains("COVERING")
            ? "reads all rows of \(name) from the index \(words[index + 1]), which holds all that is asked\(suffix)"
            : "reads all rows of \(name) in the order of the index \(words[index + 1])\(suffix)"
    }

    private static func search(_ words: [String], _ suffix: Message) -> Message {
        let name = "`\(words[1])`"
        let terms = detailTerms(words)
        if words.contains("AUTOMATIC") {
            return "finds rows of \(name) by \(terms), with an index made for this query alone\(suffix)"
        }
        if words.contains("PRIMARY") { return "finds rows of \(name) by \(terms), as they lie in that order\(suffix)" }
        if words.contains("VIRTUAL") { return "reads the rows of \(name) as they come\(suffix)" }
        guard let index = words.firstIndex(of: "INDEX"), index + 1 < words.count else {
            return "finds rows of \(name) by \(terms)\(suffix)"
        }
        let covering: Message = words.contains("COVERING") ? ", which holds all that is asked" : ""
        return "finds rows of \(name) by \(terms), in the index \(words[index + 1])\(covering)\(suffix)"
    }

    /// `(school=? AND date>?)` → `school and date`
    private static func detailTerms(_ words: [String]) -> Message {
        guard let open = words.firstIndex(where: { $0.hasPrefix("(") }) else { return "its place" }
        let text = words[open...].joined(separator: " ").filter { $0 != "(" && $0 != ")" }
        var names: [String] = []
        for term in text.split(separator: " ") where term != "AND" {
            let name = String(term.prefix { !"=<>".contains($0) })
            if !names.contains(name) { names.append(name) }
        }
        return .list(names.map { Message(verbatim: $0) }, .and)
    }
}
