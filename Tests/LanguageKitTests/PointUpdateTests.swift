import BaseKit
import PipelineTesting
import Testing

@testable import LanguageKit
@testable import QueryKit

/// An update of the record with a given id needs no query where the new values say nothing of the record.
@Suite("Updates of one record by its id")
struct PointUpdateTests {
    private func pointUpdate(_ line: String) throws -> PointUpdate? {
        let program = try ProgramChecker.check(SourceText(text: line), environment: PipelineSession())
        guard case .result(let plan, .update(let schema, _))? = program.statements.last?.kind else {
            Issue.record("no update: \(line)")
            return nil
        }
        return PointUpdate(plan, schema)
    }

    @Test(
        "fetch it",
        arguments: [
            "teachers | where id == 'P01' | update name = 'a'",
            "let who = 'P01'\nteachers | where id == $who | update name = \"${$who} a\", subject = null",
        ])
    func fetched(_ line: String) throws { #expect(try pointUpdate(line) != nil) }

    @Test(
        "ask where more is to be known",
        arguments: [
            "teachers | where name == 'P01' | update name = 'a'",
            "teachers | where id == 'P01' and name == 'b' | update name = 'a'",
            "teachers | where id != 'P01' | update name = 'a'",
            "teachers | where id == name | update name = 'a'",
            "teachers | where id == 'P01' | update name = upper(name)",
            "teachers | where id == 'P01' | take 0 | update name = 'a'",
            "schools | where id == 'S01' | update students = students + 1",
        ])
    func asked(_ line: String) throws { #expect(try pointUpdate(line) == nil) }
}
