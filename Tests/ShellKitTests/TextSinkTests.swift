import BaseKit
import Glibc
import ShellKit
import Testing

@Suite("Where results go")
struct TextSinkTests {
    @Test("a reader that goes away is no error, and the producer can see it")
    func survivesClosedPipe() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let sink = TextSink(descriptor: ends[1])
        sink.write("something")
        sink.flush()
        #expect(sink.isClosed)
        #expect(sink.failure == nil)
        sink.write("more")
        sink.flush()
        close(ends[1])
    }

    @Test("a full device is an error that says so")
    func reportsFullDevice() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let sink = TextSink(descriptor: descriptor)
        sink.write("something")
        sink.flush()
        #expect(sink.failure?.message == "the result could not be written: No space left on device")
    }

    @Test("what goes to a terminal is made harmless, whatever the format")
    func sanitizes() {
        var bytes: [UInt8] = []
        let sink = TextSink(isTerminal: true) { bytes += $0 }
        sink.write("a\u{1B}]0;title\u{07}\nb\n")
        sink.flush()
        #expect(String(decoding: bytes, as: UTF8.self) == "a␛]0;title␇\nb\n")
    }
}

@Suite("Harmless text")
struct SanitizedTextTests {
    @Test(
        "what could move the cursor, hide or reorder text is shown",
        arguments: [
            ("plain", "plain"), ("界首 é ｆ", "界首 é ｆ"), ("\u{1B}[31m", "␛[31m"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"),
            ("a\rb", "a␍b"), ("\t", "⇥"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{9B}1m", "\\u{9B}1m"),
            ("a\u{202E}b", "a\\u{202E}b"), ("\u{2066}", "\\u{2066}"), ("\u{200F}", "\\u{200F}"),
            ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{FEFF}", "\\u{FEFF}"), ("a\u{200B}b", "a\\u{200B}b"),
            ("a\u{AD}b", "a\\u{AD}b"), ("张\u{200D}三", "张\\u{200D}三"), ("\u{E0041}", "\\u{E0041}"),
            ("\u{3164}", "\\u{3164}"),
        ])
    func shows(text: String, shown: String) { #expect(sanitized(text) == shown) }

    @Test("what belongs to a sign stays", arguments: ["👨‍👩‍👧", "❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "葛\u{E0100}", "e\u{301}", "क्‍ष"])
    func keeps(text: String) { #expect(sanitized(text) == text) }

    @Test("no text keeps a control or direction character")
    func leavesNone() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = sanitized(String(Character(scalar)))
            let isHarmful = shown.unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                default: false
                }
            }
            if isHarmful { Issue.record("U+\(String(value, radix: 16)) is sent") }
        }
    }
}
