internal import BaseKit
internal import ModuleKit
internal import QueryKit

extension CommandBinder {
    /// `sql "SELECT …"`: rows of the database as somebody else would ask for them.
    func sql(_ command: CommandSyntax) throws(Diagnostic) {
        let parameter = CommandParameter("statement", .text, positional: true, summary: "one SELECT")
        let bound = try arguments(command.items.dropFirst(), [parameter], of: "sql", command.range)
        guard case .literal(.text(let text), _)? = bound.first?.value else {
            throw Diagnostic(
                "E0411", "the statement must be known before the line runs", at: command.range,
                expected: "one text in quotes, without ${…} in it",
                help: "choose the rows behind it: sql \"…\" | where column == $value")
        }
        do {
            let (key, columns) = try pipeline.context.environment.openSQL(text)
            pipeline.plan = PipelineBinder.scan(.loaded(key), columns, pipeline.context)
        } catch {
            throw error.source == nil ? error.located(in: pipeline.context.source, at: command.range) : error
        }
    }
}
