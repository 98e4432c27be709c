internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// What `render` draws: which columns, and how.
public struct RenderRequest: Sendable, Hashable {
    /// `bar`, `line`, `histogram`, `spark`, `scatter`
    public var kind: String
    /// The column of names, or of horizontal places.
    public var labels: String
    /// The columns of numbers.
    public var values: [String]
    public var title: String?
    /// In columns and lines of text; nil: as the terminal has.
    public var width: Int?
    public var height: Int?
    /// Bands of a histogram; nil: as many as suit the number of rows.
    public var bands: Int?
}

enum Render {
    static let kinds = ["bar", "line", "histogram", "spark", "scatter"]

    static let stage = StageDeclaration(
        "render", "draws the rows", usage: "render bar|line|histogram|spark|scatter [x] [y] [--x column] [--y a,b]",
        details: """
            The first column that is no number names the bars or points (for scatter the first number is the horizontal place),
            the others that are numbers are drawn, each as a series. Words behind the kind choose other columns: `render histogram
            total`, `render bar school amount`; so do --x and --y. --title, --width, --height and --bands say more. A histogram
            counts the values of one column in bands. In a terminal the chart fits it; elsewhere it is plain text 80 columns wide.
            `render bar | save "chart.svg"` (or .png) makes a picture.
            """,
        examples: [
            CommandExample("schools | count by kind | render bar", "a bar for each kind"),
            CommandExample("teachers | select age | render histogram --width 60", "how old the teachers are"),
        ],
        grammar: StageGrammar(.words)
    ) { (rows, stage) throws(Diagnostic) in
        guard case .word(let word)? = stage.words.first, let kind = word.literalText else {
            throw Diagnostic(
                "E0404", "`render` needs a kind of chart", at: stage.range,
                expected: "one of \(kinds.joined(separator: ", "))")
        }
        guard kinds.contains(kind) else {
            var error = CommandBinder.unknown("chart", kind, word.range, kinds)
            if error.fix == nil {
                error.fix = .init(range: word.range, replacement: "bar")
                error.help = "bars show parts of a whole, too; `help render` says what each kind draws"
            }
            throw error
        }
        let parameters = [
            CommandParameter("x", .text, default: "null", summary: "the column of names"),
            CommandParameter("y", .text, default: "null", summary: "the columns of numbers, with commas"),
            CommandParameter("title", .text, default: "null", summary: "stands above the chart"),
            CommandParameter("width", .int, default: "null", summary: "columns of text"),
            CommandParameter("height", .int, default: "null", summary: "lines of text"),
            CommandParameter("bands", .int, default: "null", summary: "bands of a histogram"),
        ]
        // Columns right behind the kind: `render histogram total`, `render bar school amount`.
        var rest = stage.words.dropFirst()
        var named: [String] = []
        while named.count < (kind == "histogram" ? 1 : 2), case .word(let word)? = rest.first,
            let text = word.literalText
        {
            // A comma may stand between them, as between columns everywhere.
            named.append(text.count > 1 && text.hasSuffix(",") ? String(text.dropLast()) : text)
            rest.removeFirst()
        }
        let bound = try CommandBinder(pipeline: rows).arguments(
            rest, parameters, of: "render \(kind)", stage.range)
        func known(_ name: String) -> Value {
            if case .literal(let value, _)? = bound.first(where: { $0.name == name })?.value { return value }
            return .null
        }
        func text(_ name: String) -> String? { if case .text(let text) = known(name) { text } else { nil } }
        func size(_ name: String, _ range: ClosedRange<Int>) throws(Diagnostic) -> Int? {
            guard case .int(let number) = known(name) else { return nil }
            guard range.contains(Int(clamping: number)) else {
                throw Diagnostic(
                    "E0303", "--\(name) is \(number)", at: stage.range,
                    expected: "a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return Int(number)
        }
        var request = RenderRequest(kind: kind, labels: "", values: [], title: text("title"))
        request.width = try size("width", 20...1000)
        request.height = try size("height", 5...200)
        request.bands = try size("bands", 1...200)
        var (x, y) = (text("x"), text("y"))
        if named.count == 2 {
            (x, y) = (x ?? named[0], y ?? named[1])
        } else if let name = named.first {
            let isDrawn = kind != "scatter" && rows.columns.contains { $0.name == name && $0.type.isNumber }
            if isDrawn || kind == "histogram" { y = y ?? name } else { x = x ?? name }
        }
        // A histogram has its one column along the bottom.
        if kind == "histogram", y == nil { (x, y) = (nil, x) }
        try choose(&request, x: x, y: y, rows, stage)
        rows.sink = (.render(request, path: nil), stage.name)
    }

    private static func choose(
        _ request: inout RenderRequest, x: String?, y: String?, _ rows: PipelineBinder, _ stage: StageSyntax
    ) throws(Diagnostic) {
        let columns = rows.columns
        func column(_ name: String) throws(Diagnostic) -> PlanColumn {
            if let known = columns.first(where: { $0.name == name }) { return known }
            throw Diagnostic(
                "E0201", "there is no column `\(name)` here", at: stage.range,
                expected: "one of \(columns.map(\.name).joined(separator: ", "))",
                suggestions: NearestName.find(name, in: columns.map(\.name)))
        }
        let numbers = columns.filter { $0.type.isNumber }
        if let y {
            for name in y.split(separator: ",") {
                let known = try column(name.trimmingBlanks)
                guard known.type.isNumber else {
                    throw Diagnostic(
                        "E0303", "`\(known.name)` is \(known.type.name), and a chart draws numbers", at: stage.range,
                        help: "convert it before: extend n = decimal(\(known.name))")
                }
                request.values.append(known.name)
            }
        }
        if let x {
            request.labels = try column(x).name
        } else if request.kind == "scatter" {
            request.labels = numbers.first { !request.values.contains($0.name) }?.name ?? ""
        } else if request.kind != "histogram" {
            // A first column of numbers names the points where nothing else does: years, grades.
            let words = columns.first { !$0.type.isNumber && !request.values.contains($0.name) }
            request.labels = words?.name ?? (numbers.count > 1 ? numbers[0].name : "")
        }
        if request.values.isEmpty {
            request.values = numbers.map(\.name).filter { $0 != request.labels }
            if request.kind == "histogram" { request.values = Array(request.values.prefix(1)) }
        }
        guard !request.values.isEmpty, request.kind != "scatter" || !request.labels.isEmpty else {
            let wanted = request.kind == "scatter" ? "two columns of numbers" : "a column of numbers"
            throw Diagnostic(
                "E0404", "`render \(request.kind)` needs \(wanted)", at: stage.range,
                expected: "rows such as those of `count by kind`",
                help: "the columns here: \(columns.map { "\($0.name) (\($0.type.name))" }.joined(separator: ", "))")
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String { String(self).trimmedBlanks }
}
