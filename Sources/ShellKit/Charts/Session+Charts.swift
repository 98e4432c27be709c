public import BaseKit
internal import ChartKit
public import LanguageKit

extension Session {
    /// Draws the rows on the screen, or into a file that appears when the line has succeeded.
    public func render(
        _ columns: [Column], _ rows: any RowCursor, _ request: RenderRequest, path: String?
    ) throws(Diagnostic) {
        let chart = try ChartRows(columns, request).chart(rows)
        guard let path else {
            let width = request.width ?? (terminal.isTerminal ? terminal.width : 80)
            let height = request.height ?? (terminal.isTerminal ? min(terminal.height - 2, 24) : 20)
            let drawn = TextChart(chart, width: width, height: height, usesColour: terminal.usesColour)
            for line in drawn.lines { output.writeTrusted(line + "\n") }
            output.flush()
            if let failure = output.failure { throw failure }
            return
        }
        let lowered = path.lowercased()
        let size = ((request.width ?? 90) * 10, (request.height ?? 25) * 20)
        let picture = SVGChart(chart, width: size.0, height: size.1).text
        if lowered.hasSuffix(".svg") {
            try writePending(path) { $0.write(picture) }
        } else if lowered.hasSuffix(".png") {
            let bytes = try PictureConverter.png(of: Array(picture.utf8))
            try writePending(path) { $0.writeBytes(bytes) }
        } else {
            throw Diagnostic(
                "E0410", "a chart cannot be saved as `\(path)`", outcome: .failed, expected: "a name in .svg or .png")
        }
        try report("saved the chart to \(path)")
    }
}

/// Takes the columns that a chart is drawn of out of rows.
private struct ChartRows {
    private let request: RenderRequest
    private let labelIndex: Int?
    private let valueIndexes: [Int]
    private let isScatter: Bool

    /// More points than these tell nothing more, and take memory.
    private static let most = 1_000_000

    init(_ columns: [Column], _ request: RenderRequest) throws(Diagnostic) {
        self.request = request
        labelIndex = columns.firstIndex { $0.name == request.labels }
        valueIndexes = request.values.compactMap { name in columns.firstIndex { $0.name == name } }
        isScatter = request.kind == "scatter"
    }

    func chart(_ rows: any RowCursor) throws(Diagnostic) -> Chart {
        var labels: [String] = []
        var positions: [Double?] = []
        var values = [[Double?]](repeating: [], count: valueIndexes.count)
        while let row = try rows.next() {
            guard labels.count < ChartRows.most else {
                throw Diagnostic(
                    "E0656", "a chart of more than \(ChartRows.most) rows cannot be read", outcome: .failed,
                    help: "summarize first, or draw a part: … | sample 10000 | render \(request.kind)")
            }
            let label = labelIndex.map { row[$0] } ?? .null
            labels.append(label.isNull ? "" : sanitized(label.tableText))
            if isScatter { positions.append(ChartRows.number(label)) }
            for (series, index) in valueIndexes.enumerated() { values[series].append(ChartRows.number(row[index])) }
        }
        let title = request.title.map { sanitized($0) }
        if request.kind == "histogram" {
            return .histogram(
                of: (values.first ?? []).compactMap { $0 }, name: sanitized(request.values.first ?? ""),
                bands: request.bands, title: title)
        }
        if labelIndex == nil { labels = labels.indices.map { String($0 + 1) } }
        return Chart(
            Chart.Kind(rawValue: request.kind) ?? .bar, title: title, labelName: sanitized(request.labels),
            labels: labels, series: zip(request.values, values).map { Chart.Series(sanitized($0), $1) },
            positions: isScatter ? positions : nil)
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .int(let number): Double(number)
        case .decimal(let number): number.real
        case .real(let number): number.isFinite ? number : nil
        default: nil
        }
    }
}
