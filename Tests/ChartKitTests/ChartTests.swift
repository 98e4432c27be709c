import BaseKit
import Testing

@testable import ChartKit

private func bars(_ values: [(String, Double?)], width: Int = 40) -> [String] {
    let chart = Chart(.bar, labelName: "x", labels: values.map(\.0), series: [.init("n", values.map(\.1))])
    return TextChart(chart, width: width, height: 20).lines
}

@Suite("Charts in text")
struct TextChartTests {
    @Test func barsAreAsLongAsTheirNumbers() {
        #expect(
            bars([("甲", 10), ("乙乙", 5), ("c", 0)], width: 20)
                == ["甲   ████████████ 10", "乙乙 ██████ 5", "c     0"])
    }

    @Test func negativeBarsGoToTheLeftOfZero() {
        let lines = bars([("a", 10), ("b", -10), ("c", nil)], width: 26)
        #expect(lines[0].contains("│█"))
        #expect(lines[1].contains("█│"))
        #expect(lines[2].hasSuffix("│"))
        let axis = lines.map { line in line.prefix { $0 != "│" }.count }
        #expect(Set(axis).count == 1, "\(lines)")
    }

    @Test(
        "Nothing is wider than it may be",
        arguments: Chart.Kind.allCases, [20, 33, 80])
    func width(_ kind: Chart.Kind, _ width: Int) {
        let labels = (0..<50).map { "第\($0)个很长很长很长的名字" }
        let series = (0..<3).map { number in
            Chart.Series(
                "s\(number)", labels.indices.map { $0 % 7 == 3 ? nil : Double($0 * number) * 12_345.678 - 99_999 })
        }
        let positions = kind == .scatter ? labels.indices.map { Double($0) as Double? } : nil
        let chart = Chart(kind, labelName: "x", labels: labels, series: series, positions: positions)
        for line in TextChart(chart, width: width, height: 12).lines {
            #expect(DisplayWidth.of(line) <= width, "\(DisplayWidth.of(line)): \(line)")
        }
    }

    @Test func whatCannotBeDrawnIsSaid() {
        #expect(bars([("a", nil)]).last?.contains("nothing to draw") == true)
        #expect(bars([]).last?.contains("nothing to draw") == true)
        #expect(bars([("a", .infinity), ("b", .nan)]).last?.contains("nothing to draw") == true)
    }

    @Test func sparksShowLeastAndGreatest() {
        let chart = Chart(.spark, labelName: "", labels: ["", "", ""], series: [.init("n", [1, nil, 8])])
        #expect(TextChart(chart, width: 40, height: 5).lines == ["n ▁ █ 1…8"])
    }

    @Test func manyValuesAreMeansOfNeighbours() {
        #expect(TextChart.sampled([1, 3, nil, 5, nil, nil], to: 3) == [2, 5, nil])
    }

    @Test func coloursOnlyWhereTheyAreWanted() {
        let chart = Chart(.bar, labelName: "x", labels: ["a"], series: [.init("n", [1])])
        #expect(!TextChart(chart, width: 40, height: 5).lines.joined().contains("\u{1B}"))
        #expect(TextChart(chart, width: 40, height: 5, usesColour: true).lines.joined().contains("\u{1B}["))
    }
}

@Suite("Histograms")
struct HistogramTests {
    @Test func everyValueIsInOneBand() {
        for values in [[1.0, 2, 2, 9], [0.001, 0.002, 0.0034], [-5, -5, 5], [7], [1e9, 2e9, 3e9]] {
            let chart = Chart.histogram(of: values, name: "x")
            let counted = chart.series[0].values.compactMap { $0 }.reduce(0, +)
            #expect(counted == Double(values.count), "\(values)")
            #expect(chart.labels.count == chart.series[0].values.count)
        }
    }

    @Test func bandsHaveRoundEnds() {
        let chart = Chart.histogram(of: (0..<100).map { Double($0) }, name: "x", bands: 10)
        #expect(chart.labels.first == "0–10")
        #expect(chart.series[0].values.allSatisfy { $0 == 10 })
    }

    @Test func nothingGivesNothing() { #expect(Chart.histogram(of: [.nan], name: "x").labels.isEmpty) }
}

@Suite("Charts in SVG")
struct SVGChartTests {
    func svg(_ kind: Chart.Kind, _ labels: [String], _ values: [Double?], title: String? = nil) -> String {
        SVGChart(
            Chart(
                kind, title: title, labelName: "x", labels: labels, series: [.init("n", values)],
                positions: kind == .scatter ? values : nil)
        ).text
    }

    /// Every element is closed, and nothing but the writer's own elements is in it.
    func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return false }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }

    @Test("Every kind is well-formed, whatever the names", arguments: Chart.Kind.allCases)
    func wellFormed(_ kind: Chart.Kind) {
        let names = ["<script>alert(1)</script>", "a & b", "\"quoted\"", "界首镇\u{0}\u{1F}", "\u{202E}x"]
        let text = svg(kind, names, [1, nil, -3, 1e12, 0.0001], title: "</text><script>")
        #expect(isWellFormed(text))
        #expect(!text.contains("<script"))
        #expect(!text.contains("\u{0}") && !text.contains("\u{1F}"))
    }

    @Test func chineseTextAndTitlesAreThere() {
        let text = svg(.bar, ["界首镇", "溶江镇"], [1, 2], title: "各乡镇学校数")
        #expect(text.contains(">界首镇<") && text.contains(">各乡镇学校数<"))
    }

    @Test func manyLongNamesLieBesideTheirBars() {
        let names = (0..<30).map { "灵渠县第\($0)中心小学" }
        let text = svg(.bar, names, names.indices.map { Double($0) })
        #expect(names.allSatisfy { text.contains(">\($0)<") })
    }

    @Test func holesInALineStayHoles() {
        let text = svg(.line, ["a", "b", "c", "d", "e"], [1, 2, nil, 4, 5])
        #expect(text.split(separator: "<polyline").count == 3)
    }

    @Test func emptyChartsSayIt() { #expect(svg(.bar, [], []).contains("nothing to draw")) }
}
