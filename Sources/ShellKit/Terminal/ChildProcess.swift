internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Another program, run and waited for.
public struct ChildProcess {
    public enum Outcome {
        /// It could not be started: the system's number of the error.
        case notStarted(Int32)
        /// Its exit status; 128 and the signal's number where one ended it.
        case ended(Int32)
    }

    private let words: [String]

    /// The program, looked for on the PATH, and its arguments.
    public init(_ words: [String]) { self.words = words }

    /// With `ownsSignals`, Ctrl-C is the child's alone to answer, and requests to end are passed on to it; the caller
    /// restores its own way with Ctrl-C afterwards. `inheriting`: a file that the child has open as well.
    public func run(ownsSignals: Bool = false, inheriting file: Int32? = nil) -> Outcome {
        guard let program = words.first else { return .notStarted(ENOENT) }
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if ownsSignals {
            signal(SIGINT, SIG_IGN)
            var defaults = sigset_t()
            sigemptyset(&defaults)
            sigaddset(&defaults, SIGINT)
            posix_spawnattr_setsigdefault(&attributes, &defaults)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let file {
            #if canImport(Glibc)
                // Onto itself: it is not closed when the program begins.
                posix_spawn_file_actions_adddup2(&actions, file, file)
            #else
                posix_spawn_file_actions_addinherit_np(&actions, file)
            #endif
        }
        var child: pid_t = 0
        let error = posix_spawnp(&child, program, &actions, &attributes, arguments, environ)
        guard error == 0 else { return .notStarted(error) }
        if ownsSignals { Interrupt.passEnding(to: child) }
        defer { if ownsSignals { Interrupt.passEnding(to: 0) } }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return .ended(1) }
        }
        return .ended(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
    }
}
