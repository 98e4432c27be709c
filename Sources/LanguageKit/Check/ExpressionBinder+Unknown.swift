internal import BaseKit

/// Names that stand for nothing, and what may be meant by them.
extension ExpressionBinder {
    func unknownName(
        _ name: NameSyntax, _ what: Message, _ known: [String], labels: [String: String]
    ) -> Diagnostic {
        var suggestions = NearestName.find(name.text, in: known)
        if let meant = meant(name, isColumn: what == "column") {
            return Diagnostic(
                "E0201", "there is no \(what) `\(name.text)` here", at: name.range,
                expected: .oneOf(known, limit: 12), suggestions: [meant],
                fix: .init(range: name.range, replacement: meant))
        }
        if suggestions.isEmpty, let byLabel = labels.first(where: { $0.key.contains(name.text) })?.value {
            suggestions = [byLabel]
        }
        return Diagnostic(
            "E0201", "there is no \(what) `\(name.text)` here", at: name.range, expected: .oneOf(known, limit: 12),
            suggestions: suggestions,
            fix: suggestions.first.map { .init(range: name.range, replacement: ExpressionBinder.written($0)) },
            help: suggestions.isEmpty && what == "column" ? "if it is a text, put it in quotes: \"\(name.text)\"" : nil)
    }

    /// Words of other languages, and aggregates without their brackets.
    private func meant(_ name: NameSyntax, isColumn: Bool) -> String? {
        switch name.text.lowercased() {
        case "null", "none", "nil": return "null"
        case "true": return "true"
        case "false": return "false"
        case "count" where isColumn && aggregates == .allowed: return "count()"
        default: return ChineseLiteral.read(name.text)
        }
    }
}
