public import BaseKit

extension Manifest {
    /// What `edsh.json` says under `settings` (or, of the threshold for collective decisions, in its own key); nil where it
    /// says nothing that is of the type.
    public func setting(_ name: String, as type: ValueType) -> Value? {
        if name == "approval_threshold", let approvalThreshold { return .decimal(approvalThreshold) }
        guard let field = settings.first(where: { $0.name == name }),
            let document = try? JSONScanner.document(Array(field.json.utf8))
        else { return nil }
        switch (document, type) {
        case (.bool(let flag), .bool): return .bool(flag)
        case (.number(let text), _):
            guard let scale = type.exactScale, let number = ExactDecimal(text)?.rescaled(to: scale) else { return nil }
            return type == .int ? .int(number.coefficient) : .decimal(number)
        default:
            guard let text = document.string else { return nil }
            return try? RecordRules.value(ofText: text, as: type).get()
        }
    }
}
