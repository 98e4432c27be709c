internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum ReportLanguage: String {
    case english = "en"
    case chinese = "zh"
}

extension Session {
    /// By number, one each.
    var reportSections: [ReportSection] {
        var sections: [Int: ReportSection] = [:]
        for section in modules.flatMap(\.reportSections) {
            sections[section.number] = sections[section.number]?.followed(by: section) ?? section
        }
        return sections.values.sorted { $0.number < $1.number }
    }
}

/// The bureau's work summary of a year: the modules' sections, filled with figures.
struct SummaryReport {
    struct Section {
        let number: Int
        let title: String
        /// Paragraphs; one that begins with `- ` is an item of a list.
        let paragraphs: [String]
        let chart: [FigureValue]
    }

    let session: Session
    let period: ReportPeriod
    let language: ReportLanguage
    let ledger: FigureLedger

    init(_ session: Session, in period: ReportPeriod, language: ReportLanguage) {
        self.session = session
        self.period = period
        self.language = language
        ledger = FigureLedger(session)
    }

    var bureau: String {
        guard let manifest = session.workspace?.manifest else { return "" }
        return language == .english ? manifest.bureauEnglish ?? manifest.bureau : manifest.bureau
    }

    var year: Int { period.year }

    var title: String {
        language == .chinese
            ? "\(bureau)\(period.months(.chinese))工作总结"
            : "Work summary \(period.isWhole ? "" : "for ")\(period.months(.english)), \(bureau)"
    }

    /// `mark` makes of a number what the format shows; `prepare` makes of a template's own words what it shows.
    func sections(
        prepare: (String) -> String, mark: (FigureValue, String) -> String
    ) throws(Diagnostic) -> [Section] {
        var values: [String: TemplateValue] = [
            "year": .text(String(year)), "lastYear": .text(String(year - 1)), "bureau": .text(prepare(bureau)),
            "isWhole": .flag(period.isWhole), "period": .text(period.months(language)),
            "lastDay": .text(shown(.date(period.last))), "during": .text(period.during(language)),
        ]
        for figure in ledger.figures {
            let key = figure.id.split(separator: ".").joined(separator: "_")
            values[key] = try templateValue(of: figure.id, mark: mark)
        }
        var sections: [Section] = []
        for section in session.reportSections {
            var own = values
            for (name, pipeline) in section.lists { own[name] = try list(pipeline, section, prepare) }
            let template = try template(section)
            let text = try Template(title: template.title, text: prepare(template.text)).filled(with: own)
            var chart: [FigureValue] = []
            for id in section.chart { chart.append(try ledger.value(of: id, in: period)) }
            var paragraphs = SummaryReport.paragraphs(text, joint: language == .chinese ? "" : " ")
            if paragraphs.isEmpty { paragraphs = [words.nothing] }
            sections.append(
                Section(
                    number: section.number, title: language == .chinese ? section.titleZh : section.title,
                    paragraphs: paragraphs, chart: chart))
        }
        return sections
    }

    private func templateValue(
        of id: String, mark: (FigureValue, String) -> String
    ) throws(Diagnostic) -> TemplateValue {
        let value = try ledger.value(of: id, in: period)
        return value.templateValue(last: try ledger.valueBefore(value), language, mark: mark)
    }

    private func list(
        _ pipeline: String, _ section: ReportSection, _ prepare: (String) -> String
    ) throws(Diagnostic) -> TemplateValue {
        let answer = try session.interpreter.rows(
            ofDeclared: pipeline, title: "section \(section.number) of the summary", period.declaredValues, in: session)
        var rows: [[String: TemplateValue]] = []
        while let row = try answer.rows.next() {
            var object: [String: TemplateValue] = [:]
            for (column, value) in zip(answer.columns, row) {
                if case .bool(let holds) = value {
                    object[column.name] = .flag(holds)
                } else {
                    object[column.name] = .text(prepare(shown(value)))
                }
            }
            rows.append(object)
        }
        return .list(rows)
    }

    /// Days as people write them; all else as it is.
    private func shown(_ value: Value) -> String {
        guard case .date(let day) = value else { return value.plainText }
        return ReportPeriod.day(day, of: year, language)
    }

    /// Said at the head of an English summary in which titles stand that the records have in Chinese alone.
    func note(on sections: [Section]) -> String? {
        let isHan: (Unicode.Scalar) -> Bool = { (0x4E00...0x9FFF).contains($0.value) }
        guard language == .english,
            sections.contains(where: { $0.paragraphs.contains { $0.unicodeScalars.contains(where: isHan) } })
        else { return nil }
        return "Titles and names for which the records have no English are given in the original."
    }

    /// The bureau's own template where it has put one into `reports/templates`, else the module's.
    private func template(_ section: ReportSection) throws(Diagnostic) -> (title: String, text: String) {
        let name = SummaryReport.templateName(section.number, language)
        if let folder = session.workspace?.path,
            let text = try ReportFiles.text(of: "\(folder)/\(ReportFiles.templates)/\(name)")
        {
            return ("\(ReportFiles.templates)/\(name)", text)
        }
        return (
            "the template of section \(section.number)",
            language == .chinese ? section.templateZh : section.template
        )
    }

    static func templateName(_ number: Int, _ language: ReportLanguage) -> String {
        "summary-\(number < 10 ? "0" : "")\(number).\(language.rawValue).mustache"
    }

    /// Lines of a paragraph belong together, with `joint` between them (nothing in Chinese); empty lines and items of a list
    /// set paragraphs apart.
    static func paragraphs(_ text: String, joint: String) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.drop { $0 == " " }
            if line.isEmpty || line.hasPrefix("- ") {
                if !current.isEmpty { paragraphs.append(current) }
                current = String(line)
            } else if current.isEmpty {
                current = String(line)
            } else {
                current += (current.hasSuffix(" ") ? "" : joint) + line
            }
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }
}
