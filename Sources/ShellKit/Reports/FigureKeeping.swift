internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// Whether the records of a figure's kind were kept in its period. Nothing on record is 0 only where they were: where some of
/// them lie in the period, or where it is over and some lie before it and behind it. A figure of what there is at the end of
/// the period needs one from before its end.
struct FigureKeeping {
    let isKept: Bool
    /// The day of the first record of the kind, where it lies within the period.
    let since: CivilDate?
    /// The day of the period's first record of the kind.
    let first: CivilDate?
}

extension FigureLedger {
    func keeping(of figure: Figure, in period: ReportPeriod) throws(Diagnostic) -> FigureKeeping {
        guard case .records(let pipeline, _) = figure.definition,
            let schema = session.collection(String(pipeline.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
        else { return FigureKeeping(isKept: true, since: nil, first: nil) }
        let question = schema.name + (figure.kind.map { " | where \($0)" } ?? "") + "\n" + counts(figure.periodField)
        let key = "\(period.first) \(period.last) \(question)"
        if let known = keepings[key] { return known }
        let cells = try rows(question, figure, period).rows.next() ?? []
        func some(_ index: Int) -> Bool { cells.count > index && cells[index].whole ?? 0 > 0 }
        var first: CivilDate?
        if cells.count > 3, case .date(let day) = cells[3] { first = day }
        let isOver = period.last < session.evaluationContext.today
        let keeping = FigureKeeping(
            isKept: some(1) || (some(0) && some(2) && isOver),
            since: some(0) || first == period.first ? nil : first, first: first)
        keepings[key] = keeping
        return keeping
    }

    /// Counts the records before, in and behind the period.
    private func counts(_ field: Figure.PeriodField?) -> String {
        switch field {
        case .day(let field):
            """
            | summarize before = countif(\(field) < $from), within = countif(\(field) >= $from and \(field) < $to), \
            after = countif(\(field) >= $to), first = min(if(\(field) >= $from and \(field) < $to, \(field), null))
            """
        case .year(let field):
            """
            | summarize before = countif(\(field) < $year), within = countif(\(field) == $year), \
            after = countif(\(field) > $year)
            """
        // Where no record has the day, it is not what tells when they were kept.
        case .upTo(let field):
            "| summarize before = 0, within = if(count(\(field)) == 0, count(), countif(\(field) < $to))"
        case nil: "| summarize before = 0, within = count()"
        }
    }

    /// The day on which the records of the year before begin where that is too late for a comparison: where they begin with it
    /// at all, and more than a month later in the year than those of this year do.
    func incomparable(
        _ figure: Figure, _ period: ReportPeriod, _ before: ReportPeriod
    ) throws(Diagnostic) -> CivilDate? {
        guard let since = try keeping(of: figure, in: before).since else { return nil }
        let usual = try keeping(of: figure, in: period).first?.adding(months: -12) ?? before.first
        guard let latest = usual.adding(months: 1), since > latest else { return nil }
        return since
    }
}

extension ReportPeriod {
    /// What stands for `$year`, `$from` and `$to` in what modules declare.
    var declaredValues: [DeclaredValue] {
        [
            DeclaredValue("year", .int(Int64(year)), .int), DeclaredValue("from", .date(first), .date),
            DeclaredValue("to", .date(end), .date),
        ]
    }
}
