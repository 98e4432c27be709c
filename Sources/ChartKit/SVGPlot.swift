internal import BaseKit

/// Lines, or points, over two axes.
struct SVGPlot {
    private let chart: Chart
    private let frame: SVGFrame
    private let vertical: Axis
    private let horizontal: Axis?

    init(_ chart: Chart, _ range: ClosedRange<Double>, _ outer: SVGFrame) {
        self.chart = chart
        let axis = Axis(range, marks: 5, includesZero: false)
        vertical = axis
        let marks = axis.marks.map { SVGText.width(axis.text($0), 13) }.max() ?? 0
        frame = SVGFrame(outer.left + marks + 24, outer.top, outer.right - 30, outer.bottom - 42)
        let known = (chart.positions ?? []).compactMap { $0 }.filter(\.isFinite)
        if let least = known.min(), let greatest = known.max() {
            horizontal = Axis(least...greatest, marks: 8, includesZero: false)
        } else {
            horizontal = nil
        }
    }

    private func y(_ value: Double) -> Double { frame.bottom - vertical.place(value) * frame.height }

    private func x(_ index: Int) -> Double? {
        if let horizontal, let positions = chart.positions {
            return positions[index].map { frame.left + horizontal.place($0) * frame.width }
        }
        let last = Double(max(1, chart.labels.count - 1))
        return chart.labels.count == 1
            ? (frame.left + frame.right) / 2 : frame.left + Double(index) / last * frame.width
    }

    var text: String {
        var out = ""
        for mark in vertical.marks {
            out += SVGText.line(frame.left, y(mark), frame.right, y(mark), "#dddddd")
            out += SVGText.text(vertical.text(mark), x: frame.left - 8, y: y(mark) + 4, anchor: "end")
        }
        out += names
        for (index, series) in chart.series.enumerated() {
            let colour = SVGChart.colours[index % SVGChart.colours.count]
            if chart.kind != .scatter { out += line(series, colour) }
            for (position, value) in series.values.enumerated()
            where chart.labels.count <= 200 || chart.kind == .scatter {
                guard let value, value.isFinite, let x = x(position) else { continue }
                let label = chart.labels.indices.contains(position) ? chart.labels[position] : ""
                out +=
                    "<circle cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y(value)))\" r=\"3\" fill=\"\(colour)\" fill-opacity=\"\(chart.kind == .scatter ? "0.6" : "1")\"><title>\(SVGText.escaped("\(label) \(series.name): \(Axis.short(value))"))</title></circle>\n"
            }
        }
        out += SVGText.line(frame.left, frame.bottom, frame.right, frame.bottom, "#333333")
        out += SVGText.line(frame.left, frame.top, frame.left, frame.bottom, "#333333")
        return out
            + SVGText.text(
                chart.labelName, x: (frame.left + frame.right) / 2, y: frame.bottom + 38, anchor: "middle")
    }

    /// Holes stay holes: a line ends before a value that is not known and begins anew behind it.
    private func line(_ series: Chart.Series, _ colour: String) -> String {
        var out = ""
        var points: [String] = []
        func end() {
            if points.count > 1 {
                out +=
                    "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>\n"
            }
            points = []
        }
        for (index, value) in series.values.enumerated() {
            guard let value, value.isFinite, let x = x(index) else {
                end()
                continue
            }
            points.append("\(SVGText.number(x)),\(SVGText.number(y(value)))")
        }
        end()
        return out
    }

    private var names: String {
        var out = ""
        if let horizontal {
            for mark in horizontal.marks {
                let x = frame.left + horizontal.place(mark) * frame.width
                out += SVGText.line(x, frame.bottom, x, frame.bottom + 5, "#333333")
                out += SVGText.text(horizontal.text(mark), x: x, y: frame.bottom + 18, anchor: "middle")
            }
            return out
        }
        let widest = chart.labels.map { SVGText.width($0, 13) }.max() ?? 0
        let step = frame.width / Double(max(1, chart.labels.count - 1))
        let every = max(1, Int((widest + 10) / max(step, 0.001) + 0.999))
        for (index, label) in chart.labels.enumerated() where index % every == 0 {
            guard let x = x(index) else { continue }
            out += SVGText.text(label, x: x, y: frame.bottom + 18, anchor: "middle")
        }
        return out
    }
}
