import BaseKit
import LanguageKit
import ModuleKit
import QueryKit
import Testing
import TranscriptKit

@testable import ShellKit
@testable import edsh

/// Every example that help shows is run on the sample county.
@Suite struct ExampleTests {
    /// An example and where it is shown.
    struct Example: Sendable, CustomTestStringConvertible {
        let place: String
        let line: String
        /// What it must write; nil where help does not say.
        var output: String?

        var testDescription: String { "\(place): \(line)" }
    }

    static let stages = StageCatalogue.stages.values.sorted { $0.name < $1.name }.flatMap { stage in
        stage.examples.map { Example(place: "help \(stage.name)", line: $0.line) }
    }

    static let modules = Modules.all

    static let statements = StatementCatalogue.all.flatMap { statement in
        statement.examples.map { Example(place: "help \(statement.name)", line: $0.line) }
    }

    static let commands =
        OpenCommand.examples.map { Example(place: "help open", line: $0.line) }
        + HelpText.inExamples.map { Example(place: "help in", line: $0.line) }
        + modules.flatMap(\.commands).flatMap { command in
            command.examples.map { Example(place: "help \(command.words.joined(separator: " "))", line: $0.line) }
        }
        + ShellCommands.all.flatMap { command in
            command.declaration.examples.map {
                Example(place: "help \(command.declaration.words.joined(separator: " "))", line: $0.line)
            }
        }

    static let functions = FunctionCatalogue.scalars.values.sorted { $0.name < $1.name }.flatMap { function in
        function.examples.map { Example(place: "help \(function.name)", line: $0.0, output: $0.1) }
    }

    static let pipelines = FunctionCatalogue.names.flatMap { name in
        FunctionExamples.pipelines(of: name).map { Example(place: "help \(name)", line: $0.line) }
    }

    @Test func everyFunctionHasAnExample() {
        for name in FunctionCatalogue.names {
            let own = FunctionCatalogue.scalars[name]?.examples ?? []
            #expect(!own.isEmpty || !FunctionExamples.pipelines(of: name).isEmpty, "\(name)")
        }
    }

    /// One county for all: a failing example of a change does not hide behind a later one.
    static let folder = Result { try TestFolder(.sample) }

    @Test(arguments: stages + statements + commands) func works(_ example: Example) throws {
        let outcome = try Self.folder.get().edsh("-c", example.line)
        // The sample county holds errors, and `check` says so by its status.
        #expect(outcome.status == (example.line.hasPrefix("check") ? 1 : 0), "\(outcome.output)")
        #expect(!outcome.output.isEmpty, "nothing is shown")
        #expect(!outcome.output.contains("error E"), "\(outcome.output)")
    }

    /// All in one program: each prints a line.
    @Test func functionsGiveWhatTheirHelpSays() throws {
        let program = Self.functions.map { "print (\($0.line))\n" }.joined()
        try compare(try Self.folder.get().edsh(input: program), emptyCell: "")
    }

    /// In a query a function is computed by the database: it must give the same.
    @Test func functionsGiveTheSameInAQuery() throws {
        let program = Self.functions.map { "[{row: 1}] | select text = \"${(\($0.line))}\"\n" }.joined()
        try compare(try Self.folder.get().edsh("--format", "jsonl", input: program), emptyCell: nil)
    }

    private func compare(_ outcome: ProgramOutcome, emptyCell: String?) throws {
        try #require(outcome.status == 0, "\(outcome.output)")
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == Self.functions.count, "\(outcome.output)")
        for (line, example) in zip(lines, Self.functions) {
            let value = example.output ?? ""
            let expected = emptyCell == nil ? "{\"text\":\"\(value)\"}" : value
            #expect(line == expected, "\(example)")
        }
    }

    /// What each command of a module shows before the stages that its examples go on with.
    static let shown = modules.flatMap(\.commands).compactMap { command in
        command.examples.first.map { example in
            let line = example.line.split(separator: " | ").first.map(String.init) ?? example.line
            return Example(place: "help \(command.words.joined(separator: " "))", line: line)
        }
    }

    @Test(arguments: shown) func commandsHeadTheirColumnsInChinese(_ example: Example) throws {
        let outcome = try Self.folder.get().edsh("--lang", "zh", "--dry-run", "-c", example.line)
        let lines = outcome.output.split(separator: "\n")
        for (head, rule) in zip(lines, lines.dropFirst()) where rule.hasPrefix("──") {
            for name in head.split(separator: "  ").map({ $0.drop { $0 == " " } }) where !name.isEmpty {
                #expect(
                    name.unicodeScalars.contains { $0.value >= 0x2E80 },
                    "\(example): say what `\(name)` is, in `columns` of the command")
            }
        }
    }

    @Test func everyCommandOfAModuleHasAnExample() {
        for command in Self.modules.flatMap(\.commands) { #expect(!command.examples.isEmpty, "\(command.words)") }
        for stage in StageCatalogue.stages.values { #expect(!stage.examples.isEmpty, "\(stage.name)") }
    }

    /// Every name that `help` lists has a page.
    @Test func everyNameHasAPage() throws {
        let names = Set(StageCatalogue.stages.keys).union(FunctionCatalogue.names)
            .union(StatementCatalogue.all.map(\.name)).union(["keys", "types", "functions", "statements"])
            .union(Self.modules.flatMap(\.collections).map(\.name))
        for name in names.sorted() {
            let outcome = try Self.folder.get().edsh("help", name)
            #expect(outcome.status == 0 && outcome.output.count > 20, "help \(name): \(outcome.output)")
        }
    }
}
