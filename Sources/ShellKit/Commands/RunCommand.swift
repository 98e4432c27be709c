internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum ScriptsCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["scripts"], summary: "the saved scripts of the workspace",
            columns: [Column("name", .text), Column("summary", .text)])
    ) { (session, _) throws(Diagnostic) in
        var rows: [[Value]] = []
        for script in SavedScripts.all(in: try session.requireWorkspace().path) {
            rows.append([.text(script.name), .text(SavedScripts.summary(ofFile: script.path))])
        }
        return ListCursor(rows)
    }
}

enum RunCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["run"], summary: "runs a saved script as one transaction",
            details: """
                The script is checked whole before its first step. With --dry-run it shows what it would change, with --help
                what it does and takes.
                """,
            parameters: [
                CommandParameter("script", .text, positional: true, summary: "its name, or the path of a file"),
                CommandParameter("dry-run", .bool, default: "false", summary: "show every changed cell, write nothing"),
            ], passesFlagsOn: true)
    ) { (session, arguments) throws(Diagnostic) in
        let name = arguments["script"]?.plainText ?? ""
        if arguments.passedOn["help"] != nil {
            try session.write(try session.help(ofScript: name))
            return nil
        }
        try session.runScript(name, parameters: arguments.passedOn, isDryRun: arguments["dry-run"] == .bool(true))
        return nil
    }
}
