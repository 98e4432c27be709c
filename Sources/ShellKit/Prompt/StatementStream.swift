internal import BaseKit
internal import LanguageKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// `edsh -i`: statements from a pipe as if typed at the prompt, each a transaction of its own, for editors and programs
/// that drive edsh. A wrong statement does not stop the next, nothing is asked, no prompt is shown.
public struct StatementStream {
    private let session: Session
    private let input: Int32

    public init(session: Session, input: Int32 = 0) {
        self.session = session
        self.input = input
    }

    /// Gives the exit status of the last statement that went wrong, or 0.
    public func run() -> Int32 {
        Interrupt.install()
        Interrupt.installEnding()
        session.allowsHeldTransactions = true
        defer { session.leave() }
        session.sayNotices()
        var status: Int32 = 0
        var lines = LineReader(input: input)
        var statement = ""
        func run(_ parsed: ParseResult) {
            statement = ""
            guard !parsed.program.statements.isEmpty || !parsed.errors.isEmpty else { return }
            let outcome = session.run(parsed)
            if outcome != 0 { status = outcome }
            Interrupt.clear()
        }
        while !session.wantsToLeave, let line = lines.next() {
            guard let text = String(validating: line, as: UTF8.self) else {
                statement = ""
                status = session.report(
                    Diagnostic("E0001", "the line is not UTF-8 text", expected: "lines of the language"))
                continue
            }
            statement += text + "\n"
            let parsed = ProgramChecker.parse(SourceText(text: statement))
            if !parsed.isIncomplete { run(parsed) }
        }
        // What was not ended gets its error.
        if !session.wantsToLeave, !statement.isEmpty { run(ProgramChecker.parse(SourceText(text: statement))) }
        return Interrupt.endingStatus ?? status
    }
}

/// Lines of a descriptor, without their ends; read as they come, so that a program gets its answer before it goes on.
private struct LineReader {
    let input: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var hasEnded = false

    init(input: Int32) { self.input = input }

    mutating func next() -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            searched = buffer.count
            guard !hasEnded else {
                defer { start = buffer.count }
                return start < buffer.count ? buffer[start...] : nil
            }
            searched -= start
            buffer.removeFirst(start)
            start = 0
            read()
        }
    }

    private mutating func read() {
        let known = buffer.count
        buffer += repeatElement(0, count: 65_536)
        var count = 0
        repeat {
            count = buffer.withUnsafeMutableBytes { bytes in
                #if canImport(Glibc)
                    Glibc.read(input, bytes.baseAddress.map { $0 + known }, 65_536)
                #else
                    Darwin.read(input, bytes.baseAddress.map { $0 + known }, 65_536)
                #endif
            }
        } while count < 0 && errno == EINTR && Interrupt.endingStatus == nil
        buffer.removeSubrange((known + max(count, 0))...)
        hasEnded = count <= 0
    }
}
