internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Turns the bytes of a file into UTF-8, or says why they are no text.
enum TextEncoding {
    /// Names that may be given, and what iconv calls them.
    private static let names: [String: String] = [
        "utf-8": "UTF-8", "utf8": "UTF-8", "utf-16": "UTF-16", "utf16": "UTF-16", "utf-16le": "UTF-16LE",
        "utf16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf16be": "UTF-16BE", "gb18030": "GB18030", "gbk": "GBK",
        "gb2312": "GBK", "cp936": "GBK", "big5": "BIG5", "cp950": "CP950", "big5-hkscs": "BIG5-HKSCS",
        "latin1": "ISO-8859-1", "iso-8859-1": "ISO-8859-1", "windows-1252": "CP1252", "cp1252": "CP1252",
        "shift-jis": "SHIFT_JIS", "shift_jis": "SHIFT_JIS", "euc-kr": "EUC-KR", "euc-jp": "EUC-JP",
    ]

    /// The text of a file, and a note where the encoding is not plain UTF-8. `head`: the first bytes.
    static func decode(
        _ bytes: ByteSource, _ head: ByteBuffer, given: String?
    ) throws(Diagnostic) -> (TextSource, Message?) {
        if let given { return (try text(bytes, head, as: given), nil) }
        switch mark(head) {
        case .little?: return (try converted(bytes, "UTF-16LE", skipping: 2), "read as UTF-16 (little-endian)")
        case .big?: return (try converted(bytes, "UTF-16BE", skipping: 2), "read as UTF-16 (big-endian)")
        case nil: break
        }
        if let refusal = BinaryContent.refusal(head, bytes.path) { throw refusal }
        let refused: Diagnostic
        do throws(Diagnostic) {
            let text = try TextSource(EncodedBytes(bytes: bytes))
            return (text, text.start > 0 ? "read as UTF-8 with a byte order mark" : nil)
        } catch {
            guard error.code == notTextCode else { throw error }
            refused = error
        }
        for encoding in try ChineseEncoding.candidates(bytes) {
            do throws(Diagnostic) {
                let text = try converted(bytes, encoding.rawValue)
                return (text, "read as \(encoding.name), as the bytes are not UTF-8; --encoding says another")
            } catch {
                guard error.code == notTextCode else { throw error }
            }
        }
        throw refused
    }

    private enum Mark { case little, big }

    private static func mark(_ head: ByteBuffer) -> Mark? {
        guard head.count >= 2 else { return nil }
        switch (head.base[0], head.base[1]) {
        case (0xFF, 0xFE): return .little
        case (0xFE, 0xFF): return .big
        default: return nil
        }
    }

    private static func text(
        _ bytes: ByteSource, _ head: ByteBuffer, as name: String
    ) throws(Diagnostic) -> TextSource {
        guard let encoding = names[name.lowercased()] else {
            throw Diagnostic(
                notTextCode, "there is no encoding named \(name)",
                expected: "one such as utf-8, utf-16le, gb18030, big5",
                suggestions: NearestName.find(name, in: names.keys))
        }
        let mark = mark(head)
        switch encoding {
        case "UTF-8": return try TextSource(EncodedBytes(bytes: bytes))
        case "UTF-16":
            return try converted(bytes, mark == .big ? "UTF-16BE" : "UTF-16LE", skipping: mark == nil ? 0 : 2)
        case "UTF-16LE": return try converted(bytes, encoding, skipping: mark == .little ? 2 : 0)
        case "UTF-16BE": return try converted(bytes, encoding, skipping: mark == .big ? 2 : 0)
        default: return try converted(bytes, encoding)
        }
    }

    /// A short text is converted once, a longer one each time it is read.
    private static func converted(
        _ bytes: ByteSource, _ encoding: String, skipping: Int = 0
    ) throws(Diagnostic) -> TextSource {
        let encoded = EncodedBytes(bytes: bytes, encoding: encoding, skipping: skipping)
        guard bytes.wholeInMemory != nil else { return try TextSource(encoded) }
        // No supported encoding needs more than three bytes of UTF-8 for one byte (UTF-16: three for two).
        let capacity = bytes.count * 3 + 32
        let buffer = ByteBuffer(capacity: capacity)
        buffer.filled(try TextReader(encoded).read(buffer.base, capacity))
        return try TextSource(EncodedBytes(bytes: ByteSource(buffer, path: bytes.path)))
    }

    private static let notTextCode = "E0604"

    static func notText(_ bytes: ByteSource, _ encoding: String, _ offset: Int) throws(Diagnostic) -> Diagnostic {
        let line = try EncodedBytes(bytes: bytes).line(of: offset)
        return Diagnostic(
            "E0604",
            "\(bytes.path) is not \(encoding): line \(line) holds bytes that mean nothing in it (byte \(offset + 1))",
            outcome: .failed, help: "say the encoding: --encoding gb18030, big5, utf-16le or windows-1252")
    }
}
