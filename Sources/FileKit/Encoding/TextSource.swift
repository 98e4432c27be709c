internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The text of a file, of which windows show one stretch after the other. Never changed.
final class TextSource: Sendable {
    let encoded: EncodedBytes
    /// All of it, where it lies in memory as UTF-8.
    let whole: ByteBuffer?
    /// Bytes of UTF-8.
    let count: Int
    /// Where the content starts behind a byte order mark of UTF-8.
    let start: Int
    /// What ends a line: a newline, or in a file without any (of an old Macintosh) a carriage return.
    let lineEnd: UInt8
    let hasQuotes: Bool

    /// Looks at all of the text once. Throws where it is no text in its encoding.
    init(_ encoded: EncodedBytes) throws(Diagnostic) {
        self.encoded = encoded
        let whole: ByteBuffer? = encoded.encoding == nil ? encoded.bytes.wholeInMemory : nil
        self.whole = whole
        let survey: TextSurvey
        if let whole {
            survey = TextSurvey(whole)
        } else {
            survey = try TextSurvey(encoded)
        }
        if let error = survey.errorAt { throw try TextEncoding.notText(encoded.bytes, "UTF-8", error) }
        count = survey.count
        start = survey.start
        lineEnd = survey.lineEnd
        hasQuotes = survey.hasQuotes
    }

    convenience init(_ bytes: ByteBuffer) throws(Diagnostic) {
        try self.init(EncodedBytes(bytes: ByteSource(bytes, path: "")))
    }

    /// Whether a window may begin anywhere without a way there.
    var canBeginAnywhere: Bool { encoded.encoding == nil }
}

/// What one look at all bytes of a text says.
struct TextSurvey {
    private(set) var count = 0
    private(set) var start = 0
    private(set) var hasQuotes = false
    /// Of the first byte that is not UTF-8.
    private(set) var errorAt: Int?
    private var hasNewline = false
    private var hasReturn = false

    var lineEnd: UInt8 { hasNewline || !hasReturn ? 0x0A : 0x0D }

    init(_ whole: ByteBuffer) {
        start = whole.start
        _ = look(UnsafePointer(whole.base), whole.count, at: 0, isLast: true)
        count = whole.count
    }

    /// `toTheEnd`: also behind bytes that are not UTF-8.
    init(_ encoded: EncodedBytes, toTheEnd: Bool = false) throws(Diagnostic) {
        let window = try TextWindow(encoded)
        if window.count >= 3, (0..<3).allSatisfy({ window.base[$0] == ByteOrderMark.utf8[$0] }) { start = 3 }
        while true {
            let looked = look(window.base, window.count, at: window.origin, isLast: window.isLast)
            if window.isLast || errorAt != nil && !toTheEnd { break }
            try Interrupt.check()
            try window.move(to: errorAt == nil ? looked : window.count)
        }
        count = window.origin + window.count
    }

    /// Says how much was looked at: the last character may go on behind the block.
    private mutating func look(_ base: UnsafePointer<UInt8>, _ count: Int, at offset: Int, isLast: Bool) -> Int {
        func holds(_ byte: Int32) -> Bool { memchr(base, byte, count) != nil }
        hasQuotes = hasQuotes || holds(0x22)
        hasNewline = hasNewline || holds(0x0A)
        hasReturn = hasReturn || !hasNewline && holds(0x0D)
        guard errorAt == nil, let error = UTF8Check.firstError(base, 0, count) else { return count }
        if !isLast, error > count - 4 { return error }
        errorAt = offset + error
        return error
    }
}
