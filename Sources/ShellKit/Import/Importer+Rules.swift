internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

/// What an import did to the records.
struct ImportCounts {
    var added = 0
    var updated = 0
    var same = 0
}

/// Rows that break what the modules ask: the steps of a life cycle and the rules at commit. Both are known only once the rows
/// are staged, as a rule may look at many records together.
extension Importer {
    /// Stages the good rows. Where some turn out to break a rule they count as bad, and the others are staged anew without
    /// them, until none is left that breaks one.
    func stageWhatIsAllowed() throws(Diagnostic) -> ImportCounts {
        while true {
            let start = try session.mark()
            let before = rows.count { $0.isBad }
            let counts = try stage()
            try findOffenders()
            leaveOutWhatRefersToBadRows()
            guard rows.count(where: { $0.isBad }) > before else {
                try session.keep(start)
                return counts
            }
            try session.goBack(to: start)
        }
    }

    private func stage() throws(Diagnostic) -> ImportCounts {
        var counts = ImportCounts()
        for index in rows.indices where !rows[index].isBad {
            try Interrupt.check()
            let values = values(of: rows[index])
            rows[index].staged = values
            rows[index].values = []
            if let existing = rows[index].existing {
                guard existing.values != values else {
                    counts.same += 1
                    continue
                }
                var record = existing
                record.values = values
                if try put(record, index) { counts.updated += 1 }
            } else if let id = rows[index].id {
                if try put(Record(id: id, values: values), index) { counts.added += 1 }
            }
        }
        return counts
    }

    /// False where the record's life cycle does not allow the step.
    private func put(_ record: Record, _ row: Int) throws(Diagnostic) -> Bool {
        do throws(Diagnostic) {
            try session.stage(.put(schema, record))
            return true
        } catch {
            guard error.code == "E0421" else {
                var error = error
                error.message = "row \(rows[row].place): \(error.message)"
                throw error
            }
            problem(
                row, session.ruleBook.lifeCycles[schema.name].flatMap { target($0.field) },
                CellProblem(
                    expected: error.expected ?? error.message,
                    remedy: error.help ?? "write a state that can follow, or leave the cell empty"))
            return false
        }
    }

    private func target(_ field: String) -> ImportColumns.Target? { schema.index(of: field).map { .field($0) } }

    /// Asks the rules that the staged rows concern. What no row of this file explains is left to the commit.
    private func findOffenders() throws(Diagnostic) {
        let changed = rows.indices.filter { !rows[$0].isBad && rows[$0].existing?.values != values(of: rows[$0]) }
        guard !changed.isEmpty else { return }
        let offences = try session.offences(of: try session.requireWorkspace().stagedChanges())
        guard !offences.isEmpty else { return }
        let byID = Dictionary(
            changed.compactMap { row in (rows[row].existing?.id ?? rows[row].id).map { ($0, row) } },
            uniquingKeysWith: { first, _ in first })
        for offence in offences {
            let rule = offence.entry.rule
            if rule.collection == schema.name, let row = byID[offence.id] {
                problem(row, target(rule.field), cellProblem(offence, named: nil))
                continue
            }
            for row in try cause(of: offence, among: changed) {
                problem(row.index, .field(row.field), cellProblem(offence, named: session.name(of: offence)))
            }
        }
    }

    private func cellProblem(_ offence: Offence, named name: Message?) -> CellProblem {
        let rule = offence.entry.rule
        if let state = offence.entry.state {
            return CellProblem(
                expected: "what the state `\(state.state)` needs: \(Message(phrase: state.missing))",
                remedy: Message(verbatim: offence.remedy))
        }
        let message = name.map { "\($0): \(offence.message)" as Message } ?? Message(verbatim: offence.message)
        return CellProblem(
            expected: "what the rule `\(rule.name)` asks; as it is, \(message)",
            remedy: Message(verbatim: offence.remedy))
    }

    /// The rows because of which a record of another collection offends: all that belong to it, as none of them alone is to
    /// blame.
    private func cause(
        of offence: Offence, among changed: [Int]
    ) throws(Diagnostic) -> [(index: Int, field: Int)] {
        let rule = offence.entry.rule
        guard let other = session.collection(rule.collection) else { return [] }
        var found: [(index: Int, field: Int)] = []
        for dependency in rule.dependencies where dependency.collection == schema.name {
            guard let field = schema.index(of: dependency.field) else { continue }
            var wanted = Value.text(offence.id)
            if dependency.matches != "id" {
                guard let index = other.index(of: dependency.matches),
                    let record = try session.record(other, id: offence.id)
                else { continue }
                wanted = record.values[index]
            }
            for row in changed where !rows[row].isBad || rows[row].faulty.contains(field) {
                if values(of: rows[row])[field] == wanted { found.append((row, field)) }
            }
        }
        return found
    }
}
