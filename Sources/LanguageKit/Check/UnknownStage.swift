internal import BaseKit
internal import QueryKit

/// A stage that does not exist: what is nearest, and what people mean who know it from elsewhere.
extension PipelineBinder {
    /// Those that take what ours takes, so that the name alone corrects the line.
    static let sameArguments = [
        "filter": "where", "project": "select", "get": "select", "columns": "select", "limit": "take",
        "head": "take", "tail": "last", "length": "count", "size": "count", "uniq": "distinct", "unique": "distinct",
        "aggregate": "summarize", "mutate": "extend", "derive": "extend", "insert-column": "extend",
        "with_column": "extend", "sort-by": "sort", "sort_by": "sort", "orderby": "sort", "arrange": "sort",
        "set": "update", "remove": "delete", "reject": "drop", "show": "table",
    ]
    private static let explained: [String: (String, Message)] = [
        "group": ("summarize", "write summarize n = count() by column"),
        "group-by": ("summarize", "write summarize n = count() by column"),
        "groupby": ("summarize", "write summarize n = count() by column"),
        "group_by": ("summarize", "write summarize n = count() by column"),
        "each": (
            "extend", "a stage works on all rows: extend name = expression; one after the other: for row in (…) { … }"
        ),
        "map": ("extend", "write extend name = expression"),
        "grep": ("where", "write where name contains \"…\""),
        "wc": ("count", "write count"),
        "having": ("where", "`where` may stand behind `summarize` too"),
        "from": ("where", "the source stands at the beginning: teachers | where …"),
    ]
    private static let aggregates: Set<String> = [
        "sum", "avg", "mean", "average", "min", "max", "median", "stdev", "countif", "sumif", "dcount",
    ]
    private static let joins = ["left": "join left", "full": "join full", "inner": "join", "outer": "join full"]

    /// `avg age by school`, `sum(age)`, `countif sex == "female"`, as they stand in `summarize`.
    private func aggregate(_ function: String, _ stage: StageSyntax) -> String? {
        let whole = binder().text(SourceRange(stage.name.range.end, stage.range.end))
        var argument = String(whole.drop { $0 == " " })
        var groups = ""
        if let by = argument.firstRange(of: " by ") {
            groups = String(argument[by.lowerBound...])
            argument = String(argument[..<by.lowerBound])
        }
        if argument.hasPrefix("("), argument.hasSuffix(")") { argument = String(argument.dropFirst().dropLast()) }
        return argument.isEmpty ? nil : "\(function)(\(argument))\(groups)"
    }

    func unknownStage(_ stage: StageSyntax) -> Diagnostic {
        let name = stage.name.text.lowercased()
        let known = StageCatalogue.stages.keys.sorted()
        var suggestions = NearestName.find(name, in: known)
        var fix = suggestions.first.map { Diagnostic.Fix(range: stage.name.range, replacement: $0) }
        var help: Message?
        let first: WordSyntax? = if case .word(let word)? = stage.words.first { word } else { nil }
        if name == "order", first?.literalText == "by", let first {
            suggestions = ["sort"]
            fix = .init(range: stage.name.range.union(first.range), replacement: "sort")
        } else if let ours = PipelineBinder.joins[name], first?.literalText == "join", let first {
            suggestions = [ours]
            fix = .init(range: stage.name.range.union(first.range), replacement: ours)
        } else if columns.contains(where: { $0.name == stage.name.text }) {
            suggestions = ["select \(stage.name.text)"]
            fix = .init(range: stage.name.range, replacement: "select \(stage.name.text)")
        } else if let (ours, explanation) = PipelineBinder.explained[name] {
            suggestions = [ours]
            fix = nil
            help = explanation
        } else if PipelineBinder.aggregates.contains(name) {
            let function = name == "mean" || name == "average" ? "avg" : name
            suggestions = ["summarize"]
            fix = nil
            if let aggregate = aggregate(function, stage) {
                fix = .init(range: stage.range, replacement: "summarize \(aggregate)")
            } else {
                help = "write summarize \(function)(column)"
            }
        } else if let ours = PipelineBinder.sameArguments[name] {
            suggestions = [ours]
            fix = .init(range: stage.name.range, replacement: ours)
        }
        return Diagnostic(
            "E0206", "there is no stage `\(stage.name.text)`", at: stage.name.range,
            expected: "a stage; `help stages` lists them", suggestions: suggestions, fix: fix, help: help)
    }
}
