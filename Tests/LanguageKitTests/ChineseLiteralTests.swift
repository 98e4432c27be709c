import SeededRandom
import Testing

@testable import LanguageKit

/// Numbers, spans and days as clerks write them, in the form in which the language reads them.
@Suite("Numbers as clerks write them")
struct ChineseLiteralTests {
    @Test(arguments: [
        ("60岁", "60"), ("3.5万", "35000"), ("5万3千元", "53000"), ("一百零五", "105"), ("1.5年", "18m"), ("半年", "6m"),
        ("二〇一六", "2016"), ("2016年9月1日", "2016-09-01"), ("９岁", "9"),
    ])
    func areRead(_ written: String, _ meant: String) { #expect(ChineseLiteral.read(written) == meant) }

    /// Anything may stand in a line: what 64 bits do not hold is not read, and ends nothing.
    @Test(arguments: [
        "9000000亿9000000亿", "99999999999亿", "9223372036854775807年半",
    ])
    func tooLarge_isNotRead(_ written: String) { #expect(ChineseLiteral.read(written) == nil) }

    @Test func whateverIsTyped_endsNothing() {
        var random = SeededRandom(seed: 1130)
        let signs = Array("0123456789９〇一两九十百千万亿半.年月日k元岁")
        for _ in 0..<50_000 {
            let text = String(
                (0..<Int.random(in: 1...24, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
            _ = ChineseLiteral.read(text)
        }
    }
}
