internal import BaseKit
internal import LanguageKit
internal import ModuleKit

/// Words that are no command, stage, function or statement of their own, and still are what someone looks for.
extension HelpText {
    /// Words of the language by the page that explains them.
    private static let explained = [
        "else": "if", "catch": "try", "finally": "try", "by": "summarize", "per": "extend", "desc": "sort",
        "asc": "sort",
        "on": "join", "true": "types", "false": "types", "bool": "types", "record": "types",
        "enum": "types", "reference": "types", "period": "types", "duration": "types", "real": "types",
    ]

    func word(_ word: String) throws(Diagnostic) -> String? {
        if let page = HelpText.explained[word] { return try self.page([page]) }
        if word == "in" { return inPage }
        if CollectionVerbs.names.contains(word) {
            return said(
                """
                \(word): every collection has it, as in `schools \(word)`
                  `help schools` shows its words and flags for one; put the name of your collection there
                """)
        }
        guard let own = session.options.commandLine?().commands.first(where: { $0.name == word }) else { return nil }
        return said(
            """
            \(Message(phrase: own.usage))
              \(Message(phrase: own.summary))

            Typed in the system's shell, not at the prompt of edsh; `edsh \(own.name) --help` shows its options.
            """)
    }

    private var inPage: String {
        "a in b\n  " + said("whether a is one of the values of a list, or lies in a period or a range")
            + examples(HelpText.inExamples)
    }

    static let inExamples = [
        CommandExample("schools | where id in [\"S001\", \"S002\"] | select id, name", "one of several values"),
        CommandExample(
            "hazards | where found in 2015-09..2016-07 | count", "a day in a period, whose end is no part of it"),
        CommandExample("for n in 1..4 { print $n }", "each of a list or a range, in turn"),
    ]
}
