internal import BaseKit

/// Where and why bytes are not the JSON that was expected. The offset counts bytes from the start of what was scanned.
struct JSONFault: Error {
    let offset: Int
    let message: Message
    var expected: Message?
    var suggestions: [String] = []

    init(_ offset: Int, _ message: Message, expected: Message? = nil, suggestions: [String] = []) {
        self.offset = offset
        self.message = message
        self.expected = expected
        self.suggestions = suggestions
    }
}

/// Reads JSON (RFC 8259) from bytes, strictly: no lenience of any kind, and text only where it is well-formed Unicode.
struct JSONScanner {
    /// Arrays and objects within each other.
    static let maximumDepth = 128

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position >= bytes.count }
    /// The next byte; 0 at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func advance(_ count: Int) { position += count }

    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Passes `byte`, with blanks around it, if it comes next.
    mutating func pass(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        skipBlanks()
        return true
    }

    mutating func expect(_ byte: UInt8, _ expected: Message) throws(JSONFault) {
        guard pass(byte) else { throw surprise(expected) }
    }

    /// Nothing but blanks may follow.
    mutating func expectEnd() throws(JSONFault) {
        skipBlanks()
        guard isAtEnd else {
            throw JSONFault(position, "more after the end of the value", expected: "the end of the line")
        }
    }

    mutating func literal(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
        position += length
        return true
    }

    func surprise(_ expected: Message) -> JSONFault {
        if isAtEnd { return JSONFault(position, "the line ends too early", expected: expected) }
        if bytes[position...].starts(with: ByteOrderMark.utf8) {
            return JSONFault(position, "a byte order mark does not belong here", expected: expected)
        }
        return JSONFault(position, "unexpected \(JSONScanner.shown(bytes[position]))", expected: expected)
    }

    private static func shown(_ byte: UInt8) -> String {
        switch byte {
        case 0x21..<0x7F: "`\(Character(UnicodeScalar(byte)))`"
        case 0x20: "blank"
        default: "byte 0x\(Hexadecimal.text([byte]))"
        }
    }

    // MARK: Strings

    mutating func string() throws(JSONFault) -> String {
        let raw = try rawString()
        guard raw.escaped else {
            let content = UnsafeBufferPointer(rebasing: bytes[raw.content])
            guard let text = String(validating: content, as: UTF8.self) else { throw notUnicode(raw.content) }
            return text
        }
        let unescaped = try unescape(raw.content)
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw notUnicode(raw.content) }
        return text
    }

    /// The bytes between the quotes, of which only the extent has been checked, and whether any of them is a backslash.
    mutating func rawString() throws(JSONFault) -> (content: Range<Int>, escaped: Bool) {
        guard next == UInt8(ascii: "\"") else { throw surprise("text in double quotes") }
        var index = position + 1
        let start = index
        var escaped = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                position = index + 1
                return (start..<index, escaped)
            }
            if byte == UInt8(ascii: "\\") {
                escaped = true
                index += 1
            } else if byte < 0x20 {
                throw JSONFault(
                    index, "a control character inside text", expected: "it written as \\u00\(Hexadecimal.text([byte]))"
                )
            }
            index += 1
        }
        throw JSONFault(start - 1, "text without its closing quote", expected: "`\"`")
    }

    private func notUnicode(_ range: Range<Int>) -> JSONFault {
        // Rare, so the place is searched only now: the longest well-formed beginning.
        var good = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let width = JSONScanner.width(of: bytes[index])
            let end = min(index + max(width, 1), range.upperBound)
            let part = UnsafeBufferPointer(rebasing: bytes[index..<end])
            guard width > 0, String(validating: part, as: UTF8.self) != nil else { break }
            index = end
            good = end
        }
        return JSONFault(good, "bytes that are not UTF-8", expected: "text encoded as UTF-8")
    }

    private static func width(of lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    private func unescape(_ range: Range<Int>) throws(JSONFault) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "/"): result.append(UInt8(ascii: "/"))
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let (scalar, length) = try escapedScalar(at: index, end: range.upperBound)
                result.append(contentsOf: String(Character(scalar)).utf8)
                index += length
                continue
            default:
                throw JSONFault(
                    index, "an escape that JSON does not have", expected: #"one of \" \\ \/ \b \f \n \r \t \uXXXX"#)
            }
            index += 2
        }
        return result
    }

    /// The scalar of `\uXXXX` or of a pair of surrogates, and how many bytes it takes.
    private func escapedScalar(at index: Int, end: Int) throws(JSONFault) -> (Unicode.Scalar, Int) {
        let first = try hexadecimal(at: index, end: end)
        if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
        guard first < 0xDC00, index + 12 <= end, bytes[index + 6] == UInt8(ascii: "\\"),
            bytes[index + 7] == UInt8(ascii: "u")
        else { throw JSONFault(index, "half of a surrogate pair", expected: "both halves, or the character itself") }
        let second = try hexadecimal(at: index + 6, end: end)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONFault(index, "half of a surrogate pair", expected: "both halves, or the character itself") }
        return (scalar, 12)
    }

    private func hexadecimal(at index: Int, end: Int) throws(JSONFault) -> UInt32 {
        guard index + 6 <= end else {
            throw JSONFault(index, "an incomplete escape", expected: "four hexadecimal digits")
        }
        var value: UInt32 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw JSONFault(index, "an incomplete escape", expected: "four hexadecimal digits")
            }
        }
        return value
    }

    // MARK: Numbers

    /// The extent of a number that JSON's grammar allows, and whether it has a fraction or an exponent.
    mutating func number() throws(JSONFault) -> (extent: Range<Int>, isInteger: Bool, hasExponent: Bool) {
        let start = position
        var index = position
        func digits(_ from: Int) -> Int {
            var index = from
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
            return index
        }
        if next == UInt8(ascii: "-") { index += 1 }
        let integerEnd = digits(index)
        guard integerEnd > index else { throw surprise("a number") }
        if bytes[index] == 0x30, integerEnd > index + 1 {
            throw JSONFault(index, "a number with a leading zero", expected: "it without the zero")
        }
        index = integerEnd
        var isInteger = true
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            let end = digits(index + 1)
            guard end > index + 1 else {
                throw JSONFault(index, "a point without digits after it", expected: "a digit")
            }
            index = end
            isInteger = false
        }
        var hasExponent = false
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            var exponent = index + 1
            if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-") {
                exponent += 1
            }
            let end = digits(exponent)
            guard end > exponent else { throw JSONFault(index, "an exponent without digits", expected: "a digit") }
            index = end
            isInteger = false
            hasExponent = true
        }
        position = index
        return (start..<index, isInteger, hasExponent)
    }
}
