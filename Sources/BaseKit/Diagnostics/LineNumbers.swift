/// The numbers of a text's lines, found once: many places of one text are asked for.
public struct LineNumbers: Sendable {
    private let source: SourceText
    /// Where each line begins.
    private let starts: [Int]

    public init(of source: SourceText) {
        self.source = source
        var starts = [0]
        for (offset, byte) in source.text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    public func isOf(_ source: SourceText) -> Bool { self.source == source }

    /// The number of the line that holds the byte.
    public func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return source.firstLine + low
    }

    /// A line of that number, without the blanks around it; nil where the text has none.
    public func place(ofLine number: Int) -> SourcePlace? {
        let index = number - source.firstLine
        guard starts.indices.contains(index) else { return nil }
        let bytes = Array(source.text.utf8)
        var (start, end) = (starts[index], index + 1 < starts.count ? starts[index + 1] : bytes.count)
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        while start < end, isBlank(bytes[start]) { start += 1 }
        return SourcePlace(source: source, range: SourceRange(start, end))
    }
}
