internal import BaseKit

/// Where in the window and why bytes are not JSON.
struct JSONFault: Error {
    let offset: Int
    let expected: Message
}

/// One value of a JSON text: its kind and where it lies. A string's place is without its quotes.
struct JSONToken {
    enum Kind: UInt8 {
        case null, bool, number, string, object, array
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// Whether a string holds escapes.
    var escaped = false

    /// What a member that a row lacks counts as.
    static let missing = JSONToken(kind: .null, start: 0, end: 0)
}

/// Walks over JSON (RFC 8259) strictly and without recursion. The bytes are known to be UTF-8 and padded with zeros.
struct JSONScanner {
    private(set) var base: UnsafePointer<UInt8>
    private(set) var end: Int
    /// From the beginning of the window.
    var position: Int

    /// Objects and lists within each other.
    static let maximumDepth = 1024

    private static let quotePattern = ByteSearch.repeated(UInt8(ascii: "\""))
    private static let backslashPattern = ByteSearch.repeated(UInt8(ascii: "\\"))

    init(_ window: TextWindow) {
        base = window.base
        end = window.count
        position = 0
    }

    /// The window has moved.
    mutating func look(at window: TextWindow) {
        base = window.base
        end = window.count
    }

    @inline(__always)
    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// The byte at `position`; zero at the end.
    @inline(__always)
    var current: UInt8 { base[position] }

    @inline(__always)
    mutating func skipWhitespace() {
        while JSONScanner.isWhitespace(base[position]) { position &+= 1 }
    }

    /// Goes behind `byte` where it comes next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard base[position] == byte else { return false }
        position &+= 1
        return true
    }

    /// Reads the value at `position` whole.
    @inline(__always)
    mutating func value() throws(JSONFault) -> JSONToken {
        switch current {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try container()
        default: return try word()
        }
    }

    @inline(__always)
    mutating func string() throws(JSONFault) -> JSONToken {
        var token = JSONToken(kind: .string, start: position &+ 1, end: 0)
        position &+= 1
        while true {
            let word = ByteSearch.word(base, position)
            let found =
                ByteSearch.matches(word, JSONScanner.quotePattern)
                | ByteSearch.matches(word, JSONScanner.backslashPattern) | ByteSearch.controls(word)
            if found == 0 {
                position &+= 8
                continue
            }
            position &+= found.trailingZeroBitCount >> 3
            switch base[position] {
            case UInt8(ascii: "\""):
                token.end = position
                position &+= 1
                return token
            case UInt8(ascii: "\\"):
                token.escaped = true
                try escape()
            default:
                // Padding is zero: the end of the file comes here, too.
                if position >= end {
                    throw JSONFault(offset: token.start - 1, expected: "a closing quote for this text")
                }
                throw JSONFault(
                    offset: position, expected: "an escape such as \\n, as control characters may not stand in text")
            }
        }
    }

    @inline(never)
    private mutating func escape() throws(JSONFault) {
        switch base[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            guard let first = JSONString.hexadecimal(base + position + 2) else {
                throw JSONFault(offset: position, expected: "four hexadecimal digits behind \\u")
            }
            position += 6
            if first & 0xF800 != 0xD800 { return }
            guard first < 0xDC00, base[position] == UInt8(ascii: "\\"), base[position + 1] == UInt8(ascii: "u"),
                let second = JSONString.hexadecimal(base + position + 2), second & 0xFC00 == 0xDC00
            else {
                throw JSONFault(offset: position - 6, expected: "a pair of \\u escapes, as half of one is no character")
            }
            position += 6
        default: throw JSONFault(offset: position, expected: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
        }
    }

    @inline(__always)
    mutating func number() throws(JSONFault) -> JSONToken {
        let start = position
        if current == UInt8(ascii: "-") { position &+= 1 }
        if take(UInt8(ascii: "0")) {
            if CellShape.isDigit(current) {
                throw JSONFault(offset: position, expected: "no digit behind a leading zero")
            }
        } else {
            try digits()
        }
        if take(UInt8(ascii: ".")) { try digits() }
        if current | 0x20 == UInt8(ascii: "e") {
            position &+= 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position &+= 1 }
            try digits()
        }
        return JSONToken(kind: .number, start: start, end: position)
    }

    @inline(__always)
    private mutating func digits() throws(JSONFault) {
        guard CellShape.isDigit(current) else { throw JSONFault(offset: position, expected: "a digit") }
        repeat { position &+= 1 } while CellShape.isDigit(current)
    }

    private mutating func word() throws(JSONFault) -> JSONToken {
        for (word, kind) in JSONScanner.words {
            guard (0..<word.utf8CodeUnitCount).allSatisfy({ base[position + $0] == word.utf8Start[$0] }) else {
                continue
            }
            let start = position
            position += word.utf8CodeUnitCount
            return JSONToken(kind: kind, start: start, end: position)
        }
        throw JSONFault(offset: position, expected: "a value (text, a number, true, false, null, { or [)")
    }

    private static let words: [(StaticString, JSONToken.Kind)] = [("null", .null), ("true", .bool), ("false", .bool)]

    /// Reads an object or a list with everything in it.
    @inline(never)
    private mutating func container() throws(JSONFault) -> JSONToken {
        let start = position
        let kind: JSONToken.Kind = current == UInt8(ascii: "{") ? .object : .array
        var isObject: [Bool] = []
        while true {
            // A value starts here.
            if current == UInt8(ascii: "{") || current == UInt8(ascii: "[") {
                if isObject.count == JSONScanner.maximumDepth {
                    throw JSONFault(offset: position, expected: "at most 1024 objects and lists within each other")
                }
                isObject.append(current == UInt8(ascii: "{"))
                position += 1
                skipWhitespace()
                if current != (isObject[isObject.count - 1] ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    if isObject[isObject.count - 1] { _ = try key() }
                    continue
                }
            } else {
                _ = try value()
                skipWhitespace()
            }
            // A value has ended here, or an empty container is about to.
            while let inObject = isObject.last {
                if take(UInt8(ascii: ",")) {
                    skipWhitespace()
                    if inObject { _ = try key() }
                    break
                }
                guard take(inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    throw JSONFault(offset: position, expected: inObject ? "a comma or }" : "a comma or ]")
                }
                isObject.removeLast()
                if isObject.isEmpty { return JSONToken(kind: kind, start: start, end: position) }
                skipWhitespace()
            }
        }
    }

    /// Reads a member's name and the colon behind it, up to its value.
    @inline(__always)
    mutating func key() throws(JSONFault) -> JSONToken {
        guard current == UInt8(ascii: "\"") else {
            throw JSONFault(offset: position, expected: "a name in double quotes")
        }
        let token = try string()
        skipWhitespace()
        guard take(UInt8(ascii: ":")) else { throw JSONFault(offset: position, expected: "a colon") }
        skipWhitespace()
        return token
    }
}
