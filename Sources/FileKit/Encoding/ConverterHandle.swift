internal import BaseKit
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// iconv's descriptor from one encoding to UTF-8, lent for one reading.
///
/// The C library loads an encoding's converter from a file with the first descriptor, and lets it go some time after the last
/// is closed. One that has come back is kept for the next reading, so that the file is loaded once a process: what cannot go
/// wrong between two readings need not be told of.
final class ConverterHandle {
    let descriptor: iconv_t
    private let encoding: String

    /// Throws E0604 where this machine does not know the encoding.
    init(_ encoding: String) throws(Diagnostic) {
        self.encoding = encoding
        if let kept = Self.kept(encoding) { descriptor = kept } else { descriptor = try Self.open(encoding) }
    }

    deinit { Self.giveBack(descriptor, encoding) }

    /// Descriptors that nobody uses, by encoding: one each.
    private static let idle = Mutex<[String: UInt]>([:])

    private static func kept(_ encoding: String) -> iconv_t? {
        guard let bits = idle.withLock({ $0.removeValue(forKey: encoding) }) else { return nil }
        guard let descriptor = iconv_t(bitPattern: bits) else { return nil }
        // What the last reading left in it (shift states, a character that waited) is none of the next one's.
        iconv(descriptor, nil, nil, nil, nil)
        return descriptor
    }

    private static func giveBack(_ descriptor: iconv_t, _ encoding: String) {
        let isKept = idle.withLock { kept in
            if kept[encoding] != nil { return false }
            kept[encoding] = UInt(bitPattern: descriptor)
            return true
        }
        if !isKept { iconv_close(descriptor) }
    }

    /// A machine that is short of memory or of open files says the same as one that has no such converter, and does better a
    /// moment later.
    private static func open(_ encoding: String) throws(Diagnostic) -> iconv_t {
        for attempt in 1...5 {
            if let descriptor = iconv_open("UTF-8", encoding), descriptor != iconv_t(bitPattern: -1) {
                return descriptor
            }
            if attempt < 5 { usleep(20_000) }
        }
        throw Diagnostic("E0604", "this machine has no converter for \(encoding)", outcome: .failed)
    }
}
