import BaseKit
import ShellKit

/// `edsh --help`, made from what the reader knows.
enum ProcessHelp {
    static let version = "edsh 0.1"

    /// For the manual page.
    static var summary: CommandLineSummary {
        let own = ProcessCommand.all.filter { $0.foreignFlags != .words }.map(\.usage)
        return CommandLineSummary(
            version: version,
            usage: (["edsh [OPTIONS]", "edsh -c 'LINES'", script] + own + ["edsh COMMAND …"]).map(phrase),
            options: ProcessOption.all.map { option in
                let summary = Message(phrase: option.summary)
                let commands = option.commands?.joined(separator: "`, `")
                return (option.spelling, commands.map { said("\(summary) (of `\($0)`)") } ?? summary.text)
            },
            commands: ProcessCommand.all.filter { !$0.summary.isEmpty }.map { ($0.name, $0.usage, $0.summary) })
    }

    /// As the first line of a script has it run.
    private static let script = "edsh FILE.edsh [--PARAMETER VALUE …]"

    static func text(of command: ProcessCommand?) -> String {
        if let command, command.foreignFlags != .words {
            return said("usage: \(Message(phrase: command.usage))") + "\n\n" + options(of: command)
        }
        let own = ProcessCommand.all.filter { !$0.isAsAtThePrompt }.map(\.usage)
        let asAtThePrompt = ProcessCommand.all.filter(\.isAsAtThePrompt).map(\.name)
        let usage =
            ["edsh", "edsh -c 'LINES'", script] + own + ["edsh " + asAtThePrompt.joined(separator: " | ")]
        return said(
            """
            A scripting shell for the records of a county education bureau.

            usage:
            \(usage.map { "  " + phrase($0) }.joined(separator: "\n"))

            Without a command: the prompt, or the lines of standard input as one program where that is no terminal.
            The commands of the last line are the same as at the prompt.

            \(options(of: nil))
            Exit status: 0 done; 1 a command failed, nothing written; 2 usage, syntax or check error, nothing ran;
            3 not committed; 4 outcome unknown; 130 interrupted. At the prompt, `help` explains the language.

            """)
    }

    /// What stands for something in the usages, and so is said in the user's language: the catalogue has each.
    static var phrases: [String] {
        let usages = ProcessCommand.all.filter { !$0.isAsAtThePrompt }.map(\.usage)
        let values = ProcessOption.all.compactMap(\.value).filter { $0.contains(where: \.isUppercase) }
        let summaries = ProcessCommand.all.map(\.summary).filter { !$0.isEmpty }
        return usages + summaries + values + [script, "edsh -c 'LINES'", "edsh [OPTIONS]", "edsh COMMAND …"]
    }

    private static func options(of command: ProcessCommand?) -> String {
        let options = ProcessOption.all.filter { $0.isAllowed(in: command) }
        let width = options.map { DisplayWidth.of($0.spelling) }.max() ?? 0
        return said("options:") + "\n"
            + options.map { option in
                let blanks = String(repeating: " ", count: width - DisplayWidth.of(option.spelling) + 2)
                return "  \(option.spelling)\(blanks)\(Message(phrase: option.summary))\n"
            }.joined()
    }
}
