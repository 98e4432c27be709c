public import BaseKit
internal import CEditLine
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What the user did at the prompt.
public enum LineEditorResult: Sendable, Hashable {
    /// A whole statement, which may have several lines.
    case line(String)
    /// Ctrl-C: what stood on the line is thrown away.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfFile
}

/// Reads statements from the terminal with libedit: emacs or vi keys, `~/.editrc`, history, search, completion, and
/// several lines edited as one text.
///
/// Only where standard input and output are a terminal. Not to be used from two threads. Between two calls of
/// `readLine` the terminal is in the modes in which it was found, and so it is when the process ends, however it ends.
///
/// libedit edits by code point and assumes much about terminals; what is done about it stands beside each place.
public final class LineEditor {
    /// Asked at Tab: the whole text so far, and the cursor's place in its UTF-8.
    public var complete: (_ buffer: String, _ cursorByteOffset: Int) -> [CompletionCandidate] = { _, _ in [] }
    /// Asked at F1: what to show about the place of the cursor.
    public var explain: (_ buffer: String, _ cursorByteOffset: Int) -> [String] = { _, _ in [] }
    /// Asked at `?`: whether it can be no text there, and so asks for the same.
    public var asksForHelp: (_ buffer: String, _ cursorByteOffset: Int) -> Bool = { _, _ in false }
    /// Why the history is not kept, where it is not; the session goes on without.
    public private(set) var historyProblem: Diagnostic?
    /// Statements of this and earlier sessions, oldest first.
    public internal(set) var history: [String] = []

    let editor: OpaquePointer
    let input: Int32 = STDIN_FILENO
    let output: Int32 = STDOUT_FILENO
    private let historyFile: HistoryFile?
    /// How far the file has been read into `history`.
    private var historyMark = HistoryFile.Mark()
    private let historyList: OpaquePointer?
    let usesBracketedPaste: Bool
    /// Whether the user chose vi keys in `.editrc`.
    var isVi = false
    /// The prompt as libedit gets it; it keeps no copy.
    private var promptText: UnsafeMutablePointer<CChar>?

    // The statement that is being read.
    var prompt = ""
    var continuationPrompt = ""
    var isIncomplete: (String) -> Bool = { _ in false }
    /// Lines above the buffer that were ended with Enter while the statement was incomplete. They are shown as a part of
    /// the prompt; Up takes them back into the buffer.
    var acceptedLines: [String] = []
    var submitted: String?
    var recall = HistoryRecall()
    var search: HistorySearch?
    /// The key that the search is to handle, and the one that ended it and is to be read again.
    var keyOfSearch: Unicode.Scalar?
    var pushedBack: Unicode.Scalar?
    /// Codes that the reader hands to libedit before the next key of the user.
    var pendingCodes: [KeyCode] = []
    /// What the reader does once libedit has drawn the last change.
    var afterDrawing: (() -> Void)?
    /// A byte that was read and belongs to the next code point.
    var pendingByte: UInt8?
    var interruptPhase = InterruptPhase.none
    /// Whether the blank before the cursor came with a completion.
    var hasCompletionBlank = false

    enum InterruptPhase { case none, drawing, ending }

    /// `programName` is that of `.editrc`'s `programName:command` lines. Without a path the history lasts for the session.
    /// Nil where there is no terminal, or libedit cannot use it.
    public init?(programName: String, historyPath: String?, historyLimit: Int = 10_000) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
        // Before el_init, which looks at the locale; a Chinese prompt in the locale C would crash it.
        _ = edsh_locale_prepare()
        guard let editor = edsh_el_open(programName) else { return nil }
        self.editor = editor
        historyFile = historyPath.map { HistoryFile(path: $0, limit: historyLimit) }
        historyList = history_init()
        let terminal = Terminal.environment("TERM") ?? "dumb"
        usesBracketedPaste = terminal != "dumb" && !terminal.isEmpty
        Interrupt.install()
        edsh_guard_install(STDIN_FILENO)

