internal import CTerminalTesting
public import Glibc

/// A program that runs in a terminal of its own: type, wait for what should appear, look at the screen.
///
///     let session = try PseudoTerminalSession.start(arguments: [BuiltProducts.path(of: "edsh")])
///     try session.wait(for: "> ")
///     session.type("teachers | count").press(.enter)
///     try session.wait(for: "412")
///     session.press(.controlD)
///     #expect(try session.waitForExit() == 0)
///
/// Waiting fails after `patience`, with the screen as it was. Not to be used from two threads.
public final class PseudoTerminalSession {
    public private(set) var screen: TerminalScreen
    /// All bytes that the program has sent.
    public private(set) var received: [UInt8] = []
    public let process: pid_t
    /// Seconds until a wait fails; no measure of speed.
    public var patience = 30.0

    private let master: Int32
    private var undecoded: [UInt8] = []
    private var exitStatus: Int32?

    public enum Key: String, Sendable {
        case enter = "\r"
        case tab = "\t"
        case escape = "\u{1B}"
        case backspace = "\u{7F}"
        case delete = "\u{1B}[3~"
        case up = "\u{1B}[A"
        case down = "\u{1B}[B"
        case right = "\u{1B}[C"
        case left = "\u{1B}[D"
        case home = "\u{1B}[H"
        case end = "\u{1B}[F"
        case f1 = "\u{1B}OP"
        case altEnter = "\u{1B}\r"
        case controlA = "\u{01}"
        case controlC = "\u{03}"
        case controlD = "\u{04}"
        case controlE = "\u{05}"
        case controlG = "\u{07}"
        case controlK = "\u{0B}"
        case controlR = "\u{12}"
        case controlU = "\u{15}"
        case controlW = "\u{17}"
        case controlZ = "\u{1A}"
    }

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private init(master: Int32, process: pid_t, columns: Int, rows: Int) {
        self.master = master
        self.process = process
        screen = TerminalScreen(columns: columns, rows: rows)
    }

    deinit {
        if exitStatus == nil {
            Glibc.kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(master)
    }

    /// Starts `arguments[0]`. The environment is exactly `environment`, with a `TERM` and a `PATH` where it has none.
    public static func start(
        arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminalSession {
        var name = [CChar](repeating: 0, count: 64)
        let master = edsh_pseudo_terminal_open(&name, name.count)
        guard master >= 0 else {
            throw Failure(description: "no pseudo terminal: \(String(cString: strerror(errno)))")
        }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals as a fresh process of a shell has them, whatever the test runner does with its own.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        // POSIX_SPAWN_SETSID, SETSIGDEF, SETSIGMASK: the first terminal that a session's leader opens becomes its own.
        posix_spawnattr_setflags(&attributes, 0x80 | 0x04 | 0x08)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        let variables = environment.merging(
            ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"], uniquingKeysWith: { given, _ in given })
        var process: pid_t = 0
        let result = withCStrings(arguments) { argv in
            withCStrings(variables.map { "\($0)=\($1)" }) { envp in
                posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp)
            }
        }
        guard result == 0 else {
            close(master)
            throw Failure(description: "cannot start \(arguments): \(String(cString: strerror(result)))")
        }
        return PseudoTerminalSession(master: master, process: process, columns: columns, rows: rows)
    }

    // MARK: - Typing

    /// Sends text as typed.
    @discardableResult
    public func type(_ text: String) -> PseudoTerminalSession {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EAGAIN && errno != EINTR {
                break
            }
            drain(milliseconds: count > 0 ? 0 : 10)
        }
        return self
    }

    @discardableResult
    public func press(_ keys: Key...) -> PseudoTerminalSession {
        for key in keys { type(key.rawValue) }
        return self
    }

    /// Sends text as a terminal does that pastes it.
    @discardableResult
    public func paste(_ text: String) -> PseudoTerminalSession {
        type("\u{1B}[200~" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r"))
        return type("\u{1B}[201~")
    }

    public func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        screen.resize(columns: columns, rows: rows)
    }

    // MARK: - Waiting

    /// Waits until the screen shows `text`.
    public func wait(for text: String) throws { try wait("`\(text)`") { $0.text.contains(text) } }

    /// Waits until the line of the cursor is `line`.
    public func wait(forLine line: String) throws { try wait("the line `\(line)`") { $0.cursorLine == line } }

    /// Waits until the screen is as `isReached` wants it; `what` is for the message.
    public func wait(_ what: String, until isReached: (TerminalScreen) -> Bool) throws {
        let deadline = PseudoTerminalSession.now() + patience
        while !isReached(screen) {
            let isOpen = drain(milliseconds: 50)
            if isReached(screen) { return }
            if !isOpen || PseudoTerminalSession.now() > deadline {
                let why = isOpen ? "waited \(patience) s" : "the program has ended"
                throw Failure(description: "\(why), for \(what); the screen:\n\(screen.text)")
            }
        }
    }

    /// The exit status, or 128 + the signal that ended the process.
    public func waitForExit() throws -> Int32 {
        let deadline = PseudoTerminalSession.now() + patience
        while true {
            if let exitStatus { return exitStatus }
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                while drain(milliseconds: 20) {
                    if PseudoTerminalSession.now() > deadline { break }
                }
                let signal = status & 0x7F
                exitStatus = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
                continue
            }
            drain(milliseconds: 20)
            if PseudoTerminalSession.now() > deadline {
                throw Failure(description: "waited \(patience) s for the end; the screen:\n\(screen.text)")
            }
        }
    }

    public func kill(_ signal: Int32 = SIGKILL) { Glibc.kill(process, signal) }

    /// Whether the terminal is in the modes that a shell expects: lines are edited by the kernel and echoed.
    public var isCooked: Bool {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return false }
        return modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
    }

    /// Takes in what the program has sent; false once its side is closed.
    @discardableResult
    public func drain(milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, milliseconds) > 0 else { return true }
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = read(master, &chunk, chunk.count)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        guard count > 0 else { return false }
        received += chunk[..<count]
        undecoded += chunk[..<count]
        // A character may have come in part.
        var whole = undecoded.count
        for back in 1...min(4, undecoded.count) {
            let byte = undecoded[undecoded.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if length > back { whole -= back }
            break
        }
        screen.receive(String(decoding: undecoded[..<whole], as: UTF8.self).unicodeScalars)
        undecoded.removeFirst(whole)
        return true
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
