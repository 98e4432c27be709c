internal import BaseKit

/// A correction is tried before it is shown: the text with it is parsed and checked as the wrong one was, and nothing runs.
/// Where the line has a further mistake with a correction, both are shown as one; where one stays that has none, or where
/// a question would become a change, no corrected line is shown at all.
struct TriedCorrections {
    struct Trial {
        let errors: [Diagnostic]
        let changesRecords: Bool
    }

    let source: SourceText
    /// Words behind the first of modules' commands, of which any may be one that changes records.
    let commandWords: [String]
    let check: (SourceText) -> Trial

    /// Mistakes that one line may have.
    private static let mostMistakes = 5
    private static let changing: Set<String> = [
        "add", "update", "remove", "insert", "delete", "import", "undo", "redact", "adopt",
    ]

    func tried(_ errors: [Diagnostic]) -> [Diagnostic] {
        // Each trial reads the whole text, and a long one with many mistakes is not to take minutes.
        var trials = max(24, 2_000_000 / max(1, source.text.utf8.count))
        return errors.map { error in
            guard let fix = error.fix, error.source == nil || error.source == source else { return error }
            var shown = error
            shown.fix = corrected(fix, &trials)
            return shown
        }
    }

    private func corrected(_ first: Diagnostic.Fix, _ trials: inout Int) -> Diagnostic.Fix? {
        let original = Array(source.text.utf8)
        var text = original
        var fix = first
        // The lines that are corrected, as what stands before and behind them.
        var (before, behind) = (Int.max, Int.max)
        for _ in 0..<TriedCorrections.mostMistakes {
            guard fix.range.start >= 0, fix.range.end <= text.count, trials > 0 else { return nil }
            let newline = UInt8(ascii: "\n")
            before = min(before, text[..<fix.range.start].lastIndex(of: newline).map { $0 + 1 } ?? 0)
            behind = min(behind, text.count - (text[fix.range.end...].firstIndex(of: newline) ?? text.count))
            text.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
            guard text != original else { return nil }
            trials -= 1
            let candidate = SourceText(
                name: source.name, text: String(decoding: text, as: UTF8.self), firstLine: source.firstLine)
            let trial = check(candidate)
            let lines = before...max(before, text.count - behind)
            let left = trial.errors.first { error in
                // What has no place is about what the script is given.
                guard let place = error.range, error.source == nil || error.source == candidate else { return false }
                return lines.contains(place.start)
            }
            guard let left else {
                return makesChange(candidate.text, trial) ? nil : TriedCorrections.difference(original, text)
            }
            guard let next = left.fix else { return nil }
            fix = next
        }
        return nil
    }

    /// Whether the corrected text changes records where nothing in the wrong one asked for that.
    private func makesChange(_ corrected: String, _ trial: Trial) -> Bool {
        let (old, new) = (TriedCorrections.words(source.text), TriedCorrections.words(corrected))
        let verbs = TriedCorrections.changing.union(trial.changesRecords ? commandWords : [])
        return new.subtracting(old).intersection(verbs).contains { verb in
            !old.subtracting(new).contains { word in
                Habits.verbs[word] == verb || PipelineBinder.sameArguments[word] == verb
                    || !NearestName.find(word, in: [verb], ofCommands: true).isEmpty
            }
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map(String.init))
    }

    /// One replacement that makes the one text the other.
    private static func difference(_ old: [UInt8], _ new: [UInt8]) -> Diagnostic.Fix {
        func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        while start > 0, isInside(old, start) || isInside(new, start) { start -= 1 }
        var tail = 0
        while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        while tail > 0, isInside(old, old.count - tail) || isInside(new, new.count - tail) { tail -= 1 }
        return Diagnostic.Fix(
            range: SourceRange(start, old.count - tail),
            replacement: String(decoding: new[start..<(new.count - tail)], as: UTF8.self))
    }
}
