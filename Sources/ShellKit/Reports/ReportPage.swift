internal import BaseKit
internal import ModuleKit
internal import WorkspaceKit

extension SummaryReport {
    /// The summary as one page that needs nothing else: readable on a phone, and in print. Each figure in the text leads to
    /// its row in the table of figures.
    ///
    /// `isDocument`: what a text document is made of, which has headings to go by instead of links, and no drawings, as not
    /// every program shows those in it.
    func page(isDocument: Bool = false) throws(Diagnostic) -> String {
        let sections = try sections(prepare: HTMLText.escaped) { value, text in
            isDocument
                ? HTMLText.escaped(text) : "<a href=\"#\(value.figure.id)\">\(HTMLText.escaped(text))</a>"
        }
        // A document has its title from the page's own.
        var body = "<header>\n" + (isDocument ? "" : "<h1>\(HTMLText.escaped(title))</h1>\n")
        body += "<p class=\"note\">\(HTMLText.escaped(try head()))</p>\n"
        if let note = note(on: sections) { body += "<p class=\"note\">\(HTMLText.escaped(note))</p>\n" }
        body += "</header>\n"
        if !isDocument {
            body += "<nav>\n"
            for section in sections {
                body += "<a href=\"#section-\(section.number)\">\(HTMLText.escaped(heading(section)))</a>\n"
            }
            body += "</nav>\n"
        }
        for section in sections {
            body += "<section id=\"section-\(section.number)\">\n<h2>\(HTMLText.escaped(heading(section)))</h2>\n"
            body += SummaryReport.paragraphsHTML(section.paragraphs)
            if !isDocument, let chart = try chart(section) { body += "<figure>\n\(chart)</figure>\n" }
            body += "</section>\n"
        }
        body +=
            "<section id=\"figures\">\n<h2>\(words.figures)</h2>\n<p class=\"note\">\(HTMLText.escaped(words.note))</p>\n"
        body +=
            "<table>\n" + (isDocument ? SummaryReport.columnWidths : "")
            + "<thead><tr><th>\(words.figure)</th><th class=\"n\">\(period.heading(language))</th><th class=\"n\">\(headingBefore)</th>"
        body += "<th>\(words.unit)</th><th>\(words.id)</th></tr></thead>\n<tbody>\n"
        for row in try figureRows() {
            body +=
                "<tr id=\"\(row.id)\"><td>\(HTMLText.escaped(row.label))</td><td class=\"n\">\(row.value)</td>"
                + "<td class=\"n\" data-when=\"\(year - 1)\">\(row.last)</td><td>\(row.unit)</td><td><code>\(SummaryReport.breaking(row.id))</code></td></tr>\n"
        }
        body += "</tbody>\n</table>\n</section>\n"
        return """
            <!DOCTYPE html>
            <html lang="\(language == .chinese ? "zh-CN" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(SummaryReport.style)
            </style>
            </head>
            <body>
            <main>
            \(body)</main>
            </body>
            </html>

            """
    }

    /// An id that may go on in the next line behind a dot or `_`, and nowhere else.
    private static func breaking(_ id: String) -> String {
        id.map { ".-_".contains($0) ? "\($0)<wbr>" : String($0) }.joined()
    }

    /// Else all columns of a document's table are of one width.
    private static let columnWidths =
        "<colgroup>"
        + [27, 17, 17, 16, 23].map { "<col style=\"width: \($0)%\">" }.joined() + "</colgroup>\n"

    private static func paragraphsHTML(_ paragraphs: [String]) -> String {
        var html = ""
        var inList = false
        for paragraph in paragraphs {
            let isItem = paragraph.hasPrefix("- ")
            if isItem != inList { html += isItem ? "<ul>\n" : "</ul>\n" }
            html += isItem ? "<li>\(paragraph.dropFirst(2))</li>\n" : "<p>\(paragraph)</p>\n"
            inList = isItem
        }
        return html + (inList ? "</ul>\n" : "")
    }

    private func chart(_ section: Section) throws(Diagnostic) -> String? {
        var bars: [FigureBars.Bar] = []
        for value in section.chart {
            let last = try ledger.valueBefore(value)
            guard value.value != nil || last.value != nil else { continue }
            bars.append(
                FigureBars.Bar(
                    label: language == .chinese ? value.figure.labelZh : value.figure.label, now: value.value,
                    before: last.value))
        }
        guard !bars.isEmpty else { return nil }
        let unit =
            section.chart.first.map { language == .chinese ? $0.figure.unit.labelZh : $0.figure.unit.plural } ?? ""
        return FigureBars(bars: bars, year: year, unit: unit).svg
    }

    private static let style = """
        :root { --ink: #1d2733; --soft: #5b6875; --line: #d9dfe5; --accent: #1f6f8b; --paper: #ffffff }
        * { box-sizing: border-box }
        html { -webkit-text-size-adjust: 100% }
        body { margin: 0; background: #f3f5f7; color: var(--ink); font: 17px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif }
        html[lang=en] body { font-family: Georgia, "Noto Serif", "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif }
        main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; background: var(--paper) }
        header { border-bottom: 2px solid var(--accent); margin-bottom: 1.5rem }
        h1 { font-size: 1.7rem; line-height: 1.35; margin: 0.2rem 0 0.8rem }
        h2 { font-size: 1.2rem; margin: 2.4rem 0 0.6rem; color: var(--accent) }
        p { margin: 0.6rem 0 }
        html[lang^=zh] section > p { text-indent: 2em }
        html[lang^=zh] section > p.note { text-indent: 0 }
        .note { color: var(--soft); font-size: 0.85rem; margin: 0.3rem 0 }
        a { color: inherit; text-decoration: none; border-bottom: 1px dotted var(--accent) }
        nav { columns: 2; font-size: 0.9rem; margin-bottom: 1rem }
        nav a { display: block; border: 0; color: var(--soft) }
        nav a:hover { color: var(--accent) }
        figure { margin: 1.2rem 0 }
        svg { display: block; width: 100%; max-width: 34rem; height: auto; font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif }
        table { border-collapse: collapse; width: 100%; font-size: 0.85rem; line-height: 1.4 }
        th, td { text-align: left; padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); vertical-align: top }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        code { font-size: 0.75rem; color: var(--soft) }
        tr:target td { background: #fff3cf }
        @media screen and (max-width: 40rem) {
          body { font-size: 16px } main { padding: 1.2rem 1rem 3rem } nav { columns: 1 }
          table, tbody, tr { display: block } thead { display: none } table { font-size: 0.85rem }
          tr { display: grid; grid-template-columns: 1fr auto auto auto; column-gap: 0.6rem; padding: 0.45rem 0; border-bottom: 1px solid var(--line) }
          td { border: 0; padding: 0 } .n { white-space: normal } td:first-child, td:last-child { grid-column: 1 / -1 } td:nth-child(2) { grid-column: 2 }
          td:nth-child(3) { color: var(--soft) } td:nth-child(3)::before { content: attr(data-when) " " } code { overflow-wrap: anywhere }
        }
        @media print {
          @page { margin: 22mm 20mm }
          body { background: none; font-size: 11pt } main { max-width: none; padding: 0 } nav { display: none }
          a { border: 0 } h2 { break-after: avoid } tr { break-inside: avoid }
          table { font-size: 8.5pt } td:first-child { width: 34% } .n { white-space: normal } code { font-size: 7.5pt } p, li { orphans: 2; widows: 2 }
          figure { margin: 0.6rem 0 } svg { max-width: 22rem; max-height: 45mm }
        }
        """
}
