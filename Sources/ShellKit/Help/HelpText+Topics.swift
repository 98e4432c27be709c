internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

extension HelpText {
    /// Everything that has a page, with a few words each.
    var topics: [(name: String, summary: String)] {
        let commands =
            session.collections.map { ($0.name, $0.labelZh) }
            + session.moduleCommands.map { ($0.words.joined(separator: " "), $0.summary) }
            + session.hostCommands.map { ($0.words.joined(separator: " "), $0.summary) }
            + [("open", OpenCommand.summary), ("sql", HelpText.sqlSummary)]
            + (session.options.commandLine?().commands.map { ($0.name, $0.summary) } ?? [])
        let stages = StageCatalogue.stages.values.map { ($0.name, $0.summary) }
        let statements = StatementCatalogue.all.map { ($0.name, $0.summary) }
        let functions = FunctionCatalogue.names.filter { $0.first?.isLetter == true }.map { name in
            (
                name,
                FunctionCatalogue.scalars[name]?.summary ?? FunctionCatalogue.aggregates[name]?.summary ?? ""
            )
        }
        var seen = Set<String>()
        return (commands + stages + statements + HelpText.pages + functions).filter { seen.insert($0.0).inserted }
            .sorted { $0.0 < $1.0 }
    }

    /// Pages about no single name.
    static let sqlSummary = "rows of a SELECT over the collections"
    static let pages = [
        ("commands", "all commands of the shell"), ("stages", "all stages"), ("functions", "all functions"),
        ("types", "all types, and how their values are written"), ("statements", "let, if, for and the like"),
        ("formats", "what `to` and `save` write"), ("keys", "the keys of the prompt"),
    ]

    func statement(_ statement: StatementDeclaration) -> String {
        "\(phrase(statement.usage))\n  \(phrase(statement.summary))" + details(statement.details)
            + examples(statement.examples)
    }

    func statements() -> String {
        said("statements") + "\n" + table(StatementCatalogue.all.map { (phrase($0.usage), phrase($0.summary)) })
            + "\n\n"
            + said("A line that is none of these is a pipeline: source | stage | stage. `help STATEMENT` has examples.")
    }

    func keys() -> String {
        said("keys of the prompt") + "\n" + table(PromptKeys.all.map { ($0.keys, phrase($0.meaning)) }) + "\n\n"
            + phrase(PromptKeys.notes)
    }
}
