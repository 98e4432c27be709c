internal import BaseKit

/// Figures of one unit beside those of the year before, as horizontal bars in SVG.
struct FigureBars {
    struct Bar {
        let label: String
        let now: ExactDecimal?
        let before: ExactDecimal?
    }

    let bars: [Bar]
    let year: Int
    let unit: String

    // So narrow, with the labels above the bars, that it can be read on a phone without being pushed aside.
    private let width = 460.0
    private let rowHeight = 56.0
    private let top = 30.0

    var svg: String {
        let room = width - 90
        let largest = bars.flatMap { [$0.now?.real, $0.before?.real] }.compactMap { $0 }.max() ?? 1
        let scale = largest > 0 ? room / largest : 0
        let height = top + rowHeight * Double(bars.count) + 2
        var parts = [
            "<svg viewBox=\"0 0 \(Int(width)) \(Int(height))\" role=\"img\" aria-label=\"\(HTMLText.escaped(unit))\">",
            legend,
        ]
        for (index, bar) in bars.enumerated() {
            let y = top + rowHeight * Double(index)
            parts.append(
                "<text x=\"0\" y=\"\(Int(y + 14))\" font-size=\"13\" fill=\"#1d2733\">"
                    + "\(HTMLText.escaped(fitted(bar.label)))</text>")
            parts.append(rectangle(bar.now, 0, y + 20, 15, "#1f6f8b", scale))
            parts.append(rectangle(bar.before, 0, y + 37, 11, "#a9c6d1", scale))
        }
        return parts.joined(separator: "\n") + "\n</svg>\n"
    }

    private var legend: String {
        "<rect x=\"0\" y=\"4\" width=\"12\" height=\"12\" fill=\"#1f6f8b\"/>"
            + "<text x=\"18\" y=\"14\" font-size=\"12\" fill=\"#5b6875\">\(year)</text>"
            + "<rect x=\"64\" y=\"4\" width=\"12\" height=\"12\" fill=\"#a9c6d1\"/>"
            + "<text x=\"82\" y=\"14\" font-size=\"12\" fill=\"#5b6875\">\(year - 1)</text>"
            + "<text x=\"132\" y=\"14\" font-size=\"12\" fill=\"#5b6875\">\(HTMLText.escaped(unit))</text>"
    }

    /// Nothing is drawn for what is not known; 0 is a line.
    private func rectangle(
        _ value: ExactDecimal?, _ x: Double, _ y: Double, _ height: Double, _ colour: String, _ scale: Double
    ) -> String {
        guard let value else { return "" }
        let length = max(1.5, value.real * scale)
        let size = height > 12 ? 13 : 11
        return "<rect x=\"\(Int(x))\" y=\"\(Int(y))\" width=\"\(Int(length.rounded()))\" height=\"\(Int(height))\""
            + " rx=\"2\" fill=\"\(colour)\"/>"
            + "<text x=\"\(Int(x + length + 6))\" y=\"\(Int(y + height - 3))\" font-size=\"\(size)\" fill=\"#1d2733\">"
            + "\(FigureText(value).grouped)</text>"
    }

    private func fitted(_ label: String) -> String {
        guard DisplayWidth.of(label) > 66 else { return label }
        var text = ""
        for character in label {
            if DisplayWidth.of(text) > 63 { return text + "…" }
            text.append(character)
        }
        return text
    }
}
