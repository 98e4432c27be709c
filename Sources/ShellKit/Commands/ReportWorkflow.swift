internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// A report's way from the draft to the archive: `reports` keeps the records, that collection's life cycle the order.
enum ReportWorkflow {
    private static let report = CommandParameter(
        "report", .reference("reports"), positional: true, summary: "the report, by its id")

    static let check = ShellCommand(
        declaration: HostCommand(
            ["report", "check"], summary: "marks a draft as checked: its figures were computed and looked at",
            details:
                "Who checks is the user who runs it. Says how many figures are reported, and names those that are not.",
            parameters: [report], changesRecords: true)
    ) { (session, arguments) throws(Diagnostic) in
        let record = try ReportRecord(session, arguments)
        try record.requireState("draft", "a report is checked once, as a draft")
        let values = try record.figures()
        let missing = values.filter { $0.value == nil }.map(\.figure.id)
        try session.report("\(values.count - missing.count) figures of \(record.period) are reported")
        if !missing.isEmpty { try session.report("not reported: \(missing.joined(separator: ", "))") }
        try record.change(["state": .text("checked"), "checked_by": .text(session.options.user)])
        return nil
    }

    static let approve = ShellCommand(
        declaration: HostCommand(
            ["report", "approve"], summary: "approves a checked report and freezes its figures",
            details: """
                Who approves is the user who runs it, never who checked it. From then on `report deviations` tells which figures \
                would be others today.
                """,
            parameters: [report], changesRecords: true)
    ) { (session, arguments) throws(Diagnostic) in
        let record = try ReportRecord(session, arguments)
        try record.requireState("checked", "`report check \(record.id)` comes first, and by someone else")
        let frozen = try FrozenFigures(try record.figures(), of: FigureLedger(session))
        try record.change([
            "state": .text("approved"), "approved_by": .text(session.options.user), "figures": .text(frozen.text),
        ])
        try session.report("\(frozen.entries.count) figures are frozen")
        return nil
    }

    static let submit = ShellCommand(
        declaration: HostCommand(
            ["report", "submit"], summary: "submits an approved report and puts its pages into the archive",
            details: """
                Writes reports/archive/ID-YEAR.zh.html and .en.html when the line commits. Refused where a figure has moved \
                since the approval.
                """,
            parameters: [report], changesRecords: true)
    ) { (session, arguments) throws(Diagnostic) in
        let record = try ReportRecord(session, arguments)
        try record.requireState("approved", "`report approve \(record.id)` comes first")
        let moved = try record.deviations()
        if let first = moved.first {
            throw Diagnostic(
                "E0431", "\(moved.count) figure\(plural: moved.count) of \(record.id) moved since the approval",
                outcome: .failed, expected: "figures as approved; the first that differs is \(first[1].plainText)",
                help:
                    "`report deviations \(record.id)` lists them; go back with reports update \(record.id) --state draft"
            )
        }
        let workspace = try session.requireWorkspace().path
        try ReportFiles.makeFolder(ReportFiles.archive, in: workspace)
        for language in [ReportLanguage.chinese, .english] {
            let page = try SummaryReport(session, year: record.year, language: language).page()
            let path = "\(ReportFiles.archive)/\(record.id)-\(record.year).\(language.rawValue).html"
            try session.saveBytes(Array(page.utf8), to: "\(workspace)/\(path)")
            try session.report("archived \(path)")
        }
        try record.change(["state": .text("submitted"), "submitted": .date(session.evaluationContext.today)])
        return nil
    }

    static let deviations = ShellCommand(
        declaration: HostCommand(
            ["report", "deviations"], summary: "figures of an approved report that would be others today",
            details: "`what` tells whether the value itself moved, or only records behind it.",
            parameters: [report],
            columns: [
                Column("report", .text), Column("figure", .text), Column("approved", .text), Column("now", .text),
                Column("what", .text),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        ListCursor(try ReportRecord(session, arguments).deviations())
    }
}

/// A record of the collection `reports`.
private struct ReportRecord {
    let session: Session
    let schema: CollectionSchema
    let record: Record
    let year: Int

    var id: String { record.id }
    var period: String { text("period") ?? "" }

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
        let period = schema.index(of: "period").map { record.values[$0].plainText } ?? ""
        guard period.count == 4, let year = Int(period) else {
            throw Diagnostic(
                "E0431", "\(id) covers `\(period)`", outcome: .failed,
                expected: "a report of a whole year, such as 2016")
        }
        self.session = session
        self.schema = schema
        self.record = record
        self.year = year
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
        for figure in ledger.figures { values.append(try ledger.value(of: figure.id, year: year)) }
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
            let now = known.contains(entry.id) ? try ledger.value(of: entry.id, year: year) : nil
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
