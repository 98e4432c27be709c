internal import CPlatform
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension String {
    /// The text in Unicode normalization form C, in which ids and names are stored.
    public var nfc: String {
        var copy = self
        return copy.withUTF8 { bytes in
            guard let base = bytes.baseAddress, bytes.contains(where: { $0 >= 0x80 }) else { return self }
            var length = 0
            guard let result = edsh_nfc(base, bytes.count, &length) else { return self }
            defer { free(result) }
            return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
        }
    }
}
