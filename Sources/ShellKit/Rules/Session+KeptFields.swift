internal import BaseKit
internal import ModuleKit
internal import WorkspaceKit

/// What is written once stays as it was written.
extension Session {
    /// Looked at with each change.
    func checkKeptFields(_ schema: CollectionSchema, _ before: Record, _ after: Record) throws(Diagnostic) {
        for kept in ruleBook(about: schema.name).keptFields[schema.name] ?? [] {
            for field in kept.fields {
                guard let index = schema.index(of: field), before.values[index] != after.values[index] else { continue }
                let what: Message
                switch kept.moment {
                case .written(let closing, let opening):
                    if let state = opening.flatMap(schema.index(of:)), before.values[state] != after.values[state] {
                        continue
                    }
                    let isClosed = schema.index(of: closing).map { !before.values[$0].isNull } ?? false
                    guard isClosed || !before.values[index].isNull else { continue }
                    what = "\(keptName(before, schema)): `\(field)` is written once, and never after `\(closing)`"
                case .state:
                    guard let state = keepingState(kept, schema, before) else { continue }
                    what = "\(keptName(before, schema)) is `\(state)`: `\(field)` stays as it is"
                }
                let help: Message = "leave `\(field)` out of the change"
                throw refusal(kept, what, help)
            }
        }
    }

    /// Looked at with the whole of a transaction: what is kept is not removed either, nor removed and entered anew.
    func checkKeptRecords(_ changes: [RecordChange]) throws(Diagnostic) {
        for change in changes {
            // A record that is new is in no state yet, and the book of its collection need not be made.
            guard let before = change.before, let schema = collection(change.collection),
                let kept = ruleBook(about: change.collection).keptFields[change.collection]
            else { continue }
            for fields in kept {
                guard let state = keepingState(fields, schema, before) else { continue }
                guard let after = change.after else {
                    let what: Message = "\(keptName(before, schema)) is `\(state)`, and is not removed"
                    let help: Message = "leave it where it is"
                    throw refusal(fields, what, help)
                }
                // The step out of the state lays it open again.
                if keepingState(fields, schema, after) != nil { try checkKeptFields(schema, before, after) }
            }
        }
    }

    /// The state in which the fields are kept, where the record is in one.
    private func keepingState(_ kept: KeptFields, _ schema: CollectionSchema, _ record: Record) -> Message? {
        guard case .state(let field, let values) = kept.moment, let index = schema.index(of: field),
            case .text(let word) = record.values[index], values.contains(word)
        else { return nil }
        return Session.state(word, schema.fields[index].type)
    }

    private func keptName(_ record: Record, _ schema: CollectionSchema) -> Message {
        let id = ([record.id] + [name(of: record, in: schema)].compactMap { $0 }).joined(separator: " ")
        return "\(schema.one) \(id)"
    }

    private func refusal(_ kept: KeptFields, _ what: Message, _ help: Message) -> Diagnostic {
        Diagnostic(
            "E0420", what, outcome: .failed,
            expected: "what the rule `\(kept.name)` asks (\(Message(phrase: kept.source)))",
            help: kept.remedy.map { Message(phrase: $0) } ?? help)
    }
}
