/// Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
    /// Offset of the first byte that is not UTF-8; nil where all are. `base` is padded (see `ByteBuffer`).
    static func firstError(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let raw = UnsafeRawPointer(base)
        var position = start
        while position < end {
            if raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                position += 8
                continue
            }
            let first = base[position]
            if first < 0x80 {
                position += 1
                continue
            }
            // Padding is zero, so that a sequence cut by the end fails here like any other.
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt32.self).littleEndian
            let length = sequenceLength(word)
            if length == 0 || position + length > end { return position }
            position += length
        }
        return nil
    }

    /// Length of the sequence of two to four bytes in the low bytes of `word`; 0 where it is none.
    @inline(__always)
    private static func sequenceLength(_ word: UInt32) -> Int {
        let second = (word >> 8) & 0xFF
        switch word & 0xFF {
        case 0xE1...0xEC, 0xEE...0xEF: return word & 0x00C0_C000 == 0x0080_8000 ? 3 : 0
        case 0xC2...0xDF: return word & 0xC000 == 0x8000 ? 2 : 0
        case 0xE0: return second >= 0xA0 && word & 0x00C0_C000 == 0x0080_8000 ? 3 : 0
        case 0xED: return second < 0xA0 && word & 0x00C0_C000 == 0x0080_8000 ? 3 : 0
        case 0xF0: return second >= 0x90 && word & 0xC0C0_C000 == 0x8080_8000 ? 4 : 0
        case 0xF1...0xF3: return word & 0xC0C0_C000 == 0x8080_8000 ? 4 : 0
        case 0xF4: return second < 0x90 && word & 0xC0C0_C000 == 0x8080_8000 ? 4 : 0
        default: return 0
        }
    }
}
