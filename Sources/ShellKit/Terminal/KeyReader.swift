internal import BaseKit
internal import CEditLine
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Single keys from the terminal, between two lines of the prompt.
struct KeyReader {
    enum Key: Equatable {
        case character(Character)
        case enter
        case down
        case pageDown
        case escape
        /// Ctrl-C, or the terminal is gone.
        case interrupted
    }

    private let input: Int32 = STDIN_FILENO

    /// Gives `body` a way to wait for the next key, which is not echoed. The terminal has its own modes again when this
    /// returns, or when the process is ended meanwhile.
    func reading<Result>(_ body: (_ next: () -> Key) -> Result) -> Result { Progress.paused { withoutEcho(body) } }

    private func withoutEcho<Result>(_ body: (_ next: () -> Key) -> Result) -> Result {
        var modes = termios()
        guard tcgetattr(input, &modes) == 0 else { return body { .interrupted } }
        var raw = modes
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        edsh_guard_arm(1, 0)
        tcsetattr(input, TCSANOW, &raw)
        defer {
            tcsetattr(input, TCSANOW, &modes)
            edsh_guard_arm(0, 0)
        }
        return body(next)
    }

    private func next() -> Key {
        guard let byte = read() else { return .interrupted }
        switch byte {
        case 0x0A, 0x0D: return .enter
        case 0x03, 0x04: return .interrupted
        case 0x1B: return sequence()
        case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
        default: return .character("\u{FFFD}")
        }
    }

    /// What an arrow key or the like sends behind the escape.
    private func sequence() -> Key {
        guard isWaiting, let bracket = read(), bracket == UInt8(ascii: "[") || bracket == UInt8(ascii: "O") else {
            return .escape
        }
        var bytes: [UInt8] = []
        while isWaiting, let byte = read() {
            bytes.append(byte)
            if byte >= 0x40, byte < 0x7F { break }
        }
        switch String(decoding: bytes, as: UTF8.self) {
        case "B": return .down
        case "6~": return .pageDown
        default: return .character("\u{FFFD}")
        }
    }

    private var isWaiting: Bool {
        var wanted = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 50) > 0
    }

    /// Nil after Ctrl-C and at the end.
    private func read() -> UInt8? {
        var byte: UInt8 = 0
        while !Interrupt.isPending {
            let count = Glibc.read(input, &byte, 1)
            if count == 1 { return byte }
            guard count < 0, errno == EINTR else { return nil }
        }
        return nil
    }
}
