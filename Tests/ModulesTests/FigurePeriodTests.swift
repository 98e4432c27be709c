import ModuleKit
import Testing

@testable import edsh

/// By which field a figure's records belong to a year, which tells an unknown figure from a count of nothing.
@Suite("Figures: the field of the period")
struct FigurePeriodTests {
    @Test(
        "it is read from the definition",
        arguments: [
            ("safety.major_accidents", Figure.PeriodField.day("date")), ("exam.sat", .year("exam.year")),
            ("teachers.recruited", .year("year")), ("training.teaching_points", .day("course.from")),
            ("funding.boarders.students", .day("paid_on")),
        ])
    func field(id: String, field: Figure.PeriodField) throws {
        let figure = try #require(Modules.all.flatMap(\.figures).first { $0.id == id })
        #expect(figure.periodField == field)
    }

    @Test("what belongs to no year has none")
    func none() throws {
        let figure = try #require(Modules.all.flatMap(\.figures).first { $0.id == "buildings.surveyed" })
        #expect(figure.periodField == nil)
    }
}
