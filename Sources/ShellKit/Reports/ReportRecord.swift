internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// A record of the collection `reports`.
struct ReportRecord {
    let session: Session
    let schema: CollectionSchema
    let record: Record
    let period: ReportPeriod

    var id: String { record.id }

    init(_ session: Session, _ arguments: HostArguments) throws(Diagnostic) {
        guard let schema = session.collection("reports") else {
            throw Diagnostic("E0419", "this workspace keeps no reports", outcome: .failed)
        }
        let given = arguments["report"]?.plainText ?? ""
        let id = try session.identify(schema, given) ?? given
        guard let record = try session.record(schema, id: id) else {
            throw Diagnostic(
                "E0401", "there is no report \(id)", outcome: .failed, expected: "an id that `reports` lists",
                suggestions: try session.nearestIDs(schema, id))
        }
        try self.init(session, schema, record)
    }

    init(_ session: Session, _ schema: CollectionSchema, _ record: Record) throws(Diagnostic) {
        self.session = session
        self.schema = schema
        self.record = record
        period = try ReportRecord.period(of: record, schema, session)
    }

    /// Its year up to the day that it names; one that was submitted without naming one speaks of no later day than that.
    private static func period(
        of record: Record, _ schema: CollectionSchema, _ session: Session
    ) throws(Diagnostic) -> ReportPeriod {
        func day(_ field: String) -> CivilDate? {
            guard let index = schema.index(of: field), case .date(let day) = record.values[index] else { return nil }
            return day
        }
        let written = schema.index(of: "period").map { record.values[$0].plainText } ?? ""
        let until = day("until")
        guard written.count == 4, let year = Int(written),
            let period = ReportPeriod(
                year: year, upTo: until ?? day("submitted") ?? session.evaluationContext.today)
        else {
            throw Diagnostic(
                "E0431", "\(record.id) covers `\(written)`", outcome: .failed,
                expected: "a year such as 2016; for its beginning alone, the last day in `until`")
        }
        if let until, until.year != year {
            throw Diagnostic(
                "E0431", "\(record.id) is about \(written) until \(until.description)", outcome: .failed,
                expected: "an `until` in the year that it covers")
        }
        return period
    }

    func text(_ field: String) -> String? {
        guard let index = schema.index(of: field), case .text(let text) = record.values[index] else { return nil }
        return text
    }

    /// Each step follows one other.
    func requireState(_ wanted: String, _ help: Message) throws(Diagnostic) {
        let state = text("state") ?? ""
        guard state != wanted else { return }
        throw Diagnostic(
            "E0431", "\(id) is `\(state)`", outcome: .failed, expected: "a report that is `\(wanted)`", help: help)
    }

    func figures() throws(Diagnostic) -> [FigureValue] {
        let ledger = FigureLedger(session)
        var values: [FigureValue] = []
        for figure in ledger.figures { values.append(try ledger.value(of: figure.id, in: period)) }
        return values
    }

    func change(_ fields: [String: Value]) throws(Diagnostic) {
        var changed = record
        for (name, value) in fields {
            if let index = schema.index(of: name) { changed.values[index] = value }
        }
        try session.stage(.put(schema, changed))
    }

    func deviations() throws(Diagnostic) -> [[Value]] {
        guard let frozen = text("figures").map({ FrozenFigures(text: $0) }) else {
            throw Diagnostic(
                "E0431", "\(id) is not approved, so that no figure of it is frozen", outcome: .failed,
                expected: "an approved report", help: "`report approve \(id)` freezes its figures")
        }
        let ledger = FigureLedger(session)
        let known = Set(ledger.figures.map(\.id))
        var rows: [[Value]] = []
        for entry in frozen.entries {
            let now = known.contains(entry.id) ? try ledger.value(of: entry.id, in: period) : nil
            let value = now?.value?.normalized.description
            let what: String
            if value != entry.value {
                what = "value"
            } else if let digest = entry.digest, let now, let hash = try ledger.evidence(for: now).hash,
                !hash.hasPrefix(digest)
            {
                what = "records"
            } else {
                continue
            }
            rows.append([
                .text(id), .text(entry.id), .text(entry.value), value.map(Value.text) ?? .null, .text(what),
            ])
        }
        return rows
    }
}

extension Session {
    /// Kept by the shell, as no pipeline computes figures.
    private static let asFrozen = Rule(
        "report-figures-as-frozen", labelZh: "定稿数据与记录一致", on: "reports", field: "figures", severity: .warning,
        find: "where false", message: "", remedy: "see `report deviations`; say in the next report what was corrected",
        source: "the figures of an approved report are frozen", reads: ["figures"])

    /// Reports whose frozen figures the records of today do not give.
    func offencesAgainstFrozenFigures() throws(Diagnostic) -> [Offence] {
        guard let schema = collection("reports"), let figures = schema.index(of: "figures"),
            let state = schema.index(of: "state"),
            let module = modules.first(where: { $0.collections.contains { $0.name == schema.name } })?.name
        else { return [] }
        let entry = RuleBook.Entry(rule: Session.asFrozen, module: module)
        let frozen = try interpreter.rows(
            ofDeclared: "reports | where figures != null | select id | sort id", title: "frozen figures", [], in: self)
        var found: [Offence] = []
        while let row = try frozen.rows.next() {
            guard let id = row.first?.plainText, let record = try record(schema, id: id),
                ["approved", "submitted"].contains(record.values[state].plainText), !record.values[figures].isNull
            else { continue }
            let moved = try ReportRecord(self, schema, record).deviations()
            guard let first = moved.first else { continue }
            let what: Message =
                "\(moved.count) figure\(plural: moved.count) moved since the approval: \(first[1].plainText) was \(first[2].plainText), now \(first[3].plainText)"
            found.append(Offence(entry, id: id, message: what))
        }
        return found
    }
}
