import Testing

@testable import ChartKit

@Suite("Axes")
struct AxisTests {
    @Test func marksAreRoundAndHoldAllNumbers() {
        for (least, greatest) in [(0.0, 97.0), (-3.2, 8.1), (0.001, 0.0042), (1_234_567, 9_876_543), (5, 5), (0, 0)] {
            let axis = Axis(least...greatest, marks: 5, includesZero: false)
            #expect(axis.least <= least && axis.greatest >= greatest)
            #expect(axis.marks.count >= 2 && axis.marks.count <= 8, "\(axis.marks)")
        }
    }

    @Test func barsStandOnZero() {
        let axis = Axis(40...50, marks: 5, includesZero: true)
        #expect(axis.least == 0)
        #expect(Axis(-5 ... -1, marks: 5, includesZero: true).greatest == 0)
    }

    @Test(arguments: [
        (1234.5, 0, "1,235"), (-1234.5, 2, "-1,234.50"), (0, 0, "0"), (-0.001, 2, "0.00"), (999_999, 0, "999,999"),
    ])
    func numbers(_ value: Double, _ places: Int, _ text: String) { #expect(Axis.number(value, places: places) == text) }

    @Test func shortNumbersHaveNoSuperfluousPlaces() {
        #expect(Axis.short(12) == "12")
        #expect(Axis.short(12.5) == "12.5")
        #expect(Axis.short(1.0 / 3) == "0.333333")
    }
}
