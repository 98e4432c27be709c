import BaseKit
import SampleCounty
import Testing

/// The errors that the readme lists are there, and no others of their kind.
@Suite("Sample county: planted errors")
struct PlantedErrorsTests {
    let county = SampleData.shared

    private func planted(_ kind: PlantedError.Kind) -> [String] {
        SampleCounty.plantedErrors().filter { $0.kind == kind }.map(\.id)
    }

    @Test("each kind is planted once and listed in the readme", arguments: PlantedError.Kind.allCases)
    func listed(kind: PlantedError.Kind) throws {
        let errors = SampleCounty.plantedErrors().filter { $0.kind == kind }
        let error = try #require(errors.first)
        #expect(errors.count == 1)
        #expect(county.row(error.collection, error.id) != nil)
        #expect(SampleCounty.readme.contains("`\(error.collection) \(error.id)`"))
    }

    @Test("more boarders than pupils")
    func boarders() {
        let wrong = county["class_stats"].filter { ($0.int("boarders") ?? 0) > ($0.int("pupils") ?? 0) }
        #expect(wrong.map(\.id) == planted(.boardersAbovePupils))
    }

    @Test("the same name and date of birth twice")
    func twice() {
        let persons = Dictionary(grouping: county["teachers"]) { [$0["name"], $0["birth"]] }
        let doubled = persons.values.filter { $0.count > 1 }
        #expect(doubled.map(\.count) == [2])
        #expect(doubled.compactMap { $0.map(\.id).max() } == planted(.sameTeacherTwice))
    }

    @Test("a building of grade D in use")
    func buildings() {
        let wrong = county["buildings"].filter { $0.text("grade") == "D" && $0.bool("in_use") == true }
        #expect(wrong.map(\.id) == planted(.dangerousBuildingInUse))
        #expect(county["buildings"].contains { $0.text("grade") == "D" && $0.bool("in_use") == false })
    }

    @Test("two open postings of one teacher")
    func postings() {
        let open = Dictionary(grouping: county["postings"].filter { $0.date("to") == nil }) { $0.text("teacher") }
        let doubled = open.values.filter { $0.count > 1 }
        #expect(doubled.compactMap { $0.map(\.id).max() } == planted(.overlappingPostings))
    }
}
