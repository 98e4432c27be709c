import BaseKit
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "text is read exactly and written with all its places",
        arguments: [
            ("12.50", 1250, 2), ("-0.05", -5, 2), ("7", 7, 0), (".5", 5, 1),
            ("9223372036854775807", Int64.max, 0), ("-9223372036854775808", Int64.min, 0),
        ])
    func reads(text: String, coefficient: Int64, scale: Int) throws {
        let number = try #require(ExactDecimal(text))
        #expect(number == ExactDecimal(coefficient: coefficient, scale: scale))
        #expect(ExactDecimal(number.description) == number)
    }

    @Test(
        "what is not a plain number is refused",
        arguments: ["", "-", ".", "1e5", "1,000", " 1", "9223372036854775808", "1.2.3"])
    func refuses(text: String) { #expect(ExactDecimal(text) == nil) }

    @Test("rescaling never loses a digit")
    func rescales() {
        #expect(ExactDecimal("12.50")?.rescaled(to: 1) == ExactDecimal("12.5"))
        #expect(ExactDecimal("12.55")?.rescaled(to: 1) == nil)
        #expect(ExactDecimal(coefficient: .max, scale: 0).rescaled(to: 1) == nil)
    }
}
