internal import BaseKit
internal import QueryKit

extension ExpressionBinder {
    /// `label(x)`: a word of an enumeration by its label, where edsh speaks the language of labels.
    static func labelled(_ expression: Expression) -> Expression {
        guard Language.current != .english, case .enumeration(let cases) = expression.type,
            let function = FunctionCatalogue.scalars["label"]
        else { return expression }
        let labels = cases.map { "\($0.name)\t\($0.labelZh)" }.joined(separator: "\n")
        return .call(function, [expression, .literal(.text(labels), .text)], .text)
    }
}
