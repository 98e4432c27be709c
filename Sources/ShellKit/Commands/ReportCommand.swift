internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum ReportCommand {
    static let summary = ShellCommand(
        declaration: HostCommand(
            ["report", "summary"], summary: "the bureau's work summary of a year, its figures computed from records",
            details: """
                Sections come from templates (mustache) of the modules; a file summary-NN.LANG.mustache in reports/templates \
                takes the place of a section's own (`report templates` writes them there to begin with). Without --output the \
                text goes to standard output. Figures that cannot be told are left out of the text and `not reported` in the \
                table at the end. A year that is not over is reported up to today, or up to --until; it is compared with the same \
                part of the year before, where records were kept in all of that. A Word document is made by pandoc where it is installed.
                """,
            parameters: [
                CommandParameter("year", .int, default: "null", summary: "calendar year; this year unless given"),
                ReportPeriod.until,
                CommandParameter("lang", .text, default: "null", summary: "zh or en"),
                CommandParameter("to", .text, default: "\"md\"", summary: "md, html or docx"),
                CommandParameter("output", .text, default: "null", summary: "the file to write"),
            ],
            examples: [
                ModuleKit.CommandExample("report summary --year 2016 --to html --output summary.html", "a page")
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let period = try session.period(arguments)
        let report = SummaryReport(
            session, in: period, language: try ReportCommand.language(arguments, session))
        let format = arguments.text("to") ?? "md"
        let output = arguments.text("output")
        if format == "html", output == nil, session.terminal.isTerminal {
            let named = arguments.text("lang").map { " --lang \($0)" } ?? ""
            throw Diagnostic(
                "E0619", "a page would fill the terminal with its source", outcome: .failed,
                expected: "--output summary.html, or a pipe behind edsh",
                help: "report summary --year \(String(period.year))\(named) --to html --output summary.html")
        }
        let bytes: [UInt8]
        switch format {
        case "md": bytes = Array(try report.markdown().utf8)
        case "html": bytes = Array(try report.page().utf8)
        case "docx":
            guard output != nil else {
                throw Diagnostic(
                    "E0619", "a Word document needs a file", outcome: .failed, expected: "--output summary.docx")
            }
            bytes = try ReportFiles.document(ofPage: report.page(isDocument: true))
        default:
            throw Diagnostic(
                "E0619", "a report is not written as `\(format)`", outcome: .failed, expected: "md, html or docx",
                suggestions: NearestName.find(format, in: ["md", "html", "docx"]))
        }
        if let output {
            try session.saveBytes(bytes, to: output)
            try session.report("wrote \(output)")
        } else {
            try session.write(String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes, as: UTF8.self))
        }
        return nil
    }

    static let templates = ShellCommand(
        declaration: HostCommand(
            ["report", "templates"],
            summary: "writes the templates of the work summary into reports/templates, to be edited",
            details: "What is there already is left as it is.",
            parameters: [CommandParameter("lang", .text, default: "null", summary: "zh or en")])
    ) { (session, arguments) throws(Diagnostic) in
        let language = try ReportCommand.language(arguments, session)
        let workspace = try session.requireWorkspace().path
        try ReportFiles.makeFolder(ReportFiles.templates, in: workspace)
        var count = 0
        for section in session.reportSections {
            let path = "\(ReportFiles.templates)/\(SummaryReport.templateName(section.number, language))"
            if try ReportFiles.text(of: "\(workspace)/\(path)") != nil { continue }
            let text = language == .chinese ? section.templateZh : section.template
            try FileWriting.create("\(workspace)/\(path)", Array((text + "\n").utf8))
            count += 1
        }
        session.say("wrote \(count) template\(plural: count) to \(ReportFiles.templates)")
        return nil
    }

    static func language(_ arguments: HostArguments, _ session: Session) throws(Diagnostic) -> ReportLanguage {
        guard let text = arguments.text("lang") else {
            return Language.current == .chinese ? .chinese : .english
        }
        guard let language = ReportLanguage(rawValue: text) else {
            throw Diagnostic(
                "E0619", "there is no report in the language `\(text)`", outcome: .failed, expected: "zh or en")
        }
        return language
    }
}
