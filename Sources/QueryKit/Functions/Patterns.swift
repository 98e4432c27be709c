internal import BaseKit
internal import CPattern
internal import Synchronization

/// Regular expressions, each compiled once: a query asks for the same one in every row.
///
/// A pattern such as `^(a+)+$` takes a time that doubles with each letter of a text, so that steps are counted
/// (docs/decisions/0033-patterns-have-an-end.md).
enum Patterns {
    /// Some tenths of a second; what people write takes a few hundred.
    private static let mostSteps: UInt32 = 10_000_000

    private static let compiled = Mutex<[String: Compiled]>([:])

    static func matches(_ text: String, _ pattern: String) throws(Diagnostic) -> Bool {
        try place(text, pattern) != nil
    }

    /// What the first group finds, the whole where there is none. Nil where nothing is found, or the group took no part.
    static func firstPart(of text: String, _ pattern: String) throws(Diagnostic) -> String? {
        guard let range = try place(text, pattern), range.upperBound < Int.max else { return nil }
        return String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    /// Throws E0702 where the second argument is known and no pattern.
    @Sendable static func check(_ arguments: [Value?]) throws(Diagnostic) {
        if arguments.count == 2, case .text(let pattern)? = arguments[1] { _ = try place("", pattern) }
    }

    /// The bytes of the first place.
    private static func place(_ text: String, _ pattern: String) throws(Diagnostic) -> Range<Int>? {
        let (outcome, range) = try compiled.withLock { known throws(Diagnostic) in
            let found: Compiled
            if let kept = known[pattern] {
                found = kept
            } else {
                found = try Compiled(pattern)
                if known.count >= 100 { known = [:] }
                known[pattern] = found
            }
            return found.match(text)
        }
        switch outcome {
        case edsh_pattern_found: return range
        case edsh_pattern_absent: return nil
        case edsh_pattern_too_long:
            throw Diagnostic(
                "E0702", "`\(pattern)` takes more than ten million steps on one text", outcome: .failed,
                expected: "a pattern without a repetition inside of a repetition, such as (a+)+",
                help: "say what stands between the repeated parts, or look for a shorter part")
        default:
            throw Diagnostic("E0702", "there is no memory left to look for `\(pattern)`", outcome: .failed)
        }
    }

    /// One text at a time: it is only used under the lock.
    private final class Compiled: @unchecked Sendable {
        private let code: OpaquePointer

        init(_ pattern: String) throws(Diagnostic) {
            var fault = 0
            var written = pattern
            let code = written.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { edsh_pattern_compile($0.baseAddress, $0.count, &fault) }
            }
            guard let code else {
                let place = String(decoding: Array(pattern.utf8).prefix(fault), as: UTF8.self).count
                throw Diagnostic(
                    "E0702", "`\(pattern)` is not a regular expression: character \(max(1, place))", outcome: .failed,
                    help: "write texts with backslashes in single quotes: '\\d+'")
            }
            self.code = code
        }

        deinit { edsh_pattern_free(code) }

        func match(_ text: String) -> (edsh_pattern_outcome, Range<Int>) {
            var (start, end) = (0, 0)
            var text = text
            let outcome = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    edsh_pattern_match(code, $0.baseAddress, $0.count, Patterns.mostSteps, &start, &end)
                }
            }
            // What took no part stands at SIZE_MAX, beyond every text.
            let first = Int(clamping: UInt(bitPattern: start))
            return (outcome, first..<max(first, Int(clamping: UInt(bitPattern: end))))
        }
    }
}
