internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum FiguresCommand {
    /// Wide enough for areas, yuan and percentages alike; shown without trailing zeros.
    static let valueType = ValueType.decimal(scale: 4)

    static let command = ShellCommand(
        declaration: HostCommand(
            ["figures"], summary: "the figures of the bureau's reports for a year, each computed from records",
            details: """
                A figure that cannot be told is `not reported` and has no value; `note` says why. Ids stay the same from year to \
                year. `trace ID` shows how a figure is defined and the records behind it. `hash` changes when the value or any \
                of the records does.
                """,
            parameters: [
                CommandParameter("year", .int, default: "null", summary: "calendar year; this year unless given"),
                ReportPeriod.until,
                CommandParameter("section", .text, default: "null", summary: "only of this section of the summary"),
            ],
            columns: [
                Column("id", .text), Column("section", .text), Column("figure", .text), Column("value", valueType),
                Column("unit", .text), Column("state", .text, subject: .listed(words: ["not reported", "reported"])),
                Column("records", .int), Column("note", .text),
                Column("hash", .text),
            ],
            examples: [
                ModuleKit.CommandExample(
                    "figures --year 2016 --section 8.1 | select id, value, unit", "of one section"),
                ModuleKit.CommandExample(
                    "figures --year 2016 | where state == \"not reported\" | select id, note", "what cannot be told"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let ledger = FigureLedger(session)
        let period = try session.period(arguments)
        let section = arguments.text("section")
        var rows: [[Value]] = []
        for figure in ledger.figures {
            if let section, figure.section != section, !figure.section.hasPrefix(section + ".") { continue }
            let value = try ledger.value(of: figure.id, in: period)
            rows.append(FiguresCommand.row(value, try ledger.evidence(for: value)))
        }
        if rows.isEmpty, let section {
            throw Diagnostic(
                "E0416", "no figure belongs to section `\(section)`", outcome: .failed,
                expected: "a number such as 8 or 8.1, as `figures` shows it")
        }
        return ListCursor(rows)
    }

    /// Why it is not known, or what of the period it leaves out.
    private static func note(_ value: FigureValue) -> Message? {
        value.reason ?? value.since.map { "records of its kind begin on \($0.description)" }
    }

    private static func row(_ value: FigureValue, _ evidence: FigureEvidence) -> [Value] {
        [
            .text(value.figure.id), .text(value.figure.section), .text(said(value.figure.name)),
            value.value.map(Value.decimal) ?? .null, .text(said(value.figure.unit.word)),
            .text(value.value == nil ? "not reported" : "reported"), .int(Int64(evidence.records.count)),
            note(value).map { .text($0.text) } ?? .null, evidence.hash.map(Value.text) ?? .null,
        ]
    }
}

enum TraceCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["trace"], summary: "how a figure comes about: its definition, the records behind it, their last commits",
            details: """
                The definition and the value go to the messages, the records are the rows. `commit`, `time`, `user` and \
                `message` are those of the commit that last changed the record.
                """,
            parameters: [
                CommandParameter("figure", .text, positional: true, summary: "the figure's id, as `figures` lists it"),
                CommandParameter("year", .int, default: "null", summary: "calendar year; this year unless given"),
                ReportPeriod.until,
            ],
            columns: [
                Column("collection", .text), Column("id", .text), Column("name", .text), Column("commit", .int),
                Column("time", .datetime), Column("user", .text), Column("message", .text),
            ],
            examples: [
                ModuleKit.CommandExample("trace teachers.recruited.general --year 2016", "seven teachers by name"),
                ModuleKit.CommandExample(
                    "trace teachers.recruited --year 2016 | count by commit", "which commits it rests on"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let ledger = FigureLedger(session)
        let value = try ledger.value(of: arguments.text("figure") ?? "", in: try session.period(arguments))
        session.say(TraceCommand.headline(value))
        session.say(TraceCommand.definition(value.figure))
        var wanted: [String: Set<String>] = [:]
        let records = try ledger.evidence(for: value).records
        for record in records { wanted[record.collection, default: []].insert(record.id) }
        let changes = try session.requireWorkspace().lastChanges(of: wanted)
        return ListCursor(
            records.map { record in
                let change = changes[record.collection]?[record.id]
                return [
                    .text(record.collection), .text(record.id),
                    session.label(of: record.id, in: record.collection).map(Value.text) ?? .null,
                    change.map { .int(Int64($0.commit)) } ?? .null, change.map { .datetime($0.time) } ?? .null,
                    change.map { .text($0.user) } ?? .null,
                    (change?.message ?? change?.script).map(Value.text) ?? .null,
                ]
            })
    }

    private static func headline(_ value: FigureValue) -> Message {
        let figure = value.figure
        guard let number = value.value else {
            return
                "\(figure.id) \(value.period.name): \(figure.name): not reported, as \(value.reason ?? "it is unknown")"
        }
        return "\(figure.id) \(value.period.name): \(figure.name): \(number.normalized.description) \(figure.unit.word)"
    }

    private static func definition(_ figure: Figure) -> Message {
        switch figure.definition {
        case .records(let pipeline, let value): "defined as: \(pipeline) | summarize value = \(value)"
        case .change(let id): "defined as: \(id), less \(id) of the year before"
        case .percentage(let part, let whole): "defined as: \(part) / \(whole), in percent with one place"
        case .notReported(let reason): "not defined: \(Message(phrase: reason))"
        }
    }
}

extension Figure {
    /// What it is called in messages.
    var name: Message { Message(label: label, chinese: labelZh) }
}

extension FigureUnit {
    var word: Message { Message(label: name, chinese: labelZh) }
}

extension Session {
    /// What `--year` and `--until` ask for: a year, up to the day that is said and never beyond today.
    func period(_ arguments: HostArguments) throws(Diagnostic) -> ReportPeriod {
        let today = evaluationContext.today
        var until: CivilDate?
        if case .date(let day)? = arguments["until"] { until = day }
        let year = arguments["year"]?.whole.map { Int(clamping: $0) } ?? until?.year ?? today.year
        if let until, until.year != year || until > today {
            throw Diagnostic(
                "E0303",
                until > today
                    ? "\(until.description) is still to come" : "\(until.description) does not lie in \(String(year))",
                outcome: .failed, expected: "a day of the year, today at the latest")
        }
        guard let period = ReportPeriod(year: year, upTo: min(until ?? today, today)) else {
            throw Diagnostic("E0303", "\(String(year)) is no year", outcome: .failed, expected: "a year such as 2016")
        }
        return period
    }
}

extension ReportPeriod {
    static let until = CommandParameter(
        "until", .date, default: "null", summary: "last day of a part of the year; its end or today unless given")

    /// `2016`, `2016-01-01..2016-09-28`.
    var name: String { isWhole || !hasBegun ? String(year) : "\(first)..\(last)" }
}
