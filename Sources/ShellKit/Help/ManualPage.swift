internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// What the process's own command line has, for the manual page.
public struct CommandLineSummary: Sendable {
    public let version: String
    public let usage: [String]
    public let options: [(spelling: String, summary: String)]
    /// Those that the prompt has not.
    public let commands: [(name: String, usage: String, summary: String)]

    public init(
        version: String, usage: [String], options: [(spelling: String, summary: String)],
        commands: [(name: String, usage: String, summary: String)]
    ) {
        self.version = version
        self.usage = usage
        self.options = options
        self.commands = commands
    }
}

/// `edsh help --man`: the whole help as a manual page, in the macros of man(7), from the same declarations.
struct ManualPage {
    let session: Session

    func text() -> String {
        let line = session.options.commandLine?()
        var lines = [".TH EDSH 1 \"2016-09-28\" \"\(line?.version ?? "edsh")\" \"\(said("User Commands"))\""]
        lines += [
            heading("NAME"), "edsh \\- " + said("a scripting shell for the records of a county education bureau"),
            heading("SYNOPSIS"),
        ]
        for (index, usage) in (line?.usage ?? ["edsh"]).enumerated() {
            if index > 0 { lines.append(".br") }
            lines.append(usage.roff)
        }
        lines.append(heading("DESCRIPTION"))
        lines += paragraphs(phrase(ManualPage.description))
        lines += section("OPTIONS", line?.options.map { ($0.spelling, $0.summary) } ?? [])
        lines += section(
            "COMMANDS",
            (session.hostCommands.map { ($0.words.joined(separator: " "), $0.summary) }
                + (line?.commands.map { ($0.name, $0.summary) } ?? [])).sorted { $0.0 < $1.0 })
        for module in session.workspace == nil ? [] : session.modules {
            lines += section(
                "COMMANDS OF \(Message(label: module.name.uppercased(), chinese: module.labelZh))",
                module.collections.map { ($0.name, said("\($0.labelZh): \(Message(phrase: $0.summary))")) }
                    + module.commands.map { ($0.words.joined(separator: " "), $0.summary) })
        }
        lines += section("STATEMENTS", StatementCatalogue.all.map { (phrase($0.usage), $0.summary) })
        lines += section("STAGES", stages.map { (phrase($0.usage), $0.summary) })
        lines += section("FUNCTIONS", functions)
        lines += section("KEYS OF THE PROMPT", PromptKeys.all.map { ($0.keys, $0.meaning) })
        lines.append(".PP")
        lines += paragraphs(phrase(PromptKeys.notes))
        lines += section("EXIT STATUS", ManualPage.statuses)
        lines += section("ENVIRONMENT", ManualPage.environment)
        lines += section("FILES", ManualPage.files)
        lines.append(heading("EXAMPLES"))
        for (index, example) in stages.compactMap(\.examples.first).prefix(8).enumerated() {
            lines +=
                (index > 0 ? [".PP"] : []) + self.lines(said("\(Message(phrase: example.note)):")) + [
                    ".PP", ".nf", ".RS", example.line.roff, ".RE", ".fi",
                ]
        }
        return lines.joined(separator: "\n")
    }

    private var stages: [StageDeclaration] { StageCatalogue.stages.values.sorted { $0.name < $1.name } }

    private var functions: [(String, String)] {
        let scalars = FunctionCatalogue.scalars.values.filter { $0.name.first?.isLetter == true }.map {
            ($0.signature, $0.summary)
        }
        let aggregates = FunctionCatalogue.aggregates.values.map {
            (phrase($0.signature), said("\(Message(phrase: $0.summary)) (in `summarize`)"))
        }
        let windows = WindowFunction.all.map {
            (phrase($0.signature), said("\(Message(phrase: $0.summary)) (in `extend … per … sort …`)"))
        }
        return (scalars + aggregates + windows).sorted { $0.0 < $1.0 }
    }

    private func section(_ title: Message, _ entries: [(String, String)]) -> [String] {
        guard !entries.isEmpty else { return [] }
        return [".SH \"\(title.text)\""] + entries.flatMap { [".TP", ".B " + $0.0.roffArgument] + lines(phrase($0.1)) }
    }

    private func heading(_ title: Message) -> String { ".SH \(title.text)" }

    private func paragraphs(_ text: String) -> [String] {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        return parts.split { $0.isEmpty }.map { lines($0.joined(separator: " ")) }.joined(separator: [".PP"]).map { $0 }
    }

    /// Text in lines as short as the readers of manual pages like them.
    private func lines(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").flatMap { String($0).wrapped(to: 66, from: 0, indent: 0) }.map(\.roff)
        // roff puts a blank where it joins two lines, which a Chinese sentence does not have: they stay as they are.
        return Language.current == .english ? lines : Array(lines.map { [$0] }.joined(separator: [".br"]))
    }

    /// What the catalogues of other languages know of it.
    static var phrases: [String] { [description] + (statuses + environment + files).map(\.1) }

    private static let description = """
        edsh keeps the records of a county education bureau: schools, teachers, classes, and what belongs to them. A line
        asks or changes; a saved script does a routine as one transaction. Every line is checked whole before it runs.

        A pipeline is a source of rows and stages behind it: source | stage | stage. Without arguments edsh opens its
        prompt on a workspace; lines of standard input and of -c are one transaction as they are.
        """

    private static let statuses = [
        ("0", "done"), ("1", "a command failed, nothing was written"),
        ("2", "usage, syntax or check error, nothing ran"), ("3", "not committed"), ("4", "the outcome is unknown"),
        ("130", "interrupted"),
    ]

    private static let environment = [
        ("EDSH_WORKSPACE", "the workspace's folder"), ("EDSH_TODAY", "the day that today() gives"),
        ("EDSH_PAGER", "off: long tables at the prompt are not shown page by page"),
        ("EDSH_STEPS", "off: scripts that take long do not tell at which step they are"),
        ("EDSH_LANG, LANG", "the language of messages"),
        ("EDITRC", "the file of keys to read in the place of ~/.editrc"), ("NO_COLOR", "where set, no colours"),
    ]

    private static let files = [
        ("edsh.json", "what the bureau has decided about its workspace"),
        ("data/", "the records, as JSON"), ("journal/", "every change, one line a commit"),
        ("scripts/", "saved scripts, commands of `run`"), (".edsh/", "the cache and the prompt's history"),
        ("~/.editrc", "keys of the prompt, as editrc(5) describes"),
    ]
}

extension String {
    /// The text as roff takes it: no line of it is a macro, no sign of it an escape.
    var roff: String {
        var result = ""
        for character in self {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\n": result += " "
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }

    /// The same as one argument of a macro.
    var roffArgument: String {
        "\"" + roff.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq") + "\""
    }
}
