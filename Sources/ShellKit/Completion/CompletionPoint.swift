internal import LanguageKit

/// What is being typed at the cursor, found from the text before it alone (which need not be right).
struct CompletionPoint {
    enum Kind: Equatable {
        /// Inside of a text or comment, where nothing is offered.
        case none
        case variable
        /// Behind a `|`.
        case stageName
        /// A word of a command, with the words before it.
        case command([String])
        /// An argument of a stage, with the pipeline before it.
        case stage(String, before: String)
    }

    private(set) var kind: Kind = .none
    /// What is typed of the word so far.
    private(set) var prefix = ""
    /// Its bytes in the buffer.
    private(set) var range: Range<Int>
    /// `["school", "township"]` where the cursor stands behind `school.township.`
    private(set) var path: [String]?
    /// What stands of the stage before the word.
    private(set) var tokens = StageTokens([])
    /// Whether the cursor stands in a quoted text that has no end yet.
    private(set) var isInText = false
    /// The statements before the one in which the cursor stands.
    private(set) var earlier = ""

    init(_ buffer: String, cursor: Int) {
        let whole = Array(buffer.utf8)
        let bytes = Array(whole[..<min(cursor, whole.count)])
        range = bytes.count..<bytes.count
        let segment = Self.segment(bytes)
        let stageName = segment.isFirst ? nil : Self.firstWord(bytes, from: segment.start)
        // Arguments that are words and not expressions.
        let hasWords = segment.isFirst || stageName.map(StageCatalogue.takesWords) ?? false
        let wordStart = Self.wordStart(bytes, from: segment.start, isExpression: !hasWords)
        prefix = String(decoding: bytes[wordStart...], as: UTF8.self)
        range = wordStart..<bytes.count
        isInText = segment.isInText
        earlier = String(decoding: bytes[..<segment.pipelineStart], as: UTF8.self)
        guard !segment.isInComment else { return }
        if prefix.hasPrefix("$") {
            kind = .variable
            return
        }
        // The text that is being typed may have its other quote already.
        if segment.isInText, let quote = prefix.utf8.first, bytes.count < whole.count, whole[bytes.count] == quote {
            range = wordStart..<(bytes.count + 1)
        }
        let before = bytes[segment.start..<wordStart]
        if segment.isFirst {
            let words = Self.words(before)
            kind =
                segment.isInText && !(words.first == "open" || words.last?.hasPrefix("--") == true)
                ? .none : .command(words)
            return
        }
        guard let stageName, wordStart > segment.start, !before.allSatisfy({ $0 <= 32 }) else {
            kind = .stageName
            return
        }
        let source = String(decoding: bytes[segment.pipelineStart..<segment.pipeEnd], as: UTF8.self)
        kind = .stage(stageName, before: source)
        tokens = StageTokens(before)
        findPath()
        if segment.isInText, tokens.compared == nil, stageName != "save" { kind = .none }
    }

    private static func firstWord(_ bytes: [UInt8], from start: Int) -> String {
        String(decoding: bytes[start...].drop { $0 <= 32 }.prefix { $0 > 32 }, as: UTF8.self)
    }

    /// Words of a command; one in quotes is one word.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        var words: [[UInt8]] = []
        var quote: UInt8?
        var isInWord = false
        for byte in bytes {
            if quote == nil, byte <= 32 {
                isInWord = false
                continue
            }
            if !isInWord { words.append([]) }
            isInWord = true
            words[words.count - 1].append(byte)
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return words.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Cuts `school.na` into the path and the name.
    private mutating func findPath() {
        guard !prefix.hasPrefix("\""), !prefix.hasPrefix("'"), let dot = prefix.lastIndex(of: ".") else { return }
        let head = prefix[..<dot]
        path = head.split(separator: ".").map(String.init)
        range = range.lowerBound + head.utf8.count + 1..<range.upperBound
        prefix = String(prefix[prefix.index(after: dot)...])
    }

    private struct Segment {
        var pipelineStart = 0
        /// Where the last `|` stands.
        var pipeEnd = 0
        var start = 0
        var isFirst = true
        var isInText = false
        var isInComment = false
    }

    /// The part of the pipeline in which the cursor stands.
    private static func segment(_ bytes: [UInt8]) -> Segment {
        var stack: [(segment: Segment, bracket: UInt8)] = []
        var current = Segment()
        var quote: UInt8?
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "#"):
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
                if index >= bytes.count { current.isInComment = true }
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["):
                stack.append((current, byte))
                // A list belongs to its stage; brackets and blocks may hold a pipeline of their own.
                if byte != UInt8(ascii: "["), !isCall(bytes, before: index - 1) {
                    current = Segment(pipelineStart: index, pipeEnd: index, start: index)
                }
            case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
                if let outer = stack.popLast() { current = outer.segment }
            case UInt8(ascii: "|"):
                current.pipeEnd = index - 1
                current.start = index
                current.isFirst = false
            case UInt8(ascii: ";"), UInt8(ascii: "\n"):
                // Inside of a block each line is a statement of its own.
                let separates = stack.last.map { $0.bracket == UInt8(ascii: "{") } ?? true
                if separates || byte == UInt8(ascii: ";"), !continues(bytes, at: index) {
                    current = Segment(pipelineStart: index, pipeEnd: index, start: index)
                }
            default: break
            }
        }
        current.isInText = quote != nil
        return current
    }

    private static func isCall(_ bytes: [UInt8], before index: Int) -> Bool {
        guard index > 0 else { return false }
        let byte = bytes[index - 1]
        return byte >= 0x80 || byte == UInt8(ascii: "_") || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
    }

    private static func continues(_ bytes: [UInt8], at start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "|") { return true }
        var before = start - 2
        while before >= 0, bytes[before] == 32 { before -= 1 }
        return before >= 0 && bytes[before] == UInt8(ascii: "|")
    }

    /// The start of the word at the end: behind a blank, a bracket or a comma outside of quotes; in an expression behind
    /// any operator.
    private static func wordStart(_ bytes: [UInt8], from start: Int, isExpression: Bool) -> Int {
        let separators = Array((isExpression ? " \n\t\r(,[{=<>+*!-/%:" : " \n\t\r(,[{=<>+*!").utf8)
        var wordStart = start
        var quote: UInt8?
        for index in start..<max(start, bytes.count) {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if separators.contains(byte) {
                wordStart = index + 1
            }
        }
        return wordStart
    }
}
