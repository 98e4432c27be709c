internal import BaseKit
internal import QueryKit

extension CommandBinder {
    /// A command about a collection (`import`, `history`) is told one that exists.
    func requireCollection(
        _ arguments: [(name: String, value: Expression)], _ range: SourceRange
    ) throws(Diagnostic) {
        guard case .literal(.text(let name), _)? = arguments.first(where: { $0.name == "collection" })?.value,
            pipeline.context.environment.collection(name) == nil, !pipeline.context.environment.collections.isEmpty
        else { return }
        let names = pipeline.context.environment.collections.map(\.name)
        var error = CommandBinder.unknown("collection", name, range, names)
        if let labelled = pipeline.context.environment.collections.first(where: { $0.labelZh == name }) {
            error.suggestions = [labelled.name]
            error.fix = .init(range: range, replacement: labelled.name)
        }
        throw error
    }
}
