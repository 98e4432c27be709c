import BaseKit
import Provocations
import LanguageKit
import ModuleKit
import QueryKit
import Testing

/// What is wrong with a module, not with the line.
@Suite("Faults of modules") struct ModuleFaultTests {
    private final class Surroundings: LanguageEnvironment {
        let collections: [CollectionSchema]
        let moduleCommands: [ModuleCommand]
        let hostCommands: [HostCommand] = []
        let formats = ["table"]
        let derivedSyntax = DerivedSyntax()

        init(_ collections: [CollectionSchema], _ commands: [ModuleCommand] = []) {
            self.collections = collections
            moduleCommands = commands
        }

        func openFile(_ request: FileRequest) throws(Diagnostic) -> (key: String, columns: [Column]) {
            throw Diagnostic("E0601", "there are no files here")
        }
        func values(of plan: Plan) -> [Value] { [] }
        func whyAbsent(_ name: String) -> Diagnostic? { nil }
    }

    private static let pupils = CollectionSchema(
        "pupils", singular: "pupil", labelZh: "学生", summary: "pupils", idPrefix: "P",
        fields: [FieldSchema("school", .reference("schools"), labelZh: "学校", summary: "the school")])

    private func failure(_ text: String, _ surroundings: Surroundings) -> Diagnostic? {
        do {
            _ = try ProgramChecker.check(SourceText(text: text), environment: surroundings)
            return nil
        } catch { return error.all.first }
    }

    @Test("a reference to a collection that is not here is followed nowhere") func absentCollection() {
        let error = failure("pupils | select school.name", Surroundings([Self.pupils]))
        #expect(error?.code == "E0204")
        #expect(error?.expected == "`school` itself, which is an id")
        #expect(failure("pupils | select school", Surroundings([Self.pupils])) == nil)
    }

    @Test("a command that is made of itself ends") func circle() {
        let command = ModuleCommand(["pupils", "here"], summary: "", pipeline: "pupils here | take 1", examples: [])
        let error = failure("pupils here", Surroundings([Self.pupils], [command]))
        #expect(error?.code == "E0211")
        Provoked.note(error)
    }
}
