internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How the rows of one delimited file are written.
struct DelimitedDialect {
    var delimiter: UInt8
    var newline: UInt8
    var hasQuotes: Bool
    /// Offset of the header, or of the first row where there is none.
    var start: Int

    /// In the order in which they are preferred.
    private static let candidates: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
    ]

    static func name(_ delimiter: UInt8) -> String {
        switch delimiter {
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: "\t"): "tab"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "|"): "pipe"
        default: "`\(Character(UnicodeScalar(delimiter)))`"
        }
    }

    static func of(
        _ text: TextSource, format: Format, extensionSays: Bool, options: FileOptions, path: String,
        notes: inout [Message]
    ) throws(Diagnostic) -> DelimitedDialect {
        var dialect = DelimitedDialect(
            delimiter: format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ","), newline: text.lineEnd,
            hasQuotes: text.hasQuotes, start: text.start)
        try dialect.skip(options.skip, text, path)
        if let given = options.delimiter {
            guard let byte = given.asciiValue, byte != UInt8(ascii: "\""), byte != 10, byte != 13 else {
                throw Diagnostic(
                    "E0605", "the delimiter must be one ASCII character", expected: "such as , ; | or a tab")
            }
            dialect.delimiter = byte
        } else if format == .csv {
            if extensionSays, try dialect.headerHolds(dialect.delimiter, text) { return dialect }
            dialect.delimiter = try dialect.detect(text)
            if !extensionSays || dialect.delimiter != UInt8(ascii: ",") {
                notes.append("delimiter: \(name(dialect.delimiter))")
            }
        }
        return dialect
    }

    private mutating func skip(_ lines: Int, _ text: TextSource, _ path: String) throws(Diagnostic) {
        guard lines > 0 else { return }
        let window = try TextWindow(text)
        var position = start - window.origin
        for skipped in 0..<lines {
            guard window.origin + position < text.count else {
                throw Diagnostic(
                    "E0606", "\(path) has only \(skipped) lines, but \(lines) are to be skipped", outcome: .failed)
            }
            while true {
                let rest = window.count - position
                if let found = memchr(window.base + position, Int32(newline), rest) {
                    position = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - window.base + 1
                    break
                }
                position = window.count
                if window.isLast { break }
                try window.move(to: position)
                position = 0
            }
        }
        start = window.origin + position
    }

    private func headerHolds(_ delimiter: UInt8, _ text: TextSource) throws(Diagnostic) -> Bool {
        var dialect = self
        dialect.delimiter = delimiter
        var walk = try DelimitedWalk(text, dialect)
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        while true {
            let start = walk.scanner.position
            let stop = walk.scanner.next(&cell)
            if try !walk.readOn(from: start) { return stop == .delimiter }
        }
    }

    /// The candidate under which the most rows of the whole file have as many cells as its first row, which must be more
    /// than one; the comma where there is none.
    private func detect(_ text: TextSource) throws(Diagnostic) -> UInt8 {
        var best: (delimiter: UInt8, share: Double, cells: Int) = (delimiter, 0, 1)
        for candidate in DelimitedDialect.candidates {
            guard try headerHolds(candidate, text) else { continue }
            var dialect = self
            dialect.delimiter = candidate
            let (share, cells) = try dialect.regularity(text)
            if share > best.share || share == best.share && cells > best.cells { best = (candidate, share, cells) }
        }
        return best.delimiter
    }

    /// The share of rows that have as many cells as the first, and that number.
    private func regularity(_ text: TextSource) throws(Diagnostic) -> (share: Double, cells: Int) {
        var walk = try DelimitedWalk(text, self)
        var cell = DelimitedScanner.Cell(start: 0, end: 0, escaped: false)
        var expected = 0
        var rows = 0
        var regular = 0
        while try walk.begin(skippingEmptyLines: true) {
            let start = walk.scanner.position
            var cells = 1
            var stop = walk.scanner.next(&cell)
            while stop == .delimiter {
                cells += 1
                stop = walk.scanner.next(&cell)
            }
            if try walk.readOn(from: start) { continue }
            if stop == .fault { break }
            if rows & 0xFFF == 0 { try Interrupt.check() }
            if rows == 0 { expected = cells }
            rows += 1
            if cells == expected { regular += 1 }
        }
        return (rows == 0 ? 0 : Double(regular) / Double(rows), expected)
    }
}
