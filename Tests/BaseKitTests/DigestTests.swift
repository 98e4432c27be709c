import BaseKit
import Testing

@Suite("SHA-256")
struct DigestTests {
    private func hexadecimal(_ text: String) -> String { SHA256Digest.hexadecimal(Array(text.utf8)) }

    @Test("gives the digests of FIPS 180-4 and of a million letters")
    func known() {
        #expect(hexadecimal("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hexadecimal("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hexadecimal("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            hexadecimal(String(repeating: "a", count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("is the same piece by piece, wherever the pieces end")
    func pieces() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 1000] {
            let whole = SHA256Digest.hexadecimal(Array(bytes[..<length]))
            for step in [1, 3, 63, 64, 65, 200] {
                let stream = SHA256Stream()
                for start in stride(from: 0, to: length, by: step) {
                    bytes[start..<min(start + step, length)].withUnsafeBytes { stream.update($0) }
                }
                #expect(stream.finish() == whole, "\(length) bytes, \(step) at a time")
            }
        }
    }
}
