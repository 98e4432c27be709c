internal import BaseKit

/// A chart as a picture in SVG 1.1: axes with round marks, titles and labels in any script, readable without colours by
/// order and shape. Nothing of the data can become markup.
public struct SVGChart {
    private let chart: Chart
    private let width: Double
    private let height: Double

    /// Ten colours that people who see few colours tell apart (Okabe and Ito, 2008).
    static let colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#f0e442", "#000000"]
    private static let fontSize = 13.0

    public init(_ chart: Chart, width: Int = 900, height: Int = 500) {
        self.chart = chart
        self.width = Double(max(200, width))
        self.height = Double(max(150, height))
    }

    public var text: String {
        var out = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(SVGText.number(width))" height="\(SVGText.number(height))" \
            viewBox="0 0 \(SVGText.number(width)) \(SVGText.number(height))" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', \
            'Microsoft YaHei', 'PingFang SC', sans-serif" font-size="\(SVGText.number(SVGChart.fontSize))">
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        let title = chart.title ?? defaultTitle
        out += SVGText.text(title, x: width / 2, y: 26, anchor: "middle", size: 17, weight: "bold")
        guard let range = chart.range else {
            out += SVGText.text("nothing to draw: no number is known", x: width / 2, y: height / 2, anchor: "middle")
            return out + "</svg>\n"
        }
        let top = chart.series.count > 1 ? 66.0 : 44.0
        if chart.series.count > 1 { out += legend }
        switch chart.kind {
        case .bar where isLying: out += LyingBars(chart, range, SVGFrame(0, top, width, height - 12)).text
        case .bar, .histogram: out += StandingBars(chart, range, SVGFrame(0, top, width, height - 12)).text
        case .line, .spark, .scatter: out += SVGPlot(chart, range, SVGFrame(0, top, width, height - 12)).text
        }
        return out + "</svg>\n"
    }

    private var defaultTitle: String {
        let names = chart.series.map(\.name).joined(separator: ", ")
        return chart.labelName.isEmpty ? names : "\(names) / \(chart.labelName)"
    }

    /// Long names or many of them stand beside bars that lie.
    private var isLying: Bool {
        let longest = chart.labels.map { SVGText.width($0, SVGChart.fontSize) }.max() ?? 0
        return longest * Double(chart.labels.count) > (width - 100) * 0.9
    }

    private var legend: String {
        var x = 60.0
        var out = ""
        for (index, series) in chart.series.enumerated() {
            let colour = SVGChart.colours[index % SVGChart.colours.count]
            out += "<rect x=\"\(SVGText.number(x))\" y=\"40\" width=\"12\" height=\"12\" fill=\"\(colour)\"/>\n"
            out += SVGText.text(series.name, x: x + 18, y: 51)
            x += 40 + SVGText.width(series.name, SVGChart.fontSize)
        }
        return out
    }
}

/// Where something is drawn.
struct SVGFrame {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    init(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    var width: Double { right - left }
    var height: Double { bottom - top }
}

/// Pieces of SVG.
enum SVGText {
    static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
    }

    /// About as wide as fonts draw it: half the size for a narrow letter, all of it for a wide one.
    static func width(_ text: String, _ size: Double) -> Double { Double(DisplayWidth.of(text)) * size * 0.56 }

    static func text(
        _ text: String, x: Double, y: Double, anchor: String = "start", size: Double? = nil, weight: String? = nil,
        turned: Double? = nil
    ) -> String {
        var attributes = "x=\"\(number(x))\" y=\"\(number(y))\""
        if anchor != "start" { attributes += " text-anchor=\"\(anchor)\"" }
        if let size { attributes += " font-size=\"\(number(size))\"" }
        if let weight { attributes += " font-weight=\"\(weight)\"" }
        if let turned { attributes += " transform=\"rotate(\(number(turned)) \(number(x)) \(number(y)))\"" }
        return "<text \(attributes)>\(escaped(text))</text>\n"
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> String {
        "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" stroke=\"\(colour)\"/>\n"
    }

    static func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: String, _ title: String
    )
        -> String
    {
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(width, 0)))\" height=\"\(number(max(height, 0)))\" fill=\"\(colour)\"><title>\(escaped(title))</title></rect>\n"
    }

    /// For the content of an element; what XML does not allow is left out.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n", "\t": result.append(" ")
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF,
                    !(0x7F..<0xA0).contains(scalar.value)
                {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// As much of it as is about `width` wide.
    static func fitted(_ text: String, to width: Double, _ size: Double) -> String {
        Fitting.fitted(text, to: max(2, Int(width / (size * 0.56))))
    }
}
