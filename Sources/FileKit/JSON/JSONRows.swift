internal import BaseKit

/// The objects of a JSON text that are the rows of a table, one after the other.
struct JSONRows {
    /// Where the rows lie.
    enum Layout {
        /// A list of objects; the offset is behind its bracket.
        case list(Int)
        /// One object a line, from an offset on.
        case lines(Int)
        /// One object, at an offset.
        case single(Int)

        var offset: Int {
            switch self {
            case .list(let offset), .lines(let offset), .single(let offset): offset
            }
        }
    }

    var scanner: JSONScanner
    private let layout: Layout
    private var isFirst = true

    init(_ text: ByteBuffer, _ layout: Layout) {
        scanner = JSONScanner(text)
        scanner.position = layout.offset
        self.layout = layout
    }

    /// Goes into the next row; false behind the last one.
    @inline(__always)
    mutating func begin() throws(JSONFault) -> Bool {
        switch layout {
        case .list: if try !nextOfList() { return false }
        case .lines: if try !nextLine() { return false }
        case .single: if !isFirst { return false }
        }
        isFirst = false
        guard scanner.take(UInt8(ascii: "{")) else {
            throw JSONFault(offset: scanner.position, expected: "an object in braces, as each row is one")
        }
        return true
    }

    private mutating func nextOfList() throws(JSONFault) -> Bool {
        scanner.skipWhitespace()
        if scanner.take(UInt8(ascii: "]")) {
            return false
        }
        if !isFirst {
            guard scanner.take(UInt8(ascii: ",")) else {
                throw JSONFault(offset: scanner.position, expected: "a comma or ]")
            }
            scanner.skipWhitespace()
        }
        return true
    }

    private mutating func nextLine() throws(JSONFault) -> Bool {
        let start = scanner.position
        scanner.skipWhitespace()
        if scanner.position >= scanner.end { return false }
        if !isFirst, !(start..<scanner.position).contains(where: { scanner.base[$0] == UInt8(ascii: "\n") }) {
            throw JSONFault(offset: scanner.position, expected: "a new line, as each line is one object")
        }
        return true
    }

    /// Whether the row has a first member; goes behind the row where not.
    @inline(__always)
    mutating func firstMember() -> Bool {
        scanner.skipWhitespace()
        return !scanner.take(UInt8(ascii: "}"))
    }

    /// Whether the row has another member; goes behind the row where not.
    @inline(__always)
    mutating func nextMember() throws(JSONFault) -> Bool {
        scanner.skipWhitespace()
        if scanner.take(UInt8(ascii: ",")) {
            scanner.skipWhitespace()
            return true
        }
        guard scanner.take(UInt8(ascii: "}")) else {
            throw JSONFault(offset: scanner.position, expected: "a comma or }")
        }
        return false
    }
}

/// The names of members as columns, in the order of their first appearance.
struct JSONKeys {
    private let base: UnsafePointer<UInt8>
    private(set) var names: [String] = []
    /// Where each name stood first.
    private var tokens: [JSONToken] = []
    private var indexes: [String: Int] = [:]

    init(_ base: UnsafePointer<UInt8>) { self.base = base }

    /// The column of `key`, which most often is the one behind the column of the member before.
    @inline(__always)
    func index(of key: JSONToken, guess: Int) -> Int? {
        if guess < tokens.count, same(tokens[guess], key) { return guess }
        return search(key, guess)
    }

    private func search(_ key: JSONToken, _ guess: Int) -> Int? {
        // Rows that lack some members come back into step within a few columns.
        for index in guess..<max(guess, min(guess + 8, tokens.count)) where same(tokens[index], key) { return index }
        return indexes[JSONString.text(key, base)]
    }

    /// Where the column's name stands.
    func token(_ column: Int) -> JSONToken { tokens[column] }

    mutating func add(_ key: JSONToken) -> Int {
        let name = JSONString.text(key, base)
        indexes[name] = names.count
        names.append(name)
        tokens.append(key)
        return names.count - 1
    }

    /// Whether two names are written with the same bytes.
    @inline(__always)
    private func same(_ one: JSONToken, _ other: JSONToken) -> Bool {
        let count = one.end &- one.start
        guard other.end &- other.start == count else { return false }
        var position = 0
        while count &- position >= 8 {
            if ByteSearch.word(base, one.start &+ position) != ByteSearch.word(base, other.start &+ position) {
                return false
            }
            position &+= 8
        }
        let rest = count &- position
        if rest == 0 { return true }
        let difference = ByteSearch.word(base, one.start &+ position) ^ ByteSearch.word(base, other.start &+ position)
        return difference << UInt64(64 &- rest &* 8) == 0
    }
}
