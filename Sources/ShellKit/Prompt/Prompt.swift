internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// The prompt: reads statements, runs each, until the user leaves.
public struct Prompt {
    let session: Session
    let editor: LineEditor

    /// Nil where standard input is no terminal that lines can be edited on.
    public init?(session: Session) {
        let history = session.workspace.map { "\($0.path)/.edsh/history" }
        guard let editor = LineEditor(programName: "edsh", historyPath: history) else { return nil }
        self.session = session
        self.editor = editor
    }

    /// Gives the exit status of the process.
    public func run() -> Int32 {
        Interrupt.install()
        session.allowsHeldTransactions = true
        defer { session.leave() }
        if let problem = editor.historyProblem { session.report(problem) }
        greet()
        connectQuestions()
        let completer = Completer(session: session)
        editor.complete = { buffer, cursor in completer.candidates(buffer, cursor) }
        let help = ShortHelp(completer: completer)
        editor.explain = { buffer, cursor in help.lines(buffer, cursor) }
        editor.asksForHelp = { buffer, cursor in help.asks(buffer, cursor) }
        while !session.wantsToLeave {
            switch editor.readLine(
                prompt: prompt, continuationPrompt: "  … ", isIncomplete: ProgramChecker.isIncomplete)
            {
            case .endOfFile: return leaving
            case .interrupted: continue
            case .line(let text):
                guard text.contains(where: { !$0.isWhitespace }) else { continue }
                session.terminal = session.terminal.resized(descriptor: 1)
                session.messageTerminal = session.messageTerminal.resized(descriptor: 2)
                // No `Interrupt.clear()` here: a Ctrl-C between Enter and the first step means this line.
                _ = session.run(SourceText(text: text))
                Interrupt.clear()
            }
        }
        return leaving
    }

    /// What a transaction that is still open has changed is lost, which `leave` says.
    private var leaving: Int32 { session.holdsTransaction ? Diagnostic.Outcome.notCommitted.rawValue : 0 }

    private var prompt: String {
        guard let workspace = session.workspace else { return "edsh> " }
        let folder = workspace.path.split(separator: "/").last.map(String.init) ?? "workspace"
        return "\(sanitized(folder))\(session.holdsTransaction ? "*" : "")> "
    }

    private func greet() {
        guard let workspace = session.workspace else {
            return session.say("edsh without a workspace: files can be asked. `help` explains, Ctrl-D leaves.")
        }
        session.say("\(workspace.manifest.bureau). `help` explains, Tab completes, Ctrl-D leaves.")
        session.sayNotices()
    }
}
