internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum ReportLanguage: String {
    case english = "en"
    case chinese = "zh"
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
    let year: Int
    let language: ReportLanguage
    let ledger: FigureLedger

    init(_ session: Session, year: Int, language: ReportLanguage) {
        self.session = session
        self.year = year
        self.language = language
        ledger = FigureLedger(session)
    }

    var bureau: String {
        guard let manifest = session.workspace?.manifest else { return "" }
        return language == .english ? manifest.bureauEnglish ?? manifest.bureau : manifest.bureau
    }

    var title: String {
        language == .chinese ? "\(bureau)\(year)年工作总结" : "Work summary \(year), \(bureau)"
    }

    /// `mark` makes of a number what the format shows; `prepare` makes of a template's own words what it shows.
    func sections(
        prepare: (String) -> String, mark: (FigureValue, String) -> String
    ) throws(Diagnostic) -> [Section] {
        var values: [String: TemplateValue] = [
            "year": .text(String(year)), "lastYear": .text(String(year - 1)), "bureau": .text(prepare(bureau)),
        ]
        for figure in ledger.figures {
            let key = figure.id.split(separator: ".").joined(separator: "_")
            values[key] = try ledger.value(of: figure.id, year: year).templateValue(
                last: try ledger.value(of: figure.id, year: year - 1), language, mark: mark)
        }
        var sections: [Section] = []
        for section in session.modules.flatMap(\.reportSections).sorted(by: { $0.number < $1.number }) {
            var own = values
            for (name, pipeline) in section.lists { own[name] = try list(pipeline, section, prepare) }
            let template = try template(section)
            let text = try Template(title: template.title, text: prepare(template.text)).filled(with: own)
            var chart: [FigureValue] = []
            for id in section.chart { chart.append(try ledger.value(of: id, year: year)) }
            sections.append(
                Section(
                    number: section.number, title: language == .chinese ? section.titleZh : section.title,
                    paragraphs: SummaryReport.paragraphs(text, joint: language == .chinese ? "" : " "), chart: chart))
        }
        return sections
    }

    private func list(
        _ pipeline: String, _ section: ReportSection, _ prepare: (String) -> String
    ) throws(Diagnostic) -> TemplateValue {
        let answer = try session.interpreter.rows(
            ofDeclared: pipeline, title: "section \(section.number) of the summary", FigureLedger.period(of: year),
            in: session)
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
        if language == .chinese {
            return (day.year == year ? "" : "\(day.year)年") + "\(day.month)月\(day.day)日"
        }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day.day) \(months[day.month - 1])" + (day.year == year ? "" : " \(day.year)")
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
