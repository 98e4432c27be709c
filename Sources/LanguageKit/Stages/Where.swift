internal import BaseKit
internal import ModuleKit
internal import QueryKit

enum Where {
    static let stage = StageDeclaration(
        "where", "keeps the rows for which a condition is true", usage: "where condition",
        details: "Stands anywhere, also behind summarize. A condition on null is not true; `not` of it is.",
        examples: [
            CommandExample("schools | where kind == \"primary\" and students < 100", "small primary schools"),
            CommandExample("teachers | where name contains \"秀\" | take 3", "a part of a name"),
        ]
    ) { (rows, stage) throws(Diagnostic) in
        try rows.requireItems(stage, 1...1, "one condition", joinedBy: "and")
        let item = stage.items[0]
        if let name = item.name {
            throw Diagnostic(
                "E0111", "`=` is not a comparison",
                at: SourceRange(name.range.end, item.expression.range.start), expected: "`==`",
                fix: .init(range: item.range, replacement: "\(name.text) == \(compared(item.expression, rows))"))
        }
        let condition = try rows.binder().bindScalar(item.expression)
        guard condition.type == .bool || condition.type == .null else {
            throw Diagnostic(
                "E0303", "`where` needs a condition, and this is \(condition.type.article)",
                at: item.range, expected: "a comparison such as students < 100")
        }
        rows.filter(condition)
    }

    /// A bare word that is no column is a text that lacks its quotes.
    private static func compared(_ syntax: ExpressionSyntax, _ rows: PipelineBinder) -> String {
        let written = rows.binder().text(syntax)
        guard case .name(let word) = syntax.kind, !rows.columns.contains(where: { $0.name == word }) else {
            return written
        }
        return "\"\(word)\""
    }
}
