internal import BaseKit
internal import LanguageKit
internal import ModuleKit

enum HelpCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["help"], summary: "explains commands, stages, functions and collections",
            parameters: [
                CommandParameter(
                    "topic", .text, positional: true, default: "null",
                    summary: "a command, stage, function or collection"),
                CommandParameter(
                    "verb", .text, positional: true, default: "null", summary: "the second word of a command"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let words = ["topic", "verb"].compactMap { name -> String? in
            if case .text(let text)? = arguments[name] { text } else { nil }
        }
        let page = try HelpText(session: session).page(words)
        try session.write(session.terminal.isTerminal ? HelpText.wrapped(page, to: session.terminal.width) : page)
        return nil
    }
}
