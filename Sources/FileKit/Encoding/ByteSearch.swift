/// Finds bytes eight at a time within a machine word. A match sets the top bit of its byte; a borrow can set bits above a
/// true match only, so that the lowest bit set is always right.
enum ByteSearch {
    @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inline(__always)
    static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// Bytes below 0x20.
    @inline(__always)
    static func controls(_ word: UInt64) -> UInt64 {
        (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    static func word(_ base: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// Offset of the first of two bytes (as `repeated` patterns) from `start` on; `end` where there is none.
    @inline(__always)
    static func first(
        of one: UInt64, or other: UInt64, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        var position = start
        while position < end {
            let word = word(base, position)
            let found = matches(word, one) | matches(word, other)
            if found != 0 { return min(end, position &+ found.trailingZeroBitCount >> 3) }
            position &+= 8
        }
        return end
    }

    /// Offset of the first `byte` from `start` on; `end` where there is none.
    @inline(__always)
    static func first(of byte: UInt64, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            let found = matches(word(base, position), byte)
            if found != 0 { return min(end, position &+ found.trailingZeroBitCount >> 3) }
            position &+= 8
        }
        return end
    }
}
