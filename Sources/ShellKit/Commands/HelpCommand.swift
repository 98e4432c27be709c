internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

enum HelpCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["help"], summary: "explains commands, stages, functions and collections",
            details: "`edsh help --man > edsh.1` writes a manual page, for `man -l edsh.1`.",
            parameters: [
                CommandParameter(
                    "topic", .text, positional: true, default: "null",
                    summary: "a command, stage, statement, function or collection"),
                CommandParameter(
                    "verb", .text, positional: true, default: "null", summary: "the second word of a command"),
                CommandParameter("man", .bool, default: "false", summary: "all of it as a manual page"),
            ],
            examples: [
                CommandExample("help where", "a stage"),
                CommandExample("help teachers", "a collection and its commands"),
                CommandExample("help keys", "the keys of the prompt"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        if arguments["man"] == .bool(true) {
            try session.write(ManualPage(session: session).text())
            return nil
        }
        let words = ["topic", "verb"].compactMap { name -> String? in
            if case .text(let text)? = arguments[name] { text } else { nil }
        }
        let page: String
        do throws(Diagnostic) {
            page = try HelpText(session: session).page(words)
        } catch {
            // A saved script of the workspace is explained by its own words.
            guard words.count == 1, let saved = session.workspace.map({ SavedScripts.all(in: $0.path) }),
                saved.contains(where: { $0.name == words[0] })
            else { throw error }
            page = try session.help(ofScript: words[0])
        }
        try session.write(session.terminal.isTerminal ? HelpText.wrapped(page, to: session.terminal.width) : page)
        return nil
    }
}
