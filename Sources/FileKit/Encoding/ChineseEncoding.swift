internal import BaseKit

/// Tells the two encodings of Chinese before Unicode apart, by how many of the characters would be common ones.
///
/// Both order their characters by use: the 3,755 of GB 2312's first level lie in the rows B0…D7, the 5,401 of Big5's in
/// A4…C6. Text read in the wrong one of the two falls out of these rows every other character.
enum ChineseEncoding: String, CaseIterable {
    case gb18030 = "GB18030"
    case big5 = "BIG5"

    var name: String { self == .big5 ? "Big5" : rawValue }

    /// The share of characters above ASCII that must be common ones.
    private static let leastShare = 0.5

    /// Encodings that the bytes may be in, the likelier first; GB18030 where both are as likely.
    static func candidates(_ bytes: ByteSource) throws(Diagnostic) -> [ChineseEncoding] {
        let simplified = try gb18030.share(bytes)
        let traditional = try big5.share(bytes)
        let ordered: [ChineseEncoding] = simplified >= traditional ? [.gb18030, .big5] : [.big5, .gb18030]
        return ordered.filter { ($0 == .big5 ? traditional : simplified) >= leastShare }
    }

    /// The share of common characters and punctuation among all above ASCII.
    private func share(_ bytes: ByteSource) throws(Diagnostic) -> Double {
        let window = try TextWindow(EncodedBytes(bytes: bytes))
        var common = 0
        var all = 0
        var position = 0
        while true {
            count(window.base, from: &position, to: window.isLast ? window.count : window.count - 4, &common, &all)
            if window.isLast { return all == 0 ? 0 : Double(common) / Double(all) }
            try Interrupt.check()
            try window.move(to: position)
            position = 0
        }
    }

    /// Counts the characters that begin before `end`.
    private func count(
        _ base: UnsafePointer<UInt8>, from position: inout Int, to end: Int, _ common: inout Int, _ all: inout Int
    ) {
        while position < end {
            let lead = base[position]
            guard lead >= 0x80 else {
                position += 1
                continue
            }
            all += 1
            // Padding is zero, so that a byte at the very end is no pair.
            let trail = base[position + 1]
            switch self {
            case .gb18030:
                if lead >= 0x81, (0x30...0x39).contains(trail) {
                    position += 4
                    continue
                }
                guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail != 0x7F, trail != 0xFF else {
                    position += 1
                    continue
                }
                if trail >= 0xA1, (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead) { common += 1 }
            case .big5:
                guard lead >= 0x81, lead <= 0xFE, (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else {
                    position += 1
                    continue
                }
                if (0xA1...0xC6).contains(lead) { common += 1 }
            }
            position += 2
        }
    }
}
