internal import BaseKit

/// A stretch of a text in memory, which moves from the front to the back. Behind its bytes stand zeros, as behind those of a
/// `ByteBuffer`. A text that lies in memory is one window.
///
/// Whoever goes over rows takes the row again that may go on behind the window (`mayGoOn`), after the window has moved.
final class TextWindow {
    /// Of the window's first byte, in the text.
    private(set) var origin: Int
    private(set) var base: UnsafePointer<UInt8>
    private(set) var count: Int
    /// Whether the text ends with the window.
    private(set) var isLast: Bool
    private let reader: TextReader?
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private let path: String

    /// What is to be seen at once, such as a row, can be this long.
    static let longest = 64 << 20

    init(_ text: TextSource, at start: Int? = nil, end: Int? = nil) throws(Diagnostic) {
        path = text.encoded.bytes.path
        if let whole = text.whole {
            origin = 0
            base = UnsafePointer(whole.base)
            count = end ?? whole.count
            isLast = true
            reader = nil
            buffer = .init(start: nil, count: 0)
            return
        }
        let start = start ?? text.start
        let reader = try TextReader(text.encoded, at: start, end: end)
        self.reader = reader
        origin = start
        count = 0
        isLast = false
        buffer = TextWindow.allocate(text.encoded.bytes.blockSize)
        base = UnsafePointer(buffer.baseAddress.unsafelyUnwrapped)
        try fill()
    }

    /// From the beginning, of a text of which nothing is known yet.
    init(_ encoded: EncodedBytes) throws(Diagnostic) {
        path = encoded.bytes.path
        reader = try TextReader(encoded)
        origin = 0
        count = 0
        isLast = false
        buffer = TextWindow.allocate(encoded.bytes.blockSize)
        base = UnsafePointer(buffer.baseAddress.unsafelyUnwrapped)
        try fill()
    }

    deinit { buffer.deallocate() }

    private static func allocate(_ size: Int) -> UnsafeMutableBufferPointer<UInt8> {
        .allocate(capacity: max(size, 32) + ByteBuffer.padding)
    }

    /// A scan that has gone to a place behind this one may have been cut by the window's end.
    var safeEnd: Int { isLast ? .max : count - ByteBuffer.padding }

    /// Lets go of what stands before `kept`, which becomes the first byte, and reads on. The window grows where less than half
    /// of it would be new.
    func move(to kept: Int) throws(Diagnostic) {
        guard !isLast, let old = buffer.baseAddress else { return }
        let rest = count - kept
        let room = buffer.count - ByteBuffer.padding
        if rest > room / 2 {
            guard room < TextWindow.longest else { throw tooLong(origin + kept) }
            let larger = TextWindow.allocate(min(room * 2, TextWindow.longest))
            if let new = larger.baseAddress { new.update(from: old + kept, count: rest) }
            buffer.deallocate()
            buffer = larger
            base = UnsafePointer(larger.baseAddress.unsafelyUnwrapped)
        } else if kept > 0 {
            old.update(from: old + kept, count: rest)
        }
        origin += kept
        count = rest
        try fill()
    }

    private func fill() throws(Diagnostic) {
        guard let reader, let base = buffer.baseAddress else { return }
        count += try reader.read(base + count, buffer.count - ByteBuffer.padding - count)
        (base + count).update(repeating: 0, count: ByteBuffer.padding)
        isLast = reader.isAtEnd
    }

    private func tooLong(_ offset: Int) -> Diagnostic {
        Diagnostic(
            "E0606",
            "\(path), byte \(offset + 1): what begins here does not end within \(TextWindow.longest >> 20) MiB",
            outcome: .failed, expected: "a row that ends before",
            help: "where a quote or a bracket is never closed, all that follows belongs to it")
    }
}
