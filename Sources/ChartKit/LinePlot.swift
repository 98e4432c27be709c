internal import BaseKit

/// Lines or points on a grid of characters, each of eight dots (U+2800, Braille), with axes.
struct LinePlot {
    /// By which the legend tells series apart where there are no colours: lines are drawn in their own order.
    static let signs = ["⣿", "⡇", "⠒", "⠶", "⣀", "⠛"]

    private let text: TextChart
    private let chart: Chart
    private let vertical: Axis
    private let plotWidth: Int
    private let plotHeight: Int
    private let markWidth: Int

    init(_ text: TextChart) {
        self.text = text
        chart = text.chart
        plotHeight = min(max(5, text.height - 5), 20)
        let axis = Axis(text.chart.range ?? 0...1, marks: max(2, plotHeight / 4), includesZero: false)
        vertical = axis
        markWidth = axis.marks.map { DisplayWidth.of(axis.text($0)) }.max() ?? 0
        plotWidth = max(2, text.width - markWidth - 2)
    }

    var lines: [String] {
        let horizontal = horizontalAxis
        var grid = [UInt32](repeating: 0, count: plotWidth * plotHeight)
        var owner = [Int](repeating: -1, count: plotWidth * plotHeight)
        func set(_ x: Int, _ y: Int, _ series: Int) {
            guard x >= 0, y >= 0, x < plotWidth * 2, y < plotHeight * 4 else { return }
            let cell = y / 4 * plotWidth + x / 2
            // Dots of a cell: 1 2 3 7 down the left, 4 5 6 8 down the right.
            let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
            grid[cell] |= dots[x % 2][y % 4]
            if owner[cell] < 0 { owner[cell] = series }
        }
        for (index, series) in chart.series.enumerated() {
            var before: (Int, Int)?
            for (position, value) in series.values.enumerated() {
                guard let value, value.isFinite, let place = place(position, horizontal) else {
                    before = nil
                    continue
                }
                let x = Int((place * Double(plotWidth * 2 - 1)).rounded())
                let y = Int(((1 - vertical.place(value)) * Double(plotHeight * 4 - 1)).rounded())
                if let before, chart.kind == .line { LinePlot.line(from: before, to: (x, y)) { set($0, $1, index) } }
                set(x, y, index)
                before = (x, y)
            }
        }
        return rows(grid, owner) + [bottom, labels(horizontal)]
    }

    /// Points of numbers have an axis of numbers; anything else stands at equal distances.
    private var horizontalAxis: Axis? {
        guard let known = chart.positions?.compactMap({ $0 }).filter(\.isFinite), let least = known.min(),
            let greatest = known.max()
        else { return nil }
        return Axis(least...greatest, marks: max(2, plotWidth / 12), includesZero: false)
    }

    private func place(_ index: Int, _ axis: Axis?) -> Double? {
        guard let axis, let positions = chart.positions else {
            return chart.labels.count < 2 ? 0.5 : Double(index) / Double(chart.labels.count - 1)
        }
        return positions[index].map(axis.place)
    }

    private func rows(_ grid: [UInt32], _ owner: [Int]) -> [String] {
        var names = [String](repeating: "", count: plotHeight)
        for mark in vertical.marks {
            let row = Int(((1 - vertical.place(mark)) * Double(plotHeight - 1)).rounded())
            names[row] = vertical.text(mark)
        }
        return (0..<plotHeight).map { row in
            var line = Fitting.padded(before: names[row], to: markWidth) + (names[row].isEmpty ? " │" : " ┤")
            for column in 0..<plotWidth {
                let cell = row * plotWidth + column
                guard grid[cell] != 0, let scalar = UnicodeScalar(0x2800 + grid[cell]) else {
                    line += " "
                    continue
                }
                line += text.coloured(String(Character(scalar)), owner[cell])
            }
            return Fitting.trimmed(line)
        }
    }

    private var bottom: String {
        String(repeating: " ", count: markWidth) + " └" + String(repeating: "─", count: plotWidth)
    }

    /// As many labels as find room, each under its place.
    private func labels(_ axis: Axis?) -> String {
        let names: [(text: String, place: Double)] =
            axis.map { axis in axis.marks.map { (axis.text($0), axis.place($0)) } }
            ?? chart.labels.enumerated().map { ($1, place($0, nil) ?? 0) }
        var line = String(repeating: " ", count: markWidth + 2)
        var used = 0
        for (index, (name, place)) in names.enumerated() {
            let width = DisplayWidth.of(name)
            var start = Int((place * Double(plotWidth - 1)).rounded()) - (index == 0 ? 0 : width / 2)
            start = max(0, min(start, plotWidth - width))
            guard start >= used, width <= plotWidth else { continue }
            line += String(repeating: " ", count: start - used) + name + " "
            used = start + width + 1
        }
        return Fitting.trimmed(line)
    }

    /// All dots between two (Bresenham).
    private static func line(from start: (Int, Int), to end: (Int, Int), _ dot: (Int, Int) -> Void) {
        var (x, y) = start
        let (dx, dy) = (abs(end.0 - x), -abs(end.1 - y))
        let (sx, sy) = (x < end.0 ? 1 : -1, y < end.1 ? 1 : -1)
        var error = dx + dy
        while true {
            dot(x, y)
            if x == end.0, y == end.1 { return }
            let twice = 2 * error
            if twice >= dy {
                error += dy
                x += sx
            }
            if twice <= dx {
                error += dx
                y += sy
            }
        }
    }
}
