import BaseKit
import Glibc
import Testing

@Suite("Widths on a terminal")
struct DisplayWidthTests {
    @Test(
        "a grapheme is as wide as terminals draw it",
        arguments: [
            ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("张", 2), ("ｱ", 1), ("ｆ", 2), ("、", 2), ("👨‍👩‍👧", 2), ("❤️", 2),
            ("❤", 1), ("🇨🇳", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("─", 1), ("「」", 4), ("𠮷", 2),
        ])
    func graphemes(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

    static let path = "../shared/data/conformance/unicode15/EastAsianWidth.txt"

    @Test(
        "every assigned code point of East Asian width W or F takes two columns, and no other takes two",
        .enabled(if: access(path, R_OK) == 0, "the Unicode data are not beside the project"))
    func eastAsianWidth() throws {
        let file = try #require(fopen(Self.path, "r"))
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 1024)
        var wide = Set<UInt32>()
        var looked = 0
        while fgets(&line, Int32(line.count), file) != nil {
            let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }.prefix {
                $0 != "#" && $0 != "\n"
            }
            let parts = text.split(separator: ";")
            guard parts.count == 2 else { continue }
            let ends = parts[0].split(separator: ".").compactMap { UInt32($0.filter { $0 != " " }, radix: 16) }
            guard let first = ends.first, let last = ends.last else { continue }
            let kind = parts[1].filter { $0 != " " }
            for value in first...last {
                guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
                    continue
                }
                looked += 1
                if kind == "W" || kind == "F" { wide.insert(value) }
            }
        }
        try #require(looked > 100_000)
        var wrong: [String] = []
        for value in wide {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = DisplayWidth.of(Character(scalar))
            // Marks that join the character before them take no column of their own.
            let joins = scalar.properties.generalCategory == .nonspacingMark
            if width != (joins ? 0 : 2) {
                wrong.append("U+\(String(value, radix: 16, uppercase: true)) takes \(width)")
            }
        }
        for value in UInt32(0x20)...0x10FFFF where !wide.contains(value) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
            let width = DisplayWidth.of(Character(scalar))
            if width == 2 { wrong.append("U+\(String(value, radix: 16, uppercase: true)) takes 2") }
        }
        let count = wrong.count
        #expect(count == 0, "\(wrong.sorted().prefix(20))")
    }
}
