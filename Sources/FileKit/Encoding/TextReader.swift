internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How the bytes of a text are to be understood.
struct EncodedBytes: Sendable {
    let bytes: ByteSource
    /// What iconv calls the encoding; nil where it is UTF-8 and is taken as it is.
    var encoding: String?
    /// Bytes before the text: a mark of UTF-16.
    var skipping = 0
}

/// Gives a text as UTF-8, piece by piece.
final class TextReader {
    private let encoded: EncodedBytes
    private let reader: ByteSource.ByteReader
    private let converter: Converter?
    /// Of the next byte to be read.
    private var offset: Int
    private let end: Int
    /// Whether all was given.
    private(set) var isAtEnd = false

    /// From `start` (counted in UTF-8) to the end, or to a byte that is counted where nothing is converted.
    init(_ encoded: EncodedBytes, at start: Int = 0, end: Int? = nil) throws(Diagnostic) {
        self.encoded = encoded
        reader = try ByteSource.ByteReader(encoded.bytes)
        self.end = end ?? encoded.bytes.count
        guard let encoding = encoded.encoding else {
            converter = nil
            offset = start
            isAtEnd = offset >= self.end
            return
        }
        offset = encoded.skipping
        converter = try Converter(encoding, encoded.bytes.blockSize)
        // What stands before `start` can only be found by going there.
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(64, encoded.bytes.blockSize))
        defer { piece.deallocate() }
        var left = start
        guard let base = piece.baseAddress else { return }
        while left > 0, !isAtEnd {
            let count = try read(base, min(left, piece.count))
            if count == 0 { break }
            left -= count
        }
    }

    /// Writes at most `capacity` bytes (room for a few characters) and says how many. The last piece may be empty.
    func read(_ target: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(Diagnostic) -> Int {
        var filled = 0
        guard let converter else {
            while filled < capacity, offset < end {
                let count = try reader.read(target + filled, at: offset, min(capacity - filled, end - offset))
                filled += count
                offset += count
            }
            isAtEnd = offset >= end
            return filled
        }
        while !isAtEnd {
            if !converter.isFull, offset < end {
                offset += try converter.refill { (place, room) throws(Diagnostic) in
                    try self.reader.read(place, at: self.offset, min(room, self.end - self.offset))
                }
            }
            let isLast = offset >= end
            switch converter.convert(to: target, &filled, capacity, isLast: isLast) {
            case .done: isAtEnd = true
            case .needsBytes: if isLast { throw try notText(converter) }
            case .needsRoom: return filled
            case .meaningless: throw try notText(converter)
            }
        }
        return filled
    }

    private func notText(_ converter: Converter) throws(Diagnostic) -> Diagnostic {
        try TextEncoding.notText(encoded.bytes, encoded.encoding ?? "UTF-8", offset - converter.waiting)
    }
}

/// iconv, and the bytes that it has not looked at yet.
private final class Converter {
    private let handle: ConverterHandle
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var first = 0
    private var last = 0

    enum Outcome { case done, needsBytes, needsRoom, meaningless }

    init(_ encoding: String, _ blockSize: Int) throws(Diagnostic) {
        handle = try ConverterHandle(encoding)
        input = .allocate(capacity: max(64, blockSize))
    }

    deinit { input.deallocate() }

    /// Bytes that were read and not converted.
    var waiting: Int { last - first }
    /// Whether enough waits to convert; a character has far fewer bytes.
    var isFull: Bool { waiting >= 32 }

    func refill(
        _ read: (UnsafeMutablePointer<UInt8>, Int) throws(Diagnostic) -> Int
    ) throws(Diagnostic) -> Int {
        guard let base = input.baseAddress else { return 0 }
        base.update(from: base + first, count: waiting)
        (first, last) = (0, waiting)
        let count = try read(base + last, input.count - last)
        last += count
        return count
    }

    func convert(
        to target: UnsafeMutablePointer<UInt8>, _ filled: inout Int, _ capacity: Int, isLast: Bool
    ) -> Outcome {
        guard let base = input.baseAddress else { return .done }
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(base + first)
            .assumingMemoryBound(to: CChar.self)
        var sourceLeft = waiting
        var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target + filled)
            .assumingMemoryBound(to: CChar.self)
        var outputLeft = capacity - filled
        var failed = false
        if sourceLeft > 0 {
            failed = iconv(handle.descriptor, &source, &sourceLeft, &output, &outputLeft) == Int(bitPattern: UInt.max)
        }
        // A character may wait in the converter for one that combines with it.
        if !failed, isLast, iconv(handle.descriptor, nil, nil, &output, &outputLeft) == Int(bitPattern: UInt.max) {
            failed = true
        }
        let reason = errno
        first = last - sourceLeft
        filled = capacity - outputLeft
        guard failed else { return isLast ? .done : .needsBytes }
        switch reason {
        case E2BIG: return .needsRoom
        case EINVAL: return .needsBytes
        default: return .meaningless
        }
    }
}
