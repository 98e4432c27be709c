internal import BaseKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

extension SummaryReport {
    /// The summary as Markdown, with a table of its figures at the end.
    func markdown() throws(Diagnostic) -> String {
        var lines = ["# \(title)", ""]
        let sections = try sections(prepare: { $0 }, mark: { $1 })
        lines += [try head(), ""]
        if let note = note(on: sections) { lines += [note, ""] }
        for section in sections {
            lines.append("## \(heading(section))")
            var wasItem = false
            for paragraph in section.paragraphs {
                let isItem = paragraph.hasPrefix("- ")
                if !(wasItem && isItem) { lines.append("") }
                lines.append(paragraph)
                wasItem = isItem
            }
            lines.append("")
        }
        lines.append("## \(words.figures)")
        lines.append("")
        lines.append(
            "| \(words.id) | \(words.figure) | \(period.heading(language)) | \(headingBefore) | \(words.unit) |")
        lines.append("|---|---|--:|--:|---|")
        for row in try figureRows() {
            lines.append("| `\(row.id)` | \(row.label) | \(row.value) | \(row.last) | \(row.unit) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func heading(_ section: Section) -> String {
        language == .chinese
            ? "\(SummaryReport.chineseNumber(section.number))、\(section.title)" : "\(section.number) \(section.title)"
    }

    struct FigureRow {
        let id: String
        let label: String
        let value: String
        let last: String
        let unit: String
    }

    func figureRows() throws(Diagnostic) -> [FigureRow] {
        var rows: [FigureRow] = []
        for figure in ledger.figures {
            let now = try ledger.value(of: figure.id, in: period)
            let before = try period.before.map { (period) throws(Diagnostic) in
                try ledger.value(of: figure.id, in: period)
            }
            rows.append(
                FigureRow(
                    id: figure.id, label: language == .chinese ? figure.labelZh : figure.label,
                    value: cell(now), last: before.map(cell) ?? words.notReported,
                    unit: language == .chinese ? figure.unit.labelZh : figure.unit.plural))
        }
        return rows
    }

    /// A value, with the day on which its records begin where that is within the period.
    private func cell(_ value: FigureValue) -> String {
        guard let number = value.value else { return words.notReported }
        let text = FigureText(number).grouped
        // What is kept by the year is that of the whole year, once it is over.
        if value.figure.isOfWholeYear, value.period.year < session.evaluationContext.today.year, !value.period.isWhole {
            return language == .chinese ? "\(text)（全年）" : "\(text) (whole year)"
        }
        guard let day = value.since.map({ ReportPeriod.day($0, of: value.period.year, language) }) else { return text }
        return language == .chinese ? "\(text)（\(day)起）" : "\(text) (from \(day))"
    }

    func head() throws(Diagnostic) -> String {
        period.head(language, commit: try session.workspace?.status().commit)
    }

    var headingBefore: String { period.before?.heading(language) ?? "" }

    /// The words of the report that are no template's.
    struct Words {
        let figures: String
        let note: String
        let id: String
        let figure: String
        let unit: String
        let notReported: String
        /// In a section of which nothing is known.
        let nothing: String
    }

    var words: Words {
        language == .chinese
            ? Words(
                figures: "附：数据台账", note: "每个数据均由记录计算得出，可用 trace 加编号追溯到具体记录。", id: "编号", figure: "指标",
                unit: "单位", notReported: "未报",
                nothing: "本节在报告期内没有记录，未报。")
            : Words(
                figures: "Figures", note: "Each figure is computed from records; `trace ID` lists them.", id: "id",
                figure: "figure", unit: "unit", notReported: "not reported",
                nothing: "Nothing of this section is on record for the period; it is not reported.")
    }

    /// 1 to 99 as headings number sections.
    static func chineseNumber(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
    }
}
