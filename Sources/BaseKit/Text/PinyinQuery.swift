/// What a user types to find a Chinese text: the text itself, a part of it, or its pinyin, whole or only initials, mixed
/// as one likes: `jieshou`, `jsz`, `jieshouzx` find 界首镇中心小学. A character with several readings is found by each.
public struct PinyinQuery {
    /// How well a text fits; less is better.
    public enum Fit: Int, Comparable, CaseIterable, Sendable {
        /// The text begins with what is typed.
        case beginning
        /// Its pinyin does.
        case pinyinBeginning
        case part
        case pinyinPart

        public static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
    }

    /// In small letters.
    private let typed: [UInt8]
    /// The letters and digits of what is typed; empty where pinyin cannot fit, since it holds anything else or too many.
    private let pinyin: [UInt8]
    /// Steps taken so far: of the tests that say how the work grows.
    public private(set) var steps = 0

    public init(_ text: String) {
        typed = text.utf8.map(PinyinQuery.small)
        // A quote parts syllables that run together: xi'an.
        let letters = typed.filter { $0 != UInt8(ascii: "'") }
        pinyin = letters.count < 64 && letters.allSatisfy { PinyinQuery.isLetterOrDigit($0) } ? letters : []
    }

    public var isEmpty: Bool { typed.isEmpty }

    /// Nil where `text` does not fit at all.
    public mutating func fit(_ text: String) -> Fit? {
        var text = text
        return text.withUTF8 { fit($0) }
    }

    /// The same of the bytes of a text in UTF-8.
    public mutating func fit(_ text: UnsafeBufferPointer<UInt8>) -> Fit? {
        if typed.isEmpty { return .beginning }
        var best: Fit?
        var start = 0
        while start < text.count {
            steps += 1
            if isTyped(text, start) { return start == 0 ? .beginning : best == .pinyinBeginning ? best : .part }
            if best == nil, !pinyin.isEmpty, isPinyin(text, start) {
                best = start == 0 ? .pinyinBeginning : .pinyinPart
            }
            start += PinyinQuery.length(text[start])
        }
        return best
    }

    private func isTyped(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start + typed.count <= text.count else { return false }
        for offset in typed.indices where PinyinQuery.small(text[start + offset]) != typed[offset] { return false }
        return true
    }

    /// Whether what is typed is the pinyin of a beginning of the text from `start` on. All ways to part the letters are
    /// followed at once: bit n of `reached` says that the first n letters are used up, so the work is bounded.
    private mutating func isPinyin(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var reached: UInt64 = 1
        var at = start
        while at < text.count {
            steps += 1
            let length = PinyinQuery.length(text[at])
            guard at + length <= text.count else { return false }
            var next: UInt64 = 0
            if length == 1 {
                next = behind(text[at], reached)
            } else if length > 2, let entry = Pinyin.entry(of: PinyinQuery.code(text, at, length)) {
                next = behind(entry.reading, reached)
                if entry.hasMore {
                    Pinyin.forEachFurther(PinyinQuery.code(text, at, length)) { next |= behind($0, reached) }
                }
            } else {
                next = reached & ~1
            }
            if next >> UInt64(pinyin.count) & 1 == 1 { return true }
            if next == 0 { return false }
            reached = next
            at += length
        }
        return false
    }

    /// Letters and digits must be typed, blanks and signs need not.
    private func behind(_ byte: UInt8, _ reached: UInt64) -> UInt64 {
        let byte = PinyinQuery.small(byte)
        guard PinyinQuery.isLetterOrDigit(byte) else { return reached & ~1 }
        var next: UInt64 = 0
        for place in pinyin.indices where reached >> UInt64(place) & 1 == 1 && pinyin[place] == byte {
            next |= 1 << UInt64(place + 1)
        }
        return next
    }

    /// Any beginning of the syllable will do.
    private func behind(_ reading: Pinyin.Reading, _ reached: UInt64) -> UInt64 {
        let letters = reading.letters
        var next: UInt64 = 0
        for place in pinyin.indices where reached >> UInt64(place) & 1 == 1 {
            var shared = 0
            while place + shared < pinyin.count, letters[shared] != UInt8(ascii: " ") {
                let letter = pinyin[place + shared]
                // ü is typed as v or u.
                guard letter == letters[shared] || letter == UInt8(ascii: "u") && letters[shared] == UInt8(ascii: "v")
                else { break }
                shared += 1
                next |= 1 << UInt64(place + shared)
            }
        }
        return next
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    /// How many bytes the character takes that begins with `byte`.
    private static func length(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private static func code(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
        var code = UInt32(text[start]) & (length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { code = code << 6 | UInt32(text[start + offset] & 0x3F) }
        return code
    }
}
