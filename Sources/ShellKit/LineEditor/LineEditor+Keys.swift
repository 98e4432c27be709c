internal import BaseKit
internal import CEditLine

/// What a key function tells libedit to do next.
enum KeyAction: UInt8 {
    case nothing = 0
    case endOfFile = 2
    case refresh = 4
    case moveCursor = 5
    case beep = 6
}

/// Codes that no terminal sends and libedit takes for keys: by them the reader makes libedit run a function between two
/// keys of the user, and so draw what it changed.
enum KeyCode: UInt32 {
    case submit = 0x91
    case searchKey = 0x92
    case interrupt = 0x93
    case redraw = 0x94
    case commandMode = 0x95
    case removeBlank = 0x96

    var text: String { Unicode.Scalar(rawValue).map { String(Character($0)) } ?? "" }
}

extension LineEditor {
    private typealias KeyFunction = @convention(c) (OpaquePointer?, Int32) -> UInt8

    private static let functions: [(name: String, help: String, function: KeyFunction)] = [
        ("edsh-enter", "End the statement, or begin its next line", { editor, _ in run(editor) { $0.enter() } }),
        ("edsh-new-line", "Begin a new line of the statement", { editor, _ in run(editor) { $0.newLine() } }),
        ("edsh-complete", "Complete the word", { editor, _ in run(editor) { $0.completeWord() } }),
        ("edsh-paste", "Insert what is pasted", { editor, _ in run(editor) { $0.paste() } }),
        ("edsh-up", "Line above, or older statement", { editor, _ in run(editor) { $0.up() } }),
        ("edsh-down", "Line below, or newer statement", { editor, _ in run(editor) { $0.down() } }),
        ("edsh-left", "Move left", { editor, _ in run(editor) { $0.left() } }),
        ("edsh-right", "Move right", { editor, _ in run(editor) { $0.right() } }),
        ("edsh-home", "Move to the start of the line", { editor, _ in run(editor) { $0.home() } }),
        ("edsh-end", "Move to the end of the line", { editor, _ in run(editor) { $0.end() } }),
        ("edsh-backspace", "Delete to the left", { editor, _ in run(editor) { $0.backspace() } }),
        ("edsh-delete", "Delete under the cursor", { editor, _ in run(editor) { $0.delete() } }),
        ("edsh-delete-or-leave", "Delete, or leave", { editor, _ in run(editor) { $0.deleteOrLeave() } }),
        ("edsh-explain", "Explain what may stand here", { editor, _ in run(editor) { $0.explainPlace() } }),
        ("edsh-question", "Explain, or insert a question mark", { editor, _ in run(editor) { $0.questionMark() } }),
        ("edsh-search", "Search the history", { editor, _ in run(editor) { $0.beginSearch() } }),
        ("edsh-search-key", "A key of the search", { editor, _ in run(editor) { $0.searchKey() } }),
        ("edsh-interrupt", "Throw the statement away", { editor, _ in run(editor) { $0.interrupt() } }),
        (
            "edsh-remove-blank", "Take back a completion's blank",
            { editor, _ in run(editor) { $0.removeCompletionBlank() } }
        ),
        ("edsh-redraw", "Draw again", { editor, _ in run(editor) { _ in .refresh } }),
    ]

    private static func run(_ editor: OpaquePointer?, _ body: (LineEditor) -> KeyAction) -> UInt8 {
        guard let lineEditor = of(editor) else { return KeyAction.beep.rawValue }
        return body(lineEditor).rawValue
    }

    /// Keys in libedit's notation.
    private static let bindings: [(key: String, function: String)] = [
        ("^M", "edsh-enter"), ("^J", "edsh-enter"),
        ("^I", "edsh-complete"), ("^R", "edsh-search"), ("^D", "edsh-delete-or-leave"),
        ("^H", "edsh-backspace"), ("^?", "edsh-backspace"), ("\\e[3~", "edsh-delete"),
        ("\\e[A", "edsh-up"), ("\\eOA", "edsh-up"), ("\\e[B", "edsh-down"), ("\\eOB", "edsh-down"),
        ("\\e[C", "edsh-right"), ("\\eOC", "edsh-right"), ("\\e[D", "edsh-left"), ("\\eOD", "edsh-left"),
        ("\\e[H", "edsh-home"), ("\\eOH", "edsh-home"), ("\\e[1~", "edsh-home"),
        ("\\e[F", "edsh-end"), ("\\eOF", "edsh-end"), ("\\e[4~", "edsh-end"),
        ("\\e[200~", "edsh-paste"), ("\\eOP", "edsh-explain"), ("\\e[11~", "edsh-explain"), ("\\e[[A", "edsh-explain"),
        (KeyCode.submit.text, "ed-newline"), (KeyCode.searchKey.text, "edsh-search-key"),
        (KeyCode.interrupt.text, "edsh-interrupt"), (KeyCode.redraw.text, "edsh-redraw"),
        (KeyCode.removeBlank.text, "edsh-remove-blank"),
    ]

    private static let emacsBindings: [(key: String, function: String)] = [
        ("^P", "edsh-up"), ("^N", "edsh-down"), ("^B", "edsh-left"), ("^F", "edsh-right"),
        ("?", "edsh-question"), ("\\eh", "edsh-explain"), ("\\e?", "edsh-explain"),
        ("^A", "edsh-home"), ("^E", "edsh-end"), ("\\e\\r", "edsh-new-line"), ("\\e\\n", "edsh-new-line"),
        ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
        ("\\e[1;3C", "em-next-word"), ("\\e[1;3D", "ed-prev-word"),
    ]

    /// Of vi's command mode.
    private static let commandBindings: [(key: String, function: String)] = [("k", "edsh-up"), ("j", "edsh-down")]

