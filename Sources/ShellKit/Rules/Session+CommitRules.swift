internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// The rules of modules at the end of a transaction. What it costs follows what changed: rules of other collections, and
/// those that read none of the changed fields, are not even parsed.
extension Session {
    func installRules() {
        workspace?.changeRules = ChangeRules(
            step: { [weak self] (schema, before, after) throws(Diagnostic) in
                try self?.checkStep(schema, before, after)
            },
            commit: { [weak self] (changes) throws(Diagnostic) in try self?.checkRules(changes) })
    }

    private func checkRules(_ changes: [RecordChange]) throws(Diagnostic) {
        try checkKeptRecords(changes)
        let found = try offences(of: changes)
        guard let first = found.first else { return }
        let error = refusal(found)
        guard let place = place(of: first, among: changes) else { throw error }
        throw error.located(in: place.source, at: place.range)
    }

    /// The line of a script that changed the record, or else another that the rule looks at.
    private func place(of offence: Offence, among changes: [RecordChange]) -> SourcePlace? {
        let rule = offence.entry.rule
        let change =
            changes.last { $0.collection == rule.collection && $0.id == offence.id && $0.place != nil }
            ?? changes.last { change in
                change.place != nil && rule.dependencies.contains { $0.collection == change.collection }
            }
        guard let line = change?.place, let script = line.script else { return nil }
        return lineNumbers[script]?.place(ofLine: line.line)
    }

    /// The records that offend because of the changes.
    func offences(of changes: [RecordChange]) throws(Diagnostic) -> [Offence] {
        let byCollection = Dictionary(grouping: changes, by: \.collection)
        let only = byCollection.count == 1 ? byCollection.keys.first : nil
        let book = only.map(ruleBook(about:)) ?? ruleBook
        let indexes = Set(byCollection.keys.flatMap { book.concerned[$0] ?? [] })
        var found: [Offence] = []
        for index in indexes.sorted() {
            let entry = book.entries[index]
            let ids = try idsToCheck(entry, byCollection)
            if ids.isEmpty { continue }
            var offences = try offences(against: entry, among: ids)
            if !offences.isEmpty { offences = try newOrWorse(offences, entry, among: ids) }
            found += offences
        }
        return found
    }

    /// Ids of the records that the rule may find because of the changes.
    private func idsToCheck(
        _ entry: RuleBook.Entry, _ changes: [String: [RecordChange]]
    ) throws(Diagnostic) -> [String] {
        let rule = entry.rule
        guard let schema = collection(rule.collection) else { return [] }
        var ids: [String] = []
        /// Values of a field of the rule's collection by which records are to be looked for.
        var wanted: [String: [Value]] = [:]
        let reads = rule.reads.compactMap { schema.index(of: $0) }
        for change in changes[rule.collection] ?? [] where isConcerned(change, reads, entry, schema) {
            if let group = rule.together, let index = schema.index(of: group) {
                wanted[group, default: []] += [change.before, change.after].compactMap { $0?.values[index] }
            }
            if change.after != nil { ids.append(change.id) }
        }
        for dependency in rule.dependencies {
            guard let other = collection(dependency.collection) else { continue }
            for change in changes[dependency.collection] ?? [] {
                if dependency.field == "id" {
                    wanted[dependency.matches, default: []].append(.text(change.id))
                } else if let index = other.index(of: dependency.field) {
                    wanted[dependency.matches, default: []] += [change.before, change.after].compactMap {
                        $0?.values[index]
                    }
                }
            }
        }
        for (field, values) in wanted.sorted(by: { $0.key < $1.key }) {
            let values = unique(values.filter { !$0.isNull })
            if field == "id" {
                ids += values.map(\.plainText)
            } else {
                ids += try self.ids(of: schema, where: field, among: values)
            }
        }
        return unique(ids)
    }

