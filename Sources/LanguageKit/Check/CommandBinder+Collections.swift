internal import BaseKit
internal import ModuleKit
internal import QueryKit

extension CommandBinder {
    /// A command about a collection (`import`, `history`) is told one that exists.
    func requireCollection(
        _ arguments: [(name: String, value: Expression)], _ range: SourceRange
    ) throws(Diagnostic) {
        guard case .literal(.text(let name), _)? = arguments.first(where: { $0.name == "collection" })?.value,
            pipeline.context.environment.collection(name) == nil, !pipeline.context.environment.collections.isEmpty
        else { return }
        try pipeline.context.environment.refuseAbsent(name, at: range)
        let names = pipeline.context.environment.collections.map(\.name)
        var error = CommandBinder.unknown("collection", name, range, names, code: "E0419")
        if let labelled = pipeline.context.environment.collections.first(where: { $0.labelZh == name }) {
            error.suggestions = [labelled.name]
            error.fix = .init(range: range, replacement: labelled.name)
        }
        throw error
    }

    /// Where the value of the parameter is written.
    func place(
        of name: String, in items: ArraySlice<CommandSyntax.Item>, _ parameters: [CommandParameter]
    ) -> SourceRange? {
        var positional = parameters.filter(\.positional)[...]
        var rest = items
        while let item = rest.popFirst() {
            switch item {
            case .word(let word): if positional.popFirst()?.name == name { return word.range }
            case .flag(let flag, let inline):
                let takesWord = parameters.contains { $0.name == flag.text.dashed && $0.type != .bool }
                var value = inline
                if value == nil, takesWord, case .word(let next)? = rest.first {
                    value = next
                    rest.removeFirst()
                }
                if flag.text.dashed == name { return value?.range }
            }
        }
        return nil
    }
}
