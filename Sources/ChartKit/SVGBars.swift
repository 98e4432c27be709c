internal import BaseKit

/// Bars that stand on an axis of numbers, a group for each label.
struct StandingBars {
    private let chart: Chart
    private let frame: SVGFrame
    private let axis: Axis

    init(_ chart: Chart, _ range: ClosedRange<Double>, _ outer: SVGFrame) {
        self.chart = chart
        axis = Axis(range, marks: 5, includesZero: true)
        let marks = axis.marks.map { [axis] in SVGText.width(axis.text($0), 13) }.max() ?? 0
        frame = SVGFrame(outer.left + marks + 24, outer.top, outer.right - 20, outer.bottom - 42)
    }

    private func y(_ value: Double) -> Double { frame.bottom - axis.place(value) * frame.height }

    var text: String {
        var out = ""
        for mark in axis.marks {
            out += SVGText.line(frame.left, y(mark), frame.right, y(mark), "#dddddd")
            out += SVGText.text(axis.text(mark), x: frame.left - 8, y: y(mark) + 4, anchor: "end")
        }
        let group = frame.width / Double(max(1, chart.labels.count))
        let isHistogram = chart.kind == .histogram
        let gap = isHistogram ? 1 : group * 0.2
        let each = (group - gap) / Double(max(1, chart.series.count))
        // Labels that would run into each other are left out, the first stays.
        let widest = chart.labels.map { SVGText.width($0, 13) }.max() ?? 0
        let every = max(1, Int((widest + 8) / group + 0.999))
        for (row, label) in chart.labels.enumerated() {
            let start = frame.left + Double(row) * group + gap / 2
            for (index, series) in chart.series.enumerated() {
                guard let value = series.values[row], value.isFinite else { continue }
                let (top, bottom) = (min(y(value), y(0)), max(y(value), y(0)))
                out += SVGText.rectangle(
                    start + Double(index) * each, top, each - (isHistogram ? 0 : 1), bottom - top,
                    SVGChart.colours[index % SVGChart.colours.count],
                    "\(label) \(series.name): \(Axis.short(value))")
                if chart.series.count == 1, each >= SVGText.width(Axis.short(value), 12) {
                    out += SVGText.text(
                        Axis.short(value), x: start + each / 2, y: value < 0 ? bottom + 14 : top - 4, anchor: "middle",
                        size: 12)
                }
            }
            if row % every == 0 {
                out += SVGText.text(label, x: start + (group - gap) / 2, y: frame.bottom + 18, anchor: "middle")
            }
        }
        out += SVGText.line(frame.left, y(0), frame.right, y(0), "#333333")
        out += SVGText.line(frame.left, frame.top, frame.left, frame.bottom, "#333333")
        return out
            + SVGText.text(
                chart.labelName, x: (frame.left + frame.right) / 2, y: frame.bottom + 38, anchor: "middle")
    }
}

/// Bars that lie beside their names, which have room for many and for long ones.
struct LyingBars {
    private let chart: Chart
    private let frame: SVGFrame
    private let axis: Axis
    private let labelWidth: Double

    init(_ chart: Chart, _ range: ClosedRange<Double>, _ outer: SVGFrame) {
        self.chart = chart
        axis = Axis(range, marks: 6, includesZero: true)
        let longest = chart.labels.map { SVGText.width($0, 13) }.max() ?? 0
        labelWidth = min(longest + 16, outer.width * 0.4)
        frame = SVGFrame(outer.left + labelWidth + 12, outer.top, outer.right - 70, outer.bottom - 42)
    }

    private func x(_ value: Double) -> Double { frame.left + axis.place(value) * frame.width }

    var text: String {
        var out = ""
        for mark in axis.marks {
            out += SVGText.line(x(mark), frame.top, x(mark), frame.bottom, "#dddddd")
            out += SVGText.text(axis.text(mark), x: x(mark), y: frame.bottom + 18, anchor: "middle")
        }
        let group = frame.height / Double(max(1, chart.labels.count))
        let each = group * 0.8 / Double(max(1, chart.series.count))
        let size = min(13, max(5, group * 0.85))
        for (row, label) in chart.labels.enumerated() {
            let start = frame.top + Double(row) * group + group * 0.1
            out += SVGText.text(
                SVGText.fitted(label, to: labelWidth, size), x: frame.left - 8, y: start + group * 0.4 + size * 0.35,
                anchor: "end", size: size)
            for (index, series) in chart.series.enumerated() {
                guard let value = series.values[row], value.isFinite else { continue }
                let (left, right) = (min(x(value), x(0)), max(x(value), x(0)))
                let top = start + Double(index) * each
                out += SVGText.rectangle(
                    left, top, right - left, each - min(1, each * 0.1),
                    SVGChart.colours[index % SVGChart.colours.count], "\(label) \(series.name): \(Axis.short(value))")
                if each >= 8 {
                    out += SVGText.text(
                        Axis.short(value), x: value < 0 ? left - 4 : right + 4, y: top + each / 2 + 4,
                        anchor: value < 0 ? "end" : "start", size: min(12, each))
                }
            }
        }
        out += SVGText.line(x(0), frame.top, x(0), frame.bottom, "#333333")
        return out
            + SVGText.text(
                chart.series.map(\.name).joined(separator: ", "), x: (frame.left + frame.right) / 2,
                y: frame.bottom + 38,
                anchor: "middle")
    }
}
