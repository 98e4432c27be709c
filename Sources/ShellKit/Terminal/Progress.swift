internal import BaseKit
internal import CPlatform

/// A line that tells, on a terminal only, that something takes long, for how long, and what. It goes away before anything
/// else is written and when the work ends.
enum Progress {
    nonisolated(unsafe) private static var isRunning = false

    /// Runs `body` with the line; without it where the messages go to no terminal.
    static func shown<Result, Failure: Error>(
        of text: String, on terminal: Terminal, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard terminal.isTerminal, !isRunning else { return try body() }
        edsh_progress_begin(2, label(text, terminal))
        isRunning = true
        defer {
            isRunning = false
            edsh_progress_end()
        }
        return try body()
    }

    /// What is being done now, where that changes.
    static func tell(_ text: String, on terminal: Terminal) {
        if isRunning { edsh_progress_label(label(text, terminal)) }
    }

    /// Around what is written to the terminal, or read from it.
    static func paused<Result>(_ body: () -> Result) -> Result {
        guard isRunning else { return body() }
        edsh_progress_pause()
        defer { edsh_progress_resume() }
        return body()
    }

    private static func label(_ text: String, _ terminal: Terminal) -> String {
        let line = sanitized(text.split(separator: "\n").first.map(String.init) ?? "")
        var fitted = ("… " + line).fitted(to: max(terminal.width - 24, 8)) + said(" (Ctrl-C stops)")
        while fitted.utf8.count > 250 { fitted.removeFirst() }
        return fitted
    }
}
