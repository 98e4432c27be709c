import Glibc
import LanguageKit
import QueryKit
import Testing
import TranscriptKit

/// `edsh help --man`.
@Suite("The manual page")
struct ManualPageTests {
    private static let page = Result { try TestFolder(.sample).edsh("help", "--man") }

    @Test("tells of every command, stage, statement and function, and how the process ends")
    func isWhole() throws {
        let outcome = try Self.page.get()
        #expect(outcome.status == 0)
        let text = outcome.output
        for part in [".TH EDSH 1", ".SH NAME", ".SH \"OPTIONS\"", "\\-\\-dry\\-run", ".SH \"EXIT STATUS\""] {
            #expect(text.contains(part), "\(part)")
        }
        for name in ["teachers", "schools balance", "undo", "Ctrl\\-R"] { #expect(text.contains(name), "\(name)") }
        for stage in StageCatalogue.stages.values {
            #expect(text.contains(".B \"" + stage.usage.prefix { $0.isLetter }), "\(stage.name)")
        }
        for statement in StatementCatalogue.all {
            #expect(text.contains(".B \"" + statement.name), "\(statement.name)")
        }
        for (name, function) in FunctionCatalogue.scalars where function.signature.hasPrefix(name + "(") {
            #expect(text.contains(".B \"" + name + "("), "\(name)")
        }
    }

    @Test("no line of the text is taken for a macro, and no sign for an escape")
    func isSafe() throws {
        for line in try Self.page.get().output.split(separator: "\n") {
            #expect(!line.hasPrefix("'"))
            if line.hasPrefix(".") {
                #expect(
                    [".TH", ".SH", ".TP", ".PP", ".B ", ".br", ".nf", ".fi", ".RS", ".RE"].contains(line.prefix(3)))
            }
        }
    }

    @Test("a checker of manual pages has nothing to say", .enabled(if: access("/usr/bin/mandoc", X_OK) == 0))
    func passesLint() throws {
        let outcome = try TestFolder(.sample).shell("edsh help --man > edsh.1; mandoc -Tlint -W warning edsh.1")
        #expect(outcome.output.isEmpty, "\(outcome.output)")
        #expect(outcome.status == 0)
    }
}
