/// How Chinese characters are read: for order and for finding by what a keyboard of Latin letters gives.
///
/// The readings are those of the Unihan database of the Unicode Character Database (kMandarin, kTGHZ2013, kHanyuPinlu,
/// kXHC1983), which a build tool turns into a table of constant text: nothing is read or computed at the start. The
/// table's digits are the signs U+0024 to U+007E, to the base 91.
public enum Pinyin {
    /// A reading: its place in the order of syllables and tones.
    struct Reading: Hashable {
        let number: Int

        /// The syllable's letters without tone, `v` for ü; blanks fill them up to `Pinyin.syllableWidth`.
        var letters: UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(
                start: Pinyin.syllables.utf8Start + number * Pinyin.syllableWidth, count: Pinyin.syllableWidth)
        }
    }

    static let syllableWidth = 7
    /// More than any reading has.
    static let noReading = 4140

    /// The readings without tones, the most frequent first; none where the character is not Chinese or not known.
    public static func syllables(of character: Unicode.Scalar) -> [String] {
        guard let entry = entry(of: character.value) else { return [] }
        var found: [String] = []
        func add(_ reading: Reading) {
            let text = String(decoding: reading.letters.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            if !found.contains(text) { found.append(text) }
        }
        add(entry.reading)
        if entry.hasMore { forEachFurther(character.value) { add($0) } }
        return found
    }

    /// Text that orders by code point as `text` does in a Chinese dictionary: a character by its most frequent reading,
    /// then the tone, the strokes, the code point. What is not Chinese stays as it is and comes before. Two texts are
    /// equal exactly where their keys are.
    public static func orderKey(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0xE3 }) { return text }
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let entry = entry(of: scalar.value),
                let place = Unicode.Scalar(UInt32(0xF0000 + entry.reading.number * 64 + entry.strokes))
            {
                // Before the character a sign of a private plane that holds reading and strokes.
                key.append(place)
            }
            key.append(scalar)
        }
        return String(key)
    }

    struct Entry {
        let reading: Reading
        let hasMore: Bool
        /// At most 63.
        let strokes: Int
    }

    /// One look at the table for the characters of the first plane, a binary search for the rare ones beyond.
    static func entry(of code: UInt32) -> Entry? {
        if code < 0x3400 { return nil }
        if code <= 0x9FFF { return entry(at: tableOfPlane0.utf8Start + Int(code - 0x3400) * 3) }
        guard code >= 0x20000 else { return nil }
        let width = 6
        let index = firstIndex(in: tableBeyond, width: width, of: code)
        guard index * width < tableBeyond.utf8CodeUnitCount, number(tableBeyond, index * width, 3) == Int(code) else {
            return nil
        }
        return entry(at: tableBeyond.utf8Start + index * width + 3)
    }

    /// Calls `body` for every reading but the first.
    static func forEachFurther(_ code: UInt32, _ body: (Reading) -> Void) {
        let width = 5
        var at = firstIndex(in: furtherReadings, width: width, of: code) * width
        while at < furtherReadings.utf8CodeUnitCount, number(furtherReadings, at, 3) == Int(code) {
            body(Reading(number: number(furtherReadings, at + 3, 2)))
            at += width
        }
    }

    private static func entry(at start: UnsafePointer<UInt8>) -> Entry? {
        let number = (Int(start[0]) - 36) * 91 + Int(start[1]) - 36
        guard number / 2 < noReading else { return nil }
        return Entry(reading: Reading(number: number / 2), hasMore: number & 1 == 1, strokes: Int(start[2]) - 36)
    }

    /// The first of the records of `width` signs whose code is not less.
    private static func firstIndex(in table: StaticString, width: Int, of code: UInt32) -> Int {
        var (low, high) = (0, table.utf8CodeUnitCount / width)
        while low < high {
            let middle = (low + high) / 2
            if number(table, middle * width, 3) < Int(code) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func number(_ table: StaticString, _ at: Int, _ digits: Int) -> Int {
        (0..<digits).reduce(0) { $0 * 91 + Int(table.utf8Start[at + $1]) - 36 }
    }
}
