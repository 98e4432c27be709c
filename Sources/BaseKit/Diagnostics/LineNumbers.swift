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
}
