/// The number on a Chinese resident's identity card, by GB 11643-1999: six digits of a division, eight of the day of birth,
/// three of a sequence, and a check digit by ISO 7064 MOD 11-2.
public enum ResidentNumber {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// Whether the text has eighteen places of which the last checks the others.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return false }
        var sum = 0
        for (byte, weight) in zip(bytes, weights) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
            sum += Int(byte - UInt8(ascii: "0")) * weight
        }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        return last == checks[sum % 11]
    }
}
