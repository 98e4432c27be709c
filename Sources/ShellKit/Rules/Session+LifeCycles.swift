internal import BaseKit
internal import ModuleKit

extension Session {
    /// Whether the life cycle of the collection, if it has one, allows the step.
    func checkStep(_ schema: CollectionSchema, _ before: Record, _ after: Record) throws(Diagnostic) {
        guard let life = ruleBook.lifeCycles[schema.name], let index = schema.index(of: life.field),
            before.values[index] != after.values[index]
        else { return }
        let (from, to) = (before.values[index].plainText, after.values[index].plainText)
        let open = life.open(from: from)
        let id = ([after.id] + [name(of: after, in: schema)].compactMap { $0 }).joined(separator: " ")
        let name: Message = "\(schema.one) \(id)"
        let steps: Message =
            if open.free.isEmpty, open.withReason.isEmpty {
                "nothing: `\(from)` is the end"
            } else if open.withReason.isEmpty {
                "from `\(from)` to \(list: open.free)"
            } else if open.free.isEmpty {
                "from `\(from)`, with a reason to \(list: open.withReason)"
            } else {
                "from `\(from)` to \(list: open.free); with a reason to \(list: open.withReason)"
            }
        guard let step = life.step(from: from, to: to) else {
            throw Diagnostic(
                "E0421", "\(name) cannot go from `\(from)` to `\(to)`", outcome: .failed,
                expected: steps)
        }
        guard step.needsReason, let field = life.reasonField, let place = schema.index(of: field) else { return }
        let reason = after.values[place]
        if case .text(let text) = reason, !text.allSatisfy(\.isWhitespace), reason != before.values[place] { return }
        let left = skipped(from, to, life)
        throw Diagnostic(
            "E0421",
            left.isEmpty
                ? "\(name) cannot go from `\(from)` to `\(to)` without a reason"
                : "\(name) cannot go from `\(from)` to `\(to)` without a reason: it would skip \(list: left)",
            outcome: .failed,
            expected: steps, help: "say why in the same step, in `\(field)`")
    }

    /// The steps that the free way between both would take.
    private func skipped(_ from: String, _ to: String, _ life: LifeCycle) -> [String] {
        var reached: [String: [String]] = [from: []]
        var queue = [from]
        while let state = queue.first {
            queue.removeFirst()
            for next in life.open(from: state).free where reached[next] == nil {
                reached[next] = (reached[state] ?? []) + [next]
                queue.append(next)
            }
        }
        return (reached[to] ?? []).dropLast()
    }
}
