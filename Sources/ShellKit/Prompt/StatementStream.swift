internal import BaseKit
internal import LanguageKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// `edsh -i`: statements from a pipe as if typed at the prompt, each a transaction of its own, for editors and programs
/// that drive edsh. A wrong statement does not stop the next, nothing is asked, no prompt is shown.
///
/// An empty line ends a statement that is not complete, so that a bracket that is never closed does not swallow all that
/// follows. Not inside of a block or a text, where empty lines are common: what stands behind one there must not run by
/// itself, so that a block that is never closed takes all that follows with it.
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
        session.waiting.isAllowed = true
        defer { session.leave() }
        session.sayNotices()
        var status: Int32 = 0
        var lines = LineReader(input: input)
        // Lines that are no whole statement yet.
        var waiting = ""
        func run(_ parsed: ParseResult) {
            waiting = ""
            guard !parsed.program.statements.isEmpty || !parsed.errors.isEmpty else { return }
            let outcome = session.run(parsed)
            if session.hasWaitedLongEnough { session.settleWaiting() }
            note(outcome)
            Interrupt.clear()
        }
        func note(_ outcome: Int32) {
            for outcome in [session.waiting.outcome, outcome] where outcome != 0 { status = outcome }
            session.waiting.outcome = 0
        }
        func refuse(_ error: Diagnostic) {
            session.settleWaiting()
            note(0)
            status = session.report(error)
        }
        func nextLine() -> ArraySlice<UInt8>? {
            // Whoever ends the process does not want the lines that are in the pipe yet.
            if Interrupt.endingStatus != nil { return nil }
            if !lines.hasWhole {
                // The next line may be long in coming.
                session.settleWaiting()
                note(0)
            }
            return lines.next()
        }
        while !session.wantsToLeave, let line = nextLine() {
            guard let text = String(validating: line, as: UTF8.self) else {
                refuse(Diagnostic("E0001", "the line is not UTF-8 text", expected: "lines of the language"))
                if waiting.isEmpty { continue }
                // What follows belongs to a statement of which a line is lost.
                waiting = ""
                break
            }
            let isEmpty = text.allSatisfy(\.isWhitespace)
            waiting += text + "\n"
            let parsed = ProgramChecker.parse(SourceText(text: waiting))
            if lines.isCutShort, !isEmpty {
                if let error = cutShort(parsed, line: text) { refuse(error) }
                waiting = ""
            } else if !parsed.isIncomplete || isEmpty && !parsed.endsInBlock && !parsed.endsInText {
                run(parsed)
            }
        }
        // What was not ended gets its error.
        if !session.wantsToLeave, Interrupt.endingStatus == nil, !waiting.isEmpty {
            run(ProgramChecker.parse(SourceText(text: waiting)))
        }
        session.settleWaiting()
        note(0)
        if session.holdsTransaction { status = session.report(Session.leftOpen) }
        return Interrupt.endingStatus ?? status
    }

    /// A pipe that breaks in the middle of `… | where x | delete` leaves a line that means something else.
    private func cutShort(_ parsed: ParseResult, line: String) -> Diagnostic? {
        guard !parsed.program.statements.isEmpty || !parsed.errors.isEmpty else { return nil }
        let source = parsed.program.source
        let end = source.text.utf8.count - 1
        return Diagnostic(
            "E0110", "the input ends in the middle of this line", at: SourceRange(end - line.utf8.count, end),
            expected: "a line feed behind the last line too",
            help: "it may have been cut short, and was not run"
        ).located(in: source)
    }
}

/// Lines of a descriptor, without their ends; read as they come, so that a program gets its answer before it goes on.
private struct LineReader {
    let input: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var hasEnded = false
    private var hasBegun = false
    /// Whether the input has ended without a line feed behind the last line.
    private(set) var isCutShort = false

    init(input: Int32) { self.input = input }

    /// Whether another line is there already.
    var hasWhole: Bool { buffer[start...].contains(UInt8(ascii: "\n")) }

    mutating func next() -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if !hasBegun, buffer.count >= 3 || hasEnded {
                hasBegun = true
                if buffer.starts(with: ByteOrderMark.utf8) {
                    start = ByteOrderMark.utf8.count
                    searched = start
                }
            }
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            searched = buffer.count
            guard !hasEnded else {
                defer { start = buffer.count }
                isCutShort = start < buffer.count
                return isCutShort ? buffer[start...] : nil
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