        _ = edsh_el_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
        _ = edsh_el_set_prompt(editor, { LineEditor.of($0)?.currentPrompt() }, LineEditor.literalMarker)
        _ = edsh_el_set_mode(editor, "emacs")
        // libedit's own history, for the searches of vi's command mode.
        if let historyList {
            _ = edsh_history_set_size(historyList, Int32(clamping: historyLimit))
            _ = edsh_el_set_history(editor, historyList)
        }
        addKeyFunctions()
        // The user's file: $EDITRC or ~/.editrc.
        _ = el_source(editor, nil)
        // A `bind -v` in it starts from an empty key map, so the bindings come behind it.
        bindKeys()
        // With these libedit shifts the rest of a line on the terminal, by one column where a wide character needs two:
        // without them it draws the rest anew.
        for capability in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
            _ = edsh_el_set_capability(editor, capability, "")
        }
        // At Ctrl-C the kernel would throw away output that libedit believes is on the screen; see `read`.
        _ = edsh_el_set_terminal_mode(editor, "+noflsh")
        _ = edsh_el_set_reader(editor) { editor, target in
            guard let lineEditor = LineEditor.of(editor), let target else { return -1 }
            return lineEditor.read(into: target)
        }
        loadHistory()
    }

    deinit {
        edsh_guard_arm(0, 0)
        el_end(editor)
        if let historyList { history_end(historyList) }
        free(promptText)
    }

    /// Reads one statement. Enter ends it where `isIncomplete` of the whole text says no, else a further line begins with
    /// `continuationPrompt`. Prompts may hold escape sequences for colours, not at their very end.
    public func readLine(
        prompt: String, continuationPrompt: String, isIncomplete: @escaping (String) -> Bool
    ) -> LineEditorResult {
        self.prompt = prompt
        self.continuationPrompt = continuationPrompt
        self.isIncomplete = isIncomplete
        shareHistory()
        acceptedLines = []
        submitted = nil
        search = nil
        keyOfSearch = nil
        pushedBack = nil
        pendingByte = nil
        recall = HistoryRecall()
        pendingCodes = []
        hasCompletionBlank = false
        afterDrawing = nil
        interruptPhase = .none
        Interrupt.clear()
        fflush(nil)
        edsh_guard_arm(1, usesBracketedPaste ? 1 : 0)
        defer {
            edsh_guard_arm(0, 0)
            self.isIncomplete = { _ in false }
        }
        // Before the prompt is shown: libedit itself does so after it, and echoes keys twice that come in between.
        _ = edsh_el_prepare_terminal(editor, 1)
        eraseEchoOfTypeAhead()
        var length: Int32 = 0
        let text = el_gets(editor, &length)
        guard let text, length > 0 else {
            if interruptPhase != .none || Interrupt.isPending {
                // el_gets has come back in the middle of a line.
                el_reset(editor)
                Interrupt.clear()
                return .interrupted
            }
            send("\r\n")
            return .endOfFile
        }
        let statement = submitted ?? LineEditor.withoutLineEnds(whole(String(cString: text)))
        remember(statement)
        return .line(statement)
    }

    /// What was typed while a command ran stands on this line already, as the kernel echoed it; the editor will show it.
    private func eraseEchoOfTypeAhead() {
        var waiting: Int32 = 0
        if ioctl(input, UInt(FIONREAD), &waiting) == 0, waiting > 0 { send("\r\u{1B}[K") }
    }

    // MARK: - History

    private func loadHistory() {
        guard let historyFile else { return }
        do {
            // Shortens a file that has grown too long, and tells why there is none.
            _ = try historyFile.load()
        } catch {
            historyProblem = error
        }
        shareHistory()
    }

    /// Takes in what this and other sessions have added to the file, in its order.
    private func shareHistory() {
        guard let historyFile, historyProblem == nil else { return }
        let news = historyFile.news(since: historyMark)
        historyMark = news.mark
        if news.replaces { history = [] }
        for statement in news.statements where statement != history.last { keep(statement) }
    }

    private func keep(_ statement: String) {
        history.append(statement)
        if let historyList { _ = edsh_history_enter(historyList, statement) }
    }

    /// Keeps a statement, unless it is the last one again, is blank, or begins with a blank: so one can keep a line out.
    private func remember(_ statement: String) {
        guard let first = statement.first, !first.isWhitespace, statement != history.last else { return }
        guard let historyFile, historyProblem == nil else { return keep(statement) }
        do {
            try historyFile.append(statement)
            shareHistory()
        } catch {
            historyProblem = error
            keep(statement)
        }
    }

    // MARK: - The prompt

    static let literalMarker: CChar = 1

    static func of(_ editor: OpaquePointer?) -> LineEditor? {
        guard let editor, let data = edsh_el_client_data(editor) else { return nil }
        return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
    }

    private func currentPrompt() -> UnsafeMutablePointer<CChar>? {
        free(promptText)
        promptText = strdup(search.map(searchPrompt) ?? promptWithAcceptedLines())
        return promptText
    }

    /// libedit draws no line end in a prompt, so each line above the buffer is filled up to the terminal's width.
    private func promptWithAcceptedLines() -> String {
        guard !acceptedLines.isEmpty else { return LineEditor.marked(prompt) }
        let width = max(Terminal.size(descriptor: output).width, 1)
        var text = ""
        for (index, line) in acceptedLines.enumerated() {
            let start = index == 0 ? prompt : continuationPrompt
            for row in line.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let shown = (row.offset == 0 ? LineEditor.marked(start) : "") + sanitized(String(row.element))
                let used = LineEditor.columns(shown, width: width)
                text += shown + (used == 0 && !shown.isEmpty ? "" : String(repeating: " ", count: width - used))
            }
        }
        return text + LineEditor.marked(continuationPrompt)
    }

    /// The column in which the text ends on a terminal that wraps at `width`; what stands between markers takes none.
    private static func columns(_ text: String, width: Int) -> Int {
        var column = 0
        var isLiteral = false
        for scalar in text.unicodeScalars {
            if scalar.value == UInt32(literalMarker) {
                isLiteral.toggle()
                continue
            }
            if isLiteral { continue }
            let columns = max(1, DisplayWidth.of(Character(scalar)))
            if column + columns > width { column = 0 }
            column += columns
            if column >= width { column = 0 }
        }
        return column
    }

    /// Escape sequences put between markers, so that libedit counts no columns for them.
    static func marked(_ prompt: String) -> String {
        guard prompt.utf8.contains(0x1B) else { return prompt }
        let marker = Character(Unicode.Scalar(UInt8(literalMarker)))
        var result = ""
        var inEscape = false
        for character in prompt {
            if character == "\u{1B}" {
                if !inEscape { result.append(marker) }
                inEscape = true
            }
            result.append(character)
            if inEscape, character.isLetter {
                inEscape = false
                result.append(marker)
            }
        }
        return result
    }

    /// A paste often ends in a line end.
    static func withoutLineEnds(_ text: String) -> String {
        var text = text[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    /// Writes to the terminal behind libedit's back.
    func send(_ text: String) {
        fflush(nil)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
