import BaseKit
import Glibc
import ShellKit
import WorkspaceKit

extension Launch {
    /// `edsh with-lock -- CMD …`: runs a command while nobody can write, with the data files up to date.
    func run(holdingLock command: [String]) -> Int32 {
        do {
            let session = try session()
            guard let workspace = session.workspace else {
                return refuse(
                    Diagnostic(
                        "E0501", "there is no workspace here", expected: "a folder that holds edsh.json, here or above",
                        help: "make one with `edsh init DIR --sample`, or name one with -w DIR"))
            }
            defer { workspace.close() }
            Interrupt.install()
            Interrupt.installEnding()
            let status = try workspace.withLock(user: Launch.user) { (lockFile) throws(Diagnostic) in
                try Launch.run(program: command, holding: lockFile)
            }
            session.sayNotices()
            return status
        } catch { return refuse(error) }
    }

    /// The command's exit status; Ctrl-C is its own to answer, a request to end is passed on to it, and the lock is held
    /// until it has ended, also where this process is killed.
    private static func run(program words: [String], holding lockFile: Int32?) throws(Diagnostic) -> Int32 {
        defer { Interrupt.install() }
        switch ChildProcess(words).run(ownsSignals: true, inheriting: lockFile) {
        case .ended(let status): return status
        case .notStarted(let error):
            throw Diagnostic(
                "E0657", "\(words.first ?? "") cannot be run: \(SystemReason.clause(error))",
                outcome: .failed, expected: "the name of a program")
        }
    }
}
