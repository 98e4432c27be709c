internal import BaseKit
internal import CEditLine
internal import CPlatform
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What came from the terminal.
enum TerminalInput: Equatable {
    case scalar(Unicode.Scalar)
    case interrupted
    case ended
}

extension LineEditor {
    /// libedit's way to the next key: 1 with a code point, 0 at the end, -1 with `errno` set after Ctrl-C. It is called
    /// when all is drawn.
    func read(into target: UnsafeMutablePointer<wchar_t>) -> Int32 {
        if let action = afterDrawing {
            afterDrawing = nil
            action()
        }
        if interruptPhase == .ending {
            send("^C\r\n")
            errno = EINTR
            return -1
        }
        if !pendingCodes.isEmpty, let scalar = Unicode.Scalar(pendingCodes.removeFirst().rawValue) {
            target.pointee = wchar_t(scalar.value)
            return 1
        }
        let input = pushedBack.map(TerminalInput.scalar) ?? nextScalar()
        pushedBack = nil
        if hasCompletionBlank {
            hasCompletionBlank = false
            if case .scalar(let scalar) = input, ",)].;".unicodeScalars.contains(scalar), search == nil {
                pushedBack = scalar
                return deliver(.removeBlank, target)
            }
        }
        switch input {
        case .scalar("\u{1B}") where (isVi || search != nil) && !beginsKeySequence():
            if let current = search {
                endSearch(current)
                return deliver(.redraw, target)
            }
            return deliver(.commandMode, target)
        case .scalar(let scalar) where search != nil:
            keyOfSearch = scalar
            return deliver(.searchKey, target)
        case .scalar(let scalar):
            target.pointee = wchar_t(scalar.value)
            return 1
        case .interrupted:
            // Through libedit, so that the cursor comes to the end of the text first. It may be in the middle of a key
            // sequence, which swallows the code; then it asks again and gets it again.
            interruptPhase = .drawing
            // Keys that were typed ahead go with the line.
            tcflush(self.input, TCIFLUSH)
            return deliver(.interrupt, target)
        case .ended:
            return 0
        }
    }

    /// Whether the escape just read begins what an arrow key or the like sends. Such a key's bytes come at once; a person's
    /// next key does not. libedit cannot tell: bound to a sequence, a lone Escape would wait for the next key.
    private func beginsKeySequence() -> Bool {
        if pendingByte == nil {
            var wanted = pollfd(fd: self.input, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 50) > 0, case .byte(let byte) = nextByte() else { return false }
            pendingByte = byte
        }
        return pendingByte == UInt8(ascii: "[") || pendingByte == UInt8(ascii: "O")
    }

    private func deliver(_ code: KeyCode, _ target: UnsafeMutablePointer<wchar_t>) -> Int32 {
        guard let scalar = Unicode.Scalar(code.rawValue) else { return 0 }
        target.pointee = wchar_t(scalar.value)
        return 1
    }

    /// The next code point from the terminal. Bytes that are no UTF-8 become U+FFFD; C1 control characters are dropped.
    /// Not by the standard library's parser: that waits for four bytes, and so for the user's next key.
    func nextScalar() -> TerminalInput {
        while true {
            var bytes: [UInt8] = []
            switch nextByte() {
            case .byte(let byte): bytes.append(byte)
            case .stopped(let input): return input
            }
            let length = bytes[0] < 0xC0 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
            while bytes.count < length {
                switch nextByte() {
                case .byte(let byte) where byte & 0xC0 == 0x80: bytes.append(byte)
                case .byte(let byte):
                    pendingByte = byte
                    return .scalar("\u{FFFD}")
                case .stopped(let input): return input
                }
            }
            let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
            if !(0x80..<0xA0).contains(scalar.value), scalar.value != 0 { return .scalar(scalar) }
        }
    }

    private enum NextByte {
        case byte(UInt8)
        case stopped(TerminalInput)
    }

    private func nextByte() -> NextByte {
        if let byte = pendingByte {
            pendingByte = nil
            return .byte(byte)
        }
        var byte: UInt8 = 0
        while true {
            switch edsh_guard_read_byte(input, &byte, edsh_interrupt_pending) {
            case EDSH_READ_BYTE: return .byte(byte)
            case EDSH_READ_SIGNAL:
                if Interrupt.isPending { return .stopped(.interrupted) }
                redrawAfterSignal()
            default: return .stopped(.ended)
            }
        }
    }

    /// Draws the line again after the window has changed its size or the process was stopped and continued.
    private func redrawAfterSignal() {
        if edsh_guard_take_continued() != 0 {
            // The shell that stopped the process has set the terminal to its own modes; libedit believes it is in its own.
            _ = edsh_el_prepare_terminal(editor, 0)
            _ = edsh_el_prepare_terminal(editor, 1)
            edsh_guard_arm(1, usesBracketedPaste ? 1 : 0)
            _ = edsh_guard_take_resized()
            el_resize(editor)
            send("\r\u{1B}[J")
            _ = edsh_el_refresh(editor)
        }
        if edsh_guard_take_resized() != 0 {
            // The terminal has wrapped the text anew: the line starts as many rows above as the text now takes.
            let width = max(Terminal.size(descriptor: output).width, 1)
            let rows = rowsAboveCursor(width: width)
            el_resize(editor)
            send((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J")
            _ = edsh_el_refresh(editor)
        }
    }

    private func rowsAboveCursor(width: Int) -> Int {
        var row = 0
        var column = 0
        func place(_ text: some StringProtocol) {
            for character in text {
                if character == "\n" {
                    row += 1
                    column = 0
                    continue
                }
                let columns = max(1, DisplayWidth.of(character))
                if column + columns > width {
                    row += 1
                    column = 0
                }
                column += columns
            }
        }
        for (index, line) in acceptedLines.enumerated() {
            place(LineEditor.withoutEscapes(index == 0 ? prompt : continuationPrompt) + line + "\n")
        }
        place(LineEditor.withoutEscapes(acceptedLines.isEmpty ? prompt : continuationPrompt))
        place(edited.before)
        return row
    }

    static func withoutEscapes(_ text: String) -> String {
        var inEscape = false
        return text.filter { character in
            if character == "\u{1B}" { inEscape = true }
            defer { if inEscape, character.isLetter { inEscape = false } }
            return !inEscape
        }
    }
}
