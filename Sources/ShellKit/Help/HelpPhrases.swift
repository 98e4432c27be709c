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
        let parameters = (commands.flatMap(\.parameters) + OpenCommand.parameters).map(\.summary)
        return stages + statements + functions + summaries + parameters + FormatRegistry.all.map(\.summary)
            + PromptKeys.all.map(\.meaning) + [PromptKeys.notes]
    }

    /// What modules say of themselves, their collections and their commands.
    public static func all(of modules: [any Module]) -> [String] {
        modules.flatMap { module in
            [module.summary] + module.collections.map(\.summary) + module.commands.map(\.summary)
        }
    }
}
