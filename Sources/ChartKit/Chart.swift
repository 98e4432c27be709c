/// What a chart is drawn of: names along one axis and one number for each of them in every series.
public struct Chart: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case bar, line, histogram, spark, scatter
    }

    public struct Series: Sendable {
        public let name: String
        /// One for each label; nil where nothing is known.
        public let values: [Double?]

        public init(_ name: String, _ values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    public let kind: Kind
    public let title: String?
    /// What the labels are, such as `township`.
    public let labelName: String
    public let labels: [String]
    public let series: [Series]
    /// The places of points along the horizontal axis, where it is one of numbers.
    public let positions: [Double?]?

    public init(
        _ kind: Kind, title: String? = nil, labelName: String, labels: [String], series: [Series],
        positions: [Double?]? = nil
    ) {
        self.kind = kind
        self.title = title
        self.labelName = labelName
        self.labels = labels
        self.series = series
        self.positions = positions
    }

    /// The least and the greatest number of all series; nil where there is none.
    var range: ClosedRange<Double>? {
        let values = series.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
        guard let least = values.min(), let greatest = values.max() else { return nil }
        return least...greatest
    }
}

extension Chart {
    /// A histogram of numbers: how many lie in each of equal bands with round ends.
    public static func histogram(
        of values: [Double], name: String, bands: Int? = nil, title: String? = nil
    ) -> Chart {
        let known = values.filter(\.isFinite)
        guard let least = known.min(), let greatest = known.max() else {
            return Chart(.histogram, title: title, labelName: name, labels: [], series: [Series("n", [])])
        }
        // Sturges' rule, between 5 and 20 bands.
        let wanted = bands ?? min(20, max(5, Int(DoubleMath.log2(Double(known.count)).rounded(.up)) + 1))
        let step = Axis.roundStep((greatest - least) / Double(max(1, wanted)))
        let start = (least / step).rounded(.down)
        let count = Int((greatest / step).rounded(.down) - start) + 1
        var counts = [Int](repeating: 0, count: min(count, 1000))
        for value in known {
            let band = Int((value / step).rounded(.down) - start)
            counts[min(max(band, 0), counts.count - 1)] += 1
        }
        let labels = counts.indices.map { band in
            let low = (start + Double(band)) * step
            return "\(Axis.text(low, step: step))–\(Axis.text(low + step, step: step))"
        }
        return Chart(
            .histogram, title: title, labelName: name, labels: labels, series: [Series("n", counts.map { Double($0) })])
    }
}
