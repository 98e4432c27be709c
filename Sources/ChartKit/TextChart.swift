internal import BaseKit

/// A chart as lines of text, for a terminal or a file: labels at their display width, nothing wider than `width`.
public struct TextChart {
    /// Colours of series, as parameters of an escape sequence; empty: none.
    static let colours = ["36", "33", "35", "32", "34", "31"]

    let chart: Chart
    let width: Int
    let height: Int
    let usesColour: Bool

    public init(_ chart: Chart, width: Int, height: Int, usesColour: Bool = false) {
        self.chart = chart
        self.width = max(20, width)
        self.height = max(5, height)
        self.usesColour = usesColour
    }

    /// Labels must be harmless already: nothing is sanitized here.
    public var lines: [String] {
        var lines = chart.title.map { [$0] } ?? []
        guard chart.range != nil else { return lines + ["(nothing to draw: no number is known)"] }
        if chart.series.count > 1, chart.kind != .spark { lines += legend }
        switch chart.kind {
        case .bar, .histogram: lines += bars
        case .spark: lines += sparks
        case .line: lines += LinePlot(self).lines
        case .scatter: lines += LinePlot(self).lines
        }
        return lines
    }

    func coloured(_ text: String, _ series: Int) -> String {
        guard usesColour, !text.isEmpty else { return text }
        return "\u{1B}[\(TextChart.colours[series % TextChart.colours.count])m\(text)\u{1B}[0m"
    }

    /// As many lines as it needs.
    private var legend: [String] {
        let marks = chart.kind == .bar ? TextChart.barSigns : LinePlot.signs
        var lines: [String] = []
        var used = width
        for (index, series) in chart.series.enumerated() {
            let name = Fitting.fitted(series.name, to: width - 2)
            let needed = DisplayWidth.of(name) + 2
            let entry = coloured(marks[index % marks.count], index) + " " + name
            if used + 3 + needed > width {
                lines.append(entry)
                used = needed
            } else {
                lines[lines.count - 1] += "   " + entry
                used += 3 + needed
            }
        }
        return lines
    }

    // MARK: bars

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    /// What the bars of further series are made of, so that they differ without colours.
    private static let barSigns = ["█", "▓", "▒", "░", "▚", "▞"]

    private var bars: [String] {
        guard let range = chart.range else { return [] }
        let numbers = chart.series.map { $0.values.map { $0.map(Axis.short) ?? "" } }
        let numberWidth = numbers.joined().map { DisplayWidth.of($0) }.max() ?? 0
        let natural = chart.labels.map { DisplayWidth.of($0) }.max() ?? 0
        let low = min(0, range.lowerBound)
        // Two blanks between the parts, and the axis where bars go both ways.
        let fixed = low < 0 ? 3 : 2
        let labelWidth = min(natural, max(6, width * 2 / 5), max(2, width - numberWidth - fixed - 4))
        let room = max(1, width - labelWidth - numberWidth - fixed)
        let high = max(0, range.upperBound)
        let span = high - low
        // Columns to the left of zero.
        let left = span == 0 ? 0 : Int((-low / span * Double(room)).rounded(.up))
        var lines: [String] = []
        for (row, label) in chart.labels.enumerated() {
            for (index, series) in chart.series.enumerated() {
                let name = index == 0 ? Fitting.fitted(label, to: labelWidth) : ""
                let bar = bar(series.values[row], index, left: left, room: room, span: span)
                let line = Fitting.padded(name, to: labelWidth) + " " + bar + " " + numbers[index][row]
                lines.append(Fitting.trimmed(line))
            }
        }
        return lines
    }

    /// A bar with blanks up to the axis of zero, without blanks behind it.
    private func bar(_ value: Double?, _ series: Int, left: Int, room: Int, span: Double) -> String {
        let margin = String(repeating: " ", count: left)
        guard let value, value.isFinite, span > 0 else { return margin + (left > 0 ? "│" : "") }
        let length = abs(value) / span * Double(room)
        let sign = TextChart.barSigns[series % TextChart.barSigns.count]
        if value < 0 {
            let cells = min(left, max(1, Int(length.rounded())))
            let bar = String(repeating: sign, count: cells)
            return String(repeating: " ", count: left - cells) + coloured(bar, series) + "│"
        }
        let eighths = series == 0 ? Int((length * 8).rounded()) : Int(length.rounded()) * 8
        let full = min(room - left, eighths / 8)
        let part = full < room - left ? TextChart.eighths[eighths % 8] : ""
        var text = String(repeating: sign, count: full) + part
        if text.isEmpty, value > 0 { text = TextChart.eighths[1] }
        return margin + (left > 0 ? "│" : "") + coloured(text, series)
    }

    // MARK: sparks

    private static let levels = Array("▁▂▃▄▅▆▇█")

    private var sparks: [String] {
        let nameWidth = min(chart.series.map { DisplayWidth.of($0.name) }.max() ?? 0, width / 3)
        return chart.series.enumerated().map { index, series in
            let known = series.values.compactMap { $0 }.filter(\.isFinite)
            guard let least = known.min(), let greatest = known.max() else { return series.name }
            // The ends give way where there is no room for them.
            var ends = " \(Axis.short(least))…\(Axis.short(greatest))"
            if nameWidth + 1 + DisplayWidth.of(ends) + 4 > width { ends = "" }
            let room = max(1, width - nameWidth - 1 - DisplayWidth.of(ends))
            let line = TextChart.sampled(series.values, to: room).map { value -> Character in
                guard let value, value.isFinite else { return " " }
                let share = greatest == least ? 0.5 : (value - least) / (greatest - least)
                return TextChart.levels[min(7, Int(share * 8))]
            }
            let name = Fitting.padded(Fitting.fitted(series.name, to: nameWidth), to: nameWidth)
            return name + " " + coloured(String(line), index) + ends
        }
    }

    /// As many values as there are columns: means of neighbours where there are more.
    static func sampled(_ values: [Double?], to count: Int) -> [Double?] {
        guard values.count > count else { return values }
        return (0..<count).map { index in
            let from = index * values.count / count
            let to = max(from + 1, (index + 1) * values.count / count)
            let known = values[from..<to].compactMap { $0 }.filter(\.isFinite)
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
    }
}
