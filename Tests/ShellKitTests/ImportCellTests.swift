import BaseKit
import Testing

@testable import ShellKit

@Suite("Cells of imported files")
struct ImportCellTests {
    func read(_ text: String, _ type: ValueType) throws -> Value {
        try CellReading.value(CellReading.cleaned(text), as: type)
    }

    func remedy(_ text: String, _ type: ValueType) -> String? {
        do throws(CellProblem) {
            _ = try CellReading.value(CellReading.cleaned(text), as: type)
            return nil
        } catch {
            return error.remedy.english
        }
    }

    @Test(
        "Days as people write them",
        arguments: [
            "2016-09-01", "2016/9/1", "2016.9.1", "2016年9月1日", "２０１６年９月１日", "20160901", " 2016-9-1 ",
            "2016-09-01 00:00:00", "2016/9/1 0:00",
        ])
    func days(_ text: String) throws {
        #expect(try read(text, .date) == .date(try #require(CivilDate("2016-09-01"))))
    }

    @Test("Days that do not exist", arguments: ["2016-02-30", "2016年13月1日", "9/1/2016", "20161301", "昨天", "2016"])
    func noDays(_ text: String) { #expect(remedy(text, .date) != nil) }

    @Test func aSpreadsheetsNumberOfADayIsExplained() {
        #expect(remedy("42614", .date)?.contains("2016-09-01") == true)
    }

    @Test("Months", arguments: ["2016-09", "2016/9", "2016.09", "2016年9月", "2016年9", "201609"])
    func months(_ text: String) throws {
        #expect(try read(text, .month) == .month(try #require(CivilMonth("2016-09"))))
    }

    @Test func numbersKeepTheirExactValue() throws {
        #expect(try read("1,277", .int) == .int(1277))
        #expect(try read("３００", .int) == .int(300))
        #expect(try read("-5", .int) == .int(-5))
        #expect(try read("0.10", .decimal(scale: 2)) == .decimal(ExactDecimal(coefficient: 10, scale: 2)))
        #expect(try read("375万", .money) == .decimal(ExactDecimal(coefficient: 375_000_000, scale: 2)))
        #expect(try read("¥1,234.50元", .money) == .decimal(ExactDecimal(coefficient: 123_450, scale: 2)))
    }

    @Test(
        "What is no number is not made one", arguments: ["12.5", "N/A", "#REF!", "1e3", "1.2E+05", "约30", "1 2", "-"])
    func noNumbers(_ text: String) { #expect(remedy(text, .int) != nil) }

    @Test func tooManyPlacesAreNotCutOff() {
        #expect(remedy("1.234", .money) != nil)
        #expect(remedy("1.234", .decimal(scale: 2)) != nil)
    }

    @Test func codesKeepTheirZerosAndTheirLetters() throws {
        #expect(try read("00012", .text) == .text("00012"))
        #expect(try read("=\"00012\"", .text) == .text("00012"))
        #expect(try read("'=A1", .text) == .text("=A1"))
        #expect(try read("Ａ１", .text) == .text("A1"))
        // Punctuation is part of a name.
        #expect(try read("小学（东校区）", .text) == .text("小学（东校区）"))
        #expect(try read("　王芳　", .text) == .text("王芳"))
        // e and an accent become one sign.
        #expect(try read("Ame\u{301}lie", .text) == .text("Am\u{E9}lie"))
    }

    @Test(
        "Identity numbers that a spreadsheet has rounded", arguments: ["4.50325E+17", "450325198001010000", "4.5E+17"])
    func rounded(_ text: String) { #expect(remedy(text, .text) != nil) }

    @Test(
        "Numbers that only look so",
        arguments: ["11010519491231002X", "450325198001010", "E+17", "10000000000000000001"])
    func notRounded(_ text: String) throws { #expect(try read(text, .text) == .text(text)) }

    @Test func controlCharactersAreRefused() { #expect(remedy("a\u{0}b", .text)?.contains("0") == true) }

    @Test func enumerationsByWordLabelAndCode() throws {
        let kinds = ValueType.enumeration([
            EnumerationCase("primary", "小学", code: "211"), EnumerationCase("junior", "初级中学", code: "311"),
        ])
        for text in ["primary", "Primary", "小学", "211", "２１１"] { #expect(try read(text, kinds) == .text("primary")) }
        #expect(remedy("初级中", kinds) == "write 初级中学")
    }

    @Test func truth() throws {
        for text in ["是", "true", "Y", "1", "有"] { #expect(try read(text, .bool) == .bool(true)) }
        for text in ["否", "FALSE", "0", "无"] { #expect(try read(text, .bool) == .bool(false)) }
        #expect(remedy("也许", .bool) != nil)
    }

    @Test func theCheckDigitOfIdentityNumbers() {
        #expect(ResidentNumber.isValid("11010519491231002X"))
        #expect(ResidentNumber.isValid("11010519491231002x"))
        #expect(!ResidentNumber.isValid("110105194912310021"))
        #expect(!ResidentNumber.isValid("1101051949123100"))
    }
}

@Suite("CSV for spreadsheet programs")
struct SpreadsheetTextTests {
    @Test(
        "What is written for a spreadsheet is read as it was",
        arguments: [
            "0012", "=1+1", "'=1+1", "''=1+1", "=\"018\"", "'=\"018\"", "'", "'0012", "=", "", "-5", "'-5", "-2+3",
            "12", "=\"\"",
        ])
    func roundTrip(_ text: String) {
        let written = SpreadsheetText.guarded(text)
        #expect(SpreadsheetText.unguarded(written) ?? written == text)
    }

    @Test("Formulas and plain texts are no guarded ones", arguments: ["=\"a\"&\"b\"", "=\"", "=\"\"", "'a", "''", "="])
    func notGuarded(_ text: String) { #expect(SpreadsheetText.unguarded(text) == nil) }

    @Test(
        "What would be computed stands behind an apostrophe",
        arguments: ["=1+1", "@SUM(A1)", "+1+cmd|' /C calc'!A0", "-2+3", "\t=1", "＝1"])
    func formulas(_ text: String) { #expect(SpreadsheetText.guarded(text) == "'" + text) }

    @Test(
        "What would lose its form is written as a text",
        arguments: ["0012", "450325198001011234", "02E475", "1-2", "2016/9", "1.10"])
    func codes(_ text: String) { #expect(SpreadsheetText.guarded(text) == "=\"\(text)\"") }

    @Test(
        "What is read as it is written stays", arguments: ["12", "-5", "+5", "王芳", "A-1", "2016年9月", "", "3.14", "0"])
    func plain(_ text: String) { #expect(SpreadsheetText.guarded(text) == text) }
}
