internal import BaseKit
internal import LanguageKit

/// `begin`, `commit`, `rollback` group lines of the prompt.
enum TransactionCommands {
    static let begin = ShellCommand(
        declaration: HostCommand(
            ["begin"], summary: "opens a transaction over several lines of the prompt",
            details:
                "Until `commit` nothing is written, and others wait to write. A line that fails leaves nothing behind.",
            company: .noneAtPrompt)
    ) { (session, _) throws(Diagnostic) in
        try session.hold()
        return nil
    }

    static let commit = ShellCommand(
        declaration: HostCommand(
            ["commit"], summary: "writes what the lines since `begin` have changed", company: .noneAtPrompt)
    ) { (session, _) throws(Diagnostic) in
        try session.commitHeld()
        return nil
    }

    static let rollback = ShellCommand(
        declaration: HostCommand(
            ["rollback"], summary: "forgets what the lines since `begin` have changed", company: .noneAtPrompt)
    ) { (session, _) throws(Diagnostic) in
        try session.rollbackHeld()
        return nil
    }
}
