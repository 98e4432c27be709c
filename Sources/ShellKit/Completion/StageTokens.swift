/// The words and signs of a stage before the cursor's word, read roughly: what is being typed need not be right.
struct StageTokens: Equatable {
    enum Token: Equatable {
        /// A name, with its path: `school.township`; or a number.
        case word(String)
        case text
        case sign(String)
        case open(UInt8)
        case close
    }

    /// Without the stage's own name.
    private(set) var tokens: [Token] = []

    static let comparisons: Set<String> = ["==", "!=", "<", "<=", ">", ">="]
    static let wordOperators: Set<String> = [
        "and", "or", "not", "in", "contains", "starts_with", "ends_with", "matches", "by", "per", "asc", "desc",
    ]

    init(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let start = index
            index += 1
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                while index < bytes.count, bytes[index] != byte {
                    index += bytes[index] == UInt8(ascii: "\\") && byte == UInt8(ascii: "\"") ? 2 : 1
                }
                index += 1
                tokens.append(.text)
            case UInt8(ascii: "`"):
                while index < bytes.count, bytes[index] != byte { index += 1 }
                index += 1
                tokens.append(
                    .word(
                        String(
                            decoding: bytes[(start + 1)..<max(start + 1, min(index - 1, bytes.count))], as: UTF8.self)))
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): tokens.append(.open(byte))
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): tokens.append(.close)
            case _ where Self.isOfName(byte):
                while index < bytes.count, Self.isOfName(bytes[index]) { index += 1 }
                tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self)))
            default:
                while index < bytes.count, "=<>!?".utf8.contains(byte), "=<>!?".utf8.contains(bytes[index]) {
                    index += 1
                }
                tokens.append(.sign(String(decoding: bytes[start..<index], as: UTF8.self)))
            }
        }
        if !tokens.isEmpty { tokens.removeFirst() }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The path on the left of the comparison, `in` list or assignment in whose right side the cursor stands.
    var compared: [String]? {
        var index = tokens.count
        // Inside of a list, whatever stands in it so far.
        var depth = 0
        for position in tokens.indices.reversed() {
            if tokens[position] == .close { depth += 1 }
            guard case .open(let byte) = tokens[position] else { continue }
            depth -= 1
            guard depth < 0 else { continue }
            if byte == UInt8(ascii: "[") { index = position }
            break
        }
        guard index > 1 else { return nil }
        switch tokens[index - 1] {
        case .sign(let sign) where Self.comparisons.contains(sign) || sign == "=": break
        case .word("in"), .word("contains"), .word("starts_with"), .word("ends_with"): break
        default: return nil
        }
        var left = index - 2
        if tokens[left] == .word("not"), left > 0 { left -= 1 }
        guard case .word(let path) = tokens[left], path.utf8.first.map({ $0 > UInt8(ascii: "9") }) == true else {
            return nil
        }
        return path.split(separator: ".").map(String.init)
    }

    /// Whether an operator, a comma or the next stage must follow, and no further value.
    var endsWithOperand: Bool {
        switch tokens.last {
        case .word(let word): !Self.wordOperators.contains(word)
        case .text, .close: true
        default: false
        }
    }

    /// The name that stands last.
    var lastPath: [String]? {
        guard case .word(let word)? = tokens.last, !Self.wordOperators.contains(word) else { return nil }
        return word.split(separator: ".").map(String.init)
    }

    /// Whether the last operand is the right side of a comparison.
    var endsWithComparison: Bool {
        guard let last = tokens.last else { return false }
        if last == .text || last == .close { return true }
        guard tokens.count > 1 else { return false }
        switch tokens[tokens.count - 2] {
        case .sign(let sign): return Self.comparisons.contains(sign)
        case .word(let word): return Self.wordOperators.subtracting(["and", "or", "not", "by"]).contains(word)
        default: return false
        }
    }

    var isInBrackets: Bool {
        var depth = 0
        for token in tokens {
            if case .open = token { depth += 1 }
            if token == .close { depth -= 1 }
        }
        return depth > 0
    }

    /// Whether the other rows of a stage such as `join` stand before the cursor.
    var hasRows: Bool {
        guard let last = tokens.last else { return false }
        if last == .close { return true }
        guard case .word(let word) = last else { return tokens.count > 1 }
        return tokens.count > 1 || !["left", "full", "semi", "anti", "asof", "inner"].contains(word)
    }

    /// Whether `word` begins a part of the stage before the cursor.
    func has(clause word: String) -> Bool { tokens.contains(.word(word)) }
}
