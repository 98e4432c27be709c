internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Says in which lines bytes stand, asked from the front to the back. It reads the text by itself.
struct LineCounter {
    private let window: TextWindow
    private let lineEnd: Int32
    private var position: Int
    private var line = 1

    init(_ text: TextSource) throws(Diagnostic) {
        try self.init(TextWindow(text), at: text.start, lineEnd: text.lineEnd)
    }

    fileprivate init(_ window: TextWindow, at start: Int, lineEnd: UInt8) {
        self.window = window
        self.lineEnd = Int32(lineEnd)
        position = start - window.origin
    }

    /// Of the first byte behind the last line's end that was passed.
    private(set) var lineStart = 0

    /// The line, from 1, of a byte that does not stand before the one asked last.
    mutating func line(of target: Int) throws(Diagnostic) -> Int {
        while true {
            let end = min(window.count, target - window.origin)
            while position < end, let found = memchr(window.base + position, lineEnd, end - position) {
                line += 1
                position = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - window.base + 1
                lineStart = window.origin + position
            }
            position = max(position, end)
            guard window.origin + window.count < target, !window.isLast else { return line }
            try window.move(to: position)
            position = 0
        }
    }
}

extension EncodedBytes {
    /// The line of a byte, where the bytes are no text.
    func line(of offset: Int) throws(Diagnostic) -> Int {
        let raw = EncodedBytes(bytes: bytes)
        var counter = LineCounter(try TextWindow(raw), at: 0, lineEnd: try TextSurvey(raw, toTheEnd: true).lineEnd)
        return try counter.line(of: offset)
    }
}

extension TextSource {
    /// Lines, from 1, in which bytes stand; `offsets` ascend. One pass for all of them.
    func lines(of offsets: [Int]) throws(Diagnostic) -> [Int] {
        guard !offsets.isEmpty else { return [] }
        var counter = try LineCounter(self)
        var lines: [Int] = []
        for offset in offsets { lines.append(try counter.line(of: offset)) }
        return lines
    }

    func linesByOffset(_ offsets: [Int]) throws(Diagnostic) -> [Int: Int] {
        let sorted = Set(offsets).sorted()
        return Dictionary(uniqueKeysWithValues: zip(sorted, try lines(of: sorted)))
    }

    func line(of offset: Int) throws(Diagnostic) -> Int { try lines(of: [min(offset, count)])[0] }

    /// Line and column, both from 1, of a byte; the column counts characters.
    func place(of offset: Int) throws(Diagnostic) -> (line: Int, column: Int) {
        let offset = min(offset, count)
        var counter = try LineCounter(self)
        let line = try counter.line(of: offset)
        let lineStart = max(start, counter.lineStart)
        let window = try TextWindow(self, at: lineStart)
        var position = lineStart - window.origin
        var characters = 0
        while true {
            var end = min(window.count, offset - window.origin)
            let goesOn = !window.isLast && window.origin + end < offset
            if goesOn {
                // No character is cut before an ASCII one, but for the second half of a line's end.
                end -= 1
                while end > position + 1, window.base[end] >= 0x80 || window.base[end] == 0x0A { end -= 1 }
            }
            let bytes = UnsafeBufferPointer(start: window.base + position, count: max(0, end - position))
            characters += String(decoding: bytes, as: UTF8.self).count
            guard goesOn else { return (line, characters + 1) }
            try window.move(to: end)
            position = 0
        }
    }
}
