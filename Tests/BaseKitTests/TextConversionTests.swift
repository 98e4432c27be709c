import BaseKit
import Testing

@Suite("Text to values")
struct TextConversionTests {
    @Test(
        "An integer may have blanks around and thousands grouped rightly",
        arguments: [
            ("1277", 1277), (" 1,277 ", 1277), ("-5", -5), ("+5", 5), ("007", 7), ("１２３", 123),
            ("1,000,000", 1_000_000), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("\u{2212}3", -3),
        ] as [(String, Int64)])
    func integers(_ text: String, _ value: Int64) { #expect(TextConversion.integer(text) == value) }

    @Test(
        "Anything else is no integer",
        arguments: [
            "", " ", "N/A", "#N/A", "s", "-", "1.0", "1.5", "1,27", "12,77", ",127", "1,,277", "0,123", "1 277", "12a",
            "0x10", "9223372036854775808", "$5", "1e3", "５０％", "--1", "1,2345", "１，２７",
        ])
    func noIntegers(_ text: String) { #expect(TextConversion.integer(text) == nil) }

    @Test(
        "A decimal keeps the places that are written",
        arguments: [
            ("12.50", "12.50"), ("1,277.5", "1277.5"), (".5", "0.5"), ("-1,000.001", "-1000.001"), ("3", "3"),
        ])
    func decimals(_ text: String, _ value: String) { #expect(TextConversion.decimal(text)?.description == value) }

    @Test(
        "Anything else is no decimal",
        arguments: ["", ".", "1.2.3", "1.234,5", "1.5,000", "12,34.5", "1e5", "5%", "£5"])
    func noDecimals(_ text: String) { #expect(TextConversion.decimal(text) == nil) }

    @Test(
        "Money: symbols, words, signs, brackets, and Chinese units",
        arguments: [
            ("$48,919", "48919.00"), ("£1,234.50", "1234.50"), ("¥3,750,000元", "3750000.00"), ("￥１２．５", "12.50"),
            ("1,234", "1234.00"), ("(1,234.00)", "-1234.00"), ("($5)", "-5.00"), ("-1,234", "-1234.00"),
            ("-$5.25", "-5.25"), ("$-5.25", "-5.25"), ("375万", "3750000.00"), ("375万元", "3750000.00"),
            ("1.2亿", "120000000.00"), ("0.01万元", "100.00"), ("120000.000万", "1200000000.00"), ("3 元", "3.00"),
            ("€ 7", "7.00"), ("0", "0.00"), ("12.500", "12.50"), ("1.2345万", "12345.00"), ("（1,234）", "-1234.00"),
        ])
    func amounts(_ text: String, _ value: String) { #expect(TextConversion.money(text)?.description == value) }

    @Test(
        "Anything else is no money, never a guess",
        arguments: [
            "", "$", "元", "万", "N/A", "IEH", "1.234", "1,23", "12.345", "$$5", "(5", "5)", "(-5)", "--5", "5-", "$5万亿亿",
            "about 5", "5 kg", "1.234,50", "99999999999亿", "DOER", "$1,2", "()", "-", "-()",
        ])
    func noAmounts(_ text: String) { #expect(TextConversion.money(text) == nil) }

    @Test(
        "A number may be a percentage",
        arguments: [("100%", "1.00"), ("12.5%", "0.125"), ("1,234", "1234"), ("-3 %", "-0.03"), ("５０％", "0.50")])
    func numbers(_ text: String, _ value: String) { #expect(TextConversion.number(text)?.description == value) }

    @Test("Anything else is no number", arguments: ["%", "%5", "5%%", "abc", ""])
    func noNumbers(_ text: String) { #expect(TextConversion.number(text) == nil) }

    @Test(
        "A day whose year comes first needs no order",
        arguments: ["2016-09-28", "2016/9/28", "2016.09.28", "2016年9月28日", "2016年09月28", " 2016-9-28 ", "２０１６年９月２８日"])
    func days(_ text: String) { #expect(TextConversion.date(text)?.description == "2016-09-28") }

    @Test("A day whose year comes last is read only in an order that was told")
    func orders() {
        #expect(TextConversion.date("9/28/2016") == nil)
        #expect(TextConversion.date("9/28/2016", order: .monthDayYear)?.description == "2016-09-28")
        #expect(TextConversion.date("28.9.2016", order: .dayMonthYear)?.description == "2016-09-28")
        #expect(TextConversion.date("28/9/2016", order: .monthDayYear) == nil)
        #expect(TextConversion.date("2016-09-28", order: .dayMonthYear)?.description == "2016-09-28")
        #expect(TextConversion.DateOrder(format: "M/D/YYYY") == .monthDayYear)
        #expect(TextConversion.DateOrder(format: "dd.mm.yyyy") == .dayMonthYear)
        #expect(TextConversion.DateOrder(format: "M/D/YY") == nil)
        #expect(TextConversion.DateOrder(format: "MDYYYY") == nil)
    }

    @Test(
        "Anything else is no day",
        arguments: [
            "", "2016-02-30", "2016-13-01", "2016", "2016-9", "16-9-28", "2016/9-28", "DOER", "2016-09-28T00:00",
            "20160928",
            "2016-09-281", "年月日", "2016年9月28日晚",
        ])
    func noDays(_ text: String) { #expect(TextConversion.date(text, order: .monthDayYear) == nil) }

    @Test("Truth in both languages")
    func booleans() {
        for text in ["true", "Yes", "1", "是", " TRUE "] { #expect(TextConversion.boolean(text) == true) }
        for text in ["false", "NO", "0", "否"] { #expect(TextConversion.boolean(text) == false) }
        for text in ["", "maybe", "2", "N/A"] { #expect(TextConversion.boolean(text) == nil) }
    }
}
