internal import BaseKit
internal import LanguageKit
public import ModuleKit
internal import QueryKit

/// What declarations say of themselves in help: each is a key of the catalogue of another language.
public enum HelpPhrases {
    /// Summaries of stages, statements, functions, commands and their parameters, formats and keys.
    public static var all: [String] {
        let stages = StageCatalogue.stages.values.map(\.summary)
        let statements = StatementCatalogue.all.map(\.summary)
        let functions =
            FunctionCatalogue.scalars.values.map(\.summary) + FunctionCatalogue.aggregates.values.map(\.summary)
            + WindowFunction.all.map(\.summary)
        let commands = ShellCommands.all.map(\.declaration)
        let summaries = commands.map(\.summary) + [OpenCommand.summary]
        let parameters = (commands.flatMap(\.parameters) + OpenCommand.parameters).flatMap(parameter)
        return stages + statements + functions + summaries + parameters + FormatRegistry.all.map(\.summary)
            + PromptKeys.all.map(\.meaning) + [PromptKeys.notes, HelpText.sqlSummary] + HelpText.pages.map(\.1)
            + explanations + columns + ManualPage.phrases + SystemReason.phrases
    }

    /// Paragraphs of pages, usage lines and the notes of examples.
    private static var explanations: [String] {
        let stages = StageCatalogue.stages.values.flatMap {
            usage($0.name, $0.usage) + [$0.details] + notes($0.examples)
        }
        let statements = StatementCatalogue.all.flatMap { usage($0.name, $0.usage) + [$0.details] + notes($0.examples) }
        let commands = ShellCommands.all.map(\.declaration).flatMap { [$0.details] + notes($0.examples) }
        let names = FunctionCatalogue.names + WindowFunction.all.map(\.name)
        let functions = names.flatMap { FunctionExamples.pipelines(of: $0).map(\.note) }
        let open = [OpenCommand.details] + notes(OpenCommand.examples) + notes(HelpText.inExamples)
        return (stages + statements + commands + functions + open + signatures).filter { !$0.isEmpty }
    }

    /// What is more than a name.
    private static func usage(_ name: String, _ usage: String) -> [String] { usage == name ? [] : [usage] }

    /// Those in which words stand, such as `sum(x) → the type of x`.
    private static var signatures: [String] {
        (FunctionCatalogue.aggregates.values.map(\.signature) + WindowFunction.all.map(\.signature))
            .filter { $0.contains("→ the type of") || $0.contains("; ") }
    }

    /// The heads of what the shell's own commands list.
    private static var columns: [String] {
        ShellCommands.all.flatMap { $0.declaration.columns.map(\.name) } + RowProblem.columns.map(\.name)
    }

    private static func notes(_ examples: [CommandExample]) -> [String] { examples.map(\.note) }

    /// What modules say of themselves: of what they keep, of what they can do, of what must hold and of what they measure.
    public static func all(of modules: [any Module]) -> [String] {
        (modules.flatMap(module) + FieldBound.allCases.flatMap { [$0.message, $0.remedy, $0.source] })
            .filter { !$0.isEmpty }
    }

    private static func module(_ module: any Module) -> [String] {
        var phrases = [module.summary]
        phrases += module.collections.flatMap(records)
        phrases += module.commands.flatMap(command)
        for rule in module.rules { phrases += [rule.message, rule.remedy, rule.source] }
        phrases += module.lifeCycles.flatMap(\.needs).map(\.missing)
        phrases += module.keptFields.flatMap { [$0.source, $0.remedy].compactMap(\.self) }
        phrases += module.settings.map(\.summary)
        phrases += module.indicators.flatMap(indicator)
        phrases += module.figures.flatMap(figure)
        return phrases
    }

    private static func records(_ schema: CollectionSchema) -> [String] {
        [schema.summary] + schema.fields.map(\.summary) + schema.derived.map(\.summary)
            + schema.fields.compactMap(\.unit)
    }

    private static func parameter(_ parameter: CommandParameter) -> [String] {
        [parameter.summary] + (parameter.positional ? [parameter.placeholder.english] : [])
    }

    private static func command(_ command: ModuleCommand) -> [String] {
        [command.summary, command.details] + command.parameters.flatMap(parameter) + notes(command.examples)
            + DeclaredTexts.messages(of: command)
    }

    private static func indicator(_ indicator: Indicator) -> [String] {
        [indicator.summary, indicator.details, indicator.unit, indicator.unknownBecause ?? "its rows do not tell"]
            + indicator.thresholds.map(\.source)
    }

    private static func figure(_ figure: Figure) -> [String] {
        let reason: String? = if case .notReported(let reason) = figure.definition { reason } else { nil }
        return [reason, figure.unknownBecause].compactMap { $0 }
    }
}
