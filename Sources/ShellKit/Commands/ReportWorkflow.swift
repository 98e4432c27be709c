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
                """
                Who checks is the user who runs it. Says how many figures are reported, and names those that are not. The \
                report is then about its year up to its field `until`, which becomes today (or the year's end) where it is empty.
                """,
            parameters: [report], changesRecords: true)
    ) { (session, arguments) throws(Diagnostic) in
        let record = try ReportRecord(session, arguments)
        try record.requireState("draft", "a report is checked once, as a draft")
        let values = try record.figures()
        let missing = values.filter { $0.value == nil }.map(\.figure.id)
        try session.report("\(values.count - missing.count) figures of \(record.period.name) are reported")
        if !missing.isEmpty { try session.report("not reported: \(missing.joined(separator: ", "))") }
        try record.change([
            "state": .text("checked"), "checked_by": .text(session.options.user), "until": .date(record.period.last),
        ])
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
            "until": .date(record.period.last),
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
            let page = try SummaryReport(session, in: record.period, language: language).page()
            let path = "\(ReportFiles.archive)/\(record.id)-\(String(record.period.year)).\(language.rawValue).html"
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
