import BaseKit
import PipelineTesting
import Testing

@testable import LanguageKit
@testable import QueryKit

/// Lines of a script that differ in literals alone are parsed, checked and lowered once. Nobody may notice.
@Suite("Alike lines")
struct AlikeLinesTests {
    private func check(_ lines: String) throws -> CheckedProgram {
        try ProgramChecker.check(SourceText(text: lines), environment: PipelineSession())
    }

    private func errors(_ lines: String) -> [Diagnostic] {
        do {
            _ = try check(lines)
            return []
        } catch {
            return (error as? Diagnostics)?.all ?? []
        }
    }

    private func values(_ program: CheckedProgram) -> [[Value]?] { program.statements.map { $0.alike?.values } }

    @Test("share what the second of them is checked to be, each with its own values")
    func shared() throws {
        let program = try check(
            """
            teachers | where id == 'P01' | update name = "a"
            teachers | where id == "P02"   | update name = 'b'
            teachers | where id == 'P03' | update name = "c"  # remark
            teachers | where id == 'P04' | update name = "d"
            teachers | where id == 'P05' | update name = ""
            schools | where id == "S01" and students == 12 | update students = 13
            schools | where id == "S02" and students == 0 | update students = 999999999999999
            """)
        // Blanks and remarks make another shape; nothing else differs.
        #expect(values(program)[3] == [.text("P04"), .text("d")])
        #expect(values(program)[4] == [.text("P05"), .text("")])
        #expect(values(program)[6] == [.text("S02"), .int(0), .int(999_999_999_999_999)])
        #expect(values(program)[..<3].allSatisfy { $0 == nil })
        #expect(program.statements[3].alike?.pattern == program.statements[4].alike?.pattern)
    }

    @Test("may hold texts with expressions in them")
    func interpolated() throws {
        let program = try check(
            """
            let stamp = "x"
            teachers | where id == 'P01' | update name = "n ${$stamp} 1"
            teachers | where id == 'P02' | update name = "n ${$stamp} 2"
            teachers | where id == 'P03' | update name = "${$stamp} 2"
            """)
        #expect(values(program)[2] == [.text("P02"), .text("n "), .text(" 2")])
        #expect(values(program)[3] == nil)
    }

    @Test("are all checked where the value decides: a case, a date, a number of rows")
    func decisive() {
        #expect(
            errors(
                """
                schools | where id == "S01" | update kind = "primary"
                schools | where id == "S02" | update kind = "junior"
                schools | where id == "S03" | update kind = "secondary"
                schools | where kind == "primary" | update name = "a"
                schools | where kind == "primry" | update name = "b"
                """
            ).map(\.code) == ["E0305", "E0305"])
        #expect(errors("schools | take 1\nschools | take 2\nschools | take 3").isEmpty)
        #expect(
            errors(
                """
                teachers | where id == "P01" | update hired = 2016-09-01
                teachers | where id == "P02" | update hired = 2016-09-02
                teachers | where id == "P03" | update hired = 2016-09-31
                """
            ).map(\.code) == ["E0104"])
    }

    @Test("are checked anew where a name has come to mean something else")
    func scope() {
        #expect(
            errors(
                """
                let x = 1
                schools | where id == "S01" | update students = $x
                schools | where id == "S02" | update students = $x
                let x = "a"
                schools | where id == "S03" | update students = $x
                """
            ).map(\.code) == ["E0303"])
    }

    @Test("are not alike where the statement goes on, or where more stands on the line")
    func continued() throws {
        let program = try check(
            """
            schools | where id == "S01"
            schools | where id == "S02"
              | update name = "x"
            schools | where id == "S03" | update name = "a"; schools | where id == "S04" | update name = "b"
            schools | where id == "S05" | update name = "c"; schools | where id == "S06" | update name = "d"
            """)
        #expect(program.statements.count == 6)
        // Only what ends the line is all of a statement.
        #expect(values(program)[..<5].allSatisfy { $0 == nil })
        #expect(values(program)[5] == [.text("S06"), .text("d")])
        guard case .result(_, .update) = program.statements[1].kind else {
            Issue.record("the update is lost")
            return
        }
    }

    @Test("tell where each of them is")
    func places() throws {
        let text =
            "schools | where id == \"S01\" | update name = \"a\"\nschools | where id == \"S02\" | update name = \"bc\"  \n"
        let program = try check(text)
        let bytes = Array(text.utf8)
        let second = program.statements[1].range
        #expect(program.statements[1].alike != nil)
        #expect(
            String(decoding: bytes[second.start..<second.end], as: UTF8.self)
                == "schools | where id == \"S02\" | update name = \"bc\"")
    }
}
