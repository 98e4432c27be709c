internal import BaseKit
internal import ModuleKit

extension Session {
    /// Whether the life cycle of the collection, if it has one, allows the step.
    func checkStep(_ schema: CollectionSchema, _ before: Record, _ after: Record) throws(Diagnostic) {
        try checkKeptFields(schema, before, after)
        guard let life = ruleBook(about: schema.name).lifeCycles[schema.name], let index = schema.index(of: life.field),
            before.values[index] != after.values[index]
        else { return }
        let (from, to) = (before.values[index].plainText, after.values[index].plainText)
        func state(_ word: String) -> Message { Session.state(word, schema.fields[index].type) }
        func states(_ words: [String]) -> Message { .list(words.map(state)) }
        let open = life.open(from: from)
        let id = ([after.id] + [name(of: after, in: schema)].compactMap { $0 }).joined(separator: " ")
        let name: Message = "\(schema.one) \(id)"
        let steps: Message =
            if open.free.isEmpty, open.withReason.isEmpty {
                "nothing: `\(state(from))` is the end"
            } else if open.withReason.isEmpty {
                "from `\(state(from))` to \(states(open.free))"
            } else if open.free.isEmpty {
                "from `\(state(from))`, with a reason to \(states(open.withReason))"
            } else {
                "from `\(state(from))` to \(states(open.free)); with a reason to \(states(open.withReason))"
            }
        guard let step = life.step(from: from, to: to) else {
            throw Diagnostic(
                "E0421", "\(name) cannot go from `\(state(from))` to `\(state(to))`", outcome: .failed,
                expected: steps)
        }
        guard step.needsReason, let field = life.reasonField, let place = schema.index(of: field) else { return }
        let reason = after.values[place]
        if case .text(let text) = reason, !text.allSatisfy(\.isWhitespace), reason != before.values[place] { return }
        let left = skipped(from, to, life)
        throw Diagnostic(
            "E0421",
            left.isEmpty
                ? "\(name) cannot go from `\(state(from))` to `\(state(to))` without a reason"
                : "\(name) cannot go from `\(state(from))` to `\(state(to))` without a reason: it would skip \(states(left))",
            outcome: .failed,
            expected: steps, help: "say why in the same step, in `\(field)`")
    }

    /// A word of an enumeration; where Chinese is spoken, with its label.
    static func state(_ word: String, _ type: ValueType) -> Message {
        guard case .enumeration(let cases) = type, let label = cases.first(where: { $0.name == word })?.labelZh else {
            return Message(verbatim: word)
        }
        return Message(label: word, chinese: "\(word)（\(label)）")
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
