public import BaseKit

/// The number by which `sample` puts a row in its turn: it follows from the seed and from what tells the row apart (the
/// record's id), so that the same seed draws the same records, whatever stands before `sample` and whatever was added since.
public enum SampleDraw {
    static let function = ScalarSQLFunction("edsh_sample", nil) { arguments in
        guard case .integer(let seed)? = arguments.first else { return .null }
        return .integer(number(seed: seed, keys: arguments.dropFirst()))
    }

    /// FNV-1a over the keys (Fowler, Noll, Vo), then the finalizer of SplitMix64 (Steele, Lea, Flood, "Fast splittable
    /// pseudorandom number generators", 2014) over it and the seed.
    public static func number(seed: Int64, keys: some Sequence<SQLValue>) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        func mix(_ bits: UInt64) {
            for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: bits >> shift)) }
        }
        for key in keys {
            switch key {
            case .null: continue
            case .integer(let value): mix(UInt64(bitPattern: value))
            case .real(let value): mix(value.bitPattern)
            case .text(let text): for byte in text.utf8 { mix(byte) }
            }
            mix(UInt8(0xFF))
        }
        var mixed = hash &+ UInt64(bitPattern: seed) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int64(bitPattern: mixed ^ (mixed >> 31))
    }
}
