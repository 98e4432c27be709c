/// One way to go on at the cursor.
public struct CompletionCandidate: Sendable, Hashable {
    /// What goes into the line in the place of `range`.
    public var replacement: String
    /// Bytes of the buffer's UTF-8.
    public var range: Range<Int>
    /// What the list shows; the replacement where nil.
    public var display: String?
    /// A few words beside it: a type, a label, a summary.
    public var description: String
    /// Whether it fits what is typed in a way of its own (a record found by its name), and not by its first letters.
    var isFound = false
    /// Whether what was searched is the replacement itself (a text, and not the id of a record): what all of them begin
    /// with may then take the place of the pinyin that found them.
    var isItsOwnName = false

    public init(_ replacement: String, replacing range: Range<Int>, display: String? = nil, description: String = "") {
        self.replacement = replacement
        self.range = range
        self.display = display
        self.description = description
    }

    var shown: String { display ?? replacement }
}

/// What Tab does to a line.
struct CompletionStep: Equatable {
    /// The text that goes in the place of `range`; nil where nothing is certain.
    var replacement: String?
    var range: Range<Int>
    /// Whether the candidates are to be listed.
    var lists: Bool

    /// One candidate is inserted. Of several, what all begin with is inserted where it continues what stands there, and
    /// they are listed. Candidates that replace different ranges are only listed.
    init?(_ candidates: [CompletionCandidate], buffer: String) {
        guard let first = candidates.first else { return nil }
        range = first.range
        let replacements = Set(candidates.map(\.replacement))
        if replacements.count == 1, candidates.allSatisfy({ $0.range == first.range }) {
            replacement = first.replacement
            // An id that was found by its record's name is shown with it.
            lists = !first.description.isEmpty && first.isFound && !CompletionStep.begins(first, buffer)
            return
        }
        lists = true
        guard candidates.allSatisfy({ $0.range == first.range }) else { return }
        let bytes = Array(buffer.utf8)
        let typed = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        let common = CompletionStep.commonPrefix(candidates.map(\.replacement))
        // Of records that can be found by their names too, the beginning of the ids would stand in the way.
        if typed.isEmpty, candidates.allSatisfy(\.isFound) {
            if common.hasPrefix("\"") { replacement = "\"" }
            return
        }
        if common.count > 2, candidates.allSatisfy(\.isItsOwnName) {
            replacement = common
            return
        }
        if common.count > typed.count, common.lowercased().hasPrefix(typed.lowercased()) { replacement = common }
    }

    /// Whether the candidate continues what stands in its place.
    private static func begins(_ candidate: CompletionCandidate, _ buffer: String) -> Bool {
        let bytes = Array(buffer.utf8)
        let typed = String(decoding: bytes[candidate.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        return candidate.replacement.lowercased().hasPrefix(typed.lowercased())
    }

    /// The graphemes with which all of `texts` begin.
    static func commonPrefix(_ texts: [String]) -> String {
        guard var prefix = texts.first.map(Array.init) else { return "" }
        for text in texts.dropFirst() {
            let shared = zip(prefix, text).prefix { $0 == $1 }.count
            prefix.removeLast(prefix.count - shared)
        }
        return String(prefix)
    }
}
