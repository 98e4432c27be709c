internal import BaseKit

/// Shows long output a page at a time, on the terminal's own screen: what was shown stays there to scroll back to.
struct Pager {
    /// The most rows that a table is laid out for.
    static let rowLimit = 2_000

    let terminal: () -> Terminal
    let keys = KeyReader()

    /// What `body` writes, as text.
    func collected<Result>(
        _ body: (TextSink) throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> (output: String, result: Result) {
        var bytes: [UInt8] = []
        let sink = TextSink(isTerminal: true) { bytes += $0 }
        let result = try body(sink)
        sink.flush()
        return (String(decoding: bytes, as: UTF8.self), result)
    }

    func isLong(_ text: String) -> Bool {
        let terminal = terminal()
        guard text.utf8.count > terminal.height else { return false }
        return text.split(separator: "\n", omittingEmptySubsequences: false).count >= terminal.height
    }

    /// Writes the lines of `text`, waiting for a key where a page is full. Gives how many lines the user did not want.
    func show(_ text: String, to sink: TextSink) -> Int {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.last?.isEmpty == true { lines.removeLast() }
        let total = lines.count
        // The last row is for the line that asks, and what asked for this stays in sight.
        var room = max(terminal().height - 2, 2)
        var waits = true
        while let line = lines.popFirst() {
            sink.writeTrusted(line + "\n")
            room -= rows(of: line)
            guard waits, room <= 0, !lines.isEmpty else { continue }
            switch ask(total - lines.count, total, sink) {
            case .page: room = max(terminal().height - 2, 2)
            case .line: room = 1
            case .all: waits = false
            case .stop: return lines.count
            }
        }
        return 0
    }

    private enum Wish { case page, line, all, stop }

    private func ask(_ shown: Int, _ total: Int, _ sink: TextSink) -> Wish {
        let text = said("── \(shown) of \(total) lines: Space next page, Enter next line, a all, q stop")
        sink.writeTrusted(text.fitted(to: terminal().width - 1).styled(.faint, on: terminal()))
        sink.flush()
        defer { sink.writeTrusted("\r\u{1B}[K") }
        return keys.reading { next in
            while true {
                if let wish = Pager.wish(next()) { return wish }
            }
        }
    }

    /// Nil for a key that means nothing here.
    private static func wish(_ key: KeyReader.Key) -> Wish? {
        switch key {
        case .character(" "), .character("f"), .pageDown: return .page
        case .enter, .down, .character("j"): return .line
        case .character("a"), .character("G"): return .all
        case .character("q"), .escape: return .stop
        // Ctrl-C stays pending: it means the whole line, not only what is shown.
        case .interrupted: return .stop
        case .character: return nil
        }
    }

    /// Rows of the terminal that the line takes.
    private func rows(of line: Substring) -> Int {
        let width = max(terminal().width, 1)
        return max(1, (DisplayWidth.of(LineEditor.withoutEscapes(String(line))) + width - 1) / width)
    }
}
