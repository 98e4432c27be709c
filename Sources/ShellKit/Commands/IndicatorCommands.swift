internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

enum IndicatorCommands {
    static let list = ShellCommand(
        declaration: HostCommand(
            ["indicators"], summary: "the measures by which schools and the county are judged, with their norms",
            columns: [
                Column("name", .text), Column("label", .text), Column("unit", .text), Column("norm", .text),
                Column("since", .date), Column("source", .text), Column("definition", .text),
            ],
            examples: [
                ModuleKit.CommandExample("indicators | select name, unit, norm, since", "all of them with their norms")
            ])
    ) { (session, _) throws(Diagnostic) in
        var rows: [[Value]] = []
        for indicator in session.modules.flatMap(\.indicators) {
            let head: [Value] = [
                .text(indicator.name), .text(indicator.labelZh), .text(phrase(indicator.unit)),
            ]
            let definition = Value.text("\(indicator.rows) | summarize \(indicator.value)")
            if indicator.thresholds.isEmpty { rows.append(head + [.null, .null, .null, definition]) }
            for norm in indicator.thresholds {
                rows.append(
                    head + [
                        .text(said(norm.group.map { "\($0): \(norm.words)" } ?? norm.words)), .date(norm.from),
                        .text(phrase(norm.source)), definition,
                    ])
            }
        }
        return ListCursor(rows)
    }

    static let one = ShellCommand(
        declaration: HostCommand(
            ["indicator"], summary: "the values of one measure for a period, held against the norm in force then",
            details: """
                `counted` is the number of rows behind a value; `met` is empty where no norm applies or the value is not known; \
                `note` then says why. \
                A norm that depends on the kind of school applies only while the values are told apart by it, that is without \
                --by.
                """,
            parameters: [
                CommandParameter("name", .text, positional: true, summary: "its name, as `indicators` lists it"),
                CommandParameter(
                    "period", .text, default: "null", summary: "2016, 2016-09 or 2016-01-01..2016-07-01; this year"),
                CommandParameter(
                    "by", .text, default: "null",
                    summary: "other keys to tell the values apart, such as school.township"),
            ],
            columns: [
                Column("group", .text), Column("value", FiguresCommand.valueType), Column("counted", .int),
                Column("norm", .text), Column("met", .bool), Column("source", .text),
                Column("note", .text),
            ],
            examples: [
                ModuleKit.CommandExample("indicator large-classes --period 2016", "of every kind of school"),
                ModuleKit.CommandExample(
                    "indicator large-classes --period 2016 --by school.township | sort -value | take 3",
                    "where classes are largest"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let all = session.modules.flatMap(\.indicators)
        let name = arguments.text("name") ?? ""
        guard let indicator = all.first(where: { $0.name == name || $0.labelZh == name }) else {
            throw Diagnostic(
                "E0417", "there is no indicator `\(name)`", outcome: .failed,
                expected: "a name that `indicators` lists", suggestions: NearestName.find(name, in: all.map(\.name)))
        }
        let period = try session.period(arguments.text("period"))
        session.say("\(Message(phrase: indicator.summary)) [\(Message(phrase: indicator.unit))], \(period)")
        return ListCursor(
            try IndicatorValues(session: session, indicator: indicator, period: period, by: arguments.text("by"))
                .rows())
    }
}

extension Session {
    /// A year, a month or a span of days; this year where none is given.
    func period(_ text: String?) throws(Diagnostic) -> Period {
        func year(_ number: Int) -> Period? {
            guard let start = CivilDate(year: number, month: 1, day: 1),
                let end = CivilDate(year: number + 1, month: 1, day: 1)
            else { return nil }
            return Period(start: start, end: end)
        }
        if let text, text.count == 4, let number = Int(text), let period = year(number) { return period }
        if let text, case .success(.period(let period)) = WordReader.read(text, as: .period) { return period }
        guard let text else {
            if let period = year(evaluationContext.today.year) { return period }
            throw Diagnostic("E0303", "there is no period today", outcome: .failed)
        }
        throw Diagnostic(
            "E0303", "`\(text)` is no period", outcome: .failed,
            expected: "a year such as 2016, a month such as 2016-09, or two days: 2016-01-01..2016-07-01")
    }
}
