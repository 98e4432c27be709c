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
            let status = try workspace.withLock(user: Launch.user) { () throws(Diagnostic) in
                try Launch.run(program: command)
            }
            session.sayNotices()
            return status
        } catch { return refuse(error) }
    }

    /// The command's exit status; 128 and the signal's number where one ended it.
    private static func run(program words: [String]) throws(Diagnostic) -> Int32 {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        // Ctrl-C is the command's to answer; the lock is held until it has ended.
        signal(SIGINT, SIG_IGN)
        defer { Interrupt.install() }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child: pid_t = 0
        let error = posix_spawnp(&child, words[0], nil, &attributes, arguments, environ)
        guard error == 0 else {
            throw Diagnostic(
                "E0603", "\(words[0]) cannot be run: \(String(cString: strerror(error)).lowercased())",
                outcome: .failed,
                expected: "the name of a program")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return 1 }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
