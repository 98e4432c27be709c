internal import CPlatform

/// SHA-256 (FIPS 180-4).
public enum SHA256Digest {
    /// The 32 bytes of the digest.
    public static func bytes(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        edsh_sha256(bytes.baseAddress, bytes.count, &digest)
        return digest
    }

    /// Lower-case hexadecimal, 64 digits.
    public static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
        Hexadecimal.text(self.bytes(bytes))
    }

    public static func hexadecimal(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { hexadecimal($0) } }
}

/// SHA-256 of bytes that come piece by piece.
public final class SHA256Stream {
    private var state: UnsafeMutableRawPointer?

    public init() { state = edsh_sha256_begin() }

    deinit {
        if state != nil { _ = finish() }
    }

    public func update(_ bytes: UnsafeRawBufferPointer) {
        if !bytes.isEmpty { edsh_sha256_update(state, bytes.baseAddress, bytes.count) }
    }

    /// Lower-case hexadecimal; the stream takes nothing more.
    public func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        edsh_sha256_finish(state, &digest)
        state = nil
        return Hexadecimal.text(digest)
    }
}

/// CRC-32C (Castagnoli), as iSCSI, ext4 and Btrfs use it.
public enum CRC32C {
    public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 { edsh_crc32c(bytes.baseAddress, bytes.count) }

    /// Eight lower-case hexadecimal digits.
    public static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let crc = of(bytes)
        return [UInt8](unsafeUninitializedCapacity: 8) { digits, count in
            write(crc, to: UnsafeMutableRawBufferPointer(digits))
            count = 8
        }
    }

    /// The same digits into the first eight bytes of `place`.
    public static func write(_ crc: UInt32, to place: UnsafeMutableRawBufferPointer) {
        for index in 0..<8 {
            let digit = UInt8(truncatingIfNeeded: crc >> UInt32(28 - 4 * index)) & 15
            place[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }
}

public enum Hexadecimal {
    /// Nil where `text` is not pairs of hexadecimal digits.
    public static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard digits.count % 2 == 0 else { return nil }
        var out: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            out.append(high << 4 | low)
        }
        return out
    }

    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }
}
