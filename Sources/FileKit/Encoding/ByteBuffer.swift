#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The bytes of a file in memory, followed by `padding` zero bytes so that a scan may read eight at a time without
/// leaving them. Never changed after it was filled.
final class ByteBuffer: @unchecked Sendable {
    static let padding = 16

    let base: UnsafeMutablePointer<UInt8>
    private(set) var count: Int

    init(capacity: Int) {
        count = 0
        base = .allocate(capacity: capacity + ByteBuffer.padding)
        (base + capacity).initialize(repeating: 0, count: ByteBuffer.padding)
    }

    convenience init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        _ = UnsafeMutableBufferPointer(start: base, count: bytes.count).initialize(from: bytes)
        filled(bytes.count)
    }

    deinit { base.deallocate() }

    /// Says that the first `count` bytes are the content.
    func filled(_ count: Int) {
        self.count = count
        (base + count).initialize(repeating: 0, count: ByteBuffer.padding)
    }

    /// Where the content starts behind a byte order mark of UTF-8.
    var start: Int { count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF ? 3 : 0 }

    func string(_ from: Int, _ to: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: base + from, count: max(0, to - from)), as: UTF8.self)
    }

    /// What ends a line: a newline, or in a file without any (of an old Macintosh) a carriage return.
    var lineEnd: UInt8 { memchr(base, 0x0A, count) != nil || memchr(base, 0x0D, count) == nil ? 0x0A : 0x0D }

    /// Lines, from 1, in which bytes stand; `offsets` ascend. One pass for all of them.
    func lines(of offsets: [Int]) -> [Int] {
        let lineEnd = Int32(lineEnd)
        var line = 1
        var position = start
        return offsets.map { offset in
            while position < offset, let found = memchr(base + position, lineEnd, offset - position) {
                line += 1
                position = UnsafeMutablePointer(found.assumingMemoryBound(to: UInt8.self)) - base + 1
            }
            return line
        }
    }

    func linesByOffset(_ offsets: [Int]) -> [Int: Int] {
        let sorted = Set(offsets).sorted()
        return Dictionary(uniqueKeysWithValues: zip(sorted, lines(of: sorted)))
    }

    func line(of offset: Int) -> Int { lines(of: [min(offset, count)])[0] }

    /// Line and column, both from 1, of a byte; the column counts characters.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(offset, count)
        let lineEnd = lineEnd
        var lineStart = offset
        while lineStart > start, base[lineStart - 1] != lineEnd { lineStart -= 1 }
        return (line(of: offset), string(lineStart, offset).count + 1)
    }
}

/// Says in which lines bytes stand, asked from the front to the back.
struct LineCounter {
    private var offset: Int
    private var line = 1

    init(_ text: ByteBuffer) { offset = text.start }

    /// The line, from 1, of a byte that does not stand before the one asked last.
    mutating func line(of target: Int, in text: ByteBuffer, lineEnd: UInt8) -> Int {
        while offset < target, let found = memchr(text.base + offset, Int32(lineEnd), target - offset) {
            line += 1
            offset = UnsafeMutablePointer(found.assumingMemoryBound(to: UInt8.self)) - text.base + 1
        }
        return line
    }
}
