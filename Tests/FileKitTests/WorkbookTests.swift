import BaseKit
import Testing

@testable import FileKit

private func workbook(_ bytes: [UInt8], _ options: FileOptions = .init()) throws -> FileTable {
    try FileTable(ByteBuffer(bytes), path: "test.xlsx", options: options)
}

private func cells(_ rows: String, _ options: FileOptions = .init()) throws -> [[String]] {
    let table = try workbook(WorkbookText.file(rows), options)
    return try table.rows().map { $0.map(\.shown) }
}

/// Rows below a header `a`, `b`, `c` in row 1.
private func below(_ rows: String) -> String {
    "<row r=\"1\">" + ["a", "b", "c"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>" + rows
}

@Suite("Workbooks")
struct WorkbookTests {
    @Test func sharedTextsSheetsAndHoles() throws {
        let table = try workbook(
            WorkbookText.file(
                """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
                <row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" t="str"><f>A4</f><v>b</v></c><c r="D4"/></row>
                """))
        #expect(table.columns.map(\.name) == ["编号", "column_2", "姓名"])
        #expect(try table.rows().map { $0.map(\.shown) } == [[" a ", "", "b"]])
        #expect(table.notes.contains { $0.contains("`名单`") && $0.contains("暗") })
        #expect(try table.cursor().place == 0)
    }

    @Test func numbersAreExactAsTheyAreMeant() throws {
        let table = try workbook(
            WorkbookText.file(
                below(
                    """
                    <row r="2"><c><v>1.1000000000000001</v></c><c><v>0.1</v></c><c><v>-1E-3</v></c></row>
                    <row r="3"><c><v>3210.5</v></c><c><v>12</v></c><c><v>1.5E3</v></c></row>
                    """)))
        #expect(table.columns.map(\.type) == [.decimal(scale: 1), .decimal(scale: 1), .decimal(scale: 3)])
        #expect(try table.rows().map { $0.map(\.shown) } == [["11", "1", "-1"], ["32105", "120", "1500000"]])
    }

    @Test func textsOfDigitsStayTexts() throws {
        let table = try workbook(
            WorkbookText.file(
                below(
                    "<row r=\"2\"><c t=\"str\"><v>007</v></c><c t=\"str\"><v>12</v></c><c s=\"4\"><v>12</v></c></row>"))
        )
        #expect(table.columns.map(\.type) == [.text, .text, .text])
        #expect(try table.rows().map { $0.map(\.shown) } == [["007", "12", "000012"]])
    }

    @Test func roundedNumbersAreTold() throws {
        let table = try workbook(
            WorkbookText.file(below("<row r=\"2\"><c r=\"A2\"><v>4.5032519800101E+17</v></c></row>")))
        #expect(try table.rows()[0][0].shown == "450325198001010000")
        #expect(table.notes.contains { $0.contains("more than 15 digits") && $0.contains("A2") })
    }

    @Test(
        "Days, moments and times by the format of the cell",
        arguments: [
            (1, "42614", "2016-09-01"), (2, "42614", "2016-09-01"), (3, "42614.5", "2016-09-01 12:00:00"),
            (1, "1", "1900-01-01"), (1, "59", "1900-02-28"), (1, "61", "1900-03-01"), (1, "2958465", "9999-12-31"),
            (6, "0.75", "18:00:00"), (5, "42614", "42614"), (0, "42614", "42614"),
            // The day that never was stays a number.
            (1, "60", "60"), (1, "-1", "-1"), (3, "42614.999999999", "2016-09-02"),
        ])
    func days(_ style: Int, _ number: String, _ expected: String) throws {
        #expect(try cells(below("<row r=\"2\"><c s=\"\(style)\"><v>\(number)</v></c></row>"))[0][0] == expected)
    }

    @Test func timesComeAsTextAndAreNoted() throws {
        let table = try workbook(
            WorkbookText.file(
                below(
                    """
                    <row r="2"><c r="A2" s="6"><v>0.75</v></c><c r="B2" s="3"><v>42614.5</v></c><c r="C2" s="1"><v>42614</v></c></row>
                    """)))
        #expect(
            table.notes.contains { $0 == "2 cells hold times of day, as text such as 08:30:00 (A2, B2)" })
        #expect(table.columns.map(\.type) == [.text, .text, .date])
    }

    @Test func spansOfHoursGoBeyondTheDay() {
        #expect(SheetNumber("1.5")?.day(.elapsed, from1904: false) == "36:00:00")
        #expect(SheetNumber("0.5")?.day(.elapsed, from1904: false) == "12:00:00")
    }

    @Test func daysFrom1904() throws {
        let book = WorkbookText.book.split(separator: "<x:sheets>").joined(
            separator: "<x:workbookPr date1904=\"1\"/><x:sheets>")
        let file = WorkbookText.file(below("<row r=\"2\"><c s=\"1\"><v>41152</v></c></row>"), book: book)
        #expect(try workbook(file).rows()[0][0].shown == "2016-09-01")
    }

    @Test func truthErrorsAndFormulasWithoutResult() throws {
        let table = try workbook(
            WorkbookText.file(
                below(
                    """
                    <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>1+1</f><v></v></c></row>
                    <row r="3"><c r="A3" t="b"><v>0</v></c><c r="B3"><v>5</v></c></row>
                    """)))
        #expect(try table.rows().map { $0.map(\.shown) } == [["1", "#N/A", ""], ["0", "5", ""]])
        #expect(table.columns.map(\.type) == [.bool, .text, .text])
        #expect(table.notes.contains { $0.contains("1 formula has no stored result") && $0.contains("C2") })
        #expect(table.notes.contains { $0.contains("1 cell shows the error of a formula") && $0.contains("B2") })
    }

    @Test func titlesAreSkippedByRow() throws {
        let rows = """
            <row r="1"><c t="str"><v>名单</v></c></row><row r="3"><c t="str"><v>x</v></c><c t="str"><v>y</v></c></row>
            <row r="4"><c><v>1</v></c><c><v>2</v></c></row>
            """
        #expect(try workbook(WorkbookText.file(rows), .init(skip: 2)).columns.map(\.name) == ["x", "y"])
        #expect(try cells(rows, .init(skip: 2)) == [["1", "2"]])
        #expect(try cells(rows, .init(skip: 3, header: false)) == [["1", "2"]])
    }

    @Test func sheetsByNameAndNumber() throws {
        let file = WorkbookText.file(below(""))
        #expect(try workbook(file, .init(header: false, sheet: "暗")).rows().count == 1)
        #expect(try workbook(file, .init(header: false, sheet: "1")).rows().count == 1)
        #expect(refusal { try workbook(file, .init(sheet: "名")) }?.suggestions.first == "名单")
    }

    @Test(
        "Formats of days",
        arguments: [
            ("yyyy-mm-dd", NumberMeaning.date), ("[$-804]yyyy\"年\"m\"月\"", .date), ("h:mm:ss", .time),
            ("[h]:mm", .elapsed),
            ("yyyy/m/d h:mm", .moment), ("0.00", .number), ("#,##0\"天\"", .number), ("[Red]0", .number),
            ("General", .number), ("000", .digits(3)), ("0", .number), ("@", .number), ("\"day\"0", .number),
            ("mmm", .date), ("0.00E+00", .number),
        ])
    func formats(_ format: String, _ meaning: NumberMeaning) {
        #expect(WorkbookStyles.meaning(ofFormat: format) == meaning)
    }
}

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
    @Test func everyTruncationIsRefusedOrRead() {
        let whole = WorkbookText.file(below("<row r=\"2\"><c><v>1</v></c></row>"))
        for length in stride(from: 4, to: whole.count, by: 7) {
            let error = refusal { try workbook(Array(whole[..<length])) }
            // The last two bytes say only that there is no comment.
            #expect(
                error?.code == "E0609" || length >= whole.count - 2,
                "\(length) of \(whole.count) bytes: \(error?.message ?? "opened")")
        }
    }

    @Test func everyChangedByteIsRefusedOrRead() {
        let whole = WorkbookText.file(below("<row r=\"2\"><c><v>1</v></c></row>"))
        for position in stride(from: 4, to: whole.count, by: 3) {
            var bytes = whole
            bytes[position] ^= 0x55
            if let error = refusal({ try workbook(bytes) }) {
                #expect(error.code.hasPrefix("E06"), "\(error.message)")
            }
        }
    }

    @Test func aBombIsStoppedBeforeItFillsTheMemory() {
        let row = "<row><c><v>1</v></c></row>"
        let bomb = below(String(repeating: row, count: 4_000_000))
        let error = refusal { try workbook(WorkbookText.file(bomb)) }
        #expect(error?.message.contains("unpacks to more than") == true, "\(error?.message ?? "opened")")
    }

    @Test(
        "Entities and document types are refused",
        arguments: [
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>",
        ])
    func entities(_ sheet: String) {
        let error = refusal { try workbook(WorkbookText.file("", sheet: sheet)) }
        #expect(error?.message.contains("document type") == true, "\(error?.message ?? "opened")")
    }

    @Test(
        "Sheets that no spreadsheet program writes",
        arguments: [
            "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"-5\"/>", "<row r=\"99999999999999999999\"/>",
            "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>", "<c r=\"A1\"><v>1</v></c>",
            "<row r=\"1\"><c t=\"s\"><v>99</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
            "<row r=\"1\"><c t=\"s\"><v>x</v></c></row>", "<row><c><v>1</v>", "",
            String(repeating: "<a>", count: 300),
            "<row><c t=\"str\"><v>" + String(repeating: "长", count: 50_000) + "</v></c></row>",
        ])
    func disorder(_ rows: String) {
        let error = refusal { try workbook(WorkbookText.file(rows)) }
        #expect(error?.code == "E0609" || error?.code == "E0606", "\(error?.message ?? "opened")")
    }

    @Test(
        "Numbers that are none",
        arguments: ["abc", "1e999", "nan", "inf", "0x10", "1,5", "--1", "1e-400", "999999999999999999999"])
    func numbers(_ text: String) throws {
        for style in 0...6 { _ = try cells(below("<row r=\"2\"><c s=\"\(style)\"><v>\(text)</v></c></row>")) }
    }

    @Test func packedFilesThatAreNoWorkbooks() {
        var packed = PackedFile()
        packed.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        #expect(refusal { try workbook(packed.file) }?.help?.contains(".ods") == true)
        #expect(refusal { try workbook(PackedFile().file) }?.code == "E0609")
        #expect(refusal { try workbook(Array("a,b\n1,2\n".utf8)) }?.code == "E0609")
        #expect(refusal { try workbook([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) }?.message.contains("old Excel") == true)
    }
}
