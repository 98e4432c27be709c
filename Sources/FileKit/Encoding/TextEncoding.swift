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

    /// The same text as UTF-8 without a byte order mark at a place other than `ByteBuffer.start`, and a note where the
    /// encoding is not plain UTF-8.
    static func decode(_ bytes: ByteBuffer, given: String?, path: String) throws(Diagnostic) -> (ByteBuffer, Message?) {
        if let given { return try decode(bytes, as: given, path) }
        if bytes.count >= 2, bytes.base[0] == 0xFF, bytes.base[1] == 0xFE {
            return (try convert(bytes, from: "UTF-16LE", skipping: 2, path), "read as UTF-16 (little-endian)")
        }
        if bytes.count >= 2, bytes.base[0] == 0xFE, bytes.base[1] == 0xFF {
            return (try convert(bytes, from: "UTF-16BE", skipping: 2, path), "read as UTF-16 (big-endian)")
        }
        if let refusal = BinaryContent.refusal(bytes, path) { throw refusal }
        guard let error = UTF8Check.firstError(bytes.base, 0, bytes.count) else {
            return (bytes, bytes.start > 0 ? "read as UTF-8 with a byte order mark" : nil)
        }
        for encoding in ChineseEncoding.candidates(bytes) {
            guard let text = try? convert(bytes, from: encoding.rawValue, skipping: 0, path) else { continue }
            return (text, "read as \(encoding.name), as the bytes are not UTF-8; --encoding says another")
        }
        throw notText(bytes, "UTF-8", error, path)
    }

    private static func decode(
        _ bytes: ByteBuffer, as name: String, _ path: String
    ) throws(Diagnostic) -> (ByteBuffer, Message?) {
        guard let encoding = names[name.lowercased()] else {
            throw Diagnostic(
                "E0604", "there is no encoding named \(name)", expected: "one such as utf-8, utf-16le, gb18030, big5",
                suggestions: NearestName.find(name, in: names.keys))
        }
        if encoding == "UTF-8" {
            if let error = UTF8Check.firstError(bytes.base, 0, bytes.count) {
                throw notText(bytes, "UTF-8", error, path)
            }
            return (bytes, nil)
        }
        let mark: (UInt8, UInt8)? = bytes.count >= 2 ? (bytes.base[0], bytes.base[1]) : nil
        let little = mark.map { $0 == 0xFF && $1 == 0xFE } ?? false
        let big = mark.map { $0 == 0xFE && $1 == 0xFF } ?? false
        switch encoding {
        case "UTF-16":
            return (try convert(bytes, from: big ? "UTF-16BE" : "UTF-16LE", skipping: little || big ? 2 : 0, path), nil)
        case "UTF-16LE": return (try convert(bytes, from: encoding, skipping: little ? 2 : 0, path), nil)
        case "UTF-16BE": return (try convert(bytes, from: encoding, skipping: big ? 2 : 0, path), nil)
        default: return (try convert(bytes, from: encoding, skipping: 0, path), nil)
        }
    }

    private static func convert(
        _ bytes: ByteBuffer, from encoding: String, skipping: Int, _ path: String
    ) throws(Diagnostic) -> ByteBuffer {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
            throw Diagnostic("E0604", "this machine has no converter for \(encoding)", outcome: .failed)
        }
        defer { iconv_close(converter) }
        // No supported encoding needs more than three bytes of UTF-8 for one byte (UTF-16: three for two).
        let result = ByteBuffer(capacity: bytes.count * 3)
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(bytes.base + skipping)
            .assumingMemoryBound(to: CChar.self)
        var inputLeft = bytes.count - skipping
        var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(result.base)
            .assumingMemoryBound(to: CChar.self)
        var outputLeft = bytes.count * 3
        if iconv(converter, &input, &inputLeft, &output, &outputLeft) == Int(bitPattern: UInt.max) || inputLeft > 0 {
            throw notText(bytes, encoding, bytes.count - inputLeft, path)
        }
        result.filled(bytes.count * 3 - outputLeft)
        return result
    }

    private static func notText(_ bytes: ByteBuffer, _ encoding: String, _ offset: Int, _ path: String) -> Diagnostic {
        let line = bytes.line(of: offset)
        return Diagnostic(
            "E0604",
            "\(path) is not \(encoding): line \(line) holds bytes that mean nothing in it (byte \(offset + 1))",
            outcome: .failed, help: "say the encoding: --encoding gb18030, big5, utf-16le or windows-1252")
    }
}

/// Files that are no text at all, by their first bytes.
enum BinaryContent {
    private static let signatures: [(bytes: [UInt8], what: Message, help: Message?)] = [
        (Array("PK\u{3}\u{4}".utf8), "a packed file", "a workbook is opened without --format, or with --format xlsx"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Word file", "save its sheet as CSV and open that"),
        (Array("%PDF-".utf8), "a PDF document", nil),
        ([0x1F, 0x8B], "compressed by gzip", "unpack it by gunzip and open that"),
        (Array("SQLite format 3\0".utf8), "an SQLite database", "export its table as CSV and open that"),
    ]

    static func refusal(_ bytes: ByteBuffer, _ path: String) -> Diagnostic? {
        let head = UnsafeBufferPointer(start: bytes.base, count: min(bytes.count, 1 << 16))
        for signature in signatures where head.starts(with: signature.bytes) {
            return Diagnostic(
                "E0611", "\(path) is \(signature.what), not a text file", outcome: .failed, help: signature.help)
        }
        guard head.contains(0) else { return nil }
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        if zeros.count * 5 > head.count, odd == 0 || odd == zeros.count {
            return Diagnostic(
                "E0604", "\(path) looks like UTF-16 without a byte order mark", outcome: .failed,
                help: "say the encoding: --encoding \(odd > 0 ? "utf-16le" : "utf-16be")")
        }
        return Diagnostic(
            "E0611", "\(path) is a binary file, not text (byte \(zeros[0] + 1) is zero)", outcome: .failed,
            expected: "CSV, TSV, JSON or JSONL")
    }
}
