import BaseKit
import SampleCounty
import Testing

/// What `schools balance` computes, written out in plain Swift.
@Suite("The coefficient of variation of a resource per pupil")
struct BalanceFixtureTests {
    /// sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄ with x̄ the whole resource divided by all pupils.
    private func weighted(_ rows: [(pupils: Double, resource: Double)]) -> Double {
        let pupils = rows.map(\.pupils).reduce(0, +)
        let mean = rows.map(\.resource).reduce(0, +) / pupils
        let variance = rows.map { row in
            let deviation = row.resource / row.pupils - mean
            return row.pupils / pupils * deviation * deviation
        }.reduce(0, +)
        return variance.squareRoot() / mean
    }

    private func unweighted(_ rows: [(pupils: Double, resource: Double)], sample: Bool) -> Double {
        let values = rows.map { $0.resource / $0.pupils }
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        return (squares / Double(values.count - (sample ? 1 : 0))).squareRoot() / mean
    }

    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    @Test("the weights decide on which side of the limit of 0.50 the same five schools fall")
    func fixture() {
        let schools: [(pupils: Double, resource: Double)] = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)]
        #expect(rounded(weighted(schools)) == 0.5153)
        #expect(rounded(unweighted(schools, sample: false)) == 0.4888)
        #expect(rounded(unweighted(schools, sample: true)) == 0.5465)
    }

    @Test("the sample's surveys give coefficients as real counties have them", arguments: ["primary", "junior"])
    func sample(kind: String) throws {
        let county = SampleData.shared
        for resource in ["teaching_area", "sport_area", "equipment_value", "books", "computers", "media_rooms"] {
            let rows = county["conditions"].filter {
                $0.int("year") == 2016 && county.row("schools", $0.text("school"))?.text("kind") == kind
            }
            let variation = weighted(
                try rows.map { row in
                    (try #require(row.real("pupils")), try #require(row.real(resource)))
                })
            #expect((0.02...0.8).contains(variation), "\(kind) \(resource): \(variation)")
        }
    }
}
