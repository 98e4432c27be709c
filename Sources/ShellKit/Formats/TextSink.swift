public import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where results go: a file descriptor, or a closure. Buffered: `flush` before anything else is written to the same place.
/// Not to be used from two threads.
///
/// A reader that goes away (`edsh … | head -1`) is no error: what follows is dropped, and `isClosed` tells a producer that
/// it may stop.
public final class TextSink {
    /// No one reads any more.
    public private(set) var isClosed = false
    /// Why something could not be written; the result is not whole then.
    public private(set) var failure: Diagnostic?

    /// Whether what is written is kept back.
    private var isHeld = false
    private let deliver: ([UInt8]) -> Delivery
    private let isTerminal: Bool
    private var buffer: [UInt8] = []
    private static let capacity = 65_536

    public enum Delivery {
        case done
        case closed
        case failed(Diagnostic)
    }

    /// Writes to an open file descriptor, which stays open. What goes to a terminal is sanitized.
    public init(descriptor: Int32) {
        signal(SIGPIPE, SIG_IGN)
        let isTerminal = isatty(descriptor) == 1
        self.isTerminal = isTerminal
        deliver = { bytes in
            guard isTerminal else { return TextSink.write(bytes, to: descriptor) }
            return Progress.paused { TextSink.write(bytes, to: descriptor) }
        }
    }

    /// Hands the UTF-8 to a closure, in pieces that may end within a character.
    public init(isTerminal: Bool = false, _ deliver: @escaping ([UInt8]) -> Void) {
        self.isTerminal = isTerminal
        self.deliver = {
            deliver($0)
            return .done
        }
    }

    deinit { flush() }

    /// Writes text that may hold anything.
    public func write(_ text: String) { writeTrusted(isTerminal ? sanitized(text, keepsLines: true) : text) }

    /// Writes text whose data was sanitized before styles were put around it.
    public func writeTrusted(_ text: String) {
        guard !isClosed, failure == nil else { return }
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= TextSink.capacity { flush() }
    }

    /// Whether it writes to a terminal, where text is made harmless first.
    var goesToTerminal: Bool { isTerminal }

    /// Writes bytes that are no text, such as a workbook's.
    public func writeBytes(_ bytes: some Sequence<UInt8>) {
        guard !isClosed, failure == nil else { return }
        buffer.append(contentsOf: bytes)
        if buffer.count >= TextSink.capacity { flush() }
    }

    /// What is written is not whole, and nothing more is.
    public func fail(_ reason: Diagnostic) {
        if failure == nil { failure = reason }
        buffer.removeAll()
    }

    /// Keeps back what is written from now on, until it is let go or dropped.
    func hold() {
        flush()
        isHeld = true
    }

    func letGo() {
        isHeld = false
        flush()
    }

    /// Ends the holding; what was kept back was never said.
    func drop() {
        guard isHeld else { return }
        isHeld = false
        buffer.removeAll()
    }

    public func flush() {
        guard !isHeld, !buffer.isEmpty, !isClosed, failure == nil else { return }
        switch deliver(buffer) {
        case .done: break
        case .closed: isClosed = true
        case .failed(let diagnostic): failure = diagnostic
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Delivery {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: if Interrupt.isPending { return .closed }
            case EAGAIN:
                var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wanted, 1, -1)
            case EPIPE: return .closed
            default:
                let reason = SystemReason.of(errno)
                return .failed(
                    Diagnostic(
                        "E0651", "the result could not be written: \(reason)", outcome: .failed,
                        help: "nothing else is wrong: write it to another place"))
            }
        }
        return .done
    }
}

extension TextSink {
    /// What is written by `body`, as a string.
    public static func text(_ body: (TextSink) -> Void) -> String {
        var bytes: [UInt8] = []
        let sink = TextSink { bytes += $0 }
        body(sink)
        sink.flush()
        return String(decoding: bytes, as: UTF8.self)
    }
}