    func addKeyFunctions() {
        for (name, help, function) in LineEditor.functions {
            _ = edsh_el_add_function(editor, name, help, function)
        }
    }

    func bindKeys() {
        isVi = edsh_el_is_vi(editor) == 1
        for (key, function) in LineEditor.bindings + (isVi ? [] : LineEditor.emacsBindings) {
            _ = edsh_el_bind(editor, key, function)
        }
        guard isVi else { return }
        _ = edsh_el_bind(editor, KeyCode.commandMode.text, "vi-command-mode")
        // In vi's command mode `?` searches, so it is bound where text is put in only.
        _ = edsh_el_bind(editor, "?", "edsh-question")
        for (key, function) in LineEditor.bindings + LineEditor.commandBindings {
            _ = edsh_el_bind_alternative(editor, key, function)
        }
    }

    // MARK: - Ending a statement

    private func enter() -> KeyAction {
        let edited = edited
        let statement = whole(edited.text)
        guard isIncomplete(statement) else {
            submitted = LineEditor.withoutLineEnds(statement)
            // libedit's own function leaves the cursor below the text.
            pendingCodes.append(.submit)
            return .nothing
        }
        guard edited.after.isEmpty, !edited.text.contains("\n") else { return newLine() }
        acceptedLines.append(edited.text)
        setBuffer("")
        return .refresh
    }

    private func newLine() -> KeyAction {
        insert("\n")
        return .refresh
    }

    private func deleteOrLeave() -> KeyAction {
        guard edited.text.isEmpty, acceptedLines.isEmpty else { return delete() }
        return .endOfFile
    }

    private func interrupt() -> KeyAction {
        search = nil
        // Once this is drawn, the reader ends the line below the text.
        let edited = edited
        moveCursor(by: edited.scalarCount - edited.cursor)
        interruptPhase = .ending
        return .refresh
    }

    // MARK: - Moving and deleting, by grapheme

    private func left() -> KeyAction {
        guard let character = edited.before.last else { return .beep }
        moveCursor(by: -character.unicodeScalars.count)
        return .moveCursor
    }

    private func right() -> KeyAction {
        guard let character = edited.after.first else { return .beep }
        moveCursor(by: character.unicodeScalars.count)
        return .moveCursor
    }

    private func backspace() -> KeyAction {
        guard let character = edited.before.last else {
            guard !acceptedLines.isEmpty else { return .beep }
            takeBackAcceptedLines()
            deleteForward(1)
            return .refresh
        }
        el_deletestr(editor, Int32(character.unicodeScalars.count))
        return .refresh
    }

    private func delete() -> KeyAction {
        guard let character = edited.after.first else { return .beep }
        deleteForward(character.unicodeScalars.count)
        return .refresh
    }

    private func home() -> KeyAction {
        let edited = edited
        let distance = edited.lineBefore.unicodeScalars.count
        moveCursor(by: distance > 0 ? -distance : -edited.cursor)
        return .moveCursor
    }

    private func end() -> KeyAction {
        let edited = edited
        let distance = edited.lineAfter.unicodeScalars.count
        moveCursor(by: distance > 0 ? distance : edited.scalarCount - edited.cursor)
        return .moveCursor
    }

    // MARK: - Lines and history

    private func up() -> KeyAction {
        let edited = edited
        if !edited.isOnFirstLine {
            let column = DisplayWidth.of(edited.lineBefore)
            let above = edited.before.dropLast(edited.lineBefore.count + 1)
            let line = above.lastIndex(of: "\n").map { above[above.index(after: $0)...] } ?? above
            let target = prefix(of: line, columns: column)
            let kept = above.unicodeScalars.count - line.unicodeScalars.count + target.unicodeScalars.count
            moveCursor(by: kept - edited.cursor)
            return .moveCursor
        }
        if !acceptedLines.isEmpty {
            takeBackAcceptedLines()
            return .refresh
        }
        guard let statement = recall.older(in: history, draft: edited.text) else { return .beep }
        setBuffer(statement)
        return .refresh
    }

    private func down() -> KeyAction {
        let edited = edited
        if !edited.isOnLastLine {
            let column = DisplayWidth.of(edited.lineBefore)
            let below = edited.after.dropFirst(edited.lineAfter.count + 1)
            let target = prefix(of: below.prefix { $0 != "\n" }, columns: column)
            moveCursor(by: edited.lineAfter.unicodeScalars.count + 1 + target.unicodeScalars.count)
            return .moveCursor
        }
        guard let statement = recall.newer(in: history) else { return .beep }
        setBuffer(statement)
        return .refresh
    }

    private func prefix(of line: Substring, columns: Int) -> Substring {
        var used = 0
        return line.prefix { character in
            used += DisplayWidth.of(character)
            return used <= columns
        }
    }

    // MARK: - Pasting

    /// Reads up to the end of the paste and inserts all of it as text: nothing of it is taken for a key.
    private func paste() -> KeyAction {
        let end = Array("\u{1B}[201~".unicodeScalars)
        var pasted: [Unicode.Scalar] = []
        while pasted.suffix(end.count) != end[...] {
            guard case .scalar(let scalar) = nextScalar() else { break }
            pasted.append(scalar)
        }
        if pasted.suffix(end.count) == end[...] { pasted.removeLast(end.count) }
        insert(LineEditor.pastedText(pasted))
        return .refresh
    }

    /// Line ends as `\n`, no other control characters but tabs and none that turn the text around, in normalization form C.
    static func pastedText(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case 0x0D: text.append("\n")
            case 0x09, 0x0A: text.append(scalar)
            case 0x00..<0x20, 0x7F..<0xA0: break
            case 0x2028, 0x2029: text.append("\n")
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default: text.append(scalar)
            }
        }
        return String(text).nfc
    }
}
