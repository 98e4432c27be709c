/// A text that the user wrote, with the name of where it came from.
public struct SourceText: Sendable, Hashable {
    /// A file's path as the user gave it; nil for the prompt and `-c`.
    public let name: String?
    public let text: String
    /// The number of the text's first line in its file, where the text is a part of it.
    public let firstLine: Int

    public init(name: String? = nil, text: String, firstLine: Int = 1) {
        self.name = name
        self.text = text
        self.firstLine = firstLine
    }
}

/// Bytes `start..<end` of a source's UTF-8.
public struct SourceRange: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }
}

/// A range of one source.
public struct SourcePlace: Sendable, Hashable {
    public let source: SourceText
    public let range: SourceRange

    public init(source: SourceText, range: SourceRange) {
        self.source = source
        self.range = range
    }

    /// The line (from 1), its text, and the columns (from 0, in characters) at which the range starts and ends on it.
    public var line: (number: Int, text: String, start: Int, end: Int) {
        let bytes = Array(source.text.utf8)
        let start = min(range.start, bytes.count)
        var lineStart = start
        while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        var lineEnd = start
        while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
        let number = bytes[..<lineStart].reduce(source.firstLine) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        func text(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }
        let end = max(start, min(range.end, lineEnd))
        return (number, text(lineStart, lineEnd), text(lineStart, start).count, text(lineStart, end).count)
    }
}
