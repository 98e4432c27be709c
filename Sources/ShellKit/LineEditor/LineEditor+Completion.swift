internal import BaseKit
internal import CEditLine

extension LineEditor {
    func completeWord() -> KeyAction {
        let edited = edited
        // The caller sees the whole statement; its ranges are moved back to the buffer.
        let above = acceptedLines.isEmpty ? "" : acceptedLines.joined(separator: "\n") + "\n"
        let offset = above.utf8.count
        let candidates = complete(above + edited.text, offset + edited.before.utf8.count).map { candidate in
            var moved = candidate
            moved.range = max(0, candidate.range.lowerBound - offset)..<max(0, candidate.range.upperBound - offset)
            return moved
        }
        guard let step = CompletionStep(candidates, buffer: edited.text) else { return .beep }
        if let replacement = step.replacement { replace(step.range, in: edited.text, with: replacement) }
        guard step.lists else { return .refresh }

        let (width, height) = Terminal.size(descriptor: output)
        showBelow(CompletionList.lines(candidates, width: width - 1, height: max(4, height - 4)))
        return .refresh
    }

    /// Takes back the blank that a completion has put behind its word.
    func removeCompletionBlank() -> KeyAction {
        if edited.before.hasSuffix(" ") { el_deletestr(editor, 1) }
        return .refresh
    }

    private func replace(_ range: Range<Int>, in text: String, with replacement: String) {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
        var replacement = replacement
        if replacement.hasSuffix(" ") {
            // No second blank before one that is there; and one that is put in gives way to a comma or bracket.
            if after.hasPrefix(" ") { replacement.removeLast() } else { hasCompletionBlank = true }
        }
        setBuffer(before + replacement + after, cursor: (before + replacement).unicodeScalars.count)
    }
}
