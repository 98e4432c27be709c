import BaseKit
import Glibc
import SeededRandom
import Testing

@testable import FileKit

@Suite("Encodings")
struct EncodingTests {
    private static let text = "name,n\n界首镇中心小学,1\n一,2\n"
    private static let rows: [[SQLValue]] = [[.text("界首镇中心小学"), .integer(1)], [.text("一"), .integer(2)]]

    /// "name,n\n中国小学,1\n县城,2\n" in the two encodings of Chinese before Unicode.
    private static let gbk: [UInt8] =
        Array("name,n\n".utf8) + [0xD6, 0xD0, 0xB9, 0xFA, 0xD0, 0xA1, 0xD1, 0xA7] + Array(",1\n".utf8)
        + [0xCF, 0xD8, 0xB3, 0xC7] + Array(",2\n".utf8)
    private static let big5: [UInt8] =
        Array("name,n\n".utf8) + [0xA4, 0xA4, 0xB0, 0xEA, 0xA4, 0x70, 0xBE, 0xC7] + Array(",1\n".utf8)

    private func open(_ bytes: [UInt8], _ options: FileOptions = .init()) throws -> FileTable {
        try FileTable(ByteBuffer(bytes), path: "x.csv", options: options)
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test("UTF-8 needs no word; a byte order mark is no part of the first name")
    func utf8() throws {
        #expect(try open(Array(Self.text.utf8)).notes == [])
        let marked = try open([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(marked.columns[0].name == "name")
        #expect(try marked.rows() == Self.rows)
    }

    @Test("UTF-16 with a byte order mark, in both orders", arguments: [false, true])
    func utf16(_ bigEndian: Bool) throws {
        let table = try open(utf16("\u{FEFF}" + Self.text, bigEndian: bigEndian))
        #expect(try table.rows() == Self.rows)
        #expect(table.columns[0].name == "name")
        #expect(table.notes == ["read as UTF-16 (\(bigEndian ? "big" : "little")-endian)"])
    }

    @Test("UTF-16 without a mark is suspected, and read where it is told")
    func utf16Unmarked() throws {
        let bytes = utf16("name,n\nA,1\n", bigEndian: false)
        let diagnostic = try #require(refusal { try open(bytes) })
        #expect(diagnostic.message == "x.csv looks like UTF-16 without a byte order mark")
        #expect(diagnostic.help == "say the encoding: --encoding utf-16le")
        #expect(try open(bytes, .init(encoding: "UTF-16LE")).rows() == [[.text("A"), .integer(1)]])
    }

    @Test("GB18030 is found out and noted, or told")
    func gb18030() throws {
        let table = try open(Self.gbk)
        #expect(try table.rows() == [[.text("中国小学"), .integer(1)], [.text("县城"), .integer(2)]])
        #expect(table.notes == ["read as GB18030, as the bytes are not UTF-8; --encoding says another"])
        #expect(try open(Self.gbk, .init(encoding: "gbk")).notes == [])
    }

    /// The same sentence in both, as iconv writes it, and one with characters that the other has in no common row.
    @Test("Big5 is told apart from GB18030", arguments: ["臺灣各縣市國民小學校別資料，一百零一學年度第一學期", "中文", "的", "教育部統計處", "國語"])
    func big5(_ text: String) throws {
        let table = try open(Array("name\n".utf8) + encoded(text, "BIG5") + [10])
        #expect(try table.rows() == [[.text(text)]])
        #expect(table.notes == ["read as Big5, as the bytes are not UTF-8; --encoding says another"])
    }

    @Test(
        "GB18030 is told apart from Big5",
        arguments: ["灵渠县教育局关于公布二〇一六年秋季学期全县中小学教师名单的通知，各乡镇中心学校", "王芳", "县城", "溶江镇崔家乡", "马公"])
    func gb(_ text: String) throws {
        let table = try open(Array("name\n".utf8) + encoded(text, "GB18030") + [10])
        #expect(try table.rows() == [[.text(text)]])
        #expect(table.notes == ["read as GB18030, as the bytes are not UTF-8; --encoding says another"])
    }

    private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
        let converter = try #require(iconv_open(encoding, "UTF-8"))
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4)
        var (inputLeft, outputLeft) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        try #require(inputLeft == 0)
        return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    }

    @Test("Latin-1 is never guessed, but read where it is told")
    func told() throws {
        #expect(try open(Self.big5, .init(encoding: "big5")).rows() == [[.text("中國小學"), .integer(1)]])
        let latin = Array("a,b\ncaf".utf8) + [0xE9] + Array(",".utf8) + [0xA3] + Array("5\n".utf8)
        let diagnostic = try #require(refusal { try open(latin) })
        #expect(diagnostic.code == "E0604")
        #expect(diagnostic.message == "x.csv is not UTF-8: line 2 holds bytes that mean nothing in it (byte 8)")
        #expect(try open(latin, .init(encoding: "windows-1252")).rows() == [[.text("café"), .text("£5")]])
    }

    @Test("A wrong or unknown encoding is refused")
    func wrong() throws {
        #expect(refusal { try open([0x61, 0x0A, 0xFF], .init(encoding: "utf-8")) }?.code == "E0604")
        #expect(refusal { try open([0xFF, 0xFE, 0x41, 0xD8, 0x41, 0x00]) }?.code == "E0604")
        #expect(refusal { try open([0x61], .init(encoding: "gb18031")) }?.suggestions.first == "gb18030")
    }

    @Test("Files that are no text are called what they are")
    func binary() throws {
        func message(_ bytes: [UInt8]) -> Message? { refusal { try open(bytes) }?.message }
        #expect(message([0x50, 0x4B, 3, 4, 0, 0]) == "x.csv is a packed file that is damaged or not whole")
        #expect(message(Array("%PDF-1.7".utf8)) == "x.csv is a PDF document, which is not read as a table")
        #expect(message([1, 2, 3, 0, 0, 9, 9, 9]) == "x.csv is a binary file, not text (byte 4 is zero)")
    }

    @Test("The check of UTF-8 agrees with the standard library on random bytes near its borders")
    func utf8Check() {
        var random = SeededRandom(seed: 7)
        let interesting: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
            0xEF,
            0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                interesting.randomElement(using: &random) ?? 0
            }
            let buffer = ByteBuffer(bytes)
            let isValid = UTF8Check.firstError(buffer.base, 0, buffer.count) == nil
            #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }
}
