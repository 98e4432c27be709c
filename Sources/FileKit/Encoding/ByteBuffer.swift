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
}
