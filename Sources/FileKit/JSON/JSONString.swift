/// The content of JSON strings that the scanner has found well-formed.
enum JSONString {
    /// The value of four hexadecimal digits.
    static func hexadecimal(_ bytes: UnsafePointer<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<4 {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }

    static func text(_ token: JSONToken, _ base: UnsafePointer<UInt8>) -> String {
        guard token.escaped else { return CellType.string(base + token.start, token.end - token.start) }
        return String(unsafeUninitializedCapacity: token.end - token.start) { buffer in
            buffer.baseAddress.map { unescape(token, base, to: $0) } ?? 0
        }
    }

    /// Writes the content, which is at most as long as the token (an escape is longer than its character), and says its
    /// length.
    static func unescape(
        _ token: JSONToken, _ base: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var count = 0
        func write(_ byte: UInt8) {
            target[count] = byte
            count += 1
        }
        var position = token.start
        while position < token.end {
            guard base[position] == UInt8(ascii: "\\") else {
                write(base[position])
                position += 1
                continue
            }
            position += 2
            switch base[position - 1] {
            case UInt8(ascii: "b"): write(0x08)
            case UInt8(ascii: "f"): write(0x0C)
            case UInt8(ascii: "n"): write(0x0A)
            case UInt8(ascii: "r"): write(0x0D)
            case UInt8(ascii: "t"): write(0x09)
            case UInt8(ascii: "u"):
                var code = hexadecimal(base + position) ?? 0xFFFD
                position += 4
                if code & 0xFC00 == 0xD800, let low = hexadecimal(base + position + 2) {
                    code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
                    position += 6
                }
                for byte in UTF8.encode(UnicodeScalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
                    write(byte)
                }
            default: write(base[position - 1])
            }
        }
        return count
    }
}
