internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum CollectionsCommand {
    static let command = ShellCommand(
        declaration: HostCommand(
            ["collections"], summary: "what the workspace keeps, by module",
            columns: [
                Column("module", .text), Column("collection", .text), Column("label", .text), Column("summary", .text),
            ],
            examples: [
                ModuleKit.CommandExample(
                    "collections | where module == \"schools\" | select collection", "of one module")
            ])
    ) { (session, _) throws(Diagnostic) in
        ListCursor(
            session.modules.flatMap { module in
                module.collections.map {
                    [.text(module.name), .text($0.name), .text($0.labelZh), .text(phrase($0.summary))]
                }
            })
    }
}

enum ExitCommand {
    static let exit = command("exit")
    static let quit = command("quit")

    private static func command(_ word: String) -> ShellCommand {
        ShellCommand(declaration: HostCommand([word], summary: "leaves edsh, as Ctrl-D does")) {
            (session, _) throws(Diagnostic) in
            session.wantsToLeave = true
            return nil
        }
    }
}