    private func isConcerned(
        _ change: RecordChange, _ reads: [Int], _ entry: RuleBook.Entry, _ schema: CollectionSchema
    ) -> Bool {
        guard let after = change.after else { return entry.rule.together != nil }
        if let need = entry.state, let index = schema.index(of: need.field), after.values[index] != .text(need.state) {
            return false
        }
        if let bound = entry.bound, let index = reads.first,
            !bound.excludes(after.values[index], today: evaluationContext.today)
        {
            return false
        }
        guard let before = change.before else { return true }
        return reads.contains { before.values[$0] != after.values[$0] }
    }

    private func ids(
        of schema: CollectionSchema, where field: String, among values: [Value]
    ) throws(Diagnostic) -> [String] {
        var ids: [String] = []
        for start in stride(from: 0, to: values.count, by: 500) {
            let some = Array(values[start..<min(start + 500, values.count)])
            let plan = try RuleBinder.ids(of: schema, where: field, among: some, environment: self)
            let cursor = try interpreter.rows(of: plan)
            while let row = try cursor.next() { ids += row.prefix(1).map(\.plainText) }
        }
        return ids
    }

    private func unique<Element: Hashable>(_ items: [Element]) -> [Element] {
        // The first set of a kind of element costs more than a small commit's other looks.
        if items.count < 2 { return items }
        var seen = Set<Element>()
        return items.filter { seen.insert($0).inserted }
    }

    /// Those that did not offend before the transaction, or not so much.
    private func newOrWorse(
        _ offences: [Offence], _ entry: RuleBook.Entry, among ids: [String]
    ) throws(Diagnostic) -> [Offence] {
        committed = try requireWorkspace().committedDatabase()
        defer { committed = nil }
        let before = Dictionary(
            try self.offences(against: entry, among: ids).map { ($0.id, $0.degree) },
            uniquingKeysWith: { first, _ in first })
        return offences.filter { offence in
            guard let degree = before[offence.id] else { return true }
            return !degree.isNull && Value.order(offence.degree, degree) ?? 0 > 0
        }
    }

    private func refusal(_ offences: [Offence]) -> Diagnostic {
        // What a state needs is said in one sentence for each record.
        if let need = offences[0].entry.state {
            let own = offences.filter { $0.id == offences[0].id && $0.entry.state?.state == need.state }
            let missing = own.compactMap { $0.entry.state.map { Message(phrase: $0.missing) } }
            let others = offences.count - own.count
            let state = stateName(need.state, offences[0].entry.rule.collection)
            return Diagnostic(
                "E0422",
                others > 0
                    ? "\(name(of: offences[0])) cannot be `\(state)`: missing \(plural: missing.count, "is", "are") \(joined(missing)) (and \(others) more)"
                    : "\(name(of: offences[0])) cannot be `\(state)`: missing \(plural: missing.count, "is", "are") \(joined(missing))",
                outcome: .failed, expected: "what the state needs, before or in the same line")
        }
        let shown = joined(offences.prefix(3).map { "\(name(of: $0)): \($0.message)" })
        let rule = offences[0].entry.rule
        return Diagnostic(
            "E0420", offences.count > 3 ? "\(shown); and \(offences.count - 3) more" : shown, outcome: .failed,
            expected: "what the rule `\(rule.name)` asks (\(Message(phrase: rule.source)))",
            help: Message(verbatim: offences[0].remedy))
    }

    private func stateName(_ state: String, _ collection: String) -> Message {
        guard let schema = self.collection(collection), let life = ruleBook.lifeCycles[collection],
            let index = schema.index(of: life.field)
        else { return Message(verbatim: state) }
        return Session.state(state, schema.fields[index].type)
    }

    func name(of offence: Offence) -> Message {
        let collection = offence.entry.rule.collection
        let one = self.collection(collection)?.one ?? Message(verbatim: collection)
        let id = ([offence.id] + [name(of: offence.id, in: collection)].compactMap { $0 }).joined(separator: " ")
        return "\(one) \(id)"
    }

    private func joined(_ parts: [Message]) -> Message {
        parts.dropFirst().reduce(parts.first ?? "") { "\($0); \($1)" }
    }
}
